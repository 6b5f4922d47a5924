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
  if (first !== undefined) return climb(page, from, first, kinds);
  return startOfTable(page, scope, info) ?? startUnderTitle(page, scope, kinds);
}

/** The first line [from, to) of these kinds. */
function findLine(kinds: readonly LineKind[], from: number, to: number, wanted: readonly LineKind[]) {
  const found = kinds.findIndex((kind, index) => index >= from && index < to && wanted.includes(kind));
  return found < 0 ? undefined : found;
}

/** Takes in the lines above the first sure line, up to a title or a paragraph's worth of them. */
function climb(page: ReadPage, from: number, first: number, kinds: readonly LineKind[]): number {
  for (let above = first - 1; above >= Math.max(from, first - 10); above--) {
    const line = page.lines[above];
    const kind = kinds[above];
    if (!line || kind === "foot" || kind === "off") break;
    if (kind !== "maybe" || line.linked > 0) continue;
    if (line.signs.title && !/[《(（“][^》)）”]*$/u.test(line.signs.text))
      return findLine(kinds, above + 1, first, ["maybe"]) ?? first;
  }
  return first;
}

/** A text that is only a table begins with it. */
function startOfTable(page: ReadPage, scope: Scope, info: InfoReading): number | undefined {
  return page.grids.find(
    ({ from, rows, outer }) =>
      !outer && from >= scope.from && from < scope.to && rows.length > 1 && !info.grid.has(from),
  )?.from;
}

/** A short text without full stops stands under its title. */
function startUnderTitle(page: ReadPage, { from, to }: Scope, kinds: readonly LineKind[]): number | undefined {
  const title = page.lines.findLastIndex(
    ({ linked, signs }, index) =>
      index >= from && index < to && kinds[index] === "maybe" && linked === 0 && signs.title === "strong",
  );
  return title < 0 ? undefined : findLine(kinds, title + 1, to, ["maybe"]);
}
