import { declareMessage } from "../parse/declare-message.ts";

/** What helps with any table that sheets and slides have no room for. */
const AS_PICTURE =
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

/** The head of a table, which is repeated, is higher than a slide. */
export const SLIDE_OVERFULL = declareMessage({
  id: "slide-overfull",
  title: "表格的表头在电子屏上一屏放得下",
  why: "表头在每一屏上都要重复；表头占满一屏，下面的字就被裁掉",
  fix: AS_PICTURE,
  examples: [
    {
      files: {
        "documents/2022-jia/document.md":
          "---\n标题: 甲\n---\n\n# 甲\n\n| 序号 | 要求 |\n| --- | --- |\n| 1 | 每天巡查水库 |",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": `---\n标题: 甲\n---\n\n# 甲\n\n| ${"本表由各村填报，每月底前交到镇里，逾期未交的要说明原因。".repeat(12)} |\n| --- |\n${"| 照办 |\n".repeat(30)}`,
      },
      messages: ["documents/2022-jia/document.md:7:1 错误 表格的表头太高，横屏、竖屏一屏放不下"],
    },
  ],
});
