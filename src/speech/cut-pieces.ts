import { countCharacters } from "../model/text.ts";
import type { SpokenBlock } from "./blocks.ts";
import type { SpokenRun } from "./speak.ts";
import { joinSpoken } from "./speak.ts";

/** Three minutes and one and a quarter, in characters that are said. */
const MOST = 600;
const LEAST = 250;
/** However long the title is that is said before, so much of the text goes into a piece. */
const LEAST_TEXT = 200;

/** What an end costs: a new piece, and what it tears apart. */
const COSTS = { piece: 100, short: 150, unit: 10, paragraph: 25, sentence: 250, leadsOn: 600 };

/** Characters of the opening and closing lines, of the first piece, those between and the last. */
export interface FrameSizes {
  first: number;
  next: number;
  last: number;
}

/** A sentence, or a part of one that is too long for a piece. */
interface Step {
  runs: SpokenRun[];
  size: number;
  block: number;
  /** What it costs to end a piece before it. */
  cost: number;
}

/**
 * Cuts a text into pieces that take one to three minutes with their frame, as few as that allows and where they tear least
 * apart. A text shorter than a minute is one piece.
 *
 * @returns of each piece its paragraphs
 */
export function cutPieces(blocks: readonly SpokenBlock[], frame: FrameSizes): SpokenRun[][][] {
  const steps = blocks.flatMap(stepsOf);
  /** The best way to the step of that index: what it costs, and where its last piece begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= steps.length; end++) {
    let found = { cost: Infinity, from: end - 1 };
    let size = 0;
    for (let from = end - 1; from >= 0; from--) {
      size += steps[from]?.size ?? 0;
      const around = frameAround(from, end === steps.length, frame);
      if (size > Math.max(MOST - around, LEAST_TEXT) && from < end - 1) break;
      const isShort = size + around < LEAST;
      const cost =
        (best[from]?.cost ?? 0) +
        COSTS.piece +
        (isShort ? COSTS.short : 0) +
        (end === steps.length ? 0 : (steps[end]?.cost ?? 0));
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const pieces: SpokenRun[][][] = [];
  for (let end = steps.length; end > 0; end = best[end]?.from ?? 0)
    pieces.unshift(linesOf(steps.slice(best[end]?.from ?? 0, end)));
  return pieces;
}

function frameAround(from: number, isLast: boolean, { first, next, last }: FrameSizes): number {
  if (from === 0) return isLast ? first + last - next : first;
  return isLast ? last : next;
}

function stepsOf({ sentences, begins }: SpokenBlock, block: number, blocks: readonly SpokenBlock[]): Step[] {
  const isLed = blocks[block - 1]?.leadsOn === true;
  return sentences.flatMap(cutLong).map((runs, at) => ({
    runs,
    size: countCharacters(joinSpoken(runs)),
    block,
    cost: at > 0 ? COSTS.sentence : isLed ? COSTS.leadsOn : begins === "section" ? 0 : COSTS[begins],
  }));
}

/** A sentence that fills most of a piece is cut at its commas. */
function cutLong(sentence: SpokenRun[]): SpokenRun[][] {
  const parts: SpokenRun[][] = [];
  let open: SpokenRun[] = [];
  for (const run of sentence) {
    open.push(run);
    if (run.spoken !== "，" && run.spoken !== "：") continue;
    if (countCharacters(joinSpoken(open)) < LEAST_TEXT / 2) continue;
    parts.push(open);
    open = [];
  }
  if (open.length > 0) parts.push(open);
  return countCharacters(joinSpoken(sentence)) > LEAST_TEXT ? parts : [sentence];
}

/** The steps of one paragraph are one line again. */
function linesOf(steps: readonly Step[]): SpokenRun[][] {
  const lines = new Map<number, SpokenRun[]>();
  for (const { runs, block } of steps) lines.set(block, [...(lines.get(block) ?? []), ...runs]);
  return [...lines.values()];
}
