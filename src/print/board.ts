import { drawQrCode } from "./qr-code.ts";
import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Numbered, OfficialDocument } from "../model/document.ts";
import type { ProblemPlace } from "../model/walk.ts";
import { collectMeasures, collectProblems, isSetByProblem } from "../model/walk.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { PrintBlock } from "./print-blocks.ts";
import { listPrintBlocks } from "./print-blocks.ts";
import type { Paper } from "./paper.ts";
import { MILLIMETRES, SETTING } from "./paper.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import type { PrintSource } from "./print-source.ts";
import type { Run } from "./runs.ts";
import { runsOf, textOfRuns } from "./runs.ts";
import { setList } from "./tables/set-table.ts";
import { widthOf } from "./title-lines.ts";

/** What `typst/board.typ` prints. */
export interface Board {
  title: string;
  author: string[];
  date: string | null;
  paper: Paper;
  /** Issuer and date at the foot of every sheet. */
  sign: string;
  sheets: Sheet[];
}

/** One matter on one sheet, or on several where it is long. */
export interface Sheet {
  kind: "cover" | "overview" | "problem" | "text" | "list";
  /** Id of the group or the problem it shows; none for what belongs to the whole document. */
  unit: string | null;
  /** Running head, at the right of it the place among the sheets of its kind. */
  head: Run[];
  position: string;
  blocks: PlannedBlock[];
  /** Lines of the official table, with one or two fields. */
  facts: { label: Run[]; values: Run[][] }[][];
  /** Whether the largest type that fits on one sheet is looked for; else the smallest is taken. */
  fit: boolean;
  /** Where the QR code leads, what of it is typed, and the code as SVG. */
  address: string | null;
  typed: string | null;
  code: string | null;
}

/** What of a document is put on the board: all of it, all its problems, one group of them (`c2`), or one problem (`p6`). */
export type BoardChoice = { whole: true } | { problems: true } | { group: string } | { problem: string };

/** How wide the text of a sheet is, its largest size, and the size of its head: points on paper, pixels on a screen. */
export interface SheetFormat {
  width: number;
  largest: number;
  small: number;
  /** How many lines a running head may have. */
  headLines: number;
  /** Whether two short fields of the official table stand side by side. */
  pairs: boolean;
}

/** Sheets of a document for the notice board. A document without problems is set as one text. */
export function planBoard(
  source: PrintSource,
  paper: Paper,
  choice: BoardChoice,
  pictureFile: (name: string) => string,
): Board {
  const { title, issuer } = source.document.disclosure;
  const width = (paper.width - 2 * paper.side) / MILLIMETRES;
  const format = { width, largest: paper.largest, small: paper.small, headLines: 2, pairs: true };
  return {
    title,
    author: issuer === undefined ? [] : [issuer],
    date: source.date ?? null,
    // Two lines of small type stand where the code would.
    paper: source.address() === undefined ? { ...paper, foot: paper.foot - (paper.code - paper.small) } : paper,
    sign: signOf(source.document),
    sheets: planSheets(source, format, choice, pictureFile),
  };
}

/** Issuer and date, as far as the source states them. */
export function signOf({ disclosure: { issuer, formedOn } }: OfficialDocument): string {
  return [issuer ?? words.noIssuer, formedOn ?? words.noDate].join("　");
}

/** What is shown of a document, sheet by sheet. */
export function planSheets(
  source: PrintSource,
  format: SheetFormat,
  choice: BoardChoice,
  pictureFile: (name: string) => string,
): Sheet[] {
  const planner = makePlanner(source, format, pictureFile);
  const places = collectProblems(source.document);
  const problem = (place: ProblemPlace) => planner.problem(place, places.length);
  if ("problem" in choice) return places.filter((place) => place.problem.id === choice.problem).map(problem);
  const groups = groupProblems(places);
  const ofGroup = (group: ProblemGroup) => [...planner.overview(group), ...group.places.map(problem)];
  if ("group" in choice) return groups.filter(({ section }) => section?.id === choice.group).flatMap(ofGroup);
  if (places.length === 0 || ("whole" in choice && !isSetByProblem(places)))
    return [planner.text(), planner.cover(false)];
  return [planner.cover(true), planner.list(groups), ...groups.flatMap(ofGroup)];
}

/** Problems that stand in one section. */
export interface ProblemGroup {
  section: Numbered | undefined;
  places: ProblemPlace[];
}

export function groupProblems(places: readonly ProblemPlace[]): ProblemGroup[] {
  const groups: ProblemGroup[] = [];
  for (const place of places) {
    const section = place.sections.at(-1);
    const last = groups.at(-1);
    if (last && last.section === section) last.places.push(place);
    else groups.push({ section, places: [place] });
  }
  return groups;
}

/** Widths of the list of problems: their numbers, their words, how many measures. */
const LIST_WIDTHS = [4, 14, 2.5];

/** Room for the place of a sheet at the right of its head, in characters. */
const POSITION = 14;

interface Planner {
  cover: (problems: boolean) => Sheet;
  list: (groups: readonly ProblemGroup[]) => Sheet;
  overview: (group: ProblemGroup) => Sheet[];
  problem: (place: ProblemPlace, of: number) => Sheet;
  text: () => Sheet;
}

function makePlanner(source: PrintSource, format: SheetFormat, pictureFile: (name: string) => string): Planner {
  const { document, citations, address, facts } = source;
  const { title, titleLines } = document.disclosure;
  const characters = (size: number) => Math.floor(format.width / size) - 1;
  const plan = (blocks: readonly PrintBlock[]) =>
    planBlocks(blocks, {
      titleWidth: characters(format.largest * SETTING.title),
      pictureFile,
      pictureName: words.picture,
      ...(titleLines ? { titleLines } : {}),
    });
  // Beside the place of the sheet.
  const headRoom = format.headLines * (characters(format.small) - POSITION);
  const head = (text: string) => runsOf(shorten(text, headRoom), "hei");
  const sheet = (kind: Sheet["kind"], own: Partial<Sheet>, unit?: string): Sheet => {
    const target = address(unit);
    return {
      kind,
      unit: unit ?? null,
      head: head(title),
      position: "",
      blocks: [],
      facts: [],
      fit: true,
      address: target ?? null,
      typed: target?.replace(/^https?:\/\//u, "") ?? null,
      code: target === undefined ? null : drawQrCode(target),
      ...own,
    };
  };
  const citationOf = ({ problem }: ProblemPlace) => citations.get(problem.id) ?? "";

  return {
    cover: (problems) =>
      sheet("cover", {
        blocks: problems ? plan([{ type: "title", text: title }]) : [],
        position: words.disclosure,
        facts: (format.pairs ? facts : facts.flat().map((fact) => [fact])).map((row) =>
          row.map(({ label, values }) => ({
            label: runsOf(label, "hei"),
            values: (values.length === 0 ? [words.notStated] : values).map((value) => runsOf(value, "hei")),
          })),
        ),
      }),
    list: (groups) => {
      const rows = groups.flatMap(({ places }) =>
        places.map((place) => [
          runsOf(citationOf(place), "hei"),
          statementOf(place.problem),
          runsOf(words.measures(collectMeasures(place.problem).length), "hei"),
        ]),
      );
      const heads = words.listHeads.map((text) => runsOf(text, "hei"));
      return sheet("list", {
        position: words.problemList,
        blocks: [{ type: "table", table: setList(LIST_WIDTHS, [heads, ...rows]) }],
        fit: false,
      });
    },
    overview: ({ section, places }) =>
      section === undefined
        ? []
        : [
            sheet(
              "overview",
              {
                position: words.problems(places.length),
                blocks: plan([
                  ...headingBlocks(section),
                  ...places.map(({ problem }): PrintBlock => ({
                    type: "paragraph",
                    indent: false,
                    part: "text",
                    runs: statementOf(problem, true),
                  })),
                ]),
              },
              section.id,
            ),
          ],
    problem: (place, of) =>
      sheet(
        "problem",
        {
          head: head(headingOf(place.sections.at(-1)) || title),
          position: words.place(citationOf(place), of),
          blocks: plan(listPrintBlocks([place.problem])),
        },
        place.problem.id,
      ),
    text: () => sheet("text", { blocks: plan(document.parts.flatMap(({ children }) => listPrintBlocks(children))) }),
  };
}

/** The words of a problem before its measures, with its number or without. */
function statementOf({ marker, ...problem }: Numbered, marked = false): Run[] {
  const own: Numbered = {
    ...problem,
    ...(marked && marker ? { marker } : {}),
    children: problem.children.filter((node) => node.type !== "labelled" || node.kind === "problem"),
  };
  return listPrintBlocks([own]).flatMap((block) => ("runs" in block ? block.runs : []));
}

function headingOf(section: Numbered | undefined): string {
  const [first] = section ? headingBlocks(section) : [];
  return first && "runs" in first ? joinLines(textOfRuns(first.runs)) : "";
}

/** The title line of a section with its number. */
function headingBlocks(section: Numbered): PrintBlock[] {
  return listPrintBlocks([{ ...section, children: section.children.slice(0, 1) }]).slice(0, 1);
}

/** As much of a running head as has room. */
function shorten(text: string, most: number): string {
  let short = "";
  for (const character of text) {
    if (widthOf(short + character) > most - 1) return `${short}…`;
    short += character;
  }
  return short;
}
