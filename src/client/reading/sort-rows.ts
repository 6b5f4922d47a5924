import type { ColumnKind } from "../../model/document.ts";

/** What a column holds, as `data-kind` of its `<col>` says. */
export type SortKind = ColumnKind | "serial";

/** Rows of an official table in the order of one column. */
export interface RowOrder {
  column: number;
  kind: SortKind;
  /** From the largest to the smallest. */
  isDown: boolean;
}

/**
 * Rows by the value of a column: numbers, amounts and dates by what they say, words as a Chinese dictionary has them.
 * What has no value comes last either way; equals stay in the order of the source.
 */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => string, { kind, isDown }: RowOrder): T[] {
  const read = readerOf(kind);
  const valued = rows.map((row) => ({ row, value: read(valueOf(row).normalize("NFKC").replace(/\s+/gu, "")) }));
  const turn = isDown ? -1 : 1;
  valued.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return turn * compare(a.value, b.value);
  });
  return valued.map(({ row }) => row);
}

type Value = number | string | undefined;

const words = new Intl.Collator("zh", { numeric: true });

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));
}

function readerOf(kind: SortKind): (value: string) => Value {
  if (kind === "date") return readDate;
  return kind === "number" || kind === "money" || kind === "serial" ? readNumber : readWords;
}

const NOTHING = /^(?:[-—–/*×]*|无|暂无)$/u;

function readWords(value: string): Value {
  return NOTHING.test(value) ? undefined : value;
}

const TIMES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

/** `1,234.5`, `-3%`, `1.2万元`. */
function readNumber(value: string): Value {
  const found = /(?<sign>[-−])?[¥￥]?(?<figures>\d[\d,]*(?:\.\d+)?)(?<times>[千万亿])?/u.exec(value)?.groups;
  if (!found) return undefined;
  const size = Number(found["figures"]?.replace(/,/gu, "")) * (TIMES[found["times"] ?? ""] ?? 1);
  return found["sign"] === undefined ? size : -size;
}

/** `2023年6月30日`, `2023-6`, `2023.06.30`, `6月30日`; as a number that grows with the day. */
function readDate(value: string): Value {
  const full = /(?<year>\d{4})(?:\D(?<month>\d{1,2}))?(?:\D(?<day>\d{1,2}))?/u.exec(value)?.groups;
  const short = full ?? /(?<month>\d{1,2})月(?:(?<day>\d{1,2}))?/u.exec(value)?.groups;
  if (!short) return undefined;
  const [year, month, day] = [short["year"], short["month"], short["day"]].map((part) => Number(part ?? 0));
  return (year ?? 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}
