import type { LookAlike } from "../../parse/look-alikes.ts";
import { describeLookAlike, findLookAlikes } from "../../parse/look-alikes.ts";
import { defineRule } from "../define-rule.ts";

export const lookAlike = defineRule({
  id: "look-alike",
  title: "序号、标签、单位、日期和正文里没有形近的特殊字符",
  why: "从 PDF、旧系统复制的文字里，“⼀”“⽉”是部首，“㈠”“⒈”是一个符号，看着一样，序号认不出来，查找也找不到",
  fix: "对照原文，换成键盘打出来的普通字；原文就是用的这个符号，不用改",
  examples: [
    { source: "# 甲\n\n一、甲。\n\n面积120㎡，2024年5月，No.1，OA系统，①甲。", messages: [] },
    {
      source: "---\n标题: 甲\n---\n⼀、甲。\n\n各村备⾜沙袋，⼈员到位，备⾜粮⻝。\n\n⽉底前报。",
      messages: [
        "4:1 提醒 “⼀”（U+2F00）看着像“一”，不是同一个字，这里的序号认不出来",
        "6:4 提醒 “⾜”（U+2F9C）看着像“足”，不是同一个字，查找时找不到；全文这样的字共 5 处（第 6、8 行）",
      ],
    },
    {
      source:
        '---\n标题: 甲\n成文日期: "2024-05-04"\n---\n㈠甲。\n\n2024年5⽉底前整改。\n\n整改措⽅：做。\n\n2O24年完成。',
      messages: [
        "5:1 提醒 “㈠”（U+3220）看着像“(一)”，不是同一个字，这里的序号认不出来",
        "7:7 提醒 “⽉”（U+2F49）看着像“月”，不是同一个字，这里的日期或数量认不出来",
        "11:2 提醒 “O”（U+004F）看着像“0”，不是同一个字，这里的日期或数量认不出来",
        "9:4 提醒 “⽅”（U+2F45）看着像“方”，不是同一个字，查找时找不到",
      ],
    },
    {
      source: "---\n标题: 甲\n公开主体: 某镇⼈民政府\n---\n好。",
      messages: ["3:9 提醒 “⼈”（U+2F08）看着像“人”，不是同一个字，查找时找不到"],
    },
  ],
  check({ file }, tell) {
    const others: { found: LookAlike; line: number; column: number }[] = [];
    for (const [at, whole] of String(file).split(/\r?\n/u).entries()) {
      const head = /^(?:#+[ \t]+|[ \t\u3000]+)?/u.exec(whole)?.[0].length ?? 0;
      for (const found of findLookAlikes(whole.slice(head))) {
        const [line, column] = [at + 1, head + found.index + 1];
        if (found.role === undefined) others.push({ found, line, column });
        else
          tell.notice(describeLookAlike(found), {
            place: { line, column },
            actual: found.shown,
            expected: [found.plain],
          });
      }
    }
    // Where they stand in words they are one fault of one copy.
    const [first] = others;
    if (!first) return;
    const lines = [...new Set(others.map(({ line }) => line))];
    const shown = `${lines.slice(0, 5).join("、")}${lines.length > 5 ? " …" : ""}`;
    const more = others.length === 1 ? "" : `；全文这样的字共 ${others.length} 处（第 ${shown} 行）`;
    const { found, line, column } = first;
    tell.notice(describeLookAlike(found) + more, {
      place: { line, column },
      actual: found.shown,
      expected: [found.plain],
    });
  },
});
