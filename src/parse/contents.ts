import { withoutBlanks } from "../model/text.ts";
import { readMarker } from "./read-marker.ts";

/**
 * The lines [from, to) of a table of contents that was typed: 目录 and what it lists. Its lines come again further down as
 * the titles of the text, or end with their pages; they are no titles themselves.
 *
 * @param lines the paragraphs and title lines of a text; undefined for what is neither
 */
export function findContents(lines: readonly (string | undefined)[]): { from: number; to: number } | undefined {
  const from = lines.findIndex((line) => line !== undefined && /^目[录次]$/u.test(withoutBlanks(line)));
  if (from < 0) return undefined;
  const to = endOfRepeated(lines, from + 1) ?? endOfPaged(lines, from + 1);
  return to > from + 1 ? { from, to } : undefined;
}

/** No line of a table of contents is longer, without its page. */
const LONGEST = 60;

/** Up to the last line that comes again, before the first of them does. */
function endOfRepeated(lines: readonly (string | undefined)[], first: number): number | undefined {
  const start = lines[first] === undefined ? "" : entryOf(lines[first]);
  if (start === "") return undefined;
  const again = lines.findIndex((line, at) => at > first && line !== undefined && isTitled(line, start));
  if (again < 0) return undefined;
  const below = lines.slice(again).flatMap((line) => line ?? []);
  for (let last = again - 1; last > first; last--) {
    const entry = entryOf(lines[last] ?? "");
    if (entry !== "" && below.some((line) => isTitled(line, entry)))
      return lines.slice(first, last + 1).every((line) => line !== undefined && entryOf(line).length <= LONGEST)
        ? last + 1
        : undefined;
  }
  return first + 1;
}

/** Up to the last of the lines that end with a page. */
function endOfPaged(lines: readonly (string | undefined)[], first: number): number {
  let end = first;
  while (PAGE.test(lines[end] ?? "")) end++;
  return end;
}

/** Dots or a blank, and the page: `总则……3`, `总则 3`, `总则(3)`. */
const PAGE = /(?:[\s\u3000]*[.．·…。•\-_—]{2,}[\s\u3000]*|[\s\u3000]+|[(（])\d{1,3}[)）]?$/u;

/** A line without its page and blanks. */
function entryOf(line: string): string {
  return withoutBlanks(line.replace(PAGE, ""));
}

/** Whether a line is the title that an entry names; words may follow on the line of a numbered one. */
function isTitled(line: string, entry: string): boolean {
  const words = withoutBlanks(line);
  if (words === entry) return true;
  return (
    readMarker(entry) !== undefined &&
    entry.length > 3 &&
    words.startsWith(entry) &&
    /^[。：:]/u.test(words.slice(entry.length))
  );
}
