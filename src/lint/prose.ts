import type { Point } from "unist";
import type { Labelled, Node, ParagraphRole, Part } from "../model/document.ts";
import { firstFrom } from "../model/first-from.ts";
import type { ReportDetails } from "../parse/report.ts";
import type { RuleContext, Tell } from "./define-rule.ts";

/**
 * One printed paragraph, title line or table cell, with everything that stands in it: number, labels, run-on items.
 * The tree cuts these apart; marks that come in pairs and sentences do not keep to its cuts.
 */
export interface Prose {
  kind: "heading" | "paragraph" | "cell";
  role?: ParagraphRole | undefined;
  /** The kind of the label it begins with. */
  label?: Labelled["kind"] | undefined;
  /** The characters of the file; a wrapped line keeps its line end. */
  text: string;
  /** Where `text` begins. */
  start: Point;
}

/** Characters of a prose that a finding is about. */
export interface Spot {
  prose: Prose;
  /** 0-based, in `prose.text`. */
  index: number;
  words: string;
}

interface Piece {
  kind: Prose["kind"];
  role?: ParagraphRole | undefined;
  label?: Labelled["kind"] | undefined;
  start: Point;
  end: number;
}

/** By the context, which all rules are given: a document lives on when it is checked, and this is as large. */
const read = new WeakMap<RuleContext, readonly Prose[]>();

/** The text of a document paragraph by paragraph, in the order of the file. */
export function proseOf(context: RuleContext): readonly Prose[] {
  const { document, file } = context;
  const known = read.get(context);
  if (known) return known;
  const source = String(file);
  const found = document.parts.flatMap((part) => joinPieces(piecesOf(part), source));
  read.set(context, found);
  return found;
}

/** Where a character of a prose stands in the file. */
export function pointIn(prose: Prose, index: number): Point {
  const { text, start } = prose;
  const ends = lineEnds.get(prose) ?? [...text.matchAll(/\n/gu)].map((end) => end.index);
  lineEnds.set(prose, ends);
  const lines = firstFrom(ends, index);
  if (lines === 0) return { ...start, column: start.column + index };
  return { line: start.line + lines, column: index - (ends[lines - 1] ?? 0) };
}

/** Where the lines of a prose end, once: a line of a million characters may have a hundred thousand findings. */
const lineEnds = new WeakMap<Prose, number[]>();

/** The words from one index to another, the middle left out where they are longer than `most`. */
export function shortened(text: string, from: number, to: number, most: number): string {
  if (to - from <= most) return text.slice(from, to);
  const half = Math.floor((most - 1) / 2);
  return `${text.slice(from, from + half)}…${text.slice(to - half, to)}`;
}

/**
 * Tells one thing that may stand in many places once, at the first of them: one cause, one message.
 *
 * @param say the sentence about the first place; the number and the lines of the others are put after it
 */
export function noticeOnce(
  tell: Tell,
  spots: readonly Spot[],
  say: (words: string) => string,
  finding: ReportDetails = {},
): void {
  const first = spots[0];
  if (!first) return;
  const lines = [...new Set(spots.slice(0, 100).map(({ prose, index }) => pointIn(prose, index).line))];
  const more =
    spots.length === 1
      ? ""
      : `；全文共 ${spots.length} 处（第 ${lines.slice(0, 5).join("、")}${lines.length > 5 ? " …" : ""} 行）`;
  tell.notice(say(first.words) + more, {
    place: pointIn(first.prose, first.index),
    actual: first.words,
    ...finding,
  });
}

function joinPieces(pieces: readonly Piece[], source: string): Prose[] {
  const found: Prose[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    const offset = piece.start.offset ?? 0;
    const prose = found.at(-1);
    if (last && prose && goesOn(last, piece, source.slice(last.end, offset))) {
      prose.text = source.slice(prose.start.offset, piece.end);
      if (piece.kind === "heading") prose.kind = "heading";
    } else {
      const { kind, role, label, start } = piece;
      const text = source.slice(offset, piece.end);
      found.push({ kind, role, label, ...(kind === "cell" ? withoutFrame(text, start) : { text, start }) });
    }
    last = piece;
  }
  return found;
}

/** A cell without the bar and the blanks around its words. */
function withoutFrame(text: string, start: Point): Pick<Prose, "text" | "start"> {
  const frame = /^\|?[ \t]*/u.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > frame && " \t|".includes(text.charAt(end - 1))) end--;
  const offset = (start.offset ?? 0) + frame;
  return { text: text.slice(frame, end), start: { ...start, column: start.column + frame, offset } };
}

/** Whether a piece belongs to the paragraph of the one before: no blank line and no title line between them. */
function goesOn(last: Piece, piece: Piece, gap: string): boolean {
  if (last.kind === "cell" || piece.kind === "cell") return false;
  return !gap.includes("\n") || !(last.kind === "heading" || /\n[ \t\u3000]*\r?\n|#/u.test(gap));
}

function piecesOf(node: Node | Part, label?: Labelled["kind"]): Piece[] {
  if (node.type === "table")
    return node.rows
      .flatMap(({ cells }) => cells)
      .map(({ position }) => ({ kind: "cell", start: position.start, end: position.end.offset ?? 0 }));
  if (node.type === "image") return [];
  const { start, end } = node.position;
  if (node.type === "heading") return [{ kind: "heading", start, end: end.offset ?? 0 }];
  if (node.type === "paragraph") return [{ kind: "paragraph", role: node.role, label, start, end: end.offset ?? 0 }];
  const kind = node.type === "labelled" ? node.kind : undefined;
  const own: Piece[] = [];
  if (node.type === "labelled")
    own.push({ kind: "paragraph", label: kind, start, end: (start.offset ?? 0) + node.label.length });
  else if (node.type !== "part" && node.marker)
    own.push({ kind: "paragraph", start: node.marker.position.start, end: node.marker.position.end.offset ?? 0 });
  return [...own, ...node.children.flatMap((child) => piecesOf(child, kind))];
}
