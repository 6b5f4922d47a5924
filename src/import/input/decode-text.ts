/** The input as text, or the reason why its bytes are no text. */
export type Decoded =
  | { text: string; /** What to tell about the encoding, if it is not plain UTF-8. */ note?: string }
  | { reason: string; fix: string };

const SIGNATURES: readonly [string, string][] = [
  ["%PDF", "PDF 文件"],
  ["PK\u0003\u0004", "Word、WPS 或压缩文件"],
  ["\u00d0\u00cf\u0011\u00e0", "旧版 Word、WPS 文件"],
  ["\u0089PNG", "图片"],
  ["\u00ff\u00d8\u00ff", "图片"],
  ["GIF8", "图片"],
  ["Rar!", "压缩文件"],
];

const SAVE_AS = "用 WPS 或 Word 打开原文件，另存为 .docx，再导入另存的文件。";

/**
 * Decodes the bytes of a text file or web page: UTF-8 (with or without its
 * mark), UTF-16 with its mark, or GBK/GB18030 where UTF-8 does not fit.
 */
export function decodeInput(bytes: Uint8Array): Decoded {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return { reason: `这不是文字，是${known[1]}`, fix: SAVE_AS };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeMarked(bytes, "utf-16le", "UTF-16");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeMarked(bytes, "utf-16be", "UTF-16");
  if (bytes.includes(0)) return { reason: "这不是文字文件（含有空字节）", fix: SAVE_AS };
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8 };
  return decodeChinese(bytes);
}

function decodeMarked(bytes: Uint8Array, label: string, name: string): Decoded {
  const text = tryDecode(bytes, label);
  if (text === undefined || text.includes("\u0000"))
    return { reason: `文件标明是 ${name}，但有字节无法识别`, fix: SAVE_AS };
  return { text, note: `按 ${name} 编码读取。` };
}

/** Bytes that are no UTF-8: GBK/GB18030, or UTF-8 with damaged places, which is told with its first place. */
function decodeChinese(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder("utf-8").decode(bytes);
  const damaged = loose.split("\ufffd").length - 1;
  const wide = countOf(loose, /[\u0800-\uffff]/gu);
  if (wide > 0 && damaged * 20 < wide) {
    const before = loose.slice(0, loose.indexOf("\ufffd"));
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    return {
      reason: `第 ${line} 行第 ${column} 个字符处的字节不是 UTF-8 文字，文件已损坏`,
      fix: "对照原网页补上这个字，用 UTF-8 编码保存后再导入。",
    };
  }
  const text = tryDecode(bytes, "gb18030");
  if (text === undefined || !looksChinese(text))
    return {
      reason: "文件的编码既不是 UTF-8 也不是 GBK/GB18030",
      fix: "用记事本打开，确认没有乱码后另存为 UTF-8 编码，再导入。",
    };
  return { text, note: "文件不是 UTF-8，按 GBK/GB18030 编码读取，请留意有无乱码。" };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether the characters beyond ASCII are those of Chinese text. */
function looksChinese(text: string): boolean {
  const beyond = countOf(text, /[^\u0000-\u007f]/gu);
  const chinese = countOf(text, /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203b\u2460-\u2473\u00a0-\u00f7]/gu);
  return beyond > 0 && chinese >= beyond * 0.9 && countOf(text, /[\u0001-\u0008\u000e-\u001a]/gu) * 100 < text.length;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
