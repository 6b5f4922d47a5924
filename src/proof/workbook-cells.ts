import { strFromU8, unzipSync } from "fflate";

/** The first sheet of a workbook, as it shows. */
export interface ShownSheet {
  /** What each row shows in its columns; `""` for nothing. */
  rows: string[][];
  /** Cells that are merged, from the upper left to the lower right, from 0. */
  merges: { top: number; left: number; bottom: number; right: number }[];
}

const CELL = /<c r="(?<column>[A-Z]+)(?<row>\d+)"(?<attributes>[^>]*?)(?:\/>|>(?<inside>[\s\S]*?)<\/c>)/gu;
const MERGE = /<mergeCell ref="(?<left>[A-Z]+)(?<top>\d+):(?<right>[A-Z]+)(?<bottom>\d+)"\/>/gu;
const REFERENCE = /&(?:#x(?<hex>[0-9a-f]+)|#(?<code>\d+)|(?<name>lt|gt|amp|quot|apos));/giu;
const NAMES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Reads a workbook that we wrote, without the library that wrote it: texts, and numbers in the formats we use. */
export function readShownSheet(bytes: Uint8Array): ShownSheet {
  const files = unzipSync(bytes);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = elements(read("xl/sharedStrings.xml"), "si").map((text) => elements(text, "t").map(unescape).join(""));
  const styles = read("xl/styles.xml");
  const formats = new Map(
    [...styles.matchAll(/<numFmt ([^>]*)>/gu)].map(([, own = ""]) => [
      attribute(own, "numFmtId"),
      unescape(attribute(own, "formatCode")),
    ]),
  );
  const used = [...(elements(styles, "cellXfs")[0] ?? "").matchAll(/<xf ([^>]*)>/gu)].map(
    ([, own = ""]) => formats.get(attribute(own, "numFmtId")) ?? "0",
  );
  const sheet = read("xl/worksheets/sheet1.xml");
  const rows: string[][] = [];
  for (const { groups = {} } of sheet.matchAll(CELL)) {
    const { column = "", row = "", attributes = "", inside = "" } = groups;
    const value = elements(inside, "v")[0];
    const line = (rows[Number(row) - 1] ??= []);
    if (value === undefined) continue;
    const shown = attributes.includes('t="s"')
      ? texts[Number(value)]
      : show(Number(value), used[Number(attribute(attributes, "s") || 0)] ?? "0");
    line[numberOf(column)] = shown ?? "";
  }
  const merges = [...sheet.matchAll(MERGE)].map(({ groups = {} }) => ({
    top: Number(groups["top"]) - 1,
    left: numberOf(groups["left"] ?? ""),
    bottom: Number(groups["bottom"]) - 1,
    right: numberOf(groups["right"] ?? ""),
  }));
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (value: string | undefined) => value ?? "")), merges };
}

/** A number as a spreadsheet shows it: `#,##0.00"元"`, `0.0%`, `yyyy"年"m"月"d"日"`. */
function show(value: number, format: string): string {
  const pieces = [...format.matchAll(/"(?<words>[^"]*)"|(?<code>[^"]+)/gu)];
  const isDay = format.includes("y");
  return pieces
    .map(
      ({ groups = {} }) =>
        groups["words"] ?? (isDay ? showDay(value, groups["code"] ?? "") : showNumber(value, groups["code"] ?? "")),
    )
    .join("")
    .replace(/^(\D+)-/u, "-$1");
}

function showNumber(value: number, code: string): string {
  const places = /\.(?<zeros>0+)/u.exec(code)?.groups?.["zeros"]?.length ?? 0;
  const [whole = "", rest] = shift(value, code.endsWith("%") ? 2 : 0)
    .toFixed(places)
    .split(".");
  const grouped = code.startsWith("#,##0") ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  return grouped + (rest === undefined ? "" : `.${rest}`) + (code.endsWith("%") ? "%" : "");
}

/** So many powers of ten more. */
function shift(value: number, places: number): number {
  const [digits, exponent = "0"] = `${value}`.split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

function showDay(value: number, code: string): string {
  const day = new Date(EPOCH + value * DAY);
  return code
    .replace("yyyy", `${day.getUTCFullYear()}`)
    .replace(/m+/u, (letters) => `${day.getUTCMonth() + 1}`.padStart(letters.length, "0"))
    .replace(/d+/u, (letters) => `${day.getUTCDate()}`.padStart(letters.length, "0"));
}

/** What stands in each element of a name. */
function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, "gu"))].map(
    ([, inside = ""]) => inside,
  );
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^| )${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? "";
}

function unescape(text: string): string {
  const plain = text.replace(REFERENCE, (_, hex?: string, code?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return code === undefined ? (NAMES[name ?? ""] ?? "") : String.fromCodePoint(Number(code));
  });
  return plain.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A → 0, AA → 26. */
function numberOf(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
