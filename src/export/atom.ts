import type { Element } from "xast";
import { x } from "xastscript";
import type { OfficialDocument } from "../model/document.ts";
import { compare } from "../view/dates.ts";
import { listMark } from "../view/revision-notice.ts";
import { toTimestamp, updatedAt } from "./content-dates.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import type { Feed } from "./feeds.ts";
import { openingOf } from "../markdown/opening.ts";
import { eachOnLine, toXmlFile } from "./xml.ts";

/** Entries of a feed; the catalogue has all documents. */
const NEWEST = 50;

/**
 * An Atom feed (RFC 4287), what changed last first. Its ids are the permanent addresses, its dates those of the documents: the same
 * content gives the same feed whenever it is built.
 *
 * @param place of a site that states its 网址
 */
export function toAtom(feed: Feed, place: DataSite): string {
  const { addresses, site } = place;
  const self = dataAddress(addresses.feed(feed.path), place);
  const newest = [...feed.documents].sort(byLastChange).slice(0, NEWEST);
  const updated =
    newest
      .flatMap((document) => updatedAt(document) ?? [])
      .sort()
      .at(-1) ?? "";
  return toXmlFile(
    x(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" },
      eachOnLine([
        x("id", self),
        x("title", feed.title),
        x("updated", updated),
        x("author", [x("name", site.organizer ?? site.name)]),
        x("link", { rel: "self", type: "application/atom+xml", href: self }),
        x("link", { rel: "alternate", type: "text/html", href: dataAddress(feed.page, place) }),
        ...newest.map((document) => entryOf(document, place)),
      ]),
    ),
  );
}

/** What changed last comes first, so that a correction of an old document is told too. */
function byLastChange(a: OfficialDocument, b: OfficialDocument): number {
  return compare(updatedAt(b) ?? "", updatedAt(a) ?? "") || compare(b.id, a.id);
}

/**
 * One document. A correction is told by a later `updated`, which comes from `updatedAt`, that a text does not hold any
 * more (已废止, 已撤回) by a category too; the id stays.
 */
function entryOf(document: OfficialDocument, place: DataSite): Element {
  const { title, issuer, domain, publishedOn } = document.disclosure;
  const url = dataAddress(place.addresses.document(document.id), place);
  const opening = openingOf(document);
  const mark = listMark(document);
  return x(
    "entry",
    eachOnLine([
      x("id", url),
      x("title", title),
      x("updated", updatedAt(document) ?? ""),
      ...(publishedOn ? [x("published", toTimestamp(publishedOn))] : []),
      ...(issuer ? [x("author", [x("name", issuer)])] : []),
      ...[domain, mark].flatMap((term) => (term ? [x("category", { term })] : [])),
      x("link", { rel: "alternate", type: "text/html", href: url }),
      ...(opening === "" ? [] : [x("summary", opening)]),
    ]),
  );
}
