import type { OfficialDocument } from "../model/document.ts";
import { printWords as words } from "../ui/print-words.ts";
import { planFacts } from "./board-facts.ts";
import { footSize } from "./board-foot.ts";
import type { SheetUnit } from "../model/sheet-units.ts";
import { findUnit, positionOf } from "./board-units.ts";
import type { FactsBlock } from "./placed-block.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES } from "./paper.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import type { PrintBlock } from "./print-blocks.ts";
import { keepTail } from "./keep-tail.ts";
import { listPrintBlocks } from "./print-blocks.ts";
import type { PrintSource } from "./print-source.ts";
import { drawQrCode } from "../media/qr-code.ts";
import { headSize } from "./running-head.ts";
import type { Run } from "./runs.ts";
import { runsOf } from "./runs.ts";

/** What `typst/board.typ` prints: a set of sheets of one text. */
export interface Board {
  title: string;
  author: string[];
  date: string | null;
  paper: Paper;
  /** Issuer and date, as far as they are stated. */
  sign: string;
  /** Id of the group or the problem whose text it is; none for the whole document. */
  unit: string | null;
  /** The title of the document, on every sheet but one that begins with it, and the size in which all of it has room. */
  head: Run[];
  headSize: number;
  /** In which the words in the foot of the first sheet have room. */
  footSize: number;
  /** What it is, at the right of the head: `问题6（共23个）` */
  position: string;
  /** All of the text in the order of the source, and behind that the 公开信息 of the whole document. */
  blocks: (PlannedBlock | FactsBlock)[];
  /** Where the QR code leads, what of it is typed, and the code as SVG. */
  address: string | null;
  typed: string | null;
  code: string | null;
}

/** What of a document is put on the board: all of it, or one group or one problem by its id. */
export type BoardChoice = { whole: true } | { unit: string };

/** A set of sheets for the notice board: every word of what it holds once, in the order of the source. */
export function planBoard(
  source: PrintSource,
  paper: Paper,
  choice: BoardChoice,
  pictureFile: (name: string) => string,
): Board {
  const { document, facts } = source;
  const unit = "unit" in choice ? findUnit(document, choice.unit) : undefined;
  const nodes = unit ? [unit.node] : document.parts.flatMap(({ children }) => children);
  const own = listPrintBlocks(nodes);
  const set = own.some(({ type }) => type === "table") ? inOneColumn(paper) : paper;
  const blocks = planText(document, own, set, pictureFile);
  return {
    ...frameOf(source, set, unit),
    blocks: unit ? blocks : [...blocks, ...planFacts(facts, lineWidth(set) / set.largest)],
  };
}

/** Everything of a set but its text. */
export function frameOf(source: PrintSource, paper: Paper, unit?: SheetUnit): Omit<Board, "blocks"> {
  const { title, issuer, formedOn } = source.document.disclosure;
  const position = unit ? positionOf(unit, source) : "";
  const leads = leadTo(source.address(unit?.id), paper);
  // What is not stated, the 公开信息 say.
  const sign = [issuer, formedOn].filter((word) => word !== undefined).join("　");
  return {
    title,
    author: issuer === undefined ? [] : [issuer],
    date: source.date ?? null,
    ...leads,
    sign,
    unit: unit?.id ?? null,
    head: keepTail(runsOf(title, "hei")),
    headSize: headSize(title, position, paper),
    footSize: footSize(sign, leads.typed, leads.paper),
    position,
  };
}

/** Tables need the whole width; lines of text are not so long in larger type. */
export function inOneColumn(paper: Paper): Paper {
  if (paper.columns === 1) return paper;
  const sizes = paper.sizes.filter((size) => size >= LEAST_LONG);
  return { ...paper, columns: 1, sizes, smallest: sizes.at(-1) ?? paper.smallest };
}

/** The smallest type, in points, for lines over the whole width of A3. */
const LEAST_LONG = 15;

/** Width of a column of text, in points. */
export function lineWidth({ width, side, columns, gutter }: Paper): number {
  return (width - 2 * side - (columns - 1) * gutter) / columns / MILLIMETRES;
}

/** The blocks of a text with its titles in lines. */
export function planText(
  { disclosure: { titleLines } }: OfficialDocument,
  blocks: readonly PrintBlock[],
  paper: Paper,
  pictureFile: (name: string) => string,
): PlannedBlock[] {
  return planBlocks(blocks, {
    titleWidth: titleWidth(paper, paper.smallest),
    pictureFile,
    pictureName: words.picture,
    ...(titleLines ? { titleLines } : {}),
  });
}

/** Full-width characters in a line of a title over text of a size, and over so many columns. */
export function titleWidth(paper: Paper, size: number, columns = 1): number {
  const width = columns > 1 ? lineWidth({ ...paper, columns: 1 }) : lineWidth(paper);
  return Math.floor(width / (size * paper.title)) - 1;
}

/** Where the QR code leads; without 网址 the foot of the paper is as high as its words. */
function leadTo(target: string | undefined, paper: Paper): Pick<Board, "paper" | "address" | "typed" | "code"> {
  if (target === undefined)
    return { paper: { ...paper, foot: paper.foot - paper.code + paper.words }, address: null, typed: null, code: null };
  return { paper, address: target, typed: target.replace(/^https?:\/\//u, ""), code: drawQrCode(target) };
}

/** Issuer and date, or that the source does not state them. */
export function signOf({ disclosure: { issuer, formedOn } }: OfficialDocument): string {
  return [issuer ?? words.noIssuer, formedOn ?? words.noDate].join("　");
}
