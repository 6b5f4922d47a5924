import { diffArrays } from "diff";
import { LINE_END, lineEndOf } from "./split-file.ts";

/** A line and the characters that end it, none for the last line of a file. */
interface Line {
  words: string;
  end: string;
}

/**
 * A text with what an editor typed in its place. Lines that are the same keep their own line ends; new lines get that
 * of the line they replace or follow, for a text box knows only `\n`.
 *
 * @param before as the file has it
 * @param typed with line ends of any kind
 * @param fallback the line end where `before` has none
 */
export function editText(before: string, typed: string, fallback = lineEndOf(before)): string {
  const old = linesOf(before);
  const words = typed.split(LINE_END);
  const usual = LINE_END.test(before) ? lineEndOf(before) : fallback;
  const lines: Line[] = [];
  let at = 0;
  const changes = diffArrays(
    old.map((line) => line.words),
    words,
  );
  for (const { added, removed, value } of changes) {
    if (added) lines.push(...value.map((word) => ({ words: word, end: usual })));
    else {
      if (!removed) lines.push(...old.slice(at, at + value.length));
      at += value.length;
    }
  }
  return joinLines(lines, usual);
}

/** Only the last line has no end; a `\r` and the `\n` of an empty line after it would be read as one line end. */
function joinLines(lines: readonly Line[], usual: string): string {
  let text = "";
  for (const [index, { words, end }] of lines.entries()) {
    const next = index === lines.length - 1 ? "" : end === "" ? usual : end;
    text += words + (words === "" && next === "\n" && text.endsWith("\r") ? "\r" : next);
  }
  return text;
}

function linesOf(text: string): Line[] {
  const parts = text.split(/(\r\n|\n|\r)/u);
  return Array.from({ length: (parts.length + 1) / 2 }, (_, index) => ({
    words: parts[index * 2] ?? "",
    end: parts[index * 2 + 1] ?? "",
  }));
}
