import type { FactsBlock, PlacedBlock } from "./placed-block.ts";
import { runsIn } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { Atom, Room } from "./atom.ts";
import { atomsOf } from "./atoms.ts";
import type { Run } from "./runs.ts";
import { joinRuns, sliceRuns, textOfRuns } from "./runs.ts";
import { widthOf } from "./title-lines.ts";

/** Blocks on pages. */
export interface Pages {
  /** Size of the text in points. */
  size: number;
  /** At least one page; all of them together have every character once, repeated heads of tables apart. */
  pages: PlacedBlock[][];
  /** The pages, from 0, on which a head of a table that is repeated leaves no room for a line. */
  overfull: number[];
}

/**
 * Puts blocks onto pages so that nothing is clipped, in whatever face: a Chinese character is as wide as it is high.
 * Titles stay with the text under them, no page begins or ends with a single line of a longer paragraph.
 *
 * @param size of the text in points
 */
export function paginate(blocks: readonly (PlannedBlock | FactsBlock)[], room: Room, size: number): Pages {
  const atoms = blocks.flatMap((block) => atomsOf(block, room, size));
  const { pages, overfull } = breakPages(atoms, room.height);
  return { size, pages: pages.map(joinAtoms), overfull };
}

/** The largest size that needs no more pages than the smallest, and on which as much fits. @param sizes descending */
export function paginateLargest(
  blocks: readonly (PlannedBlock | FactsBlock)[],
  room: Room,
  sizes: readonly number[],
): Pages {
  const least = paginate(blocks, room, sizes.at(-1) ?? 0);
  for (const size of sizes.slice(0, -1)) {
    const larger = paginate(blocks, room, size);
    const isAsGood = larger.pages.length <= least.pages.length && larger.overfull.length <= least.overfull.length;
    if (isAsGood) return larger;
  }
  return least;
}

function breakPages(atoms: readonly Atom[], height: number): { pages: Atom[][]; overfull: number[] } {
  const pages: Atom[][] = [[]];
  const overfull = new Set<number>();
  let used = 0;
  const place = (atom: Atom) => {
    pages.at(-1)?.push(atom);
    used += atom.height + atom.gap;
  };
  const turn = (first: Atom) => {
    if (pages.at(-1)?.length !== 0) pages.push([]);
    used = first.head;
  };
  for (const chunk of glueAtoms(atoms)) {
    const [first] = chunk;
    if (!first) continue;
    if (used + heightOf(chunk) > height) turn(first);
    for (const atom of chunk) {
      // Only what is higher than a page is torn.
      if (used + atom.height + atom.tail > height) turn(atom);
      if (used + atom.height + atom.tail > height) overfull.add(pages.length - 1);
      place(atom);
    }
  }
  return { pages, overfull: [...overfull] };
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
  const last = atoms.at(-1);
  return sum - (last?.gap ?? 0) + (last?.tail ?? 0);
}

/** The atoms of a page as blocks again. */
function joinAtoms(atoms: readonly Atom[]): PlacedBlock[] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    if (last?.[0]?.block === atom.block) last.push(atom);
    else groups.push([atom]);
  }
  return groups.flatMap((group): PlacedBlock[] => {
    const [first] = group;
    if (!first) return [];
    const { block } = first;
    if (block.type === "table") {
      const rows = joinRows(group);
      const [head = []] = block.rows;
      return [first.row?.underHead ? { ...block, rows: [head, ...rows], continued: true } : { ...block, rows }];
    }
    if (block.type === "facts") return [{ ...block, rows: group.flatMap(({ fact }) => (fact ? [fact] : [])) }];
    const to = group.at(-1)?.to ?? 0;
    if ("lines" in block) return [to === 0 ? block : { ...block, lines: block.lines.slice(first.from, to) }];
    if (!("runs" in block)) return [block];
    const runs = sliceRuns(block.runs, first.from, to);
    return [first.from > 0 ? { ...block, runs, continued: true } : { ...block, runs }];
  });
}

/** The lines of each row as one row. */
function joinRows(atoms: readonly Atom[]): Run[][][] {
  const rows: { whole: Run[][]; cells: Run[][] }[] = [];
  for (const { row } of atoms) {
    const last = rows.at(-1);
    if (!row) continue;
    if (last?.whole === row.whole)
      last.cells = last.cells.map((cell, column) => joinRuns(cell, row.cells[column] ?? []));
    else rows.push({ ...row });
  }
  return rows.map(({ cells }) => cells);
}

/** How many characters stand on a page, blanks apart. */
export function countCharacters(blocks: readonly PlacedBlock[]): number {
  let text = "";
  for (const block of blocks) text += textOfRuns(runsIn(block));
  return Math.ceil(widthOf(text));
}
