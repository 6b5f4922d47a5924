import type { Quoted } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";

/** The place of a quote as a link. */
export interface QuotedPlace {
  /** `问题6措施(3)`; what a part is called for text above its first number. */
  line: OfficialLine;
  /** The page of the document at that place, the quote marked. */
  href: string;
}

/** Gives the place of each quote of a document. */
export function quotedPlaces(
  document: OfficialDocument,
  addresses: Addresses,
): (one: Pick<Quoted, "target" | "quote">) => QuotedPlace {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  return ({ target, quote }) => ({
    line: officialLine(citations.get(target) ?? partName(target) ?? target),
    href: addresses.quote(document.id, quote, anchoredUnit(target)),
  });
}

/** The address of the unit that a target is, or of the document for text above the first number. */
export function targetAddress(document: OfficialDocument, target: string, addresses: Addresses): string {
  const unit = anchoredUnit(target);
  return unit === undefined ? addresses.document(document.id) : addresses.unit(document.id, unit);
}

/** A part has no anchor of its own. */
export function anchoredUnit(target: string): string | undefined {
  return partName(target) === undefined ? target : undefined;
}

/** What a part is called, `notice`, `main` or `annex1`; undefined for any other unit. */
function partName(target: string): string | undefined {
  return words.partNames[target.replace(/\d+$/u, "")];
}
