import type { PDFDocumentProxy, getDocument } from "unpdf/pdfjs";
import type { AttachmentReading } from "./reading.ts";
import { UnreadableAttachment, emptyReading } from "./reading.ts";

/** pdf.js as its caller loaded it, with the folder of its character maps. */
export interface PdfReader {
  getDocument: typeof getDocument;
  /** Path of cmaps/ beside this file (of pdf.js 6.5.438), with a slash at its end; Chinese fonts that are not in the file need them. */
  cMapUrl: string;
}

const MAX_PAGES = 2000;
const MAX_SECONDS = 120;

/** Reads the text, remarks, form fields, properties and bookmarks of a PDF, and which pages are pictures only. */
export async function readPdf(
  bytes: Uint8Array,
  { getDocument: open, cMapUrl }: PdfReader,
): Promise<AttachmentReading> {
  const task = open({
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new UnreadableAttachment("读了很久也没有读完，没有检查完")), MAX_SECONDS * 1000);
  });
  try {
    return await Promise.race([task.promise.then(readPages), late]);
  } catch (error) {
    if (error instanceof UnreadableAttachment) throw error;
    const name = (error as Error).name;
    throw new UnreadableAttachment(name === "PasswordException" ? "加了密码，没有检查" : "打不开，文件可能坏了", {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<AttachmentReading> {
  const reading = emptyReading();
  const pictures: number[] = [];
  if (pdf.numPages > MAX_PAGES) reading.unsearched.push(`页数太多，只检查了前 ${MAX_PAGES} 页`);
  for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    if (text.trim() === "") pictures.push(number);
    reading.texts.push({ where: `第 ${number} 页`, text });
    for (const annotation of await page.getAnnotations())
      reading.texts.push({ where: `第 ${number} 页的批注或表单`, text: stringsIn(annotation).join("\n\n") });
    page.cleanup();
  }
  const { info, metadata } = await pdf.getMetadata();
  reading.texts.push({ where: "文档属性", text: [...stringsIn(info), metadata?.getRaw() ?? ""].join("\n\n") });
  reading.texts.push({ where: "书签", text: stringsIn((await pdf.getOutline()) ?? []).join("\n\n") });
  const files = Object.keys((await pdf.getAttachments()) ?? {});
  if (files.length > 0) reading.unsearched.push(`里面还附着文件 ${files.join("、")}`);
  if (pictures.length > 0)
    reading.unsearched.push(
      `第 ${pictures.slice(0, 5).join("、")}${pictures.length > 5 ? " 等" : ""} 页没有文字，可能是扫描的图`,
    );
  return reading;
}

/** Every text inside a plain object, however deep; ids and colours do no harm. */
function stringsIn(value: unknown, depth = 0): string[] {
  if (typeof value === "string") return [value];
  if (depth > 6 || typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:id|ref|color|rect)$/u.test(key) ? [] : stringsIn(inner, depth + 1),
  );
}
