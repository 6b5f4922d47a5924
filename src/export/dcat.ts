import type { OfficialDocument } from "../model/document.ts";
import { words } from "../ui/zh-CN.ts";
import { toTimestamp } from "./content-dates.ts";
import type { DataSite } from "./data-site.ts";
import { CATALOGUE_FILES, dataAddress } from "./data-site.ts";
import { listDataFiles } from "./document-files.ts";

const CONTEXT = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
const LANGUAGE = { "@id": "http://publications.europa.eu/resource/authority/language/ZHO" };

/**
 * `catalog.jsonld`: the data of the site as a DCAT 3 catalogue for data portals: a dataset for the whole 公开目录 and one
 * for each document, with a distribution for each of its files. A licence only where site.yaml states one.
 */
export function toDcat(documents: readonly OfficialDocument[], place: DataSite): Record<string, unknown> {
  const { addresses, site } = place;
  const license = site.license?.url;
  const distribution = (path: string, mediaType: string) => ({
    "@type": "dcat:Distribution",
    "dcat:accessURL": { "@id": dataAddress(path, place) },
    "dcat:downloadURL": { "@id": dataAddress(path, place) },
    "dcat:mediaType": { "@id": MEDIA_TYPES + mediaType },
    ...(license && { "dct:license": { "@id": license } }),
  });
  const home = dataAddress(addresses.home, place);
  return {
    "@context": CONTEXT,
    "@id": dataAddress(addresses.data, place),
    "@type": "dcat:Catalog",
    "dct:title": chinese(site.name),
    "dct:publisher": organization(site.organizer ?? site.name),
    "dct:language": LANGUAGE,
    "foaf:homepage": { "@id": home },
    ...(license && { "dct:license": { "@id": license } }),
    "dcat:dataset": [
      {
        "@id": dataAddress(addresses.catalogue, place),
        "@type": "dcat:Dataset",
        "dct:title": chinese(words.catalogue),
        "dcat:landingPage": { "@id": dataAddress(addresses.catalogue, place) },
        "dcat:distribution": CATALOGUE_FILES.map(({ name, mediaType }) =>
          distribution(addresses.dataFile(name), mediaType),
        ),
      },
      ...documents.map((document) => ({
        ...describeDocument(document, place),
        "dcat:distribution": listDataFiles(document, place).map(({ name, mediaType }) =>
          distribution(addresses.documentFile(document.id, name), mediaType),
        ),
      })),
    ],
  };
}

/** What a document states of itself. */
function describeDocument({ id, disclosure }: OfficialDocument, place: DataSite): Record<string, unknown> {
  const { title, documentNumber, indexNumber, issuer, domain, formedOn, publishedOn } = disclosure;
  const page = { "@id": dataAddress(place.addresses.document(id), place) };
  const identifiers = [id, documentNumber, indexNumber].filter((one) => one !== undefined);
  return {
    ...page,
    "@type": "dcat:Dataset",
    "dct:title": chinese(title),
    "dct:identifier": identifiers,
    "dct:language": LANGUAGE,
    "dcat:landingPage": page,
    ...(issuer && { "dct:publisher": organization(issuer) }),
    ...(domain && { "dcat:keyword": [chinese(domain)] }),
    ...(formedOn && { "dct:created": { "@type": "xsd:date", "@value": formedOn } }),
    ...(publishedOn && { "dct:issued": timeOf(publishedOn) }),
  };
}

function timeOf(value: string) {
  return value.includes(" ")
    ? { "@type": "xsd:dateTime", "@value": toTimestamp(value) }
    : { "@type": "xsd:date", "@value": value };
}

function organization(name: string) {
  return { "@type": "foaf:Organization", "foaf:name": chinese(name) };
}

function chinese(value: string) {
  return { "@language": "zh-CN", "@value": value };
}
