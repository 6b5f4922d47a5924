import { largestOf } from "../model/largest.ts";
import type { FactsBlock, PlacedBlock, PlacedPage } from "./placed-block.ts";
import { runsIn } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { Atom } from "./atom.ts";
import type { Room } from "./room.ts";
import { atomsOf } from "./atoms.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";
import type { TableLayout } from "./tables/table-layout.ts";
import { placeTable } from "./tables/place-table.ts";
import type { TableBlock } from "./tables/placed-table.ts";
import { widthOf } from "./title-lines.ts";

/** Blocks on pages. */
export interface Pages {
  /** Size of the text in points. */
  size: number;
  /** At least one page; all of them together have every character once, furniture apart. */
  pages: PlacedPage[];
}

/**
 * Puts blocks onto pages so that nothing is clipped, in whatever face: a Chinese character is as wide as it is high.
 * Titles stay with the text under them, no page begins or ends with a single line of a longer paragraph.
 *
 * @param size of the text in points
 */
export function paginate(blocks: readonly (PlannedBlock | FactsBlock)[], room: Room, size: number): Pages {
  return { size, pages: fillPages(chunksOf(blocks, room, size), room) };
}

function chunksOf(blocks: readonly (PlannedBlock | FactsBlock)[], room: Room, size: number): Atom[][] {
  return glueAtoms(blocks.flatMap((block) => atomsOf(block, room, size)));
}

function fillPages(chunks: readonly Atom[][], room: Room): PlacedPage[] {
  const breaker = new PageBreaker(room);
  for (const chunk of chunks) breaker.put(chunk);
  return joinColumns(breaker.pages(), room.columns ?? 1);
}

/** Columns as pages of two. */
function joinColumns(columns: readonly PlacedPage[], count: number): PlacedPage[] {
  if (count === 1) return [...columns];
  const pages: PlacedPage[] = [];
  for (let at = 0; at < columns.length; at += count) {
    const own = columns.slice(at, at + count);
    pages.push({
      blocks: own.flatMap(({ blocks }) => blocks),
      split: own[0]?.blocks.length ?? 0,
      fill: own.reduce((sum, { fill }) => sum + fill, 0) / count,
    });
  }
  return pages;
}

/** The largest size that needs no more pages than the smallest. @param sizes descending */
export function paginateLargest(
  blocks: readonly (PlannedBlock | FactsBlock)[],
  room: Room,
  sizes: readonly number[],
): Pages {
  let best = paginate(blocks, room, sizes.at(-1) ?? 0);
  const most = best.pages.length;
  const largest = largestBeside(best.pages);
  // Halving: the larger, the more pages.
  for (
    let [from, end] = [sizes.findIndex((size) => size <= largest || size === best.size), sizes.length - 1];
    from < end;
  ) {
    const middle = (from + end) >> 1;
    const larger = paginate(blocks, room, sizes[middle] ?? 0);
    if (larger.pages.length <= most) [best, end] = [larger, middle];
    else from = middle + 1;
  }
  return evenOut(blocks, room, best);
}

/** A last page with less on it looks like a mistake. */
const LEAST_FILL = 0.25;
/** Steps of the search for the height that spreads a text over its pages. */
const EVEN_STEPS = 5;

/** The same pages with less on each where the last of them would be nearly empty; no row of a table is torn for it. */
function evenOut(blocks: readonly (PlannedBlock | FactsBlock)[], room: Room, best: Pages): Pages {
  const { pages, size } = best;
  if (pages.length < 2 || (pages.at(-1)?.fill ?? 1) >= LEAST_FILL) return best;
  const chunks = chunksOf(blocks, room, size);
  const height = room.rest ?? room.height;
  const row = largestOf(
    chunks.flat().flatMap(({ table }) => (table ? [highestRow(table)] : [])),
    0,
  );
  let even = pages;
  let [low, high] = [Math.max((pages.length - 1) / pages.length, row / height), 1];
  for (let step = 0; step < EVEN_STEPS && low < high; step++) {
    const share = (low + high) / 2;
    const rest = height * share;
    const other = fillPages(chunks, { ...room, height: Math.min(room.height, rest), rest });
    if (other.length > pages.length) low = share;
    else [even, high] = [other, share];
  }
  return { size, pages: even };
}

/** Height of the highest row of a table with its head. */
function highestRow({ grid: { heights, table } }: TableLayout): number {
  const head = heights.slice(0, table.head).reduce((sum, own) => sum + own, 0);
  return head + largestOf(heights.slice(table.head), 0);
}

/** Text is no larger than so many times the text of a table beside it. */
const BESIDE_TABLE = 1.6;

function largestBeside(pages: readonly PlacedPage[]): number {
  const sizes = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "table" ? [block.size] : [])));
  return Math.min(Infinity, ...sizes) * BESIDE_TABLE;
}

interface OpenPage {
  /** Lines and pictures that are still to be joined to blocks, and tables. */
  parts: (Atom | TableBlock)[];
  turned: boolean;
  /** Height that is used, blank under it apart. */
  used: number;
}

class PageBreaker {
  readonly #room: Room;
  readonly #pages: OpenPage[] = [];
  #used = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  pages(): PlacedPage[] {
    if (this.#pages.length === 0) this.#turn();
    return this.#pages.map(({ parts, turned, used }, at) => ({
      blocks: joinParts(parts),
      fill: used / this.#heightOf(at, turned),
      ...(turned && { turned }),
    }));
  }

  /** Puts what stays together. */
  put(chunk: readonly Atom[]): void {
    const table = chunk.at(-1)?.table;
    const lead = table ? chunk.slice(0, -1) : chunk;
    if (table?.turned) this.#turnFor(lead, table);
    else if (!this.#fits(heightOf(chunk))) this.#turn();
    for (const atom of lead) {
      // Only what is higher than a page is torn.
      if (!this.#fits(atom.height)) this.#turn();
      this.#place(atom);
    }
    if (!table) return;
    if (!this.#fits(table.begin) || this.#last.turned !== table.turned) this.#turn(table.turned);
    this.#putTable(table);
    this.#used += chunk.at(-1)?.gap ?? 0;
  }

  /** A wide table takes along to its sheet, which is turned, its name, and the text before it where that is short. */
  #turnFor(lead: readonly Atom[], table: TableLayout): void {
    const count = this.#pages.length;
    const high = heightOf(lead) + table.begin + (lead.at(-1)?.gap ?? 0);
    const last = this.#pages.at(-1);
    const isShort = last?.parts.every((part) => !("pieces" in part)) ?? true;
    if (isShort && last && this.#used + high <= this.#heightOf(count - 1, true)) last.turned = true;
    else if (high <= this.#heightOf(count, true)) this.#turn(true);
    else if (!this.#fits(heightOf(lead))) this.#turn();
  }

  #putTable(table: TableLayout): void {
    const next = this.#heightOf(this.#pages.length, table.turned);
    placeTable(table, this.#height - this.#used, next).forEach((page, at) => {
      if (at > 0) this.#turn(table.turned);
      const last = this.#last;
      last.parts.push(page.block);
      this.#used += page.height;
      last.used = this.#used;
    });
  }

  get #last(): OpenPage {
    const last = this.#pages.at(-1) ?? { parts: [], turned: false, used: 0 };
    if (this.#pages.length === 0) this.#pages.push(last);
    return last;
  }

  get #height(): number {
    const { turned } = this.#last;
    return this.#heightOf(this.#pages.length - 1, turned);
  }

  #heightOf(at: number, turned: boolean): number {
    const { columns = 1, turned: across } = this.#room;
    const { height, rest = height } = turned ? (across ?? { height: 0 }) : this.#room;
    return at < columns ? height : rest;
  }

  #fits(height: number): boolean {
    return this.#used + height <= this.#height;
  }

  #place(atom: Atom): void {
    const last = this.#last;
    last.parts.push(atom);
    this.#used += atom.height + atom.gap;
    last.used = this.#used - atom.gap;
  }

  /** Begins a page, where the last one has something on it. */
  #turn(turned = false): void {
    const last = this.#pages.at(-1);
    if (last && last.parts.length === 0) last.turned = turned;
    else this.#pages.push({ parts: [], turned, used: 0 });
    this.#used = 0;
  }
}

function glueAtoms(atoms: readonly Atom[]): Atom[][] {
  const chunks: Atom[][] = [];
  let open = false;
  for (const atom of atoms) {
    if (open) chunks.at(-1)?.push(atom);
    else chunks.push([atom]);
    open = atom.glued;
  }
  return chunks;
}

function heightOf(atoms: readonly Atom[]): number {
  const sum = atoms.reduce((total, { height, gap }) => total + height + gap, 0);
  return sum - (atoms.at(-1)?.gap ?? 0);
}

/** The parts of a page as blocks again. */
export function joinParts(parts: readonly (Atom | TableBlock)[]): PlacedBlock[] {
  const groups: (TableBlock | Atom[])[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if ("pieces" in part) groups.push(part);
    else if (Array.isArray(last) && last[0]?.block === part.block) last.push(part);
    else groups.push([part]);
  }
  return groups.flatMap((group): PlacedBlock[] => (Array.isArray(group) ? joinAtoms(group) : [group]));
}

/** Atoms of one block as that block, or what of it stands on the page. */
function joinAtoms(group: readonly Atom[]): PlacedBlock[] {
  const [first] = group;
  if (!first || first.block.type === "table") return [];
  const { block } = first;
  if (block.type === "facts") return [{ ...block, rows: group.flatMap(({ fact }) => (fact ? [fact] : [])) }];
  const to = group.at(-1)?.to ?? 0;
  if ("lines" in block) return [to === 0 ? block : { ...block, lines: block.lines.slice(first.from, to) }];
  if (!("runs" in block)) return [block];
  const runs = sliceRuns(block.runs, first.from, to);
  return [first.from > 0 ? { ...block, runs, continued: true } : { ...block, runs }];
}

/** How many characters stand on a page, blanks apart. */
export function countCharacters(blocks: readonly PlacedBlock[]): number {
  let text = "";
  for (const block of blocks) text += textOfRuns(runsIn(block));
  return Math.ceil(widthOf(text));
}
