import { LIMITS } from "../../office/limits.ts";
import type { Refusal } from "../refusal.ts";

const WORD = "用 WPS 或 Word 打开，另存为 .docx，再导入。";

/** What a file named `.docx` is instead, by its first bytes; undefined for an archive. */
export function refuseOtherFile(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return { reason: "文件是空的", fix: "找到有内容的那一份，再导入。" };
  if (bytes.length > LIMITS.file)
    return { reason: "文件太大，不像公文", fix: "用 WPS 或 Word 打开，删去过大的图片，另存为 .docx，再导入。" };
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith("PK")) return undefined;
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0"))
    return includesWide(bytes, "EncryptedPackage")
      ? { reason: "文件加了打开密码", fix: "用 WPS 或 Word 打开，取消密码，另存为 .docx，再导入。" }
      : { reason: "这是旧版 Word、WPS 文件，只是名字叫 .docx", fix: WORD };
  if (head.startsWith("%PDF"))
    return { reason: "这是 PDF 文件，不是 .docx", fix: `找到原来的 Word、WPS 文件，${WORD}` };
  if (head.startsWith("{\\rtf")) return { reason: "这是 RTF 文件，不是 .docx", fix: WORD };
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM)/u.test(head))
    return { reason: "这是图片，不是 .docx", fix: "导入认不出图片里的字；找到原来的 Word、WPS 文件，再导入。" };
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*</u.test(head))
    return { reason: "这是网页，只是名字叫 .docx", fix: "把文件名改成 .html 结尾，再导入。" };
  return { reason: "文件已损坏，或者不是 .docx", fix: WORD };
}

/** Whether a name of the container's directory (UTF-16) is there. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
