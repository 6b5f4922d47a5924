import { writeFile } from "node:fs/promises";
import opentype from "opentype.js";

/** Characters of the test documents that no packaged face has: an office would bring a font for them. */
const RARE = [..."😀👨👩👧\u200d"];

/** Writes a font with a box for each of them. */
export async function writeRareFont(file: string): Promise<void> {
  const box = new opentype.Path();
  box.moveTo(100, 0);
  box.lineTo(900, 0);
  box.lineTo(900, 800);
  box.lineTo(100, 800);
  box.close();
  const font = new opentype.Font({
    familyName: "Rare Characters",
    styleName: "Regular",
    version: "Version 1.000",
    copyright: "none",
    license: "MIT",
    unitsPerEm: 1000,
    ascender: 880,
    descender: -120,
    weightClass: 400,
    createdTimestamp: 0,
    tables: { os2: {} },
    glyphs: [
      new opentype.Glyph({ name: ".notdef", advanceWidth: 1000, path: new opentype.Path() }),
      ...RARE.map((character, at) => {
        const unicode = character.codePointAt(0) ?? 0;
        return new opentype.Glyph({ name: `rare${at}`, unicode, advanceWidth: 1000, path: box });
      }),
      new opentype.Glyph({ name: "family", advanceWidth: 1000, path: box }),
    ],
  });
  // 👨‍👩‍👧 is one sign, as in every font for such signs.
  const glyphOf = (character: string) => RARE.indexOf(character) + 1;
  font.substitution.addLigature("ccmp", { sub: [..."👨\u200d👩\u200d👧"].map(glyphOf), by: RARE.length + 1 });
  await writeFile(file, new Uint8Array(font.toArrayBuffer()));
}
