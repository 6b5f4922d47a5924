import { declareMessage } from "../parse/declare-message.ts";

/** The words on planned pages are not those of the source in their order. */
export const PLAN_DIFFERS = declareMessage({
  id: "plan-differs",
  title: "纸上、屏上的字和原文一字不差、次序相同",
  why: "排版要是漏了字、重了字、换了次序，贴出去的就不是原文",
  fix: "这是软件的错，请连同原稿告诉开发者；急着公开的，把这个表格照原样截成图片放进 attachments 文件夹，正文里写成 ![表格](attachments/表格.png)",
  untested: "没有已知的表格会这样；核对本身有测试",
});
