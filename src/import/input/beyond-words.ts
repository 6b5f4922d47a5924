import { declareMessage } from "../../parse/declare-message.ts";

/** A picture in the text of a Word file or a web page. */
export const PICTURE = declareMessage({
  id: "picture",
  title: "图片都放进来了，写了说明",
  why: "没有放进来的图片，网页上就没有；看不见图片的人，靠说明知道图上是什么",
  fix: "找到这张图片，放进 attachments/，在这里写一行 ![说明](attachments/文件名)。",
  examples: [],
});

/** Words above or below the line, in a Word file or a web page. */
export const RAISED = declareMessage({
  id: "raised",
  title: "没有上标和下标",
  why: "草稿里只有普通文字，“5”的平方会写成“52”",
  fix: "看文字还读得懂吗，如 5 的平方、脚注号。",
  examples: [],
});

/** The text of a web page links to a file. */
export const ATTACHMENT = declareMessage({
  id: "attachment",
  title: "正文里写到的附件都放进来了",
  why: "导入时不上网，附件要自己下载",
  fix: "从原网页下载，放进文档的 attachments/，并在 document.md 开头的“附件”里写上名称和文件。",
  examples: [],
});

/** A list whose numbers the browser counts. */
export const ORDERED_LIST = declareMessage({
  id: "ordered-list",
  title: "编号都写在文字里",
  why: "网页自动编的号不是文字，存下来就没有了",
  fix: "草稿没有编号；对照原网页，在 document.md 里补上原来显示的编号。",
  examples: [],
});
