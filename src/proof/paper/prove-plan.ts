import { compareText } from "../compare.ts";
import { PlacedText } from "../placed-text.ts";
import type { PaperFault } from "./prove-paper.ts";
import type { PlannedPaper } from "./planned-paper.ts";

/**
 * Proves that the official texts on planned pages are whole: the document, or each problem, in the words and the order of the
 * source.
 *
 * @param textOf the official text of a problem by its id, or of the `document`; undefined where there is no such unit
 */
export function provePlan({ pages }: PlannedPaper, textOf: (key: string) => string | undefined): PaperFault[] {
  const found = new Map<string, { text: PlacedText; page: number; sheet: string }>();
  for (const [at, { texts, name }] of pages.entries())
    for (const { key, words, place } of texts) {
      if (key === undefined) continue;
      const own = found.get(key) ?? { text: new PlacedText(), page: at + 1, sheet: name };
      found.set(key, own);
      own.text.add(words, place);
    }
  return [...found].flatMap(([unit, { text, page, sheet }]): PaperFault[] => {
    const difference = compareText(textOf(unit) ?? "", String(text));
    return difference ? [{ kind: "words", page, sheet, unit, ...difference }] : [];
  });
}
