import { z } from "zod";
import { DAY_PATTERN, isRealDate } from "../model/calendar-date.ts";
import type { Place } from "./place.ts";
import { readPlace } from "./place.ts";

/** What redirects.yaml says of an address that is there no more: where it went, or that it was withdrawn. */
export interface Redirect {
  from: Place;
  to?: Place;
  withdrawn?: { date: string; reason: string };
}

/** content/redirects.yaml, by the key of the place that is gone. */
export type Redirects = ReadonlyMap<string, Redirect>;

const note =
  "写网址里域名（和网站所在路径）后面的部分，例如 /documents/2022-06-15-zhenggai-fangan/ 或 /documents/2022-06-15-zhenggai-fangan/#p6";
const address = z.string().refine((value) => readPlace(value) !== undefined, {
  error: ({ input }) => `“${String(input)}”不是公文的地址`,
  params: { note },
});
const words = z.string().trim().min(1, { error: "不能是空的" });

/** redirects.yaml: what became of addresses that are there no more. */
export const redirectsSchema = z.array(
  z
    .strictObject({
      从: address.describe("原来的地址，例如 /documents/2022-06-15-zhenggai-fangan/#p6"),
      到: address.optional().describe("现在的地址；“到”和“撤回”只写一样"),
      撤回: z
        .strictObject({
          日期: z
            .string()
            .refine(isRealDate, {
              error: ({ input }) => `“${String(input)}”不是日期的写法`,
              params: { note: "写成 2022-06-20 的样子" },
            })
            .meta({ pattern: DAY_PATTERN })
            .describe("撤回的日期，写成 2022-06-20"),
          理由: words.meta({ format: "sentence" }).describe("为什么撤回"),
        })
        .optional()
        .describe("已经撤回、不再公开的，写日期和理由"),
    })
    .refine(({ 到: to, 撤回: withdrawn }) => (to === undefined) !== (withdrawn === undefined), {
      error: "要写“到”或“撤回”，只写一样",
      params: { note: "换了地方的写“到: /documents/…/”；撤回的写“撤回:”，下面两行“日期: …”“理由: …”" },
    }),
);
