/**
 * What a document file says, found without the parser, so that the proof does not
 * share its mistakes: frontmatter, `#` signs, table lines, pictures and escapes are taken out;
 * every other character is official text.
 *
 * @param source a whole document.md
 */
export function sourceText(source: string): string {
  const lines = source.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u);
  const body = lines[0]?.trimEnd() === "---" ? lines.slice(lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---") + 1) : lines;
  return body.map((line, at) => readLine(line, isTableLine(body, at))).join("\n");
}

function readLine(line: string, table: boolean): string {
  if (table && DELIMITER.test(line)) return "";
  const words = line
    .replace(/^( {0,3}#{1,6}[ \t].*?)[ \t]+#+[ \t]*$/u, "$1")
    .replace(/^ {0,3}#{1,6}(?:[ \t]+|$)/u, "")
    .replace(/!\[(?:[^\]\\]|\\.)*\]\([^)]*\)/gu, "");
  const cells = table ? words.replace(/(?<!\\)\|/gu, " ") : words;
  return cells.replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}

const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Whether a line belongs to a table: the lines around a delimiter line, without a blank one between. */
function isTableLine(lines: readonly string[], at: number): boolean {
  let first = at;
  while (first > 0 && lines[first - 1]?.trim() !== "") first--;
  for (let one = first; one <= at + 1 && (lines[one] ?? "").trim() !== ""; one++)
    if (DELIMITER.test(lines[one] ?? "") && (lines[one] ?? "").includes("-") && one > first && (lines[one - 1] ?? "").includes("|"))
      return at >= one - 1;
  return false;
}
