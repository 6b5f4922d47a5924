import { defineRule } from "../define-rule.ts";

/** A page that is to come is not put out early by a build of today. */
export const publishedLater = defineRule({
  id: "published-later",
  title: "发布日期不晚于检查的这一天",
  why: "还没有到发布日期的公文提前公开，就是提前泄露；更多的时候是日期抄错了",
  fix: "日期写错的，对照原文改正；确实要到那一天才发布的，先不放进 content，到了那一天再放，错误自然消失",
  examples: [
    { source: "---\n标题: 甲\n发布日期: 2026-01-01 09:30\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n发布日期: 2026-01-02\n---\n\n# 甲",
      messages: ["3:7 错误 发布日期 2026-01-02 还没有到（检查的这一天是 2026-01-01）"],
    },
  ],
  check({ document, today }, tell) {
    const { publishedOn, positions } = document.disclosure;
    if (!publishedOn || today === "" || publishedOn.slice(0, 10) <= today) return;
    tell.error(`发布日期 ${publishedOn} 还没有到（检查的这一天是 ${today}）`, {
      place: positions.publishedOn,
      actual: publishedOn,
    });
  },
});
