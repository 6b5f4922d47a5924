import type { Piece } from "./pieces.ts";

/** A sentence or a part of one between commas, with its place in the piece. */
export interface Stretch {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** With narrow signs and digits. */
  plain: string;
}

export interface Sentence extends Stretch {
  piece: Piece;
  /** Between commas that stand in no brackets or quotation marks. */
  clauses: Stretch[];
  /** The sentence that stands before it in its piece. */
  before?: Sentence;
  /** How the sentence before it ended: behind `;` the same subject goes on. */
  behind: "" | "。" | ";" | ":";
}

const OPEN = "([{《〈“‘【〔";
const CLOSE = ")]}》〉”’】〕";
const ENDS = "。;!?:";
/** A number before a part of a list that goes on in one paragraph. */
const MARKER =
  /^(?:[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、](?![0-9])|[\u2460-\u2473]|\((?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})\))/u;

/** The sentences of a piece, without the sign that ends each. */
export function splitSentences(piece: Piece): Sentence[] {
  const found: Sentence[] = [];
  let behind: Sentence["behind"] = "";
  for (const { start: from, end } of splitAt(piece.plain, ENDS)) {
    const start = from + (MARKER.exec(piece.plain.slice(from, end))?.[0].length ?? 0);
    if (end > start) {
      const stretch = stretchOf(piece, start, end);
      const clauses = splitAt(stretch.plain, ",").map((one) => stretchOf(piece, start + one.start, start + one.end));
      const before = found.at(-1);
      found.push({ ...stretch, piece, clauses, behind, ...(before && { before }) });
    }
    const sign = piece.plain[end];
    behind = sign === ";" || sign === ":" ? sign : "。";
  }
  return found;
}

export function stretchOf({ text, plain }: Pick<Piece, "text" | "plain">, start: number, end: number): Stretch {
  return { start, end, text: text.slice(start, end), plain: plain.slice(start, end) };
}

/** The stretches between some signs that stand in no brackets. */
function splitAt(plain: string, signs: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < plain.length; index++) {
    const sign = plain[index] ?? "";
    if (OPEN.includes(sign)) depth++;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign) && !/^[0-9][:,][0-9]/u.test(plain.slice(index - 1, index + 2))) {
      found.push({ start, end: index });
      start = index + 1;
    }
  }
  found.push({ start, end: plain.length });
  return found;
}

/**
 * The list that a sentence ending with a colon stands over, in one quote: to the full stop that ends its last item. Undefined where
 * there is none.
 */
export function listBehind({ piece, text, end }: Sentence): string | undefined {
  if (piece.plain[end] !== ":") return undefined;
  const unit = piece.wholeUnit();
  const from = unit.indexOf(text) + text.length + 1;
  const to = unit.indexOf("。", from);
  return from <= text.length || to < 0 ? undefined : unit.slice(from, to);
}
