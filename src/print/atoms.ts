import type { Atom, Room } from "./atom.ts";
import { factAtoms } from "./fact-atoms.ts";
import { fillLines } from "./fill-lines.ts";
import { SETTING } from "./paper.ts";
import type { FactsBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { Run } from "./runs.ts";
import { sliceRuns, textOfRuns } from "./runs.ts";

/** Two characters stand beside one another in every column, as far as there is room. @param width in characters */
function widenColumns(block: PlannedBlock | FactsBlock, width: number): PlannedBlock | FactsBlock {
  if (block.type !== "table") return block;
  const least = Math.min(2 + 2 * SETTING.cell + SETTING.reserve, width / block.widths.length);
  const total = block.widths.reduce((sum, share) => sum + share, 0);
  const rest = width - least * block.widths.length;
  return { ...block, widths: block.widths.map((share) => least + (rest * share) / total) };
}

/** The atoms of a block. @param size of the text in points */
export function atomsOf(planned: PlannedBlock | FactsBlock, room: Room, size: number): Atom[] {
  const block = widenColumns(planned, room.width / size);
  const whole = (height: number, glued = false): Atom[] => [
    { block, height, gap: room.gap * size, tail: 0, glued, head: 0, from: 0, to: 0 },
  ];
  const line = room.line * size;
  const characters = room.width / size - SETTING.reserve;
  switch (block.type) {
    case "title": {
      const factor = room.title ?? SETTING.title;
      const lines = block.lines.map((runs) => fillLines(textOfRuns(runs), characters / factor).length);
      const height = (lines.reduce((sum, count) => sum + count, 0) * room.line * factor + SETTING.underTitle) * size;
      const torn = lines.map((count) => count * line * factor);
      return height <= room.height ? whole(height, true) : tornAtoms(block, torn, room.gap * size, true);
    }
    case "signature": {
      const height = block.lines.length * line;
      const torn = block.lines.map(() => line);
      return height <= room.height ? whole(height) : tornAtoms(block, torn, room.gap * size, false);
    }
    case "image":
      return whole(room.picture);
    case "facts":
      return factAtoms(block, room, size);
    case "table":
      return rowAtoms(block, room, size);
    default:
      return lineAtoms(block, characters, line, room.gap * size);
  }
}

/** The lines of what stands on one page wherever it has room there. */
function tornAtoms(block: Atom["block"], heights: readonly number[], below: number, glued: boolean): Atom[] {
  return heights.map((height, at): Atom => {
    const last = at === heights.length - 1;
    const gap = last ? below : 0;
    return { block, height, gap, tail: 0, glued: last && glued, head: 0, from: at, to: at + 1 };
  });
}

function lineAtoms(
  block: Extract<PlannedBlock, { runs: Run[] }>,
  characters: number,
  line: number,
  below: number,
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
      gap: last ? below : 0,
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

/** Rows of so many lines are never torn. */
const WHOLE_ROW = 4;

function rowAtoms(block: Extract<PlannedBlock, { type: "table" }>, room: Room, size: number): Atom[] {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map(
    (width) => ((width / total) * room.width) / size - 2 * SETTING.cell - SETTING.reserve,
  );
  const linesOf = (row: readonly Run[][]) =>
    row.map((cell, column) => fillLines(textOfRuns(cell), Math.max(1, widths[column] ?? 1)));
  const padding = room.pad * size;
  const heads = atomsOfRow(block.rows[0] ?? []);
  const head = heads.reduce((sum, { height }) => sum + height, 0);
  for (const atom of heads) atom.glued = block.rows.length > 1;
  const rest = block.rows.slice(1).flatMap((row) => atomsOfRow(row, head));
  const atoms = [...heads, ...rest];
  const last = atoms.at(-1);
  if (last) last.gap = room.gap * size;
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
        height: room.line * size + (at === 0 ? padding : 0) + (isLast ? padding + 1 : 0),
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
