import { lstatSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { OfficeFamilies } from "../print/faces.ts";
import { readSfnt } from "./sfnt.ts";

/** A font that an office put into content/fonts/. */
export interface OfficeFont {
  /** Name of the file. */
  name: string;
  /** What the font calls itself. */
  family: string;
  file: Buffer;
}

/** Which face a font of the office stands for, by the name of its file. */
const ROLES: [RegExp, Exclude<keyof OfficeFamilies, "others">][] = [
  [/仿宋|fangsong/iu, "song"],
  [/小标宋|biaosong/iu, "bold"],
  [/黑体|heiti|simhei/iu, "hei"],
  [/楷体|kaiti/iu, "kai"],
];

/** Without these nothing can be drawn with a font (OpenType, "Required Tables"); either of the last two. */
const NEEDED = ["cmap", "head", "hhea", "hmtx", "maxp", "name"];
const OUTLINES = ["glyf", "CFF ", "CFF2"];

/**
 * The fonts of a folder in a fixed order, and the names of the files that are no fonts or are damaged.
 *
 * @param folder content/fonts, which may be missing
 */
export function readOfficeFonts(folder: string): { fonts: OfficeFont[]; broken: string[] } {
  const fonts: OfficeFont[] = [];
  const broken: string[] = [];
  for (const name of listFonts(folder)) {
    const file = readFileSync(path.join(folder, name));
    const family = familyOf(file);
    if (family === undefined) broken.push(name);
    else fonts.push({ name, family, file });
  }
  return { fonts, broken };
}

/** The families of fonts by what they stand for. */
export function familiesOf(fonts: readonly OfficeFont[]): OfficeFamilies {
  const office: OfficeFamilies = { others: [] };
  for (const { name, family } of fonts) {
    const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
    if (role === undefined) office.others.push(family);
    else office[role] = family;
  }
  return office;
}

function listFonts(folder: string): string[] {
  // Links lead out of the content, and are not followed.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ttf|otf)$/iu.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/**
 * The family a font calls itself, in English where it has that (OpenType, table `name`, ids 16 and 1); undefined where
 * the file is no font.
 */
function familyOf(file: Buffer): string | undefined {
  try {
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const { tables } = readSfnt(bytes);
    const isWhole = NEEDED.every((tag) => tables.has(tag)) && OUTLINES.some((tag) => tables.has(tag));
    return isWhole ? readFamily(tables.get("name") ?? new Uint8Array()) : undefined;
  } catch (error) {
    // A number in the file points behind its end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readFamily(table: Uint8Array): string | undefined {
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
  return names.sort((a, b) => a.rank - b.rank)[0]?.text;
}
