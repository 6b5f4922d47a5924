import { z } from "zod";
import { writtenDay } from "./written-day.ts";

const words = z.string().trim().min(1, { error: "不能是空的" });

/** postings.yaml: which sheet of a document hangs where, from when to when. */
export const postingsSchema = z.array(
  z.strictObject({
    村: words.describe("哪个村（社区、单位），例如 黄溪村"),
    地点: words.describe("贴在哪里，例如 村委会门口公示栏"),
    起: writtenDay.describe("哪一天贴上的，写成 2022-06-20"),
    止: writtenDay.optional().describe("哪一天取下的，写成 2022-07-20；还贴着的不写"),
    纸: words.optional().describe("贴的哪一种，例如 大字版、一张纸、清单"),
    照片: words.optional().describe("attachments 文件夹里的照片，不要拍到人"),
  }),
);

export type WrittenPosting = z.infer<typeof postingsSchema>[number];

/** A sheet on a wall. */
export interface Posting {
  village: string;
  place: string;
  /** `YYYY-MM-DD` */
  from: string;
  /** `YYYY-MM-DD`; undefined while it hangs. */
  to?: string;
  /** Which of the sheets: 大字版, 一张纸 … */
  sheet?: string;
  /** Name of a file in attachments/. */
  picture?: string;
}

/** What hangs on a day, or is to hang later: what has to be taken off walls when the document is. */
export function stillPosted(postings: readonly Posting[], day: string): Posting[] {
  return postings.filter(({ to }) => to === undefined || to >= day);
}
