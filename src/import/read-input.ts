import type { DocxReading } from "./docx/read-docx.ts";
import { readDocx } from "./docx/read-docx.ts";
import { decodeInput } from "./input/decode-text.ts";
import { readHtmlPage } from "./input/html-page.ts";
import type { Page } from "./input/page.ts";
import { refuseByName, refuseText } from "./input/refuse-file.ts";
import { readTextPage } from "./input/text-page.ts";
import type { Refusal } from "./refusal.ts";

/** A file to be imported. */
export interface ImportInput {
  /** The file as its editor knows it; its ending tells text, web page and Word file apart. */
  path: string;
  bytes: Uint8Array;
}

/** An input as a page. */
export interface InputReading {
  page: Page;
  /** What to tell besides, e.g. the encoding that was found. */
  notes: string[];
  /** What only a Word file has. */
  word?: Omit<DocxReading, "page" | "notes">;
}

/** Reads the bytes of a text, a web page or a Word file as a page. */
export function readInput({ path, bytes }: ImportInput): InputReading | Refusal {
  const named = refuseByName(path);
  if (named) return named;
  if (/\.docx$/iu.test(path)) return readWordFile(bytes);
  const decoded = decodeInput(bytes);
  if ("reason" in decoded) return decoded;
  const { text, note } = decoded;
  const page = refuseText(text) ?? (/\.txt$/iu.test(path) ? readTextPage(text) : readWebPage(text));
  return "reason" in page ? page : { page, notes: note === undefined ? [] : [note] };
}

function readWordFile(bytes: Uint8Array): InputReading | Refusal {
  const read = readDocx(bytes);
  if ("reason" in read) return read;
  const { page, notes, ...word } = read;
  return { page, notes, word };
}

function readWebPage(text: string): Page | Refusal {
  try {
    return readHtmlPage(text);
  } catch (error) {
    if (error instanceof RangeError)
      return { reason: "网页的结构嵌套太深，读不了", fix: "在浏览器里复制网页的文字，存成 .txt，再导入。" };
    throw error;
  }
}
