import type { InfoReading } from "../fields/info-pairs.ts";
import type { Page } from "../input/page.ts";
import type { Fragment } from "./region.ts";
import { clip, isStrong } from "./region.ts";
import { linesWithin } from "./scope.ts";

/**
 * The lines of the official text of a Word file: all of its body but the tables of 公开信息 and
 * the labelled lines above the text. Nothing else in a body is frame.
 */
export function findMarkedText(page: Page, info: InfoReading): Fragment[] {
  const { from, to } = info.text ? linesWithin(page, info.text) : { from: 0, to: page.lines.length };
  const sure = page.lines.findIndex(
    ({ start, end }, index) => index >= from && !info.lines.has(index) && isStrong(page.text.slice(start, end)),
  );
  const fragments: Fragment[] = [];
  for (let index = from; index < to; index++) {
    const line = page.lines[index];
    if (!line || line.origin === "running" || info.grid.has(index)) continue;
    if (info.lines.has(index) && (sure < 0 || index < sure)) continue;
    const span = info.text ? clip(page, line, info.text) : line;
    if (span.end > span.start) fragments.push({ ...span, line: index, gap: line.gap, indented: false });
  }
  return fragments;
}
