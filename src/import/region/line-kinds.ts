import type { InfoReading } from "../info/info-reading.ts";
import type { Grid } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import { isWeakFrame } from "../lines/portal-frame.ts";

/**
 * What a line of a page is to its text: surely or maybe part of it, 公开信息, frame above or around it, the foot where it
 * is over, or not shown at all.
 */
export type LineKind = "sure" | "maybe" | "info" | "frame" | "foot" | "off";

/** A line of the frame is no longer. */
const LONGEST_FRAME = 240;

/** The kind of each line of a page. A line of a table that holds data is never frame, whatever it says. */
export function readLineKinds(page: ReadPage, info: InfoReading): LineKind[] {
  const { lines } = page;
  const isPlain = isPlainText(page, info);
  return lines.map((line, index) => {
    const { origin, signs } = line;
    if (origin === "title" || origin === "meta" || origin === "hidden") return "off";
    const short = line.end - line.start < LONGEST_FRAME && !info.tables.has(index);
    if (short && !isPlain && signs.foot) return "foot";
    if (info.lines.has(index)) return "info";
    if (short && ((!isPlain && signs.frame) || signs.pageDate)) return "frame";
    return !isLinks(line) && signs.official ? "sure" : "maybe";
  });
}

/** Whether a text has no page around it: then what looks like frame here and there (审核：, 主办单位：) is text. */
export function isPlainText({ kind, lines }: ReadPage, { grid }: InfoReading): boolean {
  return (
    kind === "text" && grid.size === 0 && lines.every((line) => !isFrameLine(line) || isWeakFrame(line.signs.text))
  );
}

/** The tables by their lines, but those that are links and tools for the most part: they may be the page's own. */
export function withoutTools(page: ReadPage, tables: ReadonlyMap<number, Grid>): Map<number, Grid> {
  const counts = new Map<Grid, { lines: number; tools: number }>();
  for (const [index, grid] of tables) {
    const line = page.lines[index];
    const count = counts.get(grid) ?? { lines: 0, tools: 0 };
    counts.set(grid, count);
    count.lines++;
    if (line && (isLinks(line) || (isFrameLine(line) && !/[>＞»›]/u.test(line.signs.words)))) count.tools++;
  }
  return new Map(
    [...tables].filter(([, grid]) => {
      const { lines = 0, tools = 0 } = counts.get(grid) ?? {};
      return tools * 2 < lines;
    }),
  );
}

/** Whether a line is frame by its words, wherever it stands. */
export function isFrameLine(line: ReadLine): boolean {
  return line.end - line.start < LONGEST_FRAME && line.signs.frame;
}

/** Whether most of a line is links. */
export function isLinks({ start, end, linked }: ReadLine): boolean {
  return linked * 2 > end - start;
}
