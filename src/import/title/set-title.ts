import { withoutBlanks } from "../../model/text.ts";
import type { InfoReading } from "../fields/info-pairs.ts";
import type { Line, Page, Span } from "../input/page.ts";
import {
  ANNEX_MARK,
  KIND_WORDS,
  beginsItem,
  endsSentence,
  isAddressee,
  isDocumentNumber,
  isProse,
  readTitle,
} from "../signs.ts";
import { opens } from "./title-runs.ts";

/** Lines [first, last] of a page. */
type LineRun = [first: number, last: number];

const KIND = new RegExp(`^(?:${KIND_WORDS})$`, "u");

/**
 * In a Word file: the first lines that are set as a title, under a 版头 if there is one; where no
 * lines are large enough, or they name an organ only, the lines in the middle that read as a title.
 */
export function findSetTitle(page: Page, info: InfoReading): { from: Span; lines: LineRun } | undefined {
  if (page.kind !== "docx") return undefined;
  const large = findLarge(page, info);
  const named = large.find((run) => isNamed(wordsOf(page, run)));
  const centred = named ? undefined : findCentred(page, info, large.length === 0);
  const run = named ?? centred ?? large[0];
  if (!run) return undefined;
  if (page.lines.slice(0, run[0]).some((line) => readTitle(wordsIn(page, line)) === "strong")) return undefined;
  return { from: { start: page.lines[run[0]]?.start ?? 0, end: page.lines[run[1]]?.end ?? 0 }, lines: run };
}

/** Runs of lines set as a title among the first ones of a file. */
function findLarge(page: Page, info: InfoReading): LineRun[] {
  const runs: LineRun[] = [];
  for (let from = 0; from < Math.min(16, page.lines.length); from++) {
    if (!canBe(page, info, from, ({ origin }) => origin === "heading") || isBracketed(page, from)) continue;
    let to = from;
    while (to - from < 5 && canBe(page, info, to + 1, ({ origin }) => origin === "heading")) to++;
    runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** The first lines in the middle, above all running text, that together read as a title; surely if `weak` is not enough. */
function findCentred(page: Page, info: InfoReading, weak: boolean): LineRun | undefined {
  for (let from = 0; from < Math.min(16, page.lines.length); from++) {
    const head = wordsOf(page, [from, from]);
    if (isProse(head) || isAddressee(head) || endsSentence(head)) return undefined;
    if (isBracketed(page, from)) continue;
    let found: LineRun | undefined;
    for (let to = from; to - from < 6 && canBe(page, info, to, ({ centred }) => centred === true); to++) {
      const words = wordsOf(page, [from, to]);
      if (opens(words) || !(weak ? isNamed(words) : readTitle(words) === "strong")) continue;
      found = [from, to];
      if (readTitle(words) === "strong") break;
    }
    if (found) return found;
  }
  return undefined;
}

function canBe(page: Page, info: InfoReading, index: number, looks: (line: Line) => boolean): boolean {
  const line = page.lines[index];
  if (!line || line.origin === "running" || info.lines.has(index) || !looks(line)) return false;
  const words = wordsIn(page, line);
  return (
    words.length <= 80 &&
    !/文件$/u.test(words) &&
    !isDocumentNumber(words) &&
    !beginsItem(words) &&
    !ANNEX_MARK.test(words)
  );
}

/** （征求意见稿） ends a title and begins none. */
function isBracketed(page: Page, index: number): boolean {
  return /^[(（][^()（）]*[)）]$/u.test(wordsOf(page, [index, index]));
}

function isNamed(words: string): boolean {
  return readTitle(words) !== undefined || KIND.test(words);
}

function wordsOf(page: Page, [first, last]: LineRun): string {
  return page.lines
    .slice(first, last + 1)
    .map((line) => wordsIn(page, line))
    .join("");
}

function wordsIn(page: Page, { start, end }: Span): string {
  return withoutBlanks(page.text.slice(start, end));
}
