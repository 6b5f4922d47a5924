import type { Atom } from "../atom.ts";
import { atomsOf } from "../atoms.ts";
import { joinParts } from "../paginate.ts";
import { SETTING } from "../paper.ts";
import type { Room } from "../room.ts";
import type { Run } from "../runs.ts";
import { sliceRuns } from "../runs.ts";
import { printWords as words } from "../../ui/print-words.ts";
import type { TableLayout } from "../tables/table-layout.ts";
import { placeTable } from "../tables/place-table.ts";
import { PLACE } from "./break-places.ts";
import type { Line, MeasuredText } from "./measured-text.ts";
import { countLines, firstSentenceEnd, lastInLines, lastPlace, measureRuns } from "./measured-text.ts";
import type { SlidePiece } from "./slide.ts";
import type { SlideBlock, SlideUnit } from "./slide-units.ts";
import { isTitle } from "./slide-units.ts";

/** What stands on one slide. */
export interface FilledSlide {
  blocks: SlidePiece[];
  /** Height that is taken, in pixels. */
  used: number;
  /** Problems that stand on it, or a part of them. */
  problems: string[];
}

/** Parts of the height of a slide that is full enough to be left: for a new part of the document, a unit, a paragraph. */
const ENOUGH = { part: 0.4, unit: 0.55, paragraph: 0.75 } as const;

/** A table of what is stated takes another slide in any case: no field of it stands there alone. */
function enoughBefore(blocks: readonly SlideBlock[]): number {
  return blocks.every(({ type }) => type === "facts") ? 0 : ENOUGH.unit;
}

/** Puts a text onto slides of one size of type: units whole where they have room, else broken behind sentences. */
export function flowSlides(units: readonly SlideUnit[], room: Room, size: number): FilledSlide[] {
  const flow = new SlideFlow(room, size);
  for (const unit of units) flow.put(unit);
  return flow.slides;
}

type TextBlock = Extract<SlideBlock, { runs: Run[] }>;

class SlideFlow {
  readonly slides: FilledSlide[] = [];
  readonly #room: Room;
  readonly #size: number;
  #problem: string | undefined;

  constructor(room: Room, size: number) {
    this.#room = room;
    this.#size = size;
  }

  put({ isPart, problem, blocks }: SlideUnit): void {
    const { height } = this.#room;
    const total = this.#heightOf(blocks);
    const used = this.#used;
    if (isPart && used > height * ENOUGH.part) this.#turn();
    else if (total > this.#left && total <= height && used >= height * enoughBefore(blocks)) this.#turn();
    this.#problem = undefined;
    blocks.forEach((block, at) => {
      if (this.#needs(blocks.slice(at)) > this.#left && !this.#hasTitlesOnly) this.#turn();
      // Titles above a problem stand on no slide of its own.
      if (problem !== undefined && (block.id === problem || this.#problem !== undefined)) this.#problem = problem;
      this.#putBlock(block);
    });
  }

  get #last(): FilledSlide {
    const last = this.slides.at(-1) ?? { blocks: [], used: 0, problems: [] };
    if (this.slides.length === 0) this.slides.push(last);
    return last;
  }

  get #used(): number {
    return this.#last.used;
  }

  get #left(): number {
    return this.#room.height - this.#used;
  }

  /** Titles are not left alone: what is under them begins on their slide. Large ones are a slide of their own. */
  get #hasTitlesOnly(): boolean {
    return this.#used <= this.#room.height * LONG && this.#last.blocks.every(isTitle);
  }

  #turn(): void {
    if (this.#last.blocks.length > 0) this.slides.push({ blocks: [], used: 0, problems: [] });
  }

  #putBlock(block: SlideBlock): void {
    if ("runs" in block) this.#putText(block);
    else this.#putAtoms(block);
  }

  #place(block: SlidePiece, height: number, gap: number): void {
    const last = this.#last;
    last.blocks.push(this.#problem === undefined ? block : { ...block, problem: this.#problem });
    last.used += height + gap;
    if (this.#problem !== undefined && !last.problems.includes(this.#problem)) last.problems.push(this.#problem);
  }

  #putText(block: TextBlock): void {
    const text = measureRuns(block.runs);
    const end = text.units.length;
    const pitch = this.#pitchOf(block);
    const most = Math.max(1, Math.floor(this.#room.height / pitch));
    let [from, isBroken] = [0, false];
    while (from < end || from === 0) {
      const line = this.#lineOf(block, from, isBroken);
      const lines = Math.floor(this.#left / pitch);
      const needed = countLines(text, from, end, line);
      if (needed <= lines) {
        this.#place(pieceOf(block, text, from, end, isBroken), needed * pitch, this.#room.gap * this.#size);
        return;
      }
      const isFull = needed <= most && this.#used >= this.#room.height * ENOUGH.paragraph;
      const { to, place } = isFull ? { to: from, place: PLACE.none } : this.#breakText(text, from, line, lines, most);
      if (to > from) this.#place(pieceOf(block, text, from, to, isBroken), countLines(text, from, to, line) * pitch, 0);
      else if (this.#last.blocks.length === 0) throw new Error("An empty slide has room for a line.");
      if (to > from) isBroken = place < PLACE.inner;
      from = to;
      this.#turn();
    }
  }

  /** Where a text goes over to the next slide: inside a sentence only where that is longer than a slide. */
  #breakText(text: MeasuredText, from: number, line: Line, lines: number, most: number) {
    const found = lastPlace(text, from, lastInLines(text, from, line, lines), PLACE.inner);
    if (found.to > from || lines < 1) return found;
    const sentence = countLines(text, from, firstSentenceEnd(text, from), line);
    if (sentence <= most && !this.#hasTitlesOnly) return found;
    const clause = lastPlace(text, from, lastInLines(text, from, line, lines), PLACE.clause);
    if (clause.to > from || this.#last.blocks.length > 0) return clause;
    return lastPlace(text, from, lastInLines(text, from, line, lines), PLACE.word);
  }

  #putAtoms(block: Exclude<SlideBlock, TextBlock>): void {
    let open: Atom[] = [];
    const close = () => {
      const height = open.reduce((sum, atom) => sum + atom.height, 0);
      for (const part of joinParts(open)) this.#place(part, height, open.at(-1)?.gap ?? 0);
      open = [];
    };
    const edge = block.type === "facts" ? EDGE : 0;
    let left = this.#left - edge;
    for (const atom of atomsOf(block, this.#room, this.#size)) {
      if (atom.table) this.#putTable(atom.table, atom.gap);
      else {
        if (atom.height > left) {
          close();
          this.#turn();
          left = this.#left - edge;
        }
        open.push(atom);
        left -= atom.height;
      }
    }
    close();
  }

  #putTable(table: TableLayout, gap: number): void {
    placeTable(table, this.#left, this.#room.height).forEach((page, at) => {
      if (at > 0) this.#turn();
      this.#place(page.block, page.height, gap);
    });
  }

  #pitchOf(block: TextBlock): number {
    return this.#room.line * this.#size * factorOf(block);
  }

  #lineOf(block: TextBlock, from: number, isBroken: boolean): Line {
    const width = (this.#room.width / this.#size - SETTING.reserve) / factorOf(block);
    const isIndented = block.type === "paragraph" && block.indent && block.part === "text" && from === 0;
    return { width, indent: isBroken ? words.continued.length : isIndented ? 2 : 0 };
  }

  /** Height of blocks that are not broken, the blank under the last one apart. */
  #heightOf(blocks: readonly SlideBlock[]): number {
    const gap = this.#room.gap * this.#size;
    let sum = -gap;
    for (const block of blocks) sum += this.#wholeHeight(block) + gap;
    return sum;
  }

  #wholeHeight(block: SlideBlock): number {
    if (!("runs" in block)) return this.#atomHeight(block);
    const text = measureRuns(block.runs);
    return countLines(text, 0, text.units.length, this.#lineOf(block, 0, false)) * this.#pitchOf(block);
  }

  #atomHeight(block: Exclude<SlideBlock, TextBlock>): number {
    const atoms = atomsOf(block, this.#room, this.#size);
    const edge = block.type === "facts" ? EDGE : 0;
    return atoms.reduce((sum, { height, table }) => sum + (table ? tableHeight(table.grid.heights) : height), edge);
  }

  /** Whether a problem says so much that it is text rather than the title of its measures. */
  #isLong(block: SlideBlock): boolean {
    return block.type === "paragraph" && this.#wholeHeight(block) > this.#room.height * LONG;
  }

  /** The least height in which the first of the blocks can begin: titles with the first sentence under them. */
  #needs(blocks: readonly SlideBlock[]): number {
    const [first, ...rest] = blocks;
    if (!first) return 0;
    const gap = this.#room.gap * this.#size;
    if (isTitle(first) && !this.#isLong(first))
      return this.#wholeHeight(first) + (rest.length > 0 ? gap + this.#needs(rest) : 0);
    if (!("runs" in first)) return atomsOf(first, this.#room, this.#size)[0]?.height ?? 0;
    const text = measureRuns(first.runs);
    const lines = countLines(text, 0, firstSentenceEnd(text, 0), this.#lineOf(first, 0, false));
    // A sentence that is longer than a slide begins where there are some lines.
    const height = lines * this.#pitchOf(first);
    return height <= this.#room.height ? height : LEAST_LINES * this.#pitchOf(first);
  }
}

/** A problem that takes more of a slide than this is text, and titles that do may stand alone. */
const LONG = 0.35;

/** Rules of a table are no thinner where a slide is shown small. */
const EDGE = 8;

/** Lines of a sentence that has no room on any slide, where it begins. */
const LEAST_LINES = 2;

function tableHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function factorOf(block: TextBlock): number {
  return block.type === "paragraph" && block.part === "statement" ? SETTING.statement : 1;
}

/** The units `from` up to `to` of a block; a sentence that goes on from the slide before says so. */
function pieceOf(
  block: TextBlock,
  { starts, units }: MeasuredText,
  from: number,
  to: number,
  isBroken: boolean,
): SlidePiece {
  if (from === 0 && to === units.length) return block;
  const runs = sliceRuns(block.runs, starts[from] ?? 0, starts[to] ?? 0);
  if (from === 0) return { ...block, runs };
  const { id: _, ...rest } = block;
  const mark: Run = { text: words.continued, face: "song", half: false, break: false, furniture: true };
  return { ...rest, runs: isBroken ? [mark, ...runs] : runs, continued: true };
}
