import { VFile } from "vfile";
import { declareMessage } from "./declare-message.ts";
import { reportError } from "./report.ts";

/** A file that must be there is not. */
export const FILE_MISSING = declareMessage({
  id: "file-missing",
  title: "该有的文件都在",
  why: "文档文件夹里没有 document.md，就没有这件公文；没有 site.yaml，就没有网站名称",
  fix: "把公文存成这个文件；不用的空文件夹删掉。",
  examples: [
    {
      files: { "site.yaml": "网站名称: 某镇", "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n# 甲" },
      messages: [],
    },
    {
      files: { "documents/2022-jia/attachments/list.csv": "村,户数\n甲村,3" },
      messages: ["site.yaml:1:1 错误 没有这个文件", "documents/2022-jia/document.md:1:1 错误 没有这个文件"],
    },
  ],
});

/** Bytes that are no UTF-8. */
export const ENCODING = declareMessage({
  id: "encoding",
  title: "文件存成 UTF-8 编码",
  why: "别的编码读出来是乱码，一个字也不能靠猜",
  fix: "用记事本打开，“另存为”时把“编码”选成 UTF-8,再保存一次",
  examples: [
    { files: { "site.yaml": "网站名称: 某镇" }, messages: [] },
    {
      files: { "site.yaml": { base64: "zfjVvsP7s8Y6IMSz1fI=", shown: "网站名称: 某镇（存成了 GBK 编码）" } },
      messages: ["site.yaml:1:1 错误 文件不是 UTF-8 编码(多半是 GBK/ANSI)，这里的字读不出来"],
    },
  ],
});

/**
 * The bytes of a content file as text. Content is UTF-8; a byte order mark is left
 * out. Anything else is an error on the file, whose value is then empty.
 */
export function decodeFile(path: string, bytes: Uint8Array): VFile {
  try {
    return new VFile({ path, value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) });
  } catch {
    const file = new VFile({ path, value: "" });
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    const lines = before.split(/\r\n|\r|\n/u);
    const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
    const reason = `文件不是 UTF-8 编码${utf16 ? "(像是 UTF-16)" : "(多半是 GBK/ANSI)"}，这里的字读不出来`;
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    reportError(file, ENCODING, reason, { place });
    return file;
  }
}

/** A file of the content that is not there, as an empty one with an error on it. @param path as editors know it */
export function missingFile(path: string): VFile {
  const file = new VFile({ path, value: "" });
  reportError(file, FILE_MISSING, "没有这个文件", {
    place: { line: 1, column: 1 },
    note: path.endsWith("document.md")
      ? "把公文存成这个文件；不用的空文件夹删掉。"
      : path.endsWith("revisions.yaml")
        ? "从备份或版本库恢复这个文件；它写明 revisions 文件夹里每个版本的日期和理由"
        : "从别处恢复这个文件，或照说明新建一个",
  });
  return file;
}

/** How many bytes from the start are valid UTF-8. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isValidStart(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
