import type { VFile } from "vfile";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import type { NamedFile } from "./named-files.ts";

/** A picture cannot be shown and printed. */
export const PICTURE_UNREADABLE = declareMessage({
  id: "picture-unreadable",
  title: "正文里的图片打得开，是 PNG、JPG、GIF、WebP 或 SVG",
  why: "打不开的图片在网页上是空白，打印文件生成不了",
  fix: "用画图软件打开，另存为 .png 或 .jpg 再放进来；打不开的，重新放一份好的",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n![图](attachments/area.svg)",
        "documents/2022-jia/attachments/area.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲\n\n![图](attachments/area.png)",
        "documents/2022-jia/attachments/area.png": "（没有存完整的图片）",
      },
      messages: ["documents/2022-jia/document.md:7:1 错误 图片“area.png”坏了：打不开，或者没有存完整"],
    },
  ],
});

/** Tells a picture of the text that cannot be shown and printed. @param fault Chinese, without a full stop */
export function reportPicture(file: VFile, { name, place }: NamedFile, fault: string): void {
  reportError(file, PICTURE_UNREADABLE, `图片“${name}”${fault}`, { place, actual: name });
}
