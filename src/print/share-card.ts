import { signOf } from "./board.ts";
import { fillLines } from "./fill-lines.ts";
import type { PrintSource } from "./print-source.ts";
import type { Run } from "./runs.ts";
import { runsOf } from "./runs.ts";
import { breakTitle } from "./title-lines.ts";

/** The picture that goes with a link in chats, 1200 × 630 px: what `typst/card.typ` draws. */
export interface ShareCard {
  title: string;
  author: string[];
  date: string | null;
  lines: Run[][];
  /** Pixels. */
  size: number;
  /** Issuer and date, and their size: many offices are set smaller. */
  sign: string;
  signSize: number;
}

export const CARD = { width: 1200, height: 630, side: 80 } as const;

/** Room for the title, in pixels. */
const ROOM = { width: CARD.width - 2 * CARD.side, height: 360 };
const SIZES = [84, 76, 68, 60, 52, 46, 40];
const PITCH = 1.4;
/** Under the title. */
const SIGN = { height: 110, sizes: [34, 30, 26, 24, 22, 20, 18] } as const;

/** The title as large as it fits: all of it, it is never cut. */
export function planShareCard({ document, date }: PrintSource): ShareCard {
  const { title, issuer } = document.disclosure;
  const broken = SIZES.map((size) => ({ size, lines: breakTitle(title, Math.floor(ROOM.width / size) - 0.5) }));
  const fits = broken.find(({ size, lines }) => lines.length * size * PITCH <= ROOM.height);
  const size = fits?.size ?? SIZES.at(-1) ?? 40;
  const lines = fits?.lines ?? broken.at(-1)?.lines ?? [title];
  const sign = signOf(document);
  const signFits = (own: number) => fillLines(sign, ROOM.width / own).length * own * PITCH <= SIGN.height;
  return {
    title,
    author: issuer === undefined ? [] : [issuer],
    date: date ?? null,
    lines: lines.map((line) => runsOf(line, "bold")),
    size: Math.min(size, (ROOM.height / lines.length / PITCH) | 0),
    sign,
    signSize: SIGN.sizes.find(signFits) ?? SIGN.sizes.at(-1) ?? 18,
  };
}
