import type { Position } from "unist";
import type { VFile } from "vfile";
import { attachmentName, publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { reportError, reportNotice } from "../parse/report.ts";

/**
 * Pictures and files that a document names are in its attachments/ folder; others there are
 * told, because they will not be published.
 *
 * @param names the files of that folder
 */
export function checkAttachments(document: OfficialDocument, file: VFile, names: readonly string[]): void {
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type !== "image") return;
      const name = attachmentName(node.url);
      if (name === undefined)
        reportError(file, `图片“${node.url}”不在文档文件夹的 attachments 里`, {
          ruleId: "image",
          place: node.position,
          note: "把图片存到本文档的 attachments 文件夹，写成 ![说明](attachments/文件名.png)",
          actual: node.url,
        });
      else if (!names.includes(name)) reportMissing(name, node.position);
      if (node.alt.trim() === "")
        reportNotice(file, `图片“${node.url}”没有说明`, {
          ruleId: "image-alt",
          place: node.position,
          note: "在方括号里写一句图片说明，看不见图片的人靠它了解内容",
        });
    });
  const { attachments = [], positions } = document.disclosure;
  attachments.forEach(({ file: name }, index) => {
    if (!names.includes(name)) reportMissing(name, positions[`附件/${index}`]);
  });
  const published = publishedAttachments(document);
  for (const name of names.filter((one) => !published.includes(one)))
    reportNotice(file, `attachments 文件夹里的“${name}”没有用到，不会发布`, {
      ruleId: "attachment-unused",
      place: positions["附件"] ?? { line: 1, column: 1 },
      note: "要供人下载的，写到“附件:”下面（名称、文件各一行）；不用的从文件夹里删去",
      actual: name,
    });

  function reportMissing(name: string, place: Position | undefined): void {
    const near = names.find((one) => one.toLowerCase() === name.toLowerCase());
    reportError(file, `attachments 文件夹里没有“${name}”`, {
      ruleId: "attachment-missing",
      place,
      note: near ? `文件夹里有“${near}”，大小写要一致` : "把文件放进本文档的 attachments 文件夹，或改正这里写的文件名",
      actual: name,
      ...(near ? { expected: [near] } : {}),
    });
  }
}
