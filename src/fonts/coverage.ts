import type { Faces } from "../print/faces.ts";
import { listFaces } from "../print/faces.ts";
import { charactersOf } from "./characters-of.ts";
import { familiesOf, readOfficeFonts } from "./office-fonts.ts";
import { PACKAGED } from "./packaged-fonts.ts";

/** Signs with a glyph of their own in the families that the software brings along: no font has to be asked for them. */
const COMMON = [
  // Latin with its accents, Greek, Cyrillic.
  String.raw`\t\n\r -~\u00a0-\u017f\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u0401\u0410-\u044f\u0451`,
  // Punctuation and signs of GB 2312.
  String.raw`\u2010-\u2016\u2018-\u2022\u2025-\u2027\u2030\u2032\u2033\u203b\u20ac\u2103\u2116\u2190-\u2193`,
  String.raw`\u2208\u220f\u2211\u221a\u221d\u221e\u2220\u2225\u2227-\u222b\u222e\u2234-\u2237\u223d\u2248\u224c`,
  String.raw`\u2260\u2261\u2264\u2265\u226e\u226f\u2299\u22a5\u2312\u2500-\u254b\u25a0\u25a1\u25b2\u25b3\u25c6\u25c7`,
  String.raw`\u25cb\u25ce\u25cf\u2605\u2606\u2640\u2642\ufe30-\ufe4f\uff01-\uff5e\uffe0-\uffe6`,
  // Numbers, kana, phonetic signs, squared signs.
  String.raw`\u2160-\u217f\u2460-\u24ff\u3000-\u3029\u3030-\u303f\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3200-\u321e\u3220-\u33ff`,
  // Ideographs.
  String.raw`\u3400-\u4dbf\u4e00-\u9fff`,
].join("");
const UNCOMMON = new RegExp(`[^${COMMON}]`, "u");

/** What takes no glyph: blanks that are made without one, and signs that only change others. */
const UNDRAWN = /^[\t-\r\u0085\u2028-\u202f\u205f\p{Default_Ignorable_Code_Point}]$/u;

/** Each sign of a text once that not every font has, as its reader sees it: 𫝀, or 1️⃣ of three characters. */
export function uncommonSigns(text: string): string[] {
  if (!UNCOMMON.test(text)) return [];
  const signs = [...new Intl.Segmenter("zh-CN").segment(text)].map(({ segment }) => segment);
  return [...new Set(signs)].filter((sign) => UNCOMMON.test(sign));
}

/** Which signs the faces of print can draw. Fonts are read when a sign asks for them. */
export class Coverage {
  readonly #faces: Faces;
  /** The files of each family: one that the software brings along may come from the office too. */
  readonly #files = new Map<string, (() => Buffer)[]>();
  readonly #characters = new Map<string, ReadonlySet<number>[]>();

  /** @param folder content/fonts, which may be missing */
  constructor(folder: string) {
    const { fonts } = readOfficeFonts(folder);
    this.#faces = listFaces(familiesOf(fonts));
    for (const [family, read] of Object.entries(PACKAGED)) this.#files.set(family, [read]);
    for (const { family, file } of fonts) this.#files.set(family, [...(this.#files.get(family) ?? []), () => file]);
  }

  /** Whether a face draws a sign: one of its families has all of it, as Typst asks them. */
  async has(face: keyof Faces, sign: string): Promise<boolean> {
    for (const family of this.#faces[face].narrow)
      if ((await this.#charactersOf(family)).some((characters) => draws(characters, sign))) return true;
    return false;
  }

  async #charactersOf(family: string): Promise<ReadonlySet<number>[]> {
    const known = this.#characters.get(family);
    if (known) return known;
    const files = this.#files.get(family) ?? [];
    const characters = await Promise.all(files.map((read) => charactersOf(read())));
    this.#characters.set(family, characters);
    return characters;
  }
}

function draws(characters: ReadonlySet<number>, sign: string): boolean {
  return [...sign].every(
    (character) =>
      UNDRAWN.test(character) || pieces(character).some((list) => list.every((one) => characters.has(one))),
  );
}

/** A character as it is, and taken apart: a compatibility ideograph is drawn as the one that it stands for. */
function pieces(character: string): number[][] {
  return [character, character.normalize("NFD")].map((text) => [...text].map((one) => one.codePointAt(0) ?? 0));
}
