import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Box, Glyph, PaperPage } from "../proof/paper/paper-page.ts";

/** What of PDFium its package does not pass on; documents, pages, objects and memory are numbers. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (memory: number) => void };
  _FPDF_LoadMemDocument: (memory: number, bytes: number, password: number) => number;
  _FPDF_CloseDocument: (file: number) => void;
  _FPDF_GetPageCount: (file: number) => number;
  _FPDF_LoadPage: (file: number, at: number) => number;
  _FPDF_ClosePage: (page: number) => void;
  _FPDF_GetPageWidth: (page: number) => number;
  _FPDF_GetPageHeight: (page: number) => number;
  _FPDFPage_CountObjects: (page: number) => number;
  _FPDFPage_GetObject: (page: number, at: number) => number;
  _FPDFPageObj_GetType: (object: number) => number;
  _FPDFPageObj_GetBounds: (object: number, ...results: [number, number, number, number]) => number;
  _FPDFPageObj_CountMarks: (object: number) => number;
  _FPDFPageObj_GetMark: (object: number, at: number) => number;
  _FPDFPageObjMark_GetName: (mark: number, name: number, bytes: number, length: number) => number;
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, at: number) => number;
  _FPDFText_GetCharBox: (text: number, at: number, ...results: [number, number, number, number]) => number;
  _FPDFText_GetTextObject: (text: number, at: number) => number;
}

/** Kinds of objects of a page. */
const PATH = 2;
const IMAGE = 3;
/** Room for four numbers, or for the name of a mark and its length. */
const MEMORY = 64;
/** A line is at most so thick, in points. */
const THICK = 3;

/** Reads what stands where on the pages of a PDF, by PDFium, which has no part in making them. */
export class PdfReader {
  readonly #raw: Raw;
  readonly #memory: number;

  private constructor(raw: Raw) {
    this.#raw = raw;
    this.#memory = raw.wasmExports.malloc(MEMORY);
  }

  static async open(): Promise<PdfReader> {
    return new PdfReader(((await openPdfium()) as unknown as { module: Raw }).module);
  }

  /** Throws where the file is none. */
  read(bytes: Uint8Array): PaperPage[] {
    const raw = this.#raw;
    const memory = raw.wasmExports.malloc(bytes.length);
    raw.HEAPU8.set(bytes, memory);
    const file = raw._FPDF_LoadMemDocument(memory, bytes.length, 0);
    try {
      if (file === 0) throw new Error("This is no PDF.");
      return Array.from({ length: raw._FPDF_GetPageCount(file) }, (_, at) => {
        const page = raw._FPDF_LoadPage(file, at);
        const read = this.#readPage(page);
        raw._FPDF_ClosePage(page);
        return read;
      });
    } finally {
      if (file !== 0) raw._FPDF_CloseDocument(file);
      raw.wasmExports.free(memory);
    }
  }

  #readPage(page: number): PaperPage {
    const raw = this.#raw;
    const rules: Box[] = [];
    let pictures = 0;
    const order = new Map<number, number>();
    const count = raw._FPDFPage_CountObjects(page);
    for (let at = 0; at < count; at++) {
      const object = raw._FPDFPage_GetObject(page, at);
      order.set(object, at);
      const type = raw._FPDFPageObj_GetType(object);
      if (type === IMAGE) pictures++;
      if (type !== PATH) continue;
      const box = this.#boundsOf(object);
      if (Math.min(box.right - box.left, box.top - box.bottom) <= THICK) rules.push(box);
    }
    return {
      width: raw._FPDF_GetPageWidth(page),
      height: raw._FPDF_GetPageHeight(page),
      glyphs: this.#readGlyphs(page, order),
      rules,
      pictures,
    };
  }

  #boundsOf(object: number): Box {
    const [raw, memory] = [this.#raw, this.#memory];
    raw._FPDFPageObj_GetBounds(object, memory, memory + 4, memory + 8, memory + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(raw.HEAPU8.buffer, memory, 4);
    return { left, bottom, right, top };
  }

  /** @param order of the objects of the page, as they are drawn: PDFium sorts the words of a line from left to right */
  #readGlyphs(page: number, order: ReadonlyMap<number, number>): Glyph[] {
    const [raw, memory] = [this.#raw, this.#memory];
    const text = raw._FPDFText_LoadPage(page);
    const count = raw._FPDFText_CountChars(text);
    const found: { glyph: Glyph; at: number }[] = [];
    const furniture = new Map<number, boolean>();
    const box = new Float64Array(raw.HEAPU8.buffer, memory, 4);
    for (let at = 0; at < count; at++) {
      const sign = this.#signAt(text, at);
      if (sign === undefined) continue;
      if (raw._FPDFText_GetCharBox(text, at, memory, memory + 8, memory + 16, memory + 24) === 0) continue;
      const [left = 0, right = 0, bottom = 0, top = 0] = box;
      if (right <= left || top <= bottom) continue;
      const object = raw._FPDFText_GetTextObject(text, at);
      const place = order.get(object);
      // Letters of a drawing are no text of the page.
      if (place === undefined) continue;
      let own = furniture.get(object);
      if (own === undefined) furniture.set(object, (own = this.#isFurniture(object)));
      found.push({ glyph: { sign, left, bottom, right, top, furniture: own }, at: place });
    }
    raw._FPDFText_ClosePage(text);
    return found.sort((one, other) => one.at - other.at).map(({ glyph }) => glyph);
  }

  /** A sign that may leave ink; undefined for blanks and for the second half of a sign beyond the first plane. */
  #signAt(text: number, at: number): string | undefined {
    const code = this.#raw._FPDFText_GetUnicode(text, at);
    // A hyphen at the end of a line comes as 2.
    if (code === 2) return "-";
    if (code <= 0x20 || (code >= 0x4e00 && code < 0xa000)) return code > 0x20 ? String.fromCharCode(code) : undefined;
    if (isHalf(code, 0xdc00)) return undefined;
    const rest = isHalf(code, 0xd800) ? [this.#raw._FPDFText_GetUnicode(text, at + 1)] : [];
    const sign = String.fromCharCode(code, ...rest);
    return /^[\s\p{Cc}\p{Cf}]$/u.test(sign) ? undefined : sign;
  }

  #isFurniture(object: number): boolean {
    const [raw, memory] = [this.#raw, this.#memory];
    const length = memory + MEMORY - 4;
    for (let at = 0; at < raw._FPDFPageObj_CountMarks(object); at++) {
      raw._FPDFPageObjMark_GetName(raw._FPDFPageObj_GetMark(object, at), memory, MEMORY - 4, length);
      const bytes = new Uint32Array(raw.HEAPU8.buffer, length, 1)[0] ?? 0;
      const name = new TextDecoder("utf-16le").decode(raw.HEAPU8.slice(memory, memory + Math.min(bytes, MEMORY - 4)));
      if (name.startsWith("Artifact")) return true;
    }
    return false;
  }
}

function isHalf(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

let opened: Promise<PDFiumLibrary> | undefined;

/** PDFium, once for all files: to open it takes longer than to read one. */
export async function openPdfium(): Promise<PDFiumLibrary> {
  return (opened ??= PDFiumLibrary.init());
}
