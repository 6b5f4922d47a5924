import { atomsOf } from "./atoms.ts";
import type { Board } from "./board.ts";
import { STRIP_LINE } from "./board-foot.ts";
import { inOneColumn, lineWidth, titleWidth } from "./board.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES } from "./paper.ts";
import type { Pages } from "./paginate.ts";
import { paginateLargest } from "./paginate.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { breakTitles } from "./plan-blocks.ts";
import type { PlacedPage } from "./placed-block.ts";
import type { Room } from "./room.ts";
import { tearBlock } from "./tear-block.ts";
import { MOST_BESIDE } from "./tables/lay-long.ts";

/** A sheet of a set, the same in a PDF and in a browser. */
export interface SheetPage extends PlacedPage {
  /** Points. */
  size: number;
  /** Whether the title of the document stands over it: not where the text begins with it. */
  isHeaded: boolean;
  /** 1-based place among the sheets of its set, and how many there are. */
  at: number;
  of: number;
}

/** The sheets of a set: as few as can be, then in the largest type that needs no more. */
export function planSheetPages({ paper, blocks, unit }: Board): SheetPage[] {
  const room = boardRoom(paper);
  const found = placeColumns(blocks, paper, room, paper.sizes);
  const { size } = found;
  // The larger the type, the shorter the lines of titles: as far as that takes no more sheets.
  const titles = titleWidth(paper, size, isInColumns(found) ? 1 : paper.columns);
  const titled = placeColumns(breakTitles(blocks, titles), paper, room, [size]);
  const { pages } = titled.pages.length > found.pages.length || titled.size !== size ? found : titled;
  const isTitled = unit === null && blocks[0]?.type === "title";
  return pages.map((page, at) => ({
    ...page,
    blocks: page.blocks.map((block) => tearBlock(block, widthOf(paper, page.turned) / size, paper.title)),
    size,
    isHeaded: at > 0 || !isTitled,
    at: at + 1,
    of: pages.length,
  }));
}

/** Of a line, in points. */
function widthOf(paper: Paper, isTurned = false): number {
  return isTurned ? (paper.height - 2 * paper.side) / MILLIMETRES : lineWidth(paper);
}

/** Whether text stands in two columns: a short one does not on any paper. */
function isInColumns({ pages }: Pages): boolean {
  return pages.some(({ split }) => split !== undefined);
}

/** Blocks on sheets of one column, or of two with the title of the document above both. */
function placeColumns(blocks: Board["blocks"], paper: Paper, room: Room, sizes: readonly number[]): Pages {
  const [first, ...rest] = blocks;
  if (paper.columns === 1) return paginateLargest(blocks, room, sizes);
  const wide = inOneColumn(paper);
  const single = paginateLargest(blocks, boardRoom(wide), wide.sizes);
  // Two columns of a text that fills one sheet in large type would be nearly empty.
  if (single.pages.length === 1 && single.size > SHORT) return single;
  if (first?.type !== "title") return paginateLargest(blocks, room, sizes);
  const [broken] = breakTitles([first], titleWidth(paper, paper.smallest, paper.columns));
  const lead = broken?.type === "title" ? broken : first;
  const whole = { ...room, width: lineWidth({ ...paper, columns: 1 }) };
  const heights = sizes.map((size) => heightOf(lead, whole, size));
  const { size, pages } = paginateLargest(rest, { ...room, height: room.height - Math.max(...heights) }, sizes);
  return {
    size,
    pages: pages.map((page, at) =>
      at > 0 ? page : { ...page, blocks: [lead, ...page.blocks], lead: 1, split: (page.split ?? 0) + 1 },
    ),
  };
}

/** A text of one sheet in larger type than this, in points, is short. */
const SHORT = 18;

function heightOf(block: PlannedBlock, room: Room, size: number): number {
  return atomsOf(block, room, size).reduce((sum, { height, gap }) => sum + height + gap, 0);
}

/** Where text is set on sheets of a paper. */
export function boardRoom(paper: Paper): Room {
  const { width, height, side, head, foot, rest, picture, line, gap, pad, tables, compact, title, columns } = paper;
  const points = (millimetres: number) => millimetres / MILLIMETRES;
  return {
    width: lineWidth(paper),
    height: points(height - head - foot),
    rest: points(height - head - rest),
    columns,
    picture: points(picture),
    line,
    gap,
    pad,
    title,
    tables,
    compact,
    beside: MOST_BESIDE,
    turned: {
      width: points(height - 2 * side),
      height: points(width - head - foot + turnedStrip(paper)),
      rest: points(width - head - rest),
    },
  };
}

/** What the strip to fill in takes less on a sheet that is turned, where it is one line: millimetres. */
export function turnedStrip({ strip, small }: Paper): number {
  return strip === 2 ? small * STRIP_LINE * MILLIMETRES : 0;
}
