import { LABELS } from "../../model/field-list.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { Span } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import { findLineAbove, isOther } from "../region/line-above.ts";
import { findSetTitle } from "./set-title.ts";

/** Words of a page that may be its title. */
export interface Candidate {
  signs: Signs;
  from: Span;
  /** Lines [first, last] of a visible candidate. */
  lines?: [number, number];
  /** The higher the likelier. */
  rank: number;
}

/**
 * Everything on a page that may be the title, the likeliest first; of equal ones the last on the page.
 *
 * @param first the first line of the text
 */
export function collectCandidates(page: ReadPage, info: InfoReading, first: number): Candidate[] {
  const found = [
    ...statedTitles(page, info),
    ...headTitles(page, info, first),
    ...titlesAbove(page, info, first),
  ].filter(({ signs }) => signs.words.length >= 4);
  found.push(...nearestLine(page, info, first));
  const known = new Set(found.filter(({ lines }) => lines === undefined).map(({ signs }) => signs.words));
  for (const candidate of found) if (candidate.lines && known.has(candidate.signs.words)) candidate.rank += 3;
  return [...setTitle(page, info), ...found.reverse()].sort((a, b) => b.rank - a.rank);
}

/** In a Word file: what is set as a title. */
function setTitle(page: ReadPage, info: InfoReading): Candidate[] {
  const set = findSetTitle(page, info);
  return set ? [{ ...set, signs: readStretch(page, set.from), rank: 9 }] : [];
}

/** 标题 as 公开信息 state it. */
function statedTitles(page: ReadPage, { pairs }: InfoReading): Candidate[] {
  return pairs.flatMap(({ meaning, value }) =>
    meaning.kind === "official" && meaning.key === LABELS.title && value
      ? [{ signs: readStretch(page, value), from: value, rank: 4 }]
      : [],
  );
}

/** The titles of a page's head and its headings above the text, or at its beginning. */
function headTitles(page: ReadPage, info: InfoReading, first: number): Candidate[] {
  return page.lines.flatMap((line, index): Candidate[] => {
    if (line.end - line.start > 300) return [];
    if (line.origin === "title")
      return titlePrefixes(page, line).map((from) => {
        const signs = readStretch(page, from);
        return { signs, from, rank: signs.title ? 1 : 0 };
      });
    if (line.origin !== "heading" || isOther(info, index) || index > first) return [];
    const { signs } = line;
    const rank = signs.title === "strong" ? 4 : signs.title ? 3 : 1;
    return [{ signs, from: line, lines: [index, index], rank }];
  });
}

/** A page's title with fewer and fewer of the site's names behind it: 标题_通知公告_某县人民政府. */
function titlePrefixes({ text }: ReadPage, { start, end }: ReadLine): Span[] {
  const words = text.slice(start, end);
  const ends = [...words.matchAll(/[\s\u3000]*(?:[-_–—|｜>]+|\s{2,})[\s\u3000]*/gu)]
    .map(({ index }) => index)
    .filter((index) => index > 3);
  return [words.length, ...ends.slice(0, 12).reverse()].map((length) => ({ start, end: start + length })).reverse();
}

/** Lines above the text that read as a title. */
function titlesAbove(page: ReadPage, info: InfoReading, first: number): Candidate[] {
  const found: Candidate[] = [];
  for (let index = Math.max(0, first - 60); index < first; index++)
    for (let last = index; last < Math.min(first, index + 4); last++) {
      const candidate = readTitleLines(page, info, index, last);
      if (candidate) found.push(candidate);
    }
  return found;
}

/** One line, or up to four that make one title: a title with its 《 on one line and its 》 on a later one. */
function readTitleLines(page: ReadPage, info: InfoReading, index: number, last: number): Candidate | undefined {
  const lines = page.lines.slice(index, last + 1);
  const [head] = lines;
  const end = lines.at(-1);
  const plain = ({ origin, linked, start, end: stop }: ReadLine, at: number) =>
    origin === "text" && !isOther(info, index + at) && linked * 2 <= stop - start;
  if (!head || !end || !lines.every(plain)) return undefined;
  const from = { start: head.start, end: end.end };
  if (from.end - from.start > 300) return undefined;
  const signs = last === index ? head.signs : readStretch(page, from);
  if (!signs.title || (last === index && signs.frame)) return undefined;
  if (last > index && (head.signs.title !== undefined || signs.title !== "strong")) return undefined;
  return { signs, from, lines: [index, last], rank: signs.title === "strong" ? 2 : 1 };
}

/** The line right above the text, if it could be a title of any kind. */
function nearestLine(page: ReadPage, info: InfoReading, first: number): Candidate[] {
  const index = findLineAbove(page, info, first);
  const line = page.lines[index];
  if (!line) return [];
  return [{ signs: line.signs, from: line, lines: [index, index], rank: 0 }];
}

function readStretch({ text }: ReadPage, { start, end }: Span): Signs {
  return readSigns(text.slice(start, end));
}
