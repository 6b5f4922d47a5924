import { textWidth } from "../model/text-units.ts";
import { fillLines } from "./fill-lines.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES, PAPER_EDGE } from "./paper.ts";

/** Pitch of the lines of a running head, in units of its size. */
const LINE = 1.25;
/** Room for the place of a sheet among several: `（12/34）` */
const PART = 7;

/**
 * The largest size in which a whole title has room over a sheet; of a title that has none in any, the smallest.
 *
 * @param position what stands at the right of it
 */
export function headSize(title: string, position: string, { heads, head, ascent, width, side }: Paper): number {
  const height = (head - ascent - PAPER_EDGE) / MILLIMETRES;
  const line = (width - 2 * side) / MILLIMETRES;
  const beside = position === "" ? 0 : textWidth(position) + PART;
  const fits = (size: number) => fillLines(title, line / size - beside - 1).length * LINE * size <= height;
  return heads.find(fits) ?? heads.at(-1) ?? 0;
}
