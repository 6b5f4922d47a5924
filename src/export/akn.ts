import type { Element } from "xast";
import { x } from "xastscript";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { LABELS } from "../model/field-list.ts";
import { words } from "../ui/zh-CN.ts";
import { listDate } from "../view/dates.ts";
import { spellOut } from "../view/slug.ts";
import { bodyOf } from "./akn-body.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { eachOnLine, toXmlFile } from "./xml.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * `akn.xml`: the document as Akoma Ntoso 3.0 (OASIS LegalDocML), type `doc`. Undefined for a document without any date:
 * its identification cannot do without one, and none is made up.
 */
export function toAkomaNtoso(document: OfficialDocument, place: DataSite): string | undefined {
  const date = listDate(document.disclosure);
  if (!date) return undefined;
  const day = date.value.slice(0, 10);
  const dateName = date.kind === "formed" ? LABELS.formedOn : LABELS.publishedOn;
  const doc = x(
    "doc",
    { name: "公文" },
    eachOnLine([metaOf(document, place, { day, dateName }), bodyOf(document, place)]),
  );
  return toXmlFile(x("akomaNtoso", { xmlns: NAMESPACE }, eachOnLine([doc])));
}

/** The day a document is listed under, and what it is called. */
interface ListedDay {
  day: string;
  dateName: string;
}

function metaOf(document: OfficialDocument, place: DataSite, listed: ListedDay): Element {
  const { publishedOn, issuer } = document.disclosure;
  return x(
    "meta",
    eachOnLine([
      x("identification", { source: "#publisher" }, eachOnLine(identificationOf(document, place, listed))),
      ...(publishedOn
        ? [x("publication", { date: publishedOn.slice(0, 10), name: "网站", showAs: place.site.name })]
        : []),
      x(
        "references",
        { source: "#publisher" },
        eachOnLine([
          organization("publisher", place.site.organizer ?? place.site.name),
          organization("issuer", issuer ?? words.notStated),
        ]),
      ),
    ]),
  );
}

/** Work, expression and manifestation (FRBR). 成文日期 comes first here: it is the document's own date. */
function identificationOf({ disclosure, id }: OfficialDocument, place: DataSite, listed: ListedDay): Element[] {
  const { formedOn, documentNumber, title } = disclosure;
  const { day, dateName } = formedOn ? { day: formedOn, dateName: LABELS.formedOn } : listed;
  const work = `/akn/cn/doc/${day}/${id}`;
  const expression = `${work}/zho@`;
  const identify = (iri: string, file: string): Element[] => [
    x("FRBRthis", { value: `${iri}/!main${file}` }),
    x("FRBRuri", { value: iri + file }),
  ];
  const origin = (): Element[] => [x("FRBRdate", { date: day, name: dateName }), x("FRBRauthor", { href: "#issuer" })];
  const page = place.site.url && dataAddress(place.addresses.document(id), place);
  return [
    x("FRBRWork", [
      ...identify(work, ""),
      ...(page ? [x("FRBRalias", { name: "url", value: page })] : []),
      ...origin(),
      x("FRBRcountry", { value: "cn" }),
      ...(documentNumber ? [x("FRBRnumber", { value: documentNumber })] : []),
      x("FRBRname", { value: title }),
    ]),
    x("FRBRExpression", [...identify(expression, ""), ...origin(), x("FRBRlanguage", { language: "zho" })]),
    x("FRBRManifestation", [
      ...identify(expression, ".xml"),
      ...origin(),
      x("FRBRformat", { value: "application/akn+xml" }),
    ]),
  ];
}

function organization(eId: string, name: string): Element {
  return x("TLCOrganization", {
    eId,
    href: `/akn/ontology/organization/cn/${spellOut(withoutBlanks(name))}`,
    showAs: name,
  });
}
