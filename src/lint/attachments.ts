import type { Position } from "unist";
import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { walk } from "../model/walk.ts";
import { reportError } from "../parse/report.ts";

const FOLDER = "attachments/";

/** Pictures and files that a document names are in its attachments/ folder. */
export function checkAttachments(document: OfficialDocument, file: VFile, names: readonly string[]): void {
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type !== "image") return;
      const name = safeDecode(node.url);
      if (!name.startsWith(FOLDER))
        reportError(file, `图片“${node.url}”不在文档文件夹的 attachments 里`, {
          ruleId: "image",
          place: node.position,
          note: "把图片存到本文档的 attachments 文件夹，写成 ![说明](attachments/文件名.png)",
          actual: node.url,
        });
      else if (!names.includes(name.slice(FOLDER.length))) reportMissing(name.slice(FOLDER.length), node.position);
    });
  const { attachments = [], positions } = document.disclosure;
  attachments.forEach(({ file: name }, index) => {
    if (!names.includes(name)) reportMissing(name, positions[`附件/${index}`]);
  });

  function reportMissing(name: string, place: Position | undefined): void {
    const near = names.find((one) => one.toLowerCase() === name.toLowerCase());
    reportError(file, `attachments 文件夹里没有“${name}”`, {
      ruleId: "attachment-missing",
      place,
      note: near ? `文件夹里有“${near}”，大小写要一致。` : "把文件放进本文档的 attachments 文件夹，或改正这里写的文件名",
      actual: name,
      ...(near ? { expected: [near] } : {}),
    });
  }
}

function safeDecode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
