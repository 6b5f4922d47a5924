import type { XmlListener } from "../office/xml-stream.ts";
import type { AttachmentText, IsHead } from "./reading.ts";

/** What a worksheet needs from the rest of its workbook. */
export interface SheetSetting {
  /** Name of the sheet, with （隐藏的工作表） where it is. */
  name: string;
  strings: readonly string[];
  isHead: IsHead;
}

/** Reads the shared strings of a workbook; phonetic readings are left out. */
export function readSharedStrings(strings: string[]): XmlListener {
  const open: string[] = [];
  let text = "";
  return {
    open(name) {
      open.push(name);
      if (name === "si") text = "";
    },
    text(more) {
      if (open.at(-1) === "t" && !open.includes("rPh")) text += more;
    },
    close(name) {
      open.pop();
      if (name === "si") strings.push(text);
    },
  };
}

/** Reads all cells of a worksheet, hidden ones too, its formulas, headers and lists of choices. */
export function readSheet(
  { name: sheet, strings, isHead }: SheetSetting,
  tell: (text: AttachmentText) => void,
): XmlListener {
  const open: string[] = [];
  const heads = new Map<string, string>();
  const hiddenColumns: { from: number; to: number }[] = [];
  let [hiddenRow, row, column] = [false, 0, 0];
  let cell: { reference: string; type: string; value: string; formula: string } | undefined;
  let text = "";
  return {
    open(name, attributes) {
      open.push(name);
      text = "";
      if (name === "col" && isTrue(attributes["hidden"]))
        hiddenColumns.push({ from: Number(attributes["min"]), to: Number(attributes["max"]) });
      if (name === "row") {
        hiddenRow = isTrue(attributes["hidden"]);
        row = Number(attributes["r"] ?? row + 1);
        column = 0;
      }
      if (name === "c") {
        column += 1;
        const reference = attributes["r"] ?? `${lettersOf(column)}${row}`;
        column = numberOf(reference);
        cell = { reference, type: attributes["t"] ?? "n", value: "", formula: "" };
      }
    },
    text(more) {
      if (cell && open.includes("rPh")) return;
      if (cell && /^[vt]$/u.test(open.at(-1) ?? "")) cell.value += more;
      else if (cell && open.at(-1) === "f") cell.formula += more;
      else text += more;
    },
    close(name) {
      open.pop();
      if (name === "c" && cell) {
        tellCell(cell);
        cell = undefined;
      } else if (!cell && text.trim() !== "") tell({ where: sheet, text });
      text = "";
    },
  };

  function tellCell({ reference, type, value, formula }: NonNullable<typeof cell>): void {
    const hiddenColumn = hiddenColumns.some(({ from, to }) => from <= column && column <= to);
    const hidden = hiddenColumn ? "（隐藏的列）" : hiddenRow ? "（隐藏的行）" : "";
    const where = `${sheet}!${reference}${hidden}`;
    const letters = reference.replace(/\d+$/u, "");
    const words = type === "s" ? (strings[Number(value)] ?? "") : type === "n" ? plainNumber(value) : value;
    if (type !== "n" && isHead(words)) heads.set(letters, words);
    tell({ where, text: words, head: heads.get(letters) });
    if (formula !== "") tell({ where: `${where} 的公式`, text: formula });
  }
}

/** A stored number as its digits: `1.10101199001011E+17` is 110101199001011000. */
export function plainNumber(value: string): string {
  const parts = /^(?<whole>\d)(?:\.(?<rest>\d+))?[Ee]\+?(?<power>\d{1,2})$/u.exec(value)?.groups;
  if (!parts) return value.replace(/\.0+$/u, "");
  const { whole = "", rest = "", power = "0" } = parts;
  return rest.length > Number(power) ? value : whole + rest.padEnd(Number(power), "0");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function numberOf(reference: string): number {
  return [...reference.replace(/\d+$/u, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  if (column <= 0) return "";
  return lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
