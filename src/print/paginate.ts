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
  const atoms = blocks.flatMap((block) => atomsOf(block, room, size));
  const breaker = new PageBreaker(room);
  for (const chunk of glueAtoms(atoms)) breaker.put(chunk);
  return { size, pages: breaker.pages() };
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
  return best;
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
    return this.#pages.map(({ parts, turned }) => ({ blocks: joinParts(parts), ...(turned && { turned }) }));
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
    const height = this.#room.turned?.height ?? 0;
    const high = heightOf(lead) + table.begin + (lead.at(-1)?.gap ?? 0);
    const last = this.#pages.at(-1);
    const isShort = last?.parts.every((part) => !("pieces" in part)) ?? true;
    if (isShort && last && this.#used + high <= height) last.turned = true;
    else if (high <= height) this.#turn(true);
    else if (!this.#fits(heightOf(lead))) this.#turn();
  }

  #putTable(table: TableLayout): void {
    const height = this.#height;
    placeTable(table, height - this.#used, height).forEach((page, at) => {
      if (at > 0) this.#turn(table.turned);
      this.#pages.at(-1)?.parts.push(page.block);
      this.#used += page.height;
    });
  }

  get #last(): OpenPage {
    const last = this.#pages.at(-1) ?? { parts: [], turned: false };
    if (this.#pages.length === 0) this.#pages.push(last);
    return last;
  }

  get #height(): number {
    return this.#last.turned ? (this.#room.turned?.height ?? 0) : this.#room.height;
  }

  #fits(height: number): boolean {
    return this.#used + height <= this.#height;
  }

  #place(atom: Atom): void {
    this.#last.parts.push(atom);
    this.#used += atom.height + atom.gap;
  }

  /** Begins a page, where the last one has something on it. */
  #turn(turned = false): void {
    const last = this.#pages.at(-1);
    if (last && last.parts.length === 0) last.turned = turned;
    else this.#pages.push({ parts: [], turned });
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
