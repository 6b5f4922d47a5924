import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { anchoredUnit } from "./quoted-place.ts";

/** What a later document says of a problem, or of one of its measures. */
export interface ProgressLine {
  /** `措施(3)`, in the words of the site; missing where the whole problem is meant. */
  measure?: string;
  state: OfficialLine;
  quote: OfficialLine;
  /** Where the quote stands, marked. */
  href: string;
  title: OfficialLine;
  date?: string;
}

/** `p6`, for it and for its measure `p6-m3`. */
export function problemOf(unit: string): string {
  return unit.replace(/-m\d+$/u, "");
}

/** What was published of the problems of a document afterwards, by the id of the problem, the earliest first. */
export function listProgress(document: OfficialDocument, addresses: Addresses): ReadonlyMap<string, ProgressLine[]> {
  const lines = new Map<string, ProgressLine[]>();
  if (!document.progress) return lines;
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  for (const { unit, state, quote, document: later, target, title, date } of document.progress) {
    const problem = problemOf(unit);
    const measure = citations.get(unit)?.slice((citations.get(problem) ?? "").length);
    const line: ProgressLine = {
      ...(unit !== problem && measure !== undefined && { measure }),
      state: officialLine(state),
      quote: officialLine(quote),
      href: addresses.quote(later, quote, anchoredUnit(target)),
      title: officialLine(title),
      ...(date !== undefined && { date }),
    };
    lines.set(problem, [...(lines.get(problem) ?? []), line]);
  }
  return lines;
}
