import type { Board, Sheet } from "./board.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES } from "./paper.ts";
import type { Room } from "./room.ts";
import { paginate, paginateLargest } from "./paginate.ts";
import { MOST_BESIDE } from "./tables/lay-long.ts";
import type { FactsBlock, PlacedBlock } from "./placed-block.ts";
import type { PlannedBlock } from "./plan-blocks.ts";

/** A page of a sheet as a browser prints it. */
export interface SheetPage {
  sheet: Sheet;
  /** Points. */
  size: number;
  blocks: PlacedBlock[];
  /** 1-based place among the pages of its sheet, and how many there are. */
  at: number;
  of: number;
  /** The paper is turned. */
  turned?: true;
}

/** How much larger than the table below it the title of the document is. */
export const COVER_TITLE = 1.6;

/** The pages of a board as a browser prints them: each is one piece of paper, whatever the browser. */
export function planSheetPages({ paper, sheets }: Board): SheetPage[] {
  const room: Room = {
    width: (paper.width - 2 * paper.side) / MILLIMETRES,
    height: (paper.height - paper.head - paper.foot) / MILLIMETRES,
    picture: paper.picture / MILLIMETRES,
    line: paper.line,
    gap: paper.gap,
    pad: paper.pad,
    tables: paper.tables,
    compact: paper.compact,
    beside: MOST_BESIDE,
    turned: turnedRoom(paper),
  };
  return sheets.flatMap((sheet) => {
    const { size, pages } =
      sheet.kind === "cover"
        ? paginateLargest(contentOf(sheet), { ...room, title: COVER_TITLE }, [...paper.sizes, paper.small])
        : sheet.fit
          ? paginateLargest(contentOf(sheet), room, paper.sizes)
          : paginate(contentOf(sheet), { ...room, ...listSizes(paper) }, paper.smallest);
    return pages.map((page, at) => ({ sheet, size, ...page, at: at + 1, of: pages.length }));
  });
}

/** Our own list of problems is read from as far as the text. */
function listSizes({ sizes, small }: Paper): Pick<Room, "tables" | "compact"> {
  return { tables: [...sizes, small], compact: small };
}

/** Room on a sheet that is turned: its strip to fill in is one line, not two. */
function turnedRoom({ width, height, side, head, foot, small }: Paper): { width: number; height: number } {
  return {
    width: (height - 2 * side) / MILLIMETRES,
    height: (width - head - foot) / MILLIMETRES + small * STRIP_LINE,
  };
}

/** Height of a line of the strip, in units of the size of its text. */
const STRIP_LINE = 1.7;

/** The blocks of a sheet with its official table as the last of them. */
export function contentOf({ blocks, facts }: Sheet): (PlannedBlock | FactsBlock)[] {
  return facts.length === 0 ? blocks : [...blocks, { type: "facts", rows: facts }];
}

/** Whose words a sheet shows: a problem's id, or `document` for the whole text; nothing for lists and tables. */
export function verbatimKey({ kind, unit }: Pick<Sheet, "kind" | "unit">): string | undefined {
  if (kind === "text") return "document";
  return kind === "problem" ? (unit ?? undefined) : undefined;
}
