import { readFileSync } from "node:fs";
import path from "node:path";
import { decompress } from "wawoff2";
import type { OfficeFamilies } from "../print/faces.ts";
import { familiesOf, readOfficeFonts } from "./office-fonts.ts";
import { KAI, SANS, SERIF, readPackaged } from "./packaged-fonts.ts";

/** Fonts for Typst, which takes TTF and OTF. */
export interface PrintFonts {
  files: Buffer[];
  office: OfficeFamilies;
}

/** A font for slides: it is taken for the characters that none before it has. */
export interface ScreenFont {
  weight: 500 | 700;
  file: Buffer;
}

/**
 * The faces of slides in the order in which they are asked for a character; those for the rare ones are read only
 * where they are needed.
 */
export async function* readScreenFonts(folder: string): AsyncGenerator<ScreenFont[]> {
  yield [
    { weight: 500, file: readPackaged(SANS.medium) },
    { weight: 700, file: readPackaged(SANS.bold) },
  ];
  yield [
    { weight: 500, file: readPackaged(SERIF.regular) },
    { weight: 700, file: readPackaged(SERIF.bold) },
  ];
  yield [{ weight: 500, file: readPackaged(KAI) }];
  for (const { file } of readOfficeFonts(folder).fonts) yield [{ weight: 500, file }];
}

/** The font that draws ASCII punctuation full width, as woff2. */
export function readPunctuation(weight: number): Buffer {
  return readFileSync(path.resolve(import.meta.dirname, `../styles/fonts/gkl-punctuation-${weight}.woff2`));
}

/**
 * The faces that come with the software, and those of an office.
 *
 * @param folder content/fonts, which may be missing
 */
export async function readPrintFonts(folder: string): Promise<PrintFonts> {
  const packaged = [SERIF.regular, SERIF.bold, SANS.medium, SANS.bold, KAI].map(readPackaged);
  const marks = await Promise.all(
    [400, 700].map(async (weight) => Buffer.from(await decompress(readPunctuation(weight)))),
  );
  const { fonts } = readOfficeFonts(folder);
  return { files: [...packaged, ...marks, ...fonts.map(({ file }) => file)], office: familiesOf(fonts) };
}
