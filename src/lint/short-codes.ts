import type { VFile } from "vfile";
import type { OfficialDocument } from "../model/document.ts";
import { shortCode } from "../model/short-code.ts";
import { reportError } from "../parse/report.ts";

/** No two documents have the same short address on their sheets. */
export function checkShortCodes(documents: readonly { document: OfficialDocument; source: VFile }[]): void {
  const seen = new Map<string, string>();
  for (const { document, source } of documents) {
    const code = shortCode(document.id);
    const other = seen.get(code);
    seen.set(code, document.id);
    if (other === undefined) continue;
    reportError(source, `文件夹名“${document.id}”和“${other}”的短网址碰巧相同(${code})`, {
      ruleId: "short-address",
      place: { line: 1, column: 1 },
      note: "把还没有公开的那个文件夹改个名字",
      actual: document.id,
    });
  }
}
