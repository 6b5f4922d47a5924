import type { OfficialDocument } from "../../../../model/document.ts";
import type { Screen } from "../../../../print/paper.ts";
import type { SlideShow } from "../../../../print/slides.ts";
import { planSlides } from "../../../../print/slides.ts";
import { toPrintSource } from "../../../../sources/to-print-source.ts";
import { readSiteContent } from "../../../_content.ts";

const planned = new WeakMap<OfficialDocument, Map<Screen["id"], SlideShow>>();

/** The slides of a document, planned once for the page that offers them and the page that plays them. */
export function slidesOf(document: OfficialDocument, screen: Screen): SlideShow {
  const { site, addresses } = readSiteContent();
  const shows = planned.get(document) ?? new Map<Screen["id"], SlideShow>();
  planned.set(document, shows);
  const known = shows.get(screen.id);
  const show =
    known ?? planSlides(toPrintSource(document, site.url), screen, (name) => addresses.attachment(document.id, name));
  // Two pages ask for each; the second one takes it away.
  if (known) shows.delete(screen.id);
  else shows.set(screen.id, show);
  return show;
}
