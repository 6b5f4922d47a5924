import type { PrintBlock } from "./print-blocks.ts";
import { leadsToTable } from "./print-blocks.ts";
import type { Run } from "./runs.ts";
import { runsOf, textOfRuns } from "./runs.ts";
import { breakTitle } from "./title-lines.ts";
import { renamePictures } from "./tables/set-table.ts";
import { withoutBlanks } from "../model/text.ts";

/** A block as the templates take it: the title is broken, heading levels have no gap. */
export type PlannedBlock =
  | Exclude<PrintBlock, { type: "title" | "image" }>
  /** `own`: its lines are those that the editor has set. */
  | { type: "title"; lines: Run[][]; own?: true }
  | { type: "image"; file: string; alt: string };

export interface PlanBlocksOptions {
  /** Full-width characters in a line of a title. */
  titleWidth: number;
  /** Manual line breaks of the title of the document. */
  titleLines?: readonly string[];
  /** Pictures by their name in `attachments/`: where the template finds them. */
  pictureFile: (name: string) => string;
  /** What a picture without a description is called. */
  pictureName: string;
}

/** Makes blocks ready for a template. */
export function planBlocks(blocks: readonly PrintBlock[], options: PlanBlocksOptions): PlannedBlock[] {
  // A reader of a PDF/UA file goes through the headings: they begin at 1 and none is left out.
  let last = 0;
  const levelOf = (level: number) => (last = Math.min(level, last + 1));
  return blocks.map((block, at): PlannedBlock => {
    if (block.type === "image")
      return { ...block, file: options.pictureFile(block.file), alt: block.alt || options.pictureName };
    if (block.type === "table") {
      const table = renamePictures(block.table, ({ file, alt }) => ({
        file: options.pictureFile(file),
        alt: alt || options.pictureName,
      }));
      return { type: "table", table };
    }
    if (block.type === "title") {
      levelOf(1);
      return titleBlock(block.text, options);
    }
    if (block.type === "heading") return { ...block, level: levelOf(block.level + 1) };
    if (block.type !== "paragraph") return block;
    const leads = leadsToTable(block, blocks[at + 1]) && { leads: true as const };
    return { ...block, ...(block.part === "statement" && { level: last + 1 }), ...leads };
  });
}

function titleBlock(title: string, { titleWidth, titleLines }: PlanBlocksOptions): PlannedBlock {
  const isOwn = titleLines && withoutBlanks(titleLines.join("")) === withoutBlanks(title);
  const lines = isOwn ? titleLines : breakTitle(title, titleWidth);
  return { type: "title", lines: lines.map((line) => runsOf(line, "bold")), ...(isOwn && { own: true }) };
}

/** The same blocks with titles in lines of another width, in characters. */
export function breakTitles<Block extends { type: string }>(
  blocks: readonly (Block | PlannedBlock)[],
  titleWidth: number,
): (Block | PlannedBlock)[] {
  return blocks.map((block) =>
    block.type === "title" && "lines" in block && !block.own
      ? {
          ...block,
          lines: breakTitle(block.lines.map(textOfRuns).join(""), titleWidth).map((line) => runsOf(line, "bold")),
        }
      : block,
  );
}

/** The runs of a block in the order in which they are read; none of a picture. */
export function plannedRuns(block: PlannedBlock): Run[] {
  switch (block.type) {
    case "title":
    case "signature":
      return block.lines.flat();
    case "table":
      return block.table.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs)));
    case "image":
      return [];
    default:
      return block.runs;
  }
}
