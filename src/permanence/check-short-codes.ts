import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { shortCode } from "../model/short-code.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";

/** Two documents have one short address. */
export const SHORT_ADDRESS = declareMessage({
  id: "short-address",
  title: "每件公文的短网址各不相同",
  why: "印在纸上的短网址只能指一件公文",
  fix: "把还没有公开的那个文件夹改个名字",
  examples: [
    {
      files: {
        "documents/2016-10-03-gongshi/document.md": "---\n标题: 甲\n---\n\n好。",
        "documents/2017-01-04-gongshi/document.md": "---\n标题: 乙\n---\n\n好。",
      },
      messages: [],
    },
    {
      files: {
        "documents/2016-10-03-gongshi/document.md": "---\n标题: 甲\n---\n\n好。",
        "documents/2017-01-04-jiaoyu/document.md": "---\n标题: 乙\n---\n\n好。",
      },
      messages: [
        "documents/2017-01-04-jiaoyu/document.md:1:1 错误 文件夹名“2017-01-04-jiaoyu”和文件夹名“2016-10-03-gongshi”的短网址碰巧相同(7w4t6)",
      ],
    },
  ],
});

/** No two documents, and no two versions of them, have the same short address on their sheets. */
export function checkShortCodes(documents: readonly { document: OfficialDocument; source: VFile }[]): void {
  const seen = new Map<string, string>();
  for (const { document, source } of documents) {
    for (const number of document.revisions?.map((one) => one.number) ?? [1]) {
      const code = shortCode(document.id, number);
      const name = number === 1 ? `文件夹名“${document.id}”` : `“${document.id}”的版本 ${number} `;
      const other = seen.get(code);
      seen.set(code, name);
      if (other === undefined) continue;
      reportError(source, SHORT_ADDRESS, `${name}和${other.trim()}的短网址碰巧相同(${code})`, {
        place: { line: 1, column: 1 },
        note:
          number === 1
            ? "把还没有公开的那个文件夹改个名字"
            : "在 revisions.yaml 里把还没有公开的那个版本的编号加一（编号可以跳过一个）",
        actual: document.id,
      });
    }
  }
}
