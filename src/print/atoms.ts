import type { Atom } from "./atom.ts";
import type { Room } from "./room.ts";
import { belowBox } from "./room.ts";
import { factAtoms } from "./fact-atoms.ts";
import { fillLines } from "./fill-lines.ts";
import { SETTING } from "./paper.ts";
import type { FactsBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import type { Run } from "./runs.ts";
import { textOfRuns } from "./runs.ts";
import { layOut } from "./tables/lay-out.ts";

/** The atoms of a block. @param size of the text in points */
export function atomsOf(block: PlannedBlock | FactsBlock, room: Room, size: number): Atom[] {
  const whole = (height: number, glued = false): Atom[] => [
    { block, height, gap: room.gap * size, glued, from: 0, to: 0 },
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
      return [{ block, height: room.picture, gap: belowBox(room, size), glued: false, from: 0, to: 0 }];
    case "facts":
      return factAtoms(block, room, size);
    case "table":
      return tableAtom(block, room, size);
    default:
      return lineAtoms(block, characters, line, room.gap * size);
  }
}

/** The lines of what stands on one page wherever it has room there. */
function tornAtoms(block: Atom["block"], heights: readonly number[], below: number, glued: boolean): Atom[] {
  return heights.map((height, at): Atom => {
    const last = at === heights.length - 1;
    const gap = last ? below : 0;
    return { block, height, gap, glued: last && glued, from: at, to: at + 1 };
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
  const isAboveTable = block.type === "beside-table" && block.part !== "note";
  const leads = block.type === "paragraph" && block.leads === true;
  const heads = block.type === "heading" || block.type === "mark" || isStatement || isAboveTable || leads;
  let from = 0;
  return lines.map((text, at): Atom => {
    const last = at === lines.length - 1;
    const atom: Atom = {
      block,
      height: line * factor,
      gap: last ? below : 0,
      // No single line of a paragraph is left alone; a title and a problem stay with what follows.
      glued: last ? heads : at === 0 || at === lines.length - 2,
      from,
      to: from + text.length,
    };
    from = atom.to;
    return atom;
  });
}

function tableAtom(block: Extract<PlannedBlock, { type: "table" }>, room: Room, size: number): Atom[] {
  if (block.table.rows.length === 0) return [];
  const { turned, rest = room.height } = room;
  const whole = {
    ...room,
    height: rest,
    ...(turned && { turned: { ...turned, height: turned.rest ?? turned.height } }),
  };
  const table = layOut(block.table, whole, size);
  return [{ block, height: table.begin, gap: belowBox(room, size), glued: false, from: 0, to: 0, table }];
}
