import type { OfficialDocument } from "../model/document.ts";
import { collectProblems } from "../model/walk.ts";
import { compareText } from "./compare.ts";
import { officialTexts } from "./pages.ts";
import type { PaperFault } from "./paper/prove-paper.ts";
import { officialText } from "./quote.ts";

/**
 * Proves that a loop in one HTML file carries the text of a document, or each of its problems, character for character.
 */
export function proveShow(document: OfficialDocument, html: string): PaperFault[] {
  const texts = officialTexts(html);
  const wanted = texts.has("document") ? [] : collectProblems(document).map(({ problem }) => problem.id);
  const keys = new Set([...texts.keys(), ...wanted]);
  if (keys.size === 0) keys.add("document");
  return [...keys].flatMap((unit): PaperFault[] => {
    const difference = compareText(officialText(document, unit) ?? "", texts.get(unit) ?? "");
    return difference ? [{ kind: "words", page: 1, sheet: "", unit, ...difference }] : [];
  });
}
