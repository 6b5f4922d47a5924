/**
 * What a document file says, found without the parser, so that the proof does not
 * share its mistakes: frontmatter, `#` signs, bars, strokes, `<br>` and marks of merged cells of tables, pictures and
 * escapes are taken out; every other character is official text.
 *
 * @param source a whole document.md
 */
export function sourceText(source: string): string {
  const lines = source.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line));
  const body = FENCE.test(lines[0] ?? "") && end > 0 ? lines.slice(end + 1) : lines;
  const words: string[] = [];
  let [inTable, underHead] = [false, false];
  for (let at = 0; at < body.length; at++) {
    const line = body[at] ?? "";
    if (BLANK.test(line) || HEADING.test(line)) inTable = false;
    const begins = !inTable && isHead(line, body[at + 1] ?? "");
    if (inTable && !underHead && RULE.test(line)) {
      // The line under a head of several lines.
      underHead = true;
      continue;
    }
    words.push(inTable || begins ? readRow(line) : readLine(line));
    if (!begins) continue;
    inTable = true;
    underHead = false;
    // The delimiter line under the head says nothing.
    at++;
  }
  return words.join("\n");
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

/** The words of a row; `<` and `^` alone in a cell say that another goes on there. */
function readRow(line: string): string {
  const cells = line.replace(ESCAPE_OR_BAR, (found) => (found === "|" ? "\n" : found)).split("\n");
  const stated = cells.filter((cell) => !/^[ \t]*[<^][ \t]*$/u.test(cell));
  const words = stated.map((cell) => cell.replace(ESCAPE_OR_BREAK, (found) => (found.startsWith("<") ? " " : found)));
  return words.join(" ").replace(ESCAPE_OR_PICTURE, "$1");
}

/** Whether a line heads a table: the line under it has dashes for as many cells. */
function isHead(line: string, below: string): boolean {
  const isTable = DELIMITER.test(below) && /[|:]/u.test(below);
  return isTable && !/^[ \t]*\|?[ \t]*$/u.test(line) && !HEADING.test(line) && countCells(line) === countCells(below);
}

/** How many cells a line of a table has: its bars, those at its ends and escaped ones apart, and one. */
function countCells(line: string): number {
  const row = line.replace(/^[ \t]+|[ \t]+$/gu, "");
  const bars = [...row.matchAll(ESCAPE_OR_BAR)].filter(([found]) => found === "|").map(({ index }) => index);
  return bars.filter((at) => at > 0 && at < row.length - 1).length + 1;
}
