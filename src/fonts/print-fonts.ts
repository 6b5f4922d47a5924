import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { decompress } from "wawoff2";
import type { OfficeFamilies } from "../print/faces.ts";
import { readSfnt } from "./sfnt.ts";

/** Fonts for Typst, which takes TTF and OTF. */
export interface PrintFonts {
  files: Buffer[];
  office: OfficeFamilies;
}

const SERIF = {
  regular: "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
};
const SANS = {
  medium: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};
const KAI = "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2";

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
  yield [{ weight: 500, file: Buffer.from(await decompress(readPackaged(KAI))) }];
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
 * The faces that come with npm packages, and those of an office.
 *
 * @param folder content/fonts, which may be missing
 */
export async function readPrintFonts(folder: string): Promise<PrintFonts> {
  const packaged = [SERIF.regular, SERIF.bold, SANS.medium, SANS.bold].map(readPackaged);
  const kai = readPackaged(KAI);
  const marks = [400, 700].map(readPunctuation);
  const unpacked = await Promise.all([kai, ...marks].map(async (file) => Buffer.from(await decompress(file))));
  const office: OfficeFamilies = { others: [] };
  const own = listFonts(folder).map((name) => {
    const file = readFileSync(path.join(folder, name));
    const family = familyOf(file);
    const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role === undefined) office.others.push(family);
    else office[role] = family;
    return file;
  });
  return { files: [...packaged, ...unpacked, ...own], office };
}

function readPackaged(file: string): Buffer {
  const manifest = file.split("/").slice(0, 2).join("/");
  const folder = path.dirname(fileURLToPath(import.meta.resolve(`${manifest}/package.json`)));
  return readFileSync(path.join(folder, ...file.split("/").slice(2)));
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
