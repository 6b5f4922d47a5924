import { VFile } from "vfile";
import { reportError } from "./report.ts";

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
    reportError(file, `文件不是 UTF-8 编码${utf16 ? "(像是 UTF-16)" : "(多半是 GBK/ANSI)"}，这里的字读不出来`, {
      ruleId: "encoding",
      place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
      note: "用记事本打开，“另存为”时把“编码”选成 UTF-8,再保存一次",
    });
    return file;
  }
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
