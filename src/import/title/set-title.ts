import type { InfoReading } from "../info/info-reading.ts";
import type { Span } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import { isOpen, isOverTitle } from "../lines/title-words.ts";

/** Lines [first, last] of a page. */
type LineRun = [first: number, last: number];

/** So many lines at the head of a file are looked at. */
const HEAD = 16;

/**
 * In a Word file: the first lines that are set as a title, under a 版头 if there is one; where no
 * lines are large enough, or they name an organ only, the lines in the middle that read as a title.
 */
export function findSetTitle(page: ReadPage, info: InfoReading): { from: Span; lines: LineRun } | undefined {
  if (page.kind !== "docx") return undefined;
  const large = findLarge(page, info);
  const named = large.find((run) => isNamed(together(page, run)));
  const centred = named ? undefined : findCentred(page, info, large.length === 0);
  const run = named ?? centred ?? large[0];
  if (!run) return undefined;
  if (page.lines.slice(0, run[0]).some(({ signs }) => signs.title === "strong")) return undefined;
  return { from: { start: page.lines[run[0]]?.start ?? 0, end: page.lines[run[1]]?.end ?? 0 }, lines: run };
}

/** Runs of lines set as a title among the first ones of a file. */
function findLarge(page: ReadPage, info: InfoReading): LineRun[] {
  const runs: LineRun[] = [];
  const isLarge = ({ origin }: ReadLine) => origin === "heading";
  for (let from = 0; from < Math.min(HEAD, page.lines.length); from++) {
    if (!canBe(page, info, from, isLarge) || isBracketed(page.lines[from])) continue;
    let to = from;
    while (to - from < 5 && canBe(page, info, to + 1, isLarge)) to++;
    runs.push([from, to]);
    from = to;
  }
  return runs;
}

/** The first lines in the middle, above all running text, that together read as a title; surely if `weak` is not enough. */
function findCentred(page: ReadPage, info: InfoReading, weak: boolean): LineRun | undefined {
  for (let from = 0; from < Math.min(HEAD, page.lines.length); from++) {
    const head = page.lines[from]?.signs;
    if (!head || head.prose || head.addressee || head.closed.endsSentence) return undefined;
    if (isBracketed(page.lines[from])) continue;
    let found: LineRun | undefined;
    for (let to = from; to - from < 6 && canBe(page, info, to, ({ centred }) => centred === true); to++) {
      const signs = together(page, [from, to]);
      if (isOpen(signs.words) || !(weak ? isNamed(signs) : signs.title === "strong")) continue;
      found = [from, to];
      if (signs.title === "strong") break;
    }
    if (found) return found;
  }
  return undefined;
}

function canBe(page: ReadPage, info: InfoReading, index: number, looks: (line: ReadLine) => boolean): boolean {
  const line = page.lines[index];
  if (!line || line.origin === "running" || info.lines.has(index) || info.tables.has(index) || !looks(line))
    return false;
  const { words, documentNumber, closed, date } = line.signs;
  if (documentNumber || closed.item || date !== undefined || isOverTitle(words)) return false;
  return words.length <= 80 && !/文件$/u.test(words);
}

/** （征求意见稿） ends a title and begins none. */
function isBracketed(line: ReadLine | undefined): boolean {
  return line !== undefined && /^[(（][^()（）]*[)）]$/u.test(line.signs.words);
}

function isNamed({ title, kindWord }: Signs): boolean {
  return title !== undefined || kindWord;
}

/** Lines as one. */
function together(page: ReadPage, [first, last]: LineRun): Signs {
  const lines = page.lines.slice(first, last + 1);
  return lines.length === 1 && lines[0] ? lines[0].signs : readSigns(lines.map(({ signs }) => signs.words).join(""));
}
