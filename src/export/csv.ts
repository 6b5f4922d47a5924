/** What a spreadsheet takes for a formula, in either width, and what would hide one. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
/** A stroke for nothing and a negative number begin like a formula and are none. */
const NO_FORMULA = /^-(?:[0-9][0-9,]*(?:\.[0-9]+)?%?)?$/u;
/**
 * What a spreadsheet takes for another value than it says: (1) for -1, 1. for 1, 007 for 7, a long number and 1E5 for one
 * with an exponent, 3-1, 3-1-2 and 2023-5 for days.
 */
const MISREAD =
  /^(?:[(（][0-9０-９]+[)）]|[0-9]+\.|0[0-9]+|[0-9]{12,}|[0-9]{1,2}(?:[-/][0-9]{1,2}){1,2}|[0-9]{4}[-/][0-9]{1,2}|[0-9]+[eE][0-9]+)$/u;

/**
 * Rows as a CSV file (RFC 4180): UTF-8 with a byte order mark, CRLF, quotes where they are needed.
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe before it, and so does a cell that begins with
 * one; a cell that it would take for another value gets a tab before it, which it shows as nothing. Whoever takes one
 * apostrophe or tab from the start of every cell that has it gets every value back.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

function toCell(value: string): string {
  const safe = guard(value);
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function guard(value: string): string {
  if (MISREAD.test(value)) return `\t${value}`;
  return value.startsWith("'") || (FORMULA.test(value) && !NO_FORMULA.test(value)) ? `'${value}` : value;
}
