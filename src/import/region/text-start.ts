import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { LineKind } from "./line-kinds.ts";
import type { Scope } from "./scope.ts";

/** The first line of the text; undefined where there is none. */
export function findStart(
  page: ReadPage,
  scope: Scope,
  kinds: readonly LineKind[],
  info: InfoReading,
): number | undefined {
  const { from, to } = scope;
  if (scope.sure || info.text) return findLine(kinds, from, to, ["sure", "maybe"]);
  const first = findLine(kinds, from, to, ["sure"]);
  if (first !== undefined) {
    const begin = climb(page, from, beginOf(info, first), kinds, info);
    return page.kind === "text" || from > 0 ? underFrame(page, from, begin, kinds) : begin;
  }
  const table = firstTable(page, scope, info);
  return table === undefined ? startUnderTitle(page, scope, kinds) : climb(page, from, table, kinds, info);
}

/** The first line [from, to) of these kinds. */
function findLine(kinds: readonly LineKind[], from: number, to: number, wanted: readonly LineKind[]) {
  const found = kinds.findIndex((kind, index) => index >= from && index < to && wanted.includes(kind));
  return found < 0 ? undefined : found;
}

/** The first line of the table that a line stands in; the line itself outside tables. */
function beginOf(info: InfoReading, line: number): number {
  return info.tables.get(line)?.from ?? line;
}

/**
 * Takes in the lines above the first sure line, up to a title or a paragraph's worth of them, where a table counts as one
 * line; without a title, the tables right above it.
 */
function climb(page: ReadPage, from: number, first: number, kinds: readonly LineKind[], info: InfoReading): number {
  let [above, begin] = [first - 1, first];
  for (let steps = 0; steps < 10 && above >= from; steps++, above--) {
    const line = page.lines[above];
    const kind = kinds[above];
    if (!line || kind === "foot" || kind === "off") break;
    if (info.tables.has(above)) {
      const isRight = above >= begin - 3;
      above = beginOf(info, above);
      if (isRight) begin = above;
    } else if (
      kind === "maybe" &&
      line.linked === 0 &&
      line.signs.title &&
      !/[《(（“][^》)）”]*$/u.test(line.signs.text)
    )
      return findLine(kinds, above + 1, first, ["sure", "maybe"]) ?? first;
  }
  return begin;
}

/** Of a text, or the element of a page: the line under the frame and the fields above it, or its first one; what stands there is not frame. */
function underFrame(page: ReadPage, from: number, begin: number, kinds: readonly LineKind[]): number {
  let above = begin - 1;
  while (above >= from && kinds[above] === "maybe" && page.lines[above]?.linked === 0 && !isRepeated(page, above))
    above--;
  return begin - above - 1 > MOST_ABOVE ? begin : above + 1;
}

/** Whether the lines below say the same again, as where a page prints the title over a text that has it. */
function isRepeated({ lines }: ReadPage, index: number): boolean {
  const { words = "", organ = false } = lines[index]?.signs ?? {};
  if (organ) return false;
  for (let from = index + 1; from < index + 6; from++) {
    let rest = words;
    for (let at = from; at < from + 6 && rest !== ""; at++) {
      const next = lines[at]?.signs.words ?? "";
      if (next === "" || !rest.startsWith(next)) break;
      rest = rest.slice(next.length);
    }
    if (rest === "" && words !== "") return true;
  }
  return false;
}

/** So many lines may stand above the running text: organs, title, 主送机关; more are the navigation of a page. */
const MOST_ABOVE = 12;

/** The first line of a table in the scope; a text that is only tables begins with one. */
function firstTable({ lines }: ReadPage, { from, to }: Scope, info: InfoReading): number | undefined {
  for (const [line, { rows }] of info.tables)
    if (line >= from && line < to && rows.length > 1 && lines[line]?.origin !== "hidden") return line;
  return undefined;
}

/** A short text without full stops stands under its title. */
function startUnderTitle(page: ReadPage, { from, to }: Scope, kinds: readonly LineKind[]): number | undefined {
  const title = page.lines.findLastIndex(
    ({ linked, signs }, index) =>
      index >= from && index < to && kinds[index] === "maybe" && linked === 0 && signs.title === "strong",
  );
  return title < 0 ? undefined : findLine(kinds, title + 1, to, ["maybe"]);
}
