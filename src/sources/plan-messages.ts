import { declareMessage } from "../parse/declare-message.ts";

/** What helps with any table that sheets and slides have no room for. */
export const AS_PICTURE =
  "把这个表格照原样截成图片放进 attachments 文件夹，正文里写成 ![表格](attachments/表格.png)；或者把表格文件作为附件公开";

/** The lines of a row are parted by the end of a page. */
export const ROW_TORN = declareMessage({
  id: "row-torn",
  title: "表格的一行完整排在一张纸、一屏里",
  why: "一行拆到两张纸或两屏，几列的字就交错了，读起来和原文不一样",
  fix: AS_PICTURE,
  examples: [
    {
      files: {
        "documents/2022-jia/document.md":
          "---\n标题: 甲\n---\n\n# 甲\n\n| 序号 | 要求 | 单位 |\n| --- | --- | --- |\n| 1 | 每天巡查水库 | 水利站 |",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": `---\n标题: 甲\n---\n\n# 甲\n\n请照办。\n\n| 序号 | 要求 | 单位 |\n| --- | --- | --- |\n| 1 | ${"每天早晚巡查水库和山塘的大坝，".repeat(5)} | 水利站 |`,
      },
      messages: ["documents/2022-jia/document.md:11:5 错误 表格的这一行在横屏上要拆成两半，几列的字会交错"],
    },
  ],
});

/** Something is higher than a slide. */
export const SLIDE_OVERFULL = declareMessage({
  id: "slide-overfull",
  title: "每一段、每一行在电子屏上一屏放得下",
  why: "放不下的字会被裁掉",
  fix: "对照原文看看是不是漏了分段、多写了字；原文就是这样的，请维护网站的人改排版",
  examples: [
    {
      files: { "documents/2022-jia/document.md": "---\n标题: 甲\n公开内容: 通知全文\n---\n\n# 甲\n\n请照办。" },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": `---\n标题: 甲\n公开内容: ${"巡查的范围、时间和要求，".repeat(20)}\n---\n\n# 甲\n\n请照办。`,
      },
      messages: ["documents/2022-jia/document.md:3:7 错误 “公开内容”太长，横屏、竖屏一屏放不下"],
    },
  ],
});
