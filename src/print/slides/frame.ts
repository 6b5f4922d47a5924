import type { OfficialDocument } from "../../model/document.ts";
import { textWidth } from "../../model/text-units.ts";
import { keepTail } from "../keep-tail.ts";
import type { Screen } from "../paper.ts";
import type { PlanBlocksOptions } from "../plan-blocks.ts";
import type { PrintSource } from "../print-source.ts";
import { drawQrCode } from "../../media/qr-code.ts";
import type { Room } from "../room.ts";
import { runsOf, textOfRuns } from "../runs.ts";
import { tearBlock } from "../tear-block.ts";
import { breakTitle, widthOf } from "../title-lines.ts";
import { MOST_BESIDE } from "../tables/lay-long.ts";
import { SETTING, SLIDE_EDGE_SIZES } from "../paper.ts";
import { printWords as words } from "../../ui/print-words.ts";
import type { FilledSlide } from "./flow.ts";
import { footSizeOf } from "./foot.ts";
import { signOf } from "./sign.ts";
import type { Slide, SlidePiece } from "./slide.ts";
import { secondsOf } from "./slide.ts";

/** What all slides of a document on one kind of screen have in common. */
export interface SlideFrame {
  room: Room;
  /** @param size of the text around titles */
  planning: (size: number) => PlanBlocksOptions;
  frame: (filled: FilledSlide, own: OwnFrame) => Slide;
  /** The code of the document, or of one of its units. */
  leads: (unit: string | undefined) => Pick<Slide["sheet"], "address" | "typed" | "code">;
}

export interface OwnFrame {
  kind: Slide["sheet"]["kind"];
  size: number;
  position?: string;
  unit?: string | undefined;
}

/** A slide that is less full than this has its text in the middle. */
const MIDDLE = 0.5;

export function makeFrame(
  source: PrintSource,
  screen: Screen<string>,
  pictureFile: (name: string) => string,
): SlideFrame {
  const { title, titleLines } = source.document.disclosure;
  const leads = makeLeads(source);
  const headRuns = keepTail(runsOf(title, "hei"));
  const sign = signOf(source.document);
  const room: Room = {
    width: screen.width - 2 * screen.side,
    height: screen.height - screen.head - screen.foot,
    picture: screen.picture,
    line: screen.line,
    gap: screen.gap,
    pad: screen.pad,
    tables: screen.tables,
    legible: screen.legible,
    compact: screen.compact,
    beside: MOST_BESIDE,
    records: true,
  };
  return {
    room,
    leads,
    planning: (size) => ({
      titleWidth: Math.floor(room.width / (size * SETTING.title)) - 1,
      pictureFile,
      pictureName: words.picture,
      ...(titleLines ? { titleLines } : {}),
    }),
    frame: ({ blocks, used }, { kind, size, position = "", unit }) => {
      const isTitled = blocks.some(({ type }) => type === "title");
      return {
        sheet: { kind, unit: unit ?? null, head: isTitled ? [] : headRuns, position, ...leads(unit) },
        size,
        headSize: headSizeOf(title, position, screen),
        footSize: footSizeOf(sign, leads(unit).typed, screen),
        blocks: blocks.map((block) =>
          tearBlock(balanceTitle(block, room.width / (size * SETTING.title)), room.width / size),
        ),
        seconds: secondsOf(blocks),
        isShort: used < room.height * MIDDLE,
      };
    },
  };
}

/** A title that was broken for another size of type, in lines of about the same length in this one. */
function balanceTitle(block: SlidePiece, width: number): SlidePiece {
  if (block.type !== "title" || block.lines.every((line) => widthOf(textOfRuns(line)) < width)) return block;
  const lines = breakTitle(block.lines.map(textOfRuns).join(""), Math.floor(width) - 1);
  return { ...block, lines: lines.map((line) => runsOf(line, "bold")) };
}

const codes = new WeakMap<OfficialDocument, Map<string, string>>();

/** The codes of a document: each is drawn once for all its screens, which takes longer than to plan a slide. */
function makeLeads({ address, document }: PrintSource) {
  const drawn = codes.get(document) ?? new Map<string, string>();
  codes.set(document, drawn);
  return (unit: string | undefined): Pick<Slide["sheet"], "address" | "typed" | "code"> => {
    const target = address(unit);
    if (target === undefined) return { address: null, typed: null, code: null };
    const code = drawn.get(target) ?? drawQrCode(target);
    drawn.set(target, code);
    return { address: target, typed: target.replace(/^https?:\/\//u, ""), code };
  };
}

/** Pitch of the lines of a running head, and the blank under it. */
const HEAD = { line: 1.3, below: 38 } as const;

function headSizeOf(title: string, position: string, { head, width, side, small }: Screen<string>): number {
  const fits = (size: number) => {
    // A blank stands before the position, where there is none too.
    const own = width - 2 * side - (textWidth(position) + 1) * size;
    const lines = Math.floor((head - HEAD.below) / (size * HEAD.line));
    // Words are not torn: lines are not quite full.
    return textWidth(title) * size <= own * lines - (lines - 1) * 2 * size;
  };
  const sizes = SLIDE_EDGE_SIZES.filter((size) => size <= small);
  return sizes.find(fits) ?? sizes.at(-1) ?? small;
}
