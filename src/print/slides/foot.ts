import { textWidth } from "../../model/text-units.ts";
import { fillLines } from "../fill-lines.ts";
import type { Screen } from "../paper.ts";
import { SLIDE_EDGE_SIZES } from "../paper.ts";

/** Pitch of the lines of a foot in units of its size, pixels beside its code and under it. */
const FOOT = { line: 1.3, beside: 24, below: 16 } as const;
/** Room for the number of a slide, `123/456`, with the blank before it. */
const COUNT = 6;

/**
 * The largest size in which all words in the foot of a slide have room: where its code leads, and who says it and when, which is
 * long where several offices do.
 *
 * @param typed what of the address is typed; none where there is no code
 */
export function footSizeOf(sign: string, typed: string | null, screen: Screen<string>): number {
  const { width, side, foot, code, small, pairs } = screen;
  const room = width - 2 * side - (typed === null ? 0 : code + FOOT.beside);
  const leads = textWidth(typed ?? "");
  const fits = (size: number) => {
    const line = room / size - 1;
    // On a narrow screen who says it stands under the address, beside the number of the slide; on others beside it, above the number.
    const lines = fillLines(sign, pairs ? line - leads : line - COUNT).length + (pairs ? 1 : typed === null ? 0 : 2);
    return leads <= line && lines * FOOT.line * size <= foot - FOOT.below;
  };
  const sizes = SLIDE_EDGE_SIZES.filter((size) => size <= small);
  return sizes.find(fits) ?? sizes.at(-1) ?? small;
}
