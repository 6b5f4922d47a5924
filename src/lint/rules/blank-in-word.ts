import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

/** A blank between two Chinese characters, and the unbroken words on either side, as far as they are looked at. */
const BLANK = /(?<=[\p{Script=Han}、])[ \t\u00a0]+(?=[\p{Script=Han}、])/gu;
const BEFORE = /[\p{Script=Han}、]*$/u;
const AFTER = /^[\p{Script=Han}、]*/u;
const REACH = 20;
/** 张三 李四 王五: names are set apart with blanks; so much on one side is no name. */
const NO_NAME = 6;
/** 第一条 为了…, 一、 总则, 附件1 名单: a blank behind a number belongs to it. */
const NUMBER =
  /第[〇零一二三四五六七八九十百千]+(?:[章节条编款项]|部分)?(?:之[一二三四五六七八九])?$|^(?:[一二三四五六七八九十]+、?|附件?|[年月日号条])$/u;
/** 责任单位: a label on the same line is set apart. */
const LABEL = /^\s*\p{Script=Han}{2,8}\s*[:：]/u;

export const blankInWord = defineRule({
  id: "blank-in-word",
  title: "句子中间没有多出来的空格",
  why: "从网页、PDF 复制的文字常在换行处多出空格，“第三季 度”按“第三季度”就搜不到。",
  fix: "对照原文删去多出来的空格；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "第一条 为了加强集镇管理，改善集镇环境，按照《食品安全国家标准 食品添加剂使用标准》制定本规定。\n\n成员：张三 李四 王五 欧阳六，由镇长任组长。\n\n责任领导由镇长担任， 责任单位：镇农经站 责任领导：镇长 整改时限：长期坚持，不得拖延。\n\n# 某镇方案 征求意见稿",
      messages: [],
    },
    {
      source:
        "---\n标题: 甲\n---\n各村要认真落实第三季 度的各项工作任务，做到不漏一户、不落一人，\n把责任压实到每个 网格。",
      messages: ["4:11 提醒 句子中间有空格：“实第三季 度的各项工”；全文共 2 处（第 4、5 行）"],
    },
  ],
  check(context, tell) {
    const spots: Spot[] = [];
    for (const prose of proseOf(context)) {
      const { text } = prose;
      if (prose.kind !== "paragraph" || prose.role || !/[，。,]/u.test(text)) continue;
      for (const { index, 0: blank } of text.matchAll(BLANK)) {
        const end = index + blank.length;
        const before = BEFORE.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? "";
        const after = AFTER.exec(text.slice(end, end + REACH))?.[0] ?? "";
        if (Math.max(before.length, after.length) < NO_NAME || NUMBER.test(before)) continue;
        // 《食品安全国家标准 食品添加剂使用标准》
        if (/《[^》]*$/u.test(text.slice(Math.max(0, index - 2 * REACH), index))) continue;
        if (LABEL.test(text.slice(end, end + 12))) continue;
        spots.push({ prose, index, words: before.slice(-4) + blank.slice(0, 4) + after.slice(0, 5) });
      }
    }
    noticeOnce(tell, spots, (words) => `句子中间有空格：“${words}”`);
  },
});
