import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { toFragment } from "./fragments.ts";
import { linesWithin } from "./scope.ts";
import type { Fragment } from "./text-region.ts";

/**
 * The lines of the official text of a Word file: all of its body but the tables of 公开信息 and
 * the labelled lines above the text. Nothing else in a body is frame.
 */
export function findMarkedText(page: ReadPage, info: InfoReading): Fragment[] {
  const { from, to } = info.text ? linesWithin(page, info.text) : { from: 0, to: page.lines.length };
  const sure = page.lines.findIndex(({ signs }, index) => index >= from && !info.lines.has(index) && signs.official);
  const fragments: Fragment[] = [];
  for (let index = from; index < to; index++) {
    if (page.lines[index]?.origin === "running" || info.grid.has(index)) continue;
    if (info.lines.has(index) && (sure < 0 || index < sure)) continue;
    const fragment = toFragment(page, index, info.text);
    if (fragment) fragments.push({ ...fragment, indented: false });
  }
  return fragments;
}
