/** What a spreadsheet takes for a formula, in either width, and what would hide one. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * Rows as a CSV file (RFC 4180): UTF-8 with a byte order mark, CRLF, quotes where they are needed.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, and so does a cell that begins with
 * one: whoever takes one apostrophe from the start of every cell that has it gets every value back.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

function toCell(value: string): string {
  const safe = FORMULA.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
