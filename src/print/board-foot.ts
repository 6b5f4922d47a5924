import { textWidth } from "../model/text-units.ts";
import { fillLines } from "./fill-lines.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES } from "./paper.ts";

/** Height of a line of the strip to fill in, and pitch of the lines above it, in units of their size. */
export const STRIP_LINE = 1.7;
const LINE = 1.25;

/** Blank above the strip, above the words and under the strip, and beside the code, in millimetres. */
const BLANK = { above: 2.5, strip: 9, beside: 5 } as const;

/**
 * The largest size in which the words in the foot of the first sheet have room: where the code leads, who says it and when, which
 * is long where several offices do, and the number of the sheet.
 *
 * @param typed what of the address is typed; none where there is no code
 */
export function footSize(sign: string, typed: string | null, paper: Paper): number {
  const { width, side, code, foot, small, strip } = paper;
  const room = (width - 2 * side - (typed === null ? 0 : code + BLANK.beside)) / MILLIMETRES;
  const height = (foot - BLANK.strip - BLANK.above) / MILLIMETRES - small * STRIP_LINE * (4 / strip);
  const fits = (size: number) => {
    const line = room / size - 1;
    const leads = typed === null ? 0 : 1 + Math.ceil(textWidth(typed) / line);
    const names = sign === "" ? 0 : fillLines(sign, line).length;
    return (leads + names + 1) * LINE * size <= height;
  };
  const smaller = [...new Set([...paper.tables, ...paper.heads])].filter((size) => size < small).sort((a, b) => b - a);
  return [small, ...smaller].find(fits) ?? smaller.at(-1) ?? small;
}
