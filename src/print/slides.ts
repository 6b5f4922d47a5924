import { collectProblems, isSetByProblem } from "../model/walk.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { Sheet } from "./board.ts";
import { planSheets, signOf } from "./board.ts";
import type { Room } from "./room.ts";
import type { Pages } from "./paginate.ts";
import { countCharacters, paginate, paginateLargest } from "./paginate.ts";
import type { Screen } from "./paper.ts";
import type { PlacedBlock } from "./placed-block.ts";
import type { PrintSource } from "./print-source.ts";
import { contentOf } from "./sheet-pages.ts";
import { MOST_BESIDE } from "./tables/lay-long.ts";

/** One picture of a loop. */
export interface Slide {
  sheet: Pick<Sheet, "kind" | "unit" | "head" | "position" | "address" | "typed" | "code">;
  /** Pixels of the picture. */
  size: number;
  blocks: PlacedBlock[];
  /** 1-based place among the slides of its matter, and how many there are. */
  at: number;
  of: number;
  /** How long it stays. */
  seconds: number;
}

/** A document as a loop for a screen. */
export interface SlideShow {
  title: string;
  screen: Screen;
  /** Issuer and date. */
  sign: string;
  slides: Slide[];
  /** How long the loop takes. */
  seconds: number;
}

/** A slow reader takes in so many characters a second, after some seconds in which the eye finds the beginning. */
const PACE = { characters: 4, start: 4, least: 8 } as const;

/** How long a slide stays, by the length of its text. */
export function secondsFor(characters: number): number {
  return Math.max(PACE.least, Math.ceil(PACE.start + characters / PACE.characters));
}

/** Whether a slide shows the title of the document and nothing else. */
export function isTitleSlide({ sheet }: Slide): boolean {
  return sheet.kind === "cover" && sheet.position === "";
}

/** What stands at the right of its head: `问题6（共23个）（1/3）` */
export function placeOf({ sheet, at, of }: Slide): string {
  return sheet.position + (of > 1 ? words.part(at, of) : "");
}

/** A document as slides: its title, its official table, every group and every problem in turn, or its text. */
export function planSlides(source: PrintSource, screen: Screen, pictureFile: (name: string) => string): SlideShow {
  const { width, side, sizes, small, headLines, pairs } = screen;
  const format = { width: width - 2 * side, largest: sizes[0] ?? 0, small, headLines, pairs };
  const isByProblem = isSetByProblem(collectProblems(source.document), "screen");
  const sheets = planSheets(source, format, isByProblem ? { problems: true } : { whole: true }, pictureFile);
  // What the table of problems says, the slides of the groups say too.
  const slides = sheets.filter(({ kind }) => kind !== "list").flatMap((sheet) => slidesOf(sheet, screen));
  return {
    title: source.document.disclosure.title,
    screen,
    sign: signOf(source.document),
    slides,
    seconds: slides.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function slidesOf(sheet: Sheet, screen: Screen): Slide[] {
  const room: Room = {
    width: screen.width - 2 * screen.side,
    height: screen.height - screen.head - screen.foot,
    picture: screen.picture,
    line: screen.line,
    gap: screen.gap,
    pad: screen.pad,
    tables: screen.tables,
    compact: screen.compact,
    beside: MOST_BESIDE,
  };
  const [largest = 0, smallest = largest] = [screen.sizes[0], screen.sizes.at(-1)];
  const { kind, unit, head, position, address, typed, code } = sheet;
  const shown = { kind, unit, head, position, address, typed, code };
  const toSlides = ({ size, pages }: Pages): Slide[] =>
    pages.map(({ blocks }, at) => ({
      sheet: shown,
      size,
      blocks,
      at: at + 1,
      of: pages.length,
      seconds: secondsFor(countCharacters(blocks)),
    }));
  if (kind !== "cover") return toSlides(paginateLargest(contentOf(sheet), room, screen.sizes));
  // The title has a slide of its own.
  const facts = contentOf({ ...sheet, blocks: [] });
  return [
    ...(sheet.blocks.length > 0
      ? toSlides(paginate(sheet.blocks, room, largest)).map((slide) => ({
          ...slide,
          sheet: { ...shown, position: "" },
        }))
      : []),
    ...toSlides(paginate(facts, room, smallest)),
  ];
}
