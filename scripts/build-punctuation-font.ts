/**
 * Writes the font "GKL Punctuation" to src/styles/fonts/: `node scripts/build-punctuation-font.ts`.
 *
 * Official texts are often typed with ASCII punctuation. The site keeps the characters and shows them with the width and
 * place of Chinese punctuation: the font maps `, : ; ! ? ( )` to marks one em wide. The outlines are drawn in
 * punctuation-outlines.ts, so the font has no licence but the project's own.
 */
import opentype from "opentype.js";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compress } from "wawoff2";
import type { Weight } from "../src/fonts/punctuation-outlines.ts";
import { OUTLINES } from "../src/fonts/punctuation-outlines.ts";
import { classKerning } from "../src/fonts/class-kerning.ts";
import { readSfnt, writeSfnt } from "../src/fonts/sfnt.ts";

/** Units of an em. Ascent and descent are those of Chinese type, so that lines keep their height. */
const EM = 1000;
const ASCENT = 880;
const DESCENT = 120;

/** Every build has this date: 2022-06-15, in seconds since 1970. */
const CREATED = 1655251200;

/** Seconds from the year 1904, from which fonts count, to 1970. */
const SINCE_1904 = 2082844800;

const WEIGHTS = {
  400: { name: "Regular", stroke: 72, dot: 75 },
  700: { name: "Bold", stroke: 130, dot: 97 },
} as const satisfies Record<number, Weight & { name: string }>;

/** Marks with their ink in the first half of the em; `!` and `?` keep the blank behind them. */
const CLOSING = [",", ":", ";", ")"];
const OPENING = ["("];

export type FontWeight = keyof typeof WEIGHTS;

/** The bytes of the WOFF2 file of a weight: always the same ones. */
export async function punctuationFont(weight: FontWeight): Promise<Uint8Array> {
  const { name, ...strokes } = WEIGHTS[weight];
  const marks = Object.entries(OUTLINES);
  const font = new opentype.Font({
    familyName: "GKL Punctuation",
    styleName: name,
    version: "Version 1.000",
    copyright: "公开栏 contributors",
    license: "MIT",
    unitsPerEm: EM,
    ascender: ASCENT,
    descender: -DESCENT,
    weightClass: weight,
    createdTimestamp: CREATED,
    tables: { os2: { usWinAscent: ASCENT, usWinDescent: DESCENT } },
    glyphs: [
      new opentype.Glyph({ name: ".notdef", advanceWidth: EM, path: new opentype.Path() }),
      ...marks.map(([mark, outline]) => {
        const unicode = mark.charCodeAt(0);
        return new opentype.Glyph({ name: `mark${unicode}`, unicode, advanceWidth: EM, path: outline(strokes) });
      }),
    ],
  });
  const { flavour, tables } = readSfnt(font.toArrayBuffer());
  const glyphOf = (mark: string) => marks.findIndex(([other]) => other === mark) + 1;
  const [closing, opening] = [CLOSING.map(glyphOf), OPENING.map(glyphOf)];
  // Where two marks meet, the blank halves between them become one, as in well-set Chinese.
  const kerning = classKerning([closing, opening], (left, right) =>
    left === opening && right === closing ? 0 : -EM / 2,
  );
  const finished = new Map([...tables, ["head", dated(tables.get("head"))], ["GPOS", kerning]]);
  return compress(writeSfnt({ flavour, tables: finished }));
}

/** File of a weight. */
export function fontFile(weight: FontWeight): string {
  return resolve(import.meta.dirname, `../src/styles/fonts/gkl-punctuation-${weight}.woff2`);
}

/** The `head` table with the fixed date in place of the present one. */
function dated(head: Uint8Array | undefined): Uint8Array {
  if (head === undefined) throw new Error("The font has no head table.");
  const copy = head.slice();
  new DataView(copy.buffer).setBigUint64(28, BigInt(CREATED + SINCE_1904));
  return copy;
}

if (import.meta.main) {
  for (const weight of [400, 700] as const) {
    const bytes = await punctuationFont(weight);
    await writeFile(fontFile(weight), bytes);
    console.log(`${fontFile(weight)}: ${bytes.length} bytes`);
  }
}
