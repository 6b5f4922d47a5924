import { firstSentence } from "../markdown/lead.ts";
import type { Node, Numbered, OfficialDocument } from "../model/document.ts";
import { textOf, withoutEnd } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";
import { readTimeWords } from "../parse/time-words.ts";
import { listCalendarDays } from "./calendar-days.ts";
import { listCitations } from "./citation.ts";

/** Something that a text says is due on a day. */
export interface StatedDue {
  /** Last day, `YYYY-MM-DD`, as the words are read. */
  day: string;
  /** The words that tell the time, and what is due then: words of the source. */
  words: string;
  matter?: string;
  citation?: string;
  /** Id of the unit that says so. */
  unit?: string;
}

/** What is due by days that a document states, in their order: as annotated, and as its labels (整改时限：) say. */
export function listStatedDue(document: OfficialDocument): StatedDue[] {
  return [...annotated(document), ...labelled(document)].sort((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : 0,
  );
}

function annotated(document: OfficialDocument): StatedDue[] {
  // What labels state is listed from these.
  if (document.annotations?.outright) return [];
  return listCalendarDays(document).flatMap(({ id, matter, end, kind, citation, unit }) => {
    const words = document.annotations?.times.find((one) => one.id === id)?.words;
    if (words === undefined || kind === "recurring") return [];
    const said = matter.includes(words) ? { words: matter } : { words, matter };
    return [{ day: end, ...said, ...(citation !== "" && { citation }), unit }];
  });
}

function labelled(document: OfficialDocument): StatedDue[] {
  const found: StatedDue[] = [];
  for (const part of document.parts) {
    const citations = listCitations(part);
    walkUnits(part.children, (node, ancestors) => {
      if (node.type !== "labelled" || node.kind !== "limit") return;
      const words = withoutEnd(node.children.map(textOf).join(""));
      const reading = readTimeWords(words, document.disclosure.formedOn);
      if (reading?.kind !== "fixed" && reading?.kind !== "phase") return;
      const unit = ancestors.findLast((one): one is Numbered => "id" in one);
      const citation = unit && citations.get(unit.id);
      const matter = unit && firstWords(unit);
      found.push({
        day: reading.end,
        words,
        ...(matter !== undefined && { matter }),
        ...(citation !== undefined && { citation }),
        ...(unit !== undefined && { unit: unit.id }),
      });
    });
  }
  return found;
}

function firstWords({ children: [first] }: { children: readonly Node[] }): string | undefined {
  return first?.type === "paragraph" || first?.type === "heading" ? firstSentence(first.value) : undefined;
}
