import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A rectangle in points, from the lower left of the page. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** A page of a PDF as it looks. */
export interface PdfLayout {
  width: number;
  height: number;
  /** Each sign that leaves ink, in the order of the text, and the box of its ink. */
  glyphs: (Box & { sign: string })[];
  /** Straight lines that are drawn. */
  rules: Box[];
}

/** What of PDFium its package does not pass on; documents, pages and memory are numbers. */
interface Raw {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (memory: number) => void };
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, at: number) => number;
  _FPDFText_GetCharBox: (text: number, at: number, ...results: [number, number, number, number]) => number;
  _FPDFPageObj_GetBounds: (object: number, ...results: [number, number, number, number]) => number;
}

/** A line is at most so thick, in points. */
const THICK = 3;

/** Where each sign and each line of a PDF stands. */
export async function readLayout(bytes: Uint8Array): Promise<PdfLayout[]> {
  const library = await PDFiumLibrary.init();
  const raw = (library as unknown as { module: Raw }).module;
  const file = await library.loadDocument(bytes);
  const memory = raw.wasmExports.malloc(32);
  const pages = [...file.pages()].map((page): PdfLayout => {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    const lines = [...page.objects()].flatMap((object) => {
      if (object.type !== "path") return [];
      raw._FPDFPageObj_GetBounds(
        (object as unknown as { objectIdx: number }).objectIdx,
        memory,
        memory + 4,
        memory + 8,
        memory + 12,
      );
      const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(raw.HEAPU8.buffer, memory, 4);
      return Math.min(right - left, top - bottom) <= THICK ? [{ left, bottom, right, top }] : [];
    });
    return {
      width,
      height,
      glyphs: readGlyphs(raw, (page as unknown as { pageIdx: number }).pageIdx, memory),
      rules: lines,
    };
  });
  raw.wasmExports.free(memory);
  file.destroy();
  library.destroy();
  return pages;
}

function readGlyphs(raw: Raw, page: number, memory: number): PdfLayout["glyphs"] {
  const text = raw._FPDFText_LoadPage(page);
  const glyphs: PdfLayout["glyphs"] = [];
  const count = raw._FPDFText_CountChars(text);
  for (let at = 0; at < count; at++) {
    const sign = String.fromCodePoint(raw._FPDFText_GetUnicode(text, at));
    if (/^[\s\p{Cc}\p{Cf}]$/u.test(sign)) continue;
    if (raw._FPDFText_GetCharBox(text, at, memory, memory + 8, memory + 16, memory + 24) === 0) continue;
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(raw.HEAPU8.buffer, memory, 4);
    if (right > left && top > bottom) glyphs.push({ sign, left, bottom, right, top });
  }
  raw._FPDFText_ClosePage(text);
  return glyphs;
}

/** So far, in points, ink may reach over a line or into other ink before it looks wrong. */
const TOLERANCE = 0.6;

/** What does not look right on the pages of a PDF: signs beyond the paper, on a line, or over one another. */
export function listLayoutFaults(pages: readonly PdfLayout[]): string[] {
  return pages.flatMap(({ width, height, glyphs, rules }, at) => {
    const say = (what: string, index: number) => `page ${at + 1}: ${what}: ${around(glyphs, index)}`;
    return glyphs.flatMap((glyph, index) => {
      if (glyph.left < 0 || glyph.bottom < 0 || glyph.right > width || glyph.top > height)
        return [say("beyond the paper", index)];
      if (rules.some((rule) => crosses(rule, glyph))) return [say("on a line", index)];
      const next = glyphs.slice(index + 1, index + 400).find((other) => covers(glyph, other));
      return next ? [say(`over “${next.sign}”`, index)] : [];
    });
  });
}

function around(glyphs: PdfLayout["glyphs"], index: number): string {
  const signs = (from: number, to: number) =>
    glyphs
      .slice(Math.max(0, from), to)
      .map(({ sign }) => sign)
      .join("");
  return `${signs(index - 6, index)}【${signs(index, index + 1)}】${signs(index + 1, index + 7)}`;
}

/** Whether a line goes through the ink of a sign. */
function crosses(rule: Box, { left, bottom, right, top }: Box): boolean {
  return (
    rule.left < right - TOLERANCE &&
    rule.right > left + TOLERANCE &&
    rule.bottom < top - TOLERANCE &&
    rule.top > bottom + TOLERANCE
  );
}

/** Whether two signs share a quarter of the smaller one's box. */
function covers(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  if (width <= TOLERANCE || height <= TOLERANCE) return false;
  const area = (box: Box) => (box.right - box.left) * (box.top - box.bottom);
  return width * height > Math.min(area(one), area(other)) / 4;
}
