import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A rectangle in points, from the lower left of the page. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

interface Glyph extends Box {
  sign: string;
  /** Whether the file marks it as no content: running heads, heads of tables that come again. */
  furniture: boolean;
}

/** A page of a PDF as it looks. */
export interface PdfLayout {
  width: number;
  height: number;
  /** Each sign that leaves ink, in the order of the text, and the box of its ink. */
  glyphs: Glyph[];
  /** Straight lines that are drawn. */
  rules: Box[];
  /** How many pictures are drawn. */
  pictures: number;
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
  _FPDFText_GetTextObject: (text: number, at: number) => number;
  _FPDFPageObj_CountMarks: (object: number) => number;
  _FPDFPageObj_GetMark: (object: number, at: number) => number;
  _FPDFPageObjMark_GetName: (mark: number, name: number, bytes: number, length: number) => number;
  _FPDFPageObj_GetBounds: (object: number, ...results: [number, number, number, number]) => number;
}

/** Room for four numbers, or for the name of a mark and its length. */
const MEMORY = 64;
/** A line is at most so thick, in points. */
const THICK = 3;

/** Where each sign and each line of a PDF stands. */
export async function readLayout(bytes: Uint8Array): Promise<PdfLayout[]> {
  const library = await PDFiumLibrary.init();
  const raw = (library as unknown as { module: Raw }).module;
  const file = await library.loadDocument(bytes);
  const memory = raw.wasmExports.malloc(MEMORY);
  const pages = [...file.pages()].map((page): PdfLayout => {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    const objects = [...page.objects()];
    const lines = objects.flatMap((object) => {
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
      pictures: objects.filter(({ type }) => type === "image").length,
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
    const code = raw._FPDFText_GetUnicode(text, at);
    // Signs beyond the first plane come as two halves in one place.
    if (isHalf(code, 0xdc00)) continue;
    const rest = isHalf(code, 0xd800) ? [raw._FPDFText_GetUnicode(text, at + 1)] : [];
    // A hyphen at the end of a line comes as 2.
    const sign = code === 2 ? "-" : String.fromCharCode(code, ...rest);
    if (/^[\s\p{Cc}\p{Cf}]$/u.test(sign)) continue;
    if (raw._FPDFText_GetCharBox(text, at, memory, memory + 8, memory + 16, memory + 24) === 0) continue;
    const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(raw.HEAPU8.buffer, memory, 4);
    if (right <= left || top <= bottom) continue;
    const furniture = isFurniture(raw, raw._FPDFText_GetTextObject(text, at), memory);
    glyphs.push({ sign, left, bottom, right, top, furniture });
  }
  raw._FPDFText_ClosePage(text);
  return glyphs;
}

function isHalf(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}

function isFurniture(raw: Raw, object: number, memory: number): boolean {
  for (let at = 0; at < raw._FPDFPageObj_CountMarks(object); at++) {
    const mark = raw._FPDFPageObj_GetMark(object, at);
    const length = memory + MEMORY - 4;
    raw._FPDFPageObjMark_GetName(mark, memory, MEMORY - 4, length);
    const bytes = new Uint32Array(raw.HEAPU8.buffer, length, 1)[0] ?? 0;
    const name = new TextDecoder("utf-16le").decode(raw.HEAPU8.slice(memory, memory + Math.min(bytes, MEMORY - 4)));
    if (name.startsWith("Artifact")) return true;
  }
  return false;
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
      const next = glyphs.slice(index + 1, index + 400).find((other, after) => {
        // Latin signs lean over the next, strokes go on in the next: fj, .Y, ——.
        const areJoined = after === 0 && /^(?:[!-~]{2}|[—―─…]{2})$/u.test(glyph.sign + other.sign);
        return !areJoined && covers(glyph, other);
      });
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

/** The words of each cell of a page: of what stands between the same four lines, furniture apart. */
export function listCellTexts({ glyphs, rules }: PdfLayout): string[] {
  const upright = rules.filter(({ left, bottom, right, top }) => top - bottom > right - left);
  const level = rules.filter(({ left, bottom, right, top }) => right - left > top - bottom);
  const cells = new Map<string, string>();
  for (const { sign, furniture, ...box } of glyphs) {
    if (furniture) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    const beside = upright
      .filter(({ bottom, top }) => bottom <= y && y <= top)
      .map(({ left, right }) => (left + right) / 2);
    const over = level
      .filter(({ left, right }) => left <= x && x <= right)
      .map(({ bottom, top }) => (bottom + top) / 2);
    const sides = [
      Math.max(...beside.filter((at) => at < x)),
      Math.min(...beside.filter((at) => at > x)),
      Math.max(...over.filter((at) => at < y)),
      Math.min(...over.filter((at) => at > y)),
    ];
    if (!sides.every((side) => Number.isFinite(side))) continue;
    const cell = sides.map((side) => Math.round(side)).join(" ");
    cells.set(cell, (cells.get(cell) ?? "") + sign);
  }
  return [...cells.values()];
}
