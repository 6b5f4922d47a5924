import type { FactsBlock, PlacedBlock } from "./placed-block.ts";
import { runsIn } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { fillLines } from "./fill-lines.ts";
import { SETTING } from "./paper.ts";
import type { Run } from "./runs.ts";
import { joinRuns, sliceRuns, textOfRuns } from "./runs.ts";
import { widthOf } from "./title-lines.ts";

/** Where text is set, in points; `picture` is the height that a picture takes. */
export interface Room {
  width: number;
  height: number;
  picture: number;
  /** How much larger titles are than the text; as {@link SETTING} has it where it is not said. */
  title?: number;
}

/** Blocks on pages. */
export interface Pages {
  /** Size of the text in points. */
  size: number;
  /** At least one page; all of them together have every character once, repeated heads of tables apart. */
  pages: PlacedBlock[][];
  /** The pages, from 0, on which something stands that is higher than a page and is never torn. */
  overfull: number[];
}

/**
 * Puts blocks onto pages so that nothing is clipped, in whatever face: a Chinese character is as wide as it is high.
 * Titles stay with the text under them, no page begins or ends with a single line of a longer paragraph.
 *
 * @param size of the text in points
 */
export function paginate(blocks: readonly (PlannedBlock | FactsBlock)[], room: Room, size: number): Pages {
  const atoms = blocks.flatMap((block) => atomsOf(widenColumns(block, room.width / size), room, size));
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

/** Two characters stand beside one another in every column, as far as there is room. @param width in characters */
function widenColumns(block: PlannedBlock | FactsBlock, width: number): PlannedBlock | FactsBlock {
  if (block.type !== "table") return block;
  const least = Math.min(2 + 2 * SETTING.cell + SETTING.reserve, width / block.widths.length);
  const total = block.widths.reduce((sum, share) => sum + share, 0);
  const rest = width - least * block.widths.length;
  return { ...block, widths: block.widths.map((share) => least + (rest * share) / total) };
}

/** What is never torn: a line, a row of a table, a picture. Heights in points. */
interface Atom {
  block: PlannedBlock | FactsBlock;
  height: number;
  /** Blank under it, which does not count at the end of a page; what closes a torn row there. */
  gap: number;
  tail: number;
  /** It stays on the page of the next one. */
  glued: boolean;
  /** Height of what stands above it where a page begins with it: the head of its table, which is repeated, a row's blank. */
  head: number;
  /** Which characters of a text, or which row of a table, this is. */
  from: number;
  to: number;
  /** A line of a row, and whether it stands under the head of its table. */
  row?: { whole: Run[][]; cells: Run[][]; underHead: boolean };
  fact?: FactsBlock["rows"][number];
}

function atomsOf(block: PlannedBlock | FactsBlock, room: Room, size: number): Atom[] {
  const whole = (height: number, glued = false): Atom[] => [
    { block, height, gap: SETTING.gap * size, tail: 0, glued, head: 0, from: 0, to: 0 },
  ];
  const line = SETTING.line * size;
  const characters = room.width / size - SETTING.reserve;
  switch (block.type) {
    case "title": {
      const factor = room.title ?? SETTING.title;
      const lines = block.lines.flatMap((runs) => fillLines(textOfRuns(runs), characters / factor));
      return whole((lines.length * SETTING.line * factor + SETTING.gap) * size, true);
    }
    case "signature":
      return whole(block.lines.length * line);
    case "image":
      return whole(room.picture);
    case "facts":
      return block.rows.map((fact) => factAtom(block, fact, room, size));
    case "table":
      return rowAtoms(block, room, size);
    default:
      return lineAtoms(block, characters, line, size);
  }
}

function lineAtoms(
  block: Extract<PlannedBlock, { runs: Run[] }>,
  characters: number,
  line: number,
  size: number,
): Atom[] {
  const isStatement = block.type === "paragraph" && block.part === "statement";
  const factor = isStatement ? SETTING.statement : 1;
  const indent = block.type === "paragraph" && block.indent && block.part === "text" ? 2 : 0;
  const lines = fillLines(textOfRuns(block.runs), characters / factor, indent);
  const heads = block.type === "heading" || block.type === "mark" || isStatement;
  let from = 0;
  return lines.map((text, at): Atom => {
    const last = at === lines.length - 1;
    const atom: Atom = {
      block,
      height: line * factor,
      gap: last ? SETTING.gap * size : 0,
      tail: 0,
      // No single line of a paragraph is left alone; a title and a problem stay with what follows.
      glued: last ? heads : at === 0 || at === lines.length - 2,
      head: 0,
      from,
      to: from + text.length,
    };
    from = atom.to;
    return atom;
  });
}

const cellHeight = (lines: number, size: number) => (lines * SETTING.line + 2 * SETTING.cell) * size + 1;

/** Width of the labels of the official table, in characters. */
export const FACT_LABEL = 4;

function factAtom(block: FactsBlock, fact: FactsBlock["rows"][number], room: Room, size: number): Atom {
  const label = FACT_LABEL + 2 * SETTING.cell;
  const width = room.width / size / Math.max(1, fact.length) - label - 2 * SETTING.cell - SETTING.reserve;
  const lines = fact.map(({ label: name, values }) => {
    const own = values.flatMap((value) => fillLines(textOfRuns(value), width));
    return Math.max(fillLines(textOfRuns(name), FACT_LABEL).length, own.length);
  });
  const height = cellHeight(Math.max(1, ...lines), size);
  const gap = fact === block.rows.at(-1) ? SETTING.gap * size : 0;
  return { block, height, gap, tail: 0, glued: false, head: 0, from: 0, to: 0, fact };
}

/** Rows of so many lines are never torn. */
const WHOLE_ROW = 4;

function rowAtoms(block: Extract<PlannedBlock, { type: "table" }>, room: Room, size: number): Atom[] {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map(
    (width) => ((width / total) * room.width) / size - 2 * SETTING.cell - SETTING.reserve,
  );
  const linesOf = (row: readonly Run[][]) =>
    row.map((cell, column) => fillLines(textOfRuns(cell), Math.max(1, widths[column] ?? 1)));
  const padding = SETTING.cell * size;
  const heads = atomsOfRow(block.rows[0] ?? []);
  const head = heads.reduce((sum, { height }) => sum + height, 0);
  for (const atom of heads) atom.glued = block.rows.length > 1;
  const rest = block.rows.slice(1).flatMap((row) => atomsOfRow(row, head));
  const atoms = [...heads, ...rest];
  const last = atoms.at(-1);
  if (last) last.gap = SETTING.gap * size;
  return atoms;

  function atomsOfRow(row: Run[][], repeated = 0): Atom[] {
    const lines = linesOf(row);
    const count = Math.max(1, ...lines.map(({ length }) => length));
    return Array.from({ length: count }, (_, at): Atom => {
      const isLast = at === count - 1;
      const cells = row.map((cell, column) => {
        const own = lines[column] ?? [];
        const from = own.slice(0, at).join("").length;
        return sliceRuns(cell, from, from + (own[at] ?? "").length);
      });
      return {
        block,
        height: SETTING.line * size + (at === 0 ? padding : 0) + (isLast ? padding + 1 : 0),
        gap: 0,
        tail: isLast ? 0 : padding + 1,
        glued: !isLast && (count <= WHOLE_ROW || at === 0 || at === count - 2),
        head: repeated + (at === 0 ? 0 : padding),
        from: 0,
        to: 0,
        row: { whole: row, cells, underHead: repeated > 0 },
      };
    });
  }
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
    if (!("runs" in block)) return [block];
    const runs = sliceRuns(block.runs, first.from, group.at(-1)?.to ?? 0);
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
