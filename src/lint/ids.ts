import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { reportError, reportNotice } from "../parse/report.ts";

/** Folder names are part of URLs for ever. */
const FOLDER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Every id of a document is there once, and its folder name can stand in a URL. */
export function checkIds(document: OfficialDocument, file: VFile): void {
  if (!FOLDER.test(document.id))
    reportError(file, `文件夹名“${document.id}”不能用作网址`, {
      ruleId: "folder-name",
      place: { line: 1, column: 1 },
      note: "文件夹名只用小写英文字母、数字和“-”，例如 2022-06-15-zhenggai-fangan",
      actual: document.id,
    });
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (!("id" in node) || !/~\d+$/u.test(node.id) || !node.marker) return;
      const { position, text } = node.marker;
      if (
        file.messages.some(
          (message) =>
            message.fatal && message.line === position.start.line && message.column === position.start.column,
        )
      )
        return;
      // One message for a list that begins anew, at its first number.
      if (node.type === "item" && node.marker.numbers.at(-1) !== 1) return;
      const again = { ruleId: "duplicate-id", place: position, actual: text };
      if (node.type === "item")
        reportNotice(file, `同一处有两个“${text}”，引用时分不清，网址里后一个记作“${node.id}”`, {
          ...again,
          note: "原文就是这样写的，不用改",
        });
      else
        reportError(file, `“${text}”和前面的编号重复，两处会用同一个地址“${node.id.replace(/~\d+$/u, "")}”`, {
          ...again,
          note: "对照原文改正编号；原文确实重复的，在文档文件夹的 acknowledgements.yaml 里写明理由",
        });
    });
}
