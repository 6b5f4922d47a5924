import { withoutBlanks } from "../model/text.ts";
import type { InfoReading } from "./info-pairs.ts";
import type { Page, Span } from "./page.ts";
import { beginsItem, isDocumentNumber, readTitle } from "./signs.ts";

/** In a Word file: the first lines that are set as a title; under a 版头 if there is one. */
export function findSetTitle(page: Page, info: InfoReading): { from: Span; lines: [number, number] } | undefined {
  if (page.kind !== "docx") return undefined;
  const isTitle = (index: number) => {
    const line = page.lines[index];
    const words = line?.origin === "heading" && !info.lines.has(index) ? wordsIn(page, line) : "";
    return (
      words !== "" && words.length <= 80 && !/文件$/u.test(words) && !isDocumentNumber(words) && !beginsItem(words)
    );
  };
  const from = page.lines.findIndex((_, index) => isTitle(index));
  if (from < 0 || from > 15) return undefined;
  if (page.lines.slice(0, from).some((line) => readTitle(wordsIn(page, line)) === "strong")) return undefined;
  let to = from;
  while (to - from < 5 && isTitle(to + 1)) to++;
  const stretch = { start: page.lines[from]?.start ?? 0, end: page.lines[to]?.end ?? 0 };
  return { from: stretch, lines: [from, to] };
}

function wordsIn(page: Page, { start, end }: Span): string {
  return withoutBlanks(page.text.slice(start, end));
}
