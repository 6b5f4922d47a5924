import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { decompress } from "wawoff2";
import type { OfficeFamilies } from "../print/faces.ts";
import { readSfnt } from "./sfnt.ts";

/** Fonts for Typst, which takes TTF and OTF. */
export interface PrintFonts {
  files: Buffer[];
  office: OfficeFamilies;
}

/** Names of files in fonts/, whose README.md says where they come from. */
const SERIF = { regular: "NotoSerifSC-Regular.ttf", bold: "NotoSerifSC-Bold.ttf" };
const SANS = { medium: "NotoSansSC-Medium.ttf", bold: "NotoSansSC-Bold.ttf" };
const KAI = "LXGWWenKai-Regular.ttf";

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
  for (const name of listFonts(folder)) yield [{ weight: 500, file: readFileSync(path.join(folder, name)) }];
}

/** The font that draws ASCII punctuation full width, as woff2. */
export function readPunctuation(weight: number): Buffer {
  return readFileSync(path.resolve(import.meta.dirname, `../styles/fonts/gkl-punctuation-${weight}.woff2`));
}

/** Which face a font of the office stands for, by the name of its file. */
const ROLES: [RegExp, Exclude<keyof OfficeFamilies, "others">][] = [
  [/仿宋|fangsong/iu, "song"],
  [/小标宋|biaosong/iu, "bold"],
  [/黑体|heiti|simhei/iu, "hei"],
  [/楷体|kaiti/iu, "kai"],
];

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
  const office: OfficeFamilies = { others: [] };
  const own = listFonts(folder).map((name) => {
    const file = readFileSync(path.join(folder, name));
    const family = familyOf(file);
    const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role === undefined) office.others.push(family);
    else office[role] = family;
    return file;
  });
  return { files: [...packaged, ...marks, ...own], office };
}

function readPackaged(name: string): Buffer {
  return readFileSync(path.resolve(import.meta.dirname, "../../fonts", name));
}

function listFonts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:ttf|otf)$/iu.test(name))
    .sort();
}

/** The family a font calls itself, in English where it has that (OpenType, table `name`, ids 16 and 1). */
function familyOf(file: Buffer): string {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  const table = readSfnt(bytes).tables.get("name");
  if (!table) throw new Error("The font has no names.");
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const strings = view.getUint16(4);
  const names: { rank: number; text: string }[] = [];
  for (let record = 6; record < 6 + view.getUint16(2) * 12; record += 12) {
    const [platform, language, id] = [0, 4, 6].map((offset) => view.getUint16(record + offset));
    const rank = [16, 1].indexOf(id ?? 0);
    if (rank < 0 || platform !== 3) continue;
    const start = strings + view.getUint16(record + 10);
    const text = new TextDecoder("utf-16be").decode(table.subarray(start, start + view.getUint16(record + 8)));
    names.push({ rank: rank + (language === 0x409 ? 0 : 2), text });
  }
  const [first] = names.sort((a, b) => a.rank - b.rank);
  if (!first) throw new Error("The font has no family name.");
  return first.text;
}
