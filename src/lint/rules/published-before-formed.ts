import { defineRule } from "../define-rule.ts";

export const publishedBeforeFormed = defineRule({
  id: "published-before-formed",
  title: "发布日期不早于成文日期",
  why: "公文不可能在写成以前发布，两个日期里有一个抄错了",
  fix: "对照原文，改正写错的日期",
  examples: [
    { source: "---\n标题: 甲\n成文日期: 2022-06-15\n发布日期: 2022-06-15\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n成文日期: 2022-06-15\n发布日期: 2022-06-14\n---\n\n# 甲",
      messages: ["4:7 错误 发布日期 2022-06-14 早于成文日期 2022-06-15"],
    },
  ],
  check({ document }, tell) {
    const { formedOn, publishedOn, positions } = document.disclosure;
    if (!formedOn || !publishedOn || publishedOn.slice(0, 10) >= formedOn) return;
    tell.error(`发布日期 ${publishedOn} 早于成文日期 ${formedOn}`, {
      place: positions.publishedOn,
      actual: publishedOn,
    });
  },
});
