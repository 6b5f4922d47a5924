import { printWords } from "../ui/print-words.ts";
import type { CopyBlock } from "./copy-table.ts";
import { COPY_SETTING, planCopyBlocks } from "./copy-table.ts";
import { listPrintBlocks } from "./print-blocks.ts";
import { OFFICIAL_PAGE } from "./paper.ts";
import type { PlannedBlock } from "./plan-blocks.ts";
import { planBlocks } from "./plan-blocks.ts";
import type { PrintSource } from "./print-source.ts";

/** What `typst/official.typ` prints. */
export interface OfficialCopy {
  title: string;
  author: string[];
  date: string | null;
  page: typeof OFFICIAL_PAGE;
  setting: (typeof COPY_SETTING)["setting"];
  cellPicture: number;
  parts: CopyBlock[][];
}

/** Characters of a title in one line of 版心, a little less than fit. */
const TITLE_WIDTH = 19;

/** The A4 copy of a document after GB/T 9704-2012: every part begins on a page of its own. */
export function planOfficialCopy(source: PrintSource, pictureFile: (name: string) => string): OfficialCopy {
  const { document } = source;
  const { title, issuer } = document.disclosure;
  return {
    title,
    author: issuer === undefined ? [] : [issuer],
    date: source.date ?? null,
    page: OFFICIAL_PAGE,
    ...COPY_SETTING,
    parts: planCopyParts(source, pictureFile).map(planCopyBlocks),
  };
}

/** The blocks of each part. */
export function planCopyParts({ document }: PrintSource, pictureFile: (name: string) => string): PlannedBlock[][] {
  const { titleLines } = document.disclosure;
  return document.parts.map((part) =>
    planBlocks(listPrintBlocks(part.children), {
      titleWidth: TITLE_WIDTH,
      pictureFile,
      pictureName: printWords.picture,
      ...(titleLines ? { titleLines } : {}),
    }),
  );
}
