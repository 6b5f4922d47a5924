import { defineRule } from "../define-rule.ts";
import { findBrokenNumbers } from "../broken-numbers.ts";

export const brokenNumber = defineRule({
  id: "broken-number",
  title: "编号是完整的：括号成对，数字、“、”“.”和“条”“章”都在",
  why: "缺了一个字的编号不算编号：这一条没有自己的地址，数问题、数措施时也少一条。最后一条的编号坏了，后面没有编号接不上，不查就看不出来",
  fix: "对照原文补上编号里漏掉的字；原文就是这样印的，在文档文件夹的 acknowledgements.yaml 里写明理由",
  confirmable: true,
  examples: [
    {
      source: "1.甲。\n\n整改措施:(1)做(3个月内)。(2)验收。\n\n2.乙。\n\n整改措施:做。\n\n3个月后再看。",
      messages: [],
    },
    { source: "包括：1）甲；2）乙。\n\n（1）甲。\n\n（2）乙。（含3户）", messages: [] },
    {
      source: "1.甲。\n\n整改措施:(1)做。(2验收。",
      messages: ["3:11 错误 “(2”不是完整的编号，应为“(2)”"],
    },
    {
      source: "1.甲。\n\n整改措施:1)做。(2)验收。\n\n2.乙。\n\n整改措施:(1)做。2)验收。",
      messages: ["3:6 错误 “1)”不是完整的编号，应为“(1)”", "7:11 错误 “2)”不是完整的编号，应为“(2)”"],
    },
    {
      source: "一、甲\n\n1.甲。\n\n整改措施:做。\n\n2乙问题。\n\n整改措施:做。\n\n## 、丙",
      messages: ["7:1 错误 “2”不是完整的编号，应为“2.”", "11:4 错误 这一段以“、”开头，前面缺编号"],
    },
    {
      source: "（一）甲。\n\n（二）乙。\n\n（）丙。",
      messages: ["5:1 错误 编号“（）”里没有数字"],
    },
    {
      source: "第一条 甲。\n\n第二条 乙。\n\n第三 丙。",
      messages: ["5:1 错误 “第三”不是完整的编号，应为“第三条”"],
    },
    { source: "包括：\n\n1.甲。\n\n2.乙。\n\n3丙。", messages: ["7:1 提醒 “3”不是完整的编号，应为“3.”"] },
  ],
  check(context, tell) {
    for (const { type, text, place, expected } of findBrokenNumbers(context)) {
      const reason =
        expected !== undefined
          ? `“${text}”不是完整的编号，应为“${expected}”`
          : /^[(（]/u.test(text)
            ? `编号“${text}”里没有数字`
            : `这一段以“${text}”开头，前面缺编号`;
      tell[type === "item" ? "notice" : "error"](reason, {
        place,
        actual: text,
        ...(expected !== undefined && { expected: [expected] }),
      });
    }
  },
});
