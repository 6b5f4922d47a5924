import type { Doubts } from "../doubts.ts";
import type { InfoPair, InfoReading } from "../info/info-reading.ts";
import { lineAt } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { SegmentRun, TextRegion } from "../region/text-region.ts";
import type { TitleReading } from "../title/find-title.ts";
import { readPrintedFields } from "./printed-fields.ts";
import type { StatedFields } from "./stated-fields.ts";
import { readPairs } from "./stated-fields.ts";
import { stateTitle } from "./title-field.ts";

/** The 公开信息 of the draft: what the page states beside the text, the title, and what the text itself prints. */
export function readFields(
  page: ReadPage,
  info: InfoReading,
  text: TextRegion,
  title: TitleReading,
  titles: readonly SegmentRun[],
  doubts: Doubts,
): StatedFields {
  const pairs = pairsBeside(page, info, text);
  const fields = readPairs(page, pairs, doubts);
  stateTitle(page, text, title, pairs, fields, doubts);
  readPrintedFields(page, text, titles, fields, doubts);
  return fields;
}

/** The labels and values that stand beside the text: in the text itself a `label:` is no 公开信息. */
function pairsBeside(page: ReadPage, info: InfoReading, { fragments }: TextRegion): InfoPair[] {
  const used = new Set(fragments.map(({ line }) => line));
  return info.pairs.filter(({ label, value }) => {
    const { start, end } = value ?? label;
    const within = info.text === undefined || (start >= info.text.start && end <= info.text.end);
    return !within || !used.has(lineAt(page, start));
  });
}
