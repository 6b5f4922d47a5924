import type { Position } from "unist";
import { location } from "vfile-location";
import type { OfficialDocument } from "../model/document.ts";
import type { RuleContext } from "./define-rule.ts";
import type { Prose } from "./prose.ts";
import { proseOf } from "./prose.ts";

/** One printed line of a document: what a reader sees, escapes undone. */
export interface PrintedLine {
  kind: Prose["kind"];
  /** The part that it stands in. */
  part: OfficialDocument["parts"][number]["kind"];
  text: string;
  /** Where a stretch of `text` stands in the file. */
  placeOf: (start: number, end: number) => Position;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/u;
const BREAK = /^<br[ \t]*\/?>/iu;

const known = new WeakMap<RuleContext, PrintedLine[]>();

/** The lines of a document in the order of the file. */
export function printedLines(context: RuleContext): PrintedLine[] {
  const lines = known.get(context) ?? readLines(context);
  known.set(context, lines);
  return lines;
}

function readLines(context: RuleContext): PrintedLine[] {
  const { document, file } = context;
  const points = location(file);
  const pointAt = (offset: number) => ({ ...(points.toPoint(offset) ?? { line: 1, column: 1 }), offset });
  // Those of all characters take much more memory than the text: kept of the prose alone that was asked for last.
  let asked: { text: string; lines: ReturnType<typeof splitLines> } | undefined;
  const offsetsIn = (text: string, line: number): number[] => {
    if (asked?.text !== text) asked = { text, lines: splitLines(text) };
    return asked.lines[line]?.offsets ?? [];
  };
  const lines: PrintedLine[] = [];
  for (const { kind, text, start } of proseOf(context)) {
    const base = start.offset ?? 0;
    const part = document.parts.findLast(({ position }) => (position.start.offset ?? 0) <= base)?.kind ?? "main";
    splitLines(text).forEach(({ words }, line) => {
      const placeOf = (from: number, to: number): Position => {
        const offsets = offsetsIn(text, line);
        return { start: pointAt(base + (offsets[from] ?? 0)), end: pointAt(base + (offsets[to - 1] ?? 0) + 1) };
      };
      lines.push({ kind, part, text: words, placeOf });
    });
  }
  return lines;
}

/** Cuts a stretch of source into its lines, with where each of their characters stands in it. */
function splitLines(source: string): { words: string; offsets: number[] }[] {
  const lines = [{ words: "", offsets: [] as number[] }];
  let at = /^#{1,6}[ \t]+/u.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    const mark = source.startsWith("<", at) ? BREAK.exec(source.slice(at, at + 12))?.[0] : undefined;
    const isEscape = source.charAt(at) === "\\" && ESCAPABLE.test(source.charAt(at + 1));
    if (mark !== undefined || source.charAt(at) === "\n") lines.push({ words: "", offsets: [] });
    else {
      const line = lines.at(-1);
      if (isEscape) at += 1;
      line?.offsets.push(at);
      if (line) line.words += source.charAt(at);
    }
    at += mark?.length ?? 1;
  }
  return lines.filter(({ words }) => words.trim() !== "");
}
