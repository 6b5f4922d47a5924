import { z } from "zod";
import type { OfficialDocument, Revision } from "./document.ts";
import type { Validity } from "./validity.ts";
import { readValidity } from "./validity.ts";
import { writtenDay } from "./written-day.ts";

const words = (error: string) => z.string().trim().min(1, { error });

/** revisions.yaml: every version of a document, the newest one too. */
export const revisionsSchema = z.array(
  z.strictObject({
    版本: z
      .string()
      .regex(/^[1-9]\d{0,3}$/u, { error: "应是 1、2、3 这样的数字" })
      .describe("第几个版本，从 1 起；正文在 revisions/1.md 等文件里，最新的就是 document.md"),
    日期: writtenDay.optional().describe("这个版本公布的日期，写成 2022-06-20"),
    状态: z
      .enum(["已修订", "已废止"], { error: "只能是“已修订”或“已废止”" })
      .optional()
      .describe("旧版本是已修订还是已废止"),
    理由: words("不能是空的").meta({ format: "sentence" }).optional().describe("为什么修改"),
  }),
);

export type WrittenRevision = z.infer<typeof revisionsSchema>[number];

/** The versions before the newest one, oldest first; none where there is only one. */
export function earlierRevisions(document: OfficialDocument): (Revision & { text: OfficialDocument })[] {
  return (document.revisions ?? []).flatMap((revision) =>
    revision.text ? [{ ...revision, text: revision.text }] : [],
  );
}

/** The number of the text that document.md holds: 1 where there are no versions. */
export function currentRevision(document: OfficialDocument): number {
  return document.revisions?.at(-1)?.number ?? 1;
}

/** Whether the newest text of a document holds; undefined where neither versions nor 有效性 say so. */
export function documentValidity(document: OfficialDocument): Validity | undefined {
  return readValidity(document.disclosure) ?? (document.revisions ? "current" : undefined);
}

/** With so many versions every two are compared. */
const ALL_PAIRS = 5;

/** Which versions are compared, older first: every two of a few, else each with the next one and with the newest. */
export function comparedPairs(document: OfficialDocument): [older: number, newer: number][] {
  const numbers = (document.revisions ?? []).map(({ number }) => number);
  const newest = numbers.length - 1;
  return numbers.flatMap((older, at) =>
    numbers.flatMap((newer, other): [number, number][] =>
      other > at && (numbers.length <= ALL_PAIRS || other === at + 1 || other === newest) ? [[older, newer]] : [],
    ),
  );
}

/** The text of a version, the newest one included. */
export function revisionText(document: OfficialDocument, number: number): OfficialDocument | undefined {
  if (number === currentRevision(document)) return document;
  return document.revisions?.find((revision) => revision.number === number)?.text;
}
