import type { OfficialDocument } from "../model/document.ts";
import { LABELS } from "../model/field-list.ts";
import type { Breadcrumb } from "../view/breadcrumbs.ts";
import { toTimestamp } from "./content-dates.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { listDocumentFiles } from "./document-files.ts";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined } | undefined;

/**
 * What a document's page says of itself to machines, in the words of schema.org: only what the source states. A notice or
 * plan is neither a law nor a service, so it is a DigitalDocument and nothing more.
 */
export function toJsonLd(document: OfficialDocument, breadcrumbs: readonly Breadcrumb[], place: DataSite): string {
  const { disclosure, id } = document;
  const { addresses, site } = place;
  const url = dataAddress(addresses.document(id), place);
  const graph: Json = [
    {
      "@type": "DigitalDocument",
      "@id": url,
      url,
      name: disclosure.title,
      inLanguage: "zh-CN",
      identifier: listOf([
        property(LABELS.documentNumber, disclosure.documentNumber),
        property(LABELS.indexNumber, disclosure.indexNumber),
      ]),
      dateCreated: disclosure.formedOn,
      datePublished: published(disclosure.publishedOn),
      publisher: disclosure.issuer ? { "@type": "GovernmentOrganization", name: disclosure.issuer } : undefined,
      about: disclosure.domain,
      keywords: disclosure.keywords,
      isPartOf: { "@type": "WebSite", name: site.name, url: dataAddress(addresses.home, place) },
      encoding: listDocumentFiles(document).map(({ name, mediaType }) => ({
        "@type": "MediaObject",
        encodingFormat: mediaType,
        contentUrl: dataAddress(addresses.documentFile(id, name), place),
      })),
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: breadcrumbs.map(({ line, href }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: line.text,
        item: href === undefined ? url : dataAddress(href, place),
      })),
    },
  ];
  return toScriptJson({ "@context": "https://schema.org", "@graph": graph });
}

function property(label: string, value: string | undefined): Json {
  return value ? { "@type": "PropertyValue", propertyID: label, value } : undefined;
}

function published(value: string | undefined): Json {
  return value?.includes(" ") ? toTimestamp(value) : value;
}

/** The stated ones; undefined where there is none. */
function listOf(values: readonly Json[]): Json {
  const stated = values.filter((value) => value !== undefined);
  return stated.length === 0 ? undefined : stated;
}

const UNSAFE: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that can stand in a `<script>`: nothing in it ends the element or opens a comment. */
function toScriptJson(value: Json): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => UNSAFE[character] ?? character);
}
