import { countCharacters } from "../../model/text.ts";
import { needsBlank, trimSpan } from "../input/blanks.ts";
import type { Line, Span } from "../input/page.ts";

type Marks = Partial<Pick<Line, "origin" | "outline" | "centred">>;

/** Collects the words of a document as lines: each paragraph, and each part of one at a line break. */
export interface LineCollector {
  /** Adds words; `generated` are those that Word makes: numbers, marks of notes. */
  add: (words: string, from?: "typed" | "generated") => void;
  /**
   * Parts the number just added from the words that follow, where they need it: `1.1 编制目的`, but `1.各村`;
   * or from `figures` and letters only, as the mark of a note in running text.
   */
  part: (from?: "words" | "figures") => void;
  endLine: (gap: Line["gap"]) => void;
  /** What the current line is besides text; its title look, place and outline level. */
  mark: (marks: Marks) => void;
  /** The place of the next character. */
  at: () => number;
  /** The last character of the current line, `""` at its beginning. */
  last: () => string;
  lineCount: () => number;
  /** The last finished line, to be marked late. */
  lastLine: () => { words: string; line: Line } | undefined;
  finish: () => { text: string; lines: Line[]; generated: Span[]; typed: number };
}

export function createLineCollector(): LineCollector {
  const parts: string[] = [];
  const lines: Line[] = [];
  const generated: Span[] = [];
  let base = 0;
  let current = "";
  let gap: Line["gap"] = "block";
  let marks: Marks = {};
  let typed = 0;
  let pending: Span[] = [];
  let parting: "words" | "figures" | undefined;

  return {
    add(words, from = "typed") {
      // A line end inside is a blank like any other; line ends of the text are between lines only.
      const plain = words.replaceAll(/[\n\r\u2028\u2029]/gu, " ");
      const next = plain.trimStart().charAt(0);
      if (parting && next !== "") {
        const needsOne = parting === "words" ? needsGap : areFigures;
        if (needsOne(current.slice(-1), next) && plain.charAt(0) === next) current += " ";
        parting = undefined;
      }
      if (from === "generated")
        pending.push({ start: base + current.length, end: base + current.length + plain.length });
      else typed += countCharacters(plain);
      current += plain;
    },
    part(from = "words") {
      parting = from;
    },
    endLine(next) {
      parting = undefined;
      const span = trimSpan(current, { start: 0, end: current.length });
      if (span.end > span.start) {
        lines.push({
          start: base + span.start,
          end: base + span.end,
          gap,
          indented: false,
          linked: 0,
          origin: marks.origin ?? "text",
          ...(marks.outline !== undefined && { outline: marks.outline }),
          ...(marks.centred && { centred: true }),
        });
        parts.push(current, "\n");
        base += current.length + 1;
        generated.push(...pending);
        gap = next;
      } else if (next === "block") gap = "block";
      current = "";
      pending = [];
      if (next === "block") marks = {};
    },
    mark(more) {
      marks = { ...marks, ...more };
    },
    at: () => base + current.length,
    last: () => current.slice(-1),
    lineCount: () => lines.length,
    lastLine() {
      const line = lines.at(-1);
      return line && { words: parts.at(-2) ?? "", line };
    },
    finish: () => ({ text: parts.join(""), lines, generated, typed }),
  };
}

function areFigures(before: string, after: string): boolean {
  return /^[0-9A-Za-z]{2}$/u.test(before + after);
}

/** Marks that close a number part it by themselves, unless figures or letters follow. */
function needsGap(before: string, after: string): boolean {
  return /[、，。：；:;.．)）〕】①-⑳㉑-㉟㊱-㊿㈠-㈩⑴-⒛]/u.test(before) ? needsBlank(before, after) : true;
}
