/**
 * What a document file says, found without the parser, so that the proof does not
 * share its mistakes: frontmatter, `#` signs, bars, strokes, `<br>` and marks of merged cells of tables, pictures and
 * escapes are taken out; every other character is official text.
 *
 * @param source a whole document.md
 */
export function sourceText(source: string): string {
  return readSource(source)
    .map((one) => (typeof one === "string" ? one : one.rows.flat().map(wordsOf).join(" ")))
    .join("\n");
}

/** A table as it stands in a document file. */
export interface SourceTable {
  /** For each row its cells: words, or what goes on there. */
  rows: (string | typeof FROM_LEFT | typeof FROM_ABOVE)[][];
  /** How many rows are head. */
  head: number;
}

/** A merged cell goes on here, from the left or from above. */
export const FROM_LEFT = Symbol("<");
export const FROM_ABOVE = Symbol("^");

/** The tables of a document file, found in the same way. */
export function sourceTables(source: string): SourceTable[] {
  return readSource(source).filter((one) => typeof one !== "string");
}

/** The words of a place in a table. */
export function wordsOf(cell: SourceTable["rows"][number][number]): string {
  return typeof cell === "string" ? cell : "";
}

/** The lines of a document file, and its tables, in their order. */
function readSource(source: string): (string | SourceTable)[] {
  const lines = source.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  const body = FENCE.test(lines[0] ?? "") && end > 0 ? lines.slice(end + 1) : lines;
  const read: (string | SourceTable)[] = [];
  for (let at = 0; at < body.length; at++) {
    const line = body[at] ?? "";
    if (!isHead(line, body[at + 1] ?? "")) {
      read.push(readLine(line));
      continue;
    }
    const [first, last] = [at, body.findIndex((one, index) => index > at && (BLANK.test(one) || HEADING.test(one)))];
    at = (last < 0 ? body.length : last) - 1;
    // The delimiter line under the head says nothing.
    read.push(readTable([line, ...body.slice(first + 2, at + 1)]));
  }
  return read;
}

/** Only ASCII blanks make a line blank in Markdown. */
const BLANK = /^[ \t]*$/u;
const FENCE = /^---[ \t]*$/u;
const HEADING = /^[ \t]*#{1,6}(?:[ \t]+|$)/u;
const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
/** In `\\|` the backslash is escaped, and the bar is one. */
const RULE = /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/u;
const ESCAPE_OR_BAR = /\\[\\|]|\|/gu;
const ESCAPE_OR_BREAK = /\\[\\<]|<br[ \t]*\/?>/giu;
const ESCAPE_OR_PICTURE = /\\([!-/:-@[-`{-~])|!\[(?:[^\]\\]|\\.)*\]\((?:<[^<>]*>|[^\s()<>]*)(?:[ \t]+"[^"]*")?\)/gu;

function readLine(line: string): string {
  const words = HEADING.test(line) ? line.replace(HEADING, "").replace(/(?:^|[ \t]+)#+[ \t]*$/u, "") : line;
  return words.replace(ESCAPE_OR_PICTURE, "$1");
}

function readTable(lines: readonly string[]): SourceTable {
  // The line under a head of several lines.
  const rule = lines.findIndex((line, at) => at > 0 && RULE.test(line));
  const rows = lines.filter((_, at) => at !== rule).map(readRow);
  if (splitCells(lines[0] ?? "").every((cell) => BLANK.test(cell))) return { rows: rows.slice(1), head: 0 };
  let head = Math.max(1, rule);
  while (rows[head]?.includes(FROM_ABOVE)) head++;
  return { rows, head };
}

/** The places of a row; `<` and `^` alone in a cell say that another goes on there. */
function readRow(line: string): SourceTable["rows"][number] {
  return splitCells(line).map((cell) => {
    const mark = /^[ \t]*(?<mark>[<^])[ \t]*$/u.exec(cell)?.groups?.["mark"];
    if (mark !== undefined) return mark === "<" ? FROM_LEFT : FROM_ABOVE;
    const words = cell.replace(ESCAPE_OR_BREAK, (found) => (found.startsWith("<") ? " " : found));
    return words.replace(ESCAPE_OR_PICTURE, "$1").trim();
  });
}

/** The cells of a line of a table, as they are written. */
function splitCells(line: string): string[] {
  const row = line.replace(/^[ \t]+|[ \t]+$/gu, "");
  const bars = [...row.matchAll(ESCAPE_OR_BAR)].filter(([found]) => found === "|").map(({ index }) => index);
  const inner = bars.filter((at) => at > 0 && at < row.length - 1);
  const from = bars[0] === 0 ? 1 : 0;
  const to = bars.at(-1) === row.length - 1 ? row.length - 1 : row.length;
  return [from - 1, ...inner].map((bar, at) => row.slice(bar + 1, Math.max(bar + 1, inner[at] ?? to)));
}

/** Whether a line heads a table: the line under it has dashes for as many cells. */
function isHead(line: string, below: string): boolean {
  const isTable = DELIMITER.test(below) && /[|:]/u.test(below);
  const isRow = !/^[ \t]*\|?[ \t]*$/u.test(line) && !HEADING.test(line);
  return isTable && isRow && splitCells(line).length === splitCells(below).length;
}
