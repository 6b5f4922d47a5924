import type { AttachmentReading } from "../attachments/reading.ts";
import type { PersonalDatum } from "./personal-data/find.ts";
import { findPersonalData } from "./personal-data/find.ts";
import { maskNumber } from "./personal-data/mask.ts";
import { findSplitNumbers } from "./personal-data/split-cells.ts";
import { columnKind, isExplained } from "./personal-data/table-heads.ts";

/** A number of a person in an attachment. */
export interface AttachmentFind extends PersonalDatum {
  /** Where it stands, in the words of an editor. */
  where: string;
  /** The text it stands in. */
  around: string;
}

/** Cells as readers name them: `Sheet1!C2`, `第 3 行第 2 列`, `表格 1 第 3 行第 2 格`. */
export const CELL = /^(?<row>.*?!)[A-Z]+(?<number>\d+)|^(?<line>.*第 \d+ 行)第 \d+ [列格]/u;

/** Identity numbers that are split over the cells of a row. */
function collectSplit(texts: AttachmentReading["texts"]): AttachmentFind[] {
  const cells = texts.filter(({ where }) => CELL.test(where));
  const rows = Map.groupBy(cells, ({ where }) => {
    const { row = "", number = "", line = "" } = CELL.exec(where)?.groups ?? {};
    return row + number + line;
  });
  return findSplitNumbers([...rows.values()], ({ text }) => text).map(({ cells: own }) => {
    const text = own.map((one) => one.text).join(" ");
    const where = own[0]?.where ?? "";
    return { kind: "id", start: 0, end: text.length, text, masked: maskNumber("id", text), where, around: text };
  });
}

/** Every find once for its place, with the text around it. */
export function collectFinds(texts: AttachmentReading["texts"]): AttachmentFind[] {
  const seen = new Set<string>();
  const found: AttachmentFind[] = [];
  for (const { where, text, head, place } of texts)
    for (const datum of findPersonalData(text)) {
      if (head !== undefined && isExplained(datum.kind, datum.text, head)) continue;
      const key = `${place} ${datum.text}`;
      if (place !== undefined && seen.has(key)) continue;
      seen.add(key);
      const named = datum.kind === "id-typo" && head !== undefined && columnKind(head) === "id";
      found.push({ ...datum, ...(named && { kind: "id" }), where, around: text });
    }
  return [...found, ...collectSplit(texts)];
}
