import type { Room } from "./room.ts";
import { MILLIMETRES, OFFICIAL_PAGE as PAGE, SETTING } from "./paper.ts";
import { keepTail } from "./keep-tail.ts";
import { flowTable } from "./tables/flow-table.ts";
import { layOut } from "./tables/lay-out.ts";
import { placeTable } from "./tables/place-table.ts";
import { CELL_PICTURE } from "./tables/placed-table.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { tearRuns } from "./tear-runs.ts";
import type { SetTable } from "./tables/set-table.ts";
import type { TemplatePiece } from "./tables/template-table.ts";
import { templatePiece } from "./tables/template-table.ts";

const UPRIGHT = {
  width: (PAGE.width - PAGE.inner - PAGE.outer) / MILLIMETRES,
  height: (PAGE.height - PAGE.top - PAGE.bottom) / MILLIMETRES,
};
const ROOM: Room = {
  ...UPRIGHT,
  picture: 0,
  line: PAGE.line,
  gap: 0,
  pad: PAGE.pad,
  tables: PAGE.tables,
  compact: PAGE.tables[0],
  beside: 1,
  turned: { width: UPRIGHT.height, height: UPRIGHT.width },
};

/** How tables of the copy are set, for `typst/tables.typ`. */
export const COPY_SETTING = {
  setting: { cell: SETTING.cell, line: PAGE.line, pad: PAGE.pad },
  cellPicture: CELL_PICTURE,
} as const;

/** A block of the copy. */
export type CopyBlock =
  | Exclude<PlannedBlock, { type: "table" }>
  /** `raised`: so many points into the room that the table above it keeps. */
  | (Extract<PlannedBlock, { type: "signature" }> & { raised: number })
  /** `loose`: what is under it has no room on any page that it begins. */
  | (Extract<PlannedBlock, { type: "title" }> & { loose: true })
  | CopyTable;

/** A table of the copy. Typst breaks its pages, unless it is several pages wide. */
export interface CopyTable {
  type: "table";
  size: number;
  /** Address of the table where its columns stand on several pages. */
  anchor?: string;
  turned: boolean;
  repeats: boolean;
  /** Its name and 单位, where it stands on sheets of its own. */
  lead: CopyBlock[];
  /** Where each has a page of its own, several; else one that flows. */
  pieces: TemplatePiece[];
  /** How many rows from each on stay on one page; 0 for those that stay with the one before. */
  groups: number[];
  /** Room on the page of its last row, in points: for name and date. */
  below?: number;
}

/** A table as the copy sets it. */
function planCopyTable(table: SetTable): CopyTable {
  const layout = layOut(table, ROOM, PAGE.tables[0]);
  const { grid, turned, bands } = layout;
  const { height } = turned ? { height: UPRIGHT.width } : UPRIGHT;
  const common = { type: "table" as const, size: grid.size, turned, lead: [] };
  if (bands) {
    const pieces = placeTable(layout, height, height).flatMap(({ block }) =>
      block.pieces.map((piece) => templatePiece(piece, true)),
    );
    return { ...common, anchor: table.anchor, repeats: false, pieces, groups: [] };
  }
  const { repeats, tied, ...flow } = flowTable(grid, height);
  return { ...common, repeats, pieces: [templatePiece(flow)], groups: countGroups(tied) };
}

function countGroups(tied: readonly boolean[]): number[] {
  return tied.map((_, at) => {
    if (at > 0 && tied[at - 1]) return 0;
    let end = at;
    while (tied[end]) end++;
    return end - at + 1;
  });
}

/** The blocks of a part as the copy sets them: a table on sheets of its own takes its name along. */
export function planCopyBlocks(blocks: readonly PlannedBlock[]): CopyBlock[] {
  const planned: CopyBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    // Name and date stand on no page of their own: the paragraph before them comes along.
    const isLast = block.type === "paragraph" && blocks[at + 1]?.type === "signature";
    const whole = isLast ? { ...block, leads: true as const } : block;
    const own = whole.type === "table" ? planCopyTable(whole.table) : tearBlock(whole);
    const before = planned.at(-1);
    if (before?.type === "title" && own.type === "table" && beginOf(own) > UNDER_TITLE)
      planned[planned.length - 1] = { ...before, loose: true };
    planned.push(own.type === "signature" && before?.type === "table" ? signTable(before, own) : own);
    if (own.type !== "table" || (!own.turned && own.pieces.length === 1)) continue;
    let from = planned.length - 1;
    while (isName(planned[from - 1])) from--;
    own.lead = planned.splice(from, planned.length - 1 - from);
  }
  return planned;
}

/** Room under the title of a first page, in points: over it is left free what `typst/official.typ` leaves for the red head. */
const UNDER_TITLE = UPRIGHT.height - 35 / MILLIMETRES - 4 * PAGE.pitch;

/** Height of a table up to the end of the first rows that stay together. */
function beginOf({ pieces: [piece], groups }: CopyTable): number {
  const head = piece?.lines.findIndex((cells) => cells === piece.headCells) ?? 0;
  return piece?.heights.slice(0, head + (groups[head] ?? 1)).reduce((sum, height) => sum + height, 0) ?? 0;
}

/** Blank lines over name and date. */
const BLANK = 2;

/** Name and date stand on no page of their own under a table either: its last row comes along. */
function signTable(table: CopyTable, signature: Extract<PlannedBlock, { type: "signature" }>): CopyBlock {
  const [piece] = table.pieces;
  const below = (BLANK + signature.lines.length) * PAGE.pitch;
  const last = table.groups.findLastIndex((count) => count > 0);
  const head = piece?.lines.findIndex((cells) => cells === piece.headCells) ?? 0;
  const high = [...(piece?.heights.slice(0, head) ?? []), ...(piece?.heights.slice(last) ?? []), below];
  const isFull = high.reduce((sum, height) => sum + height, 0) > UPRIGHT.height;
  if (table.turned || table.pieces.length > 1 || last < 0 || isFull) return signature;
  table.below = below;
  return { ...signature, raised: below - BLANK * PAGE.pitch };
}

/** Width of a line in characters. */
const LINE = UPRIGHT.width / PAGE.size;

function tearBlock(block: Exclude<PlannedBlock, { type: "table" }>): Exclude<CopyBlock, CopyTable> {
  if (block.type === "image") return block;
  if (block.type === "title")
    return { ...block, lines: block.lines.map((line) => tearRuns(line, LINE * (PAGE.size / PAGE.title))) };
  if (block.type === "signature") return { ...block, lines: block.lines.map((line) => tearRuns(line, LINE)) };
  return { ...block, runs: tearRuns(keepTail(block.runs), LINE) };
}

function isName(block: CopyBlock | undefined): boolean {
  return block?.type === "beside-table" && block.part !== "note";
}
