import { z } from "zod";
import { DAY_PATTERN, isRealDate } from "./calendar-date.ts";

/** A day as editors write it in YAML. */
export const writtenDay = z
  .string()
  .refine(isRealDate, {
    error: ({ input }) =>
      /^\d{4}-\d{2}-\d{2}$/u.test(String(input)) ? `没有“${String(input)}”这一天` : `“${String(input)}”不是日期的写法`,
    params: { note: "写成 2022-06-20 的样子" },
  })
  .meta({ pattern: DAY_PATTERN });
