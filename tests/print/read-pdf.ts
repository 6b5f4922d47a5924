import { PDFiumLibrary } from "@hyzyla/pdfium";
import jsQr from "jsqr";
import { getDocument } from "unpdf/pdfjs";

/** A page as pdf.js reads it. */
export interface PdfPage {
  /** Size in millimetres. */
  width: number;
  height: number;
  /** What the file marks as content, and all else: running heads, feet. */
  text: string;
  furniture: string;
  /** The smallest type on the page, in points, and that of its content. */
  smallest: number;
  smallestText: number;
}

interface Item {
  type?: string;
  tag?: string;
  str?: string;
  transform?: number[];
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const [, , width = 0, height = 0] = page.view;
    const read: PdfPage = {
      width: width / 2.8346,
      height: height / 2.8346,
      text: "",
      furniture: "",
      smallest: Infinity,
      smallestText: Infinity,
    };
    const marks: string[] = [];
    for (const item of items as Item[]) {
      if (item.type?.startsWith("beginMarkedContent")) marks.push(item.tag ?? "");
      else if (item.type === "endMarkedContent") marks.pop();
      else if (item.str !== undefined) {
        const isFurniture = marks.includes("Artifact");
        read[isFurniture ? "furniture" : "text"] += item.str;
        if (item.str.trim() === "") continue;
        const size = Math.abs(item.transform?.[3] ?? Infinity);
        read.smallest = Math.min(read.smallest, size);
        if (!isFurniture) read.smallestText = Math.min(read.smallestText, size);
      }
    }
    pages.push(read);
  }
  await file.loadingTask.destroy();
  return pages;
}

/** Text of each page as PDFium reads it, and what its QR code says. */
export async function readWithPdfium(bytes: Uint8Array, codes = false): Promise<{ text: string; code?: string }[]> {
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(Buffer.from(bytes));
  const pages: { text: string; code?: string }[] = [];
  for (const page of file.pages()) {
    const text = page.getText();
    if (!codes) {
      pages.push({ text });
      continue;
    }
    const { data, width, height } = await page.render({ scale: 2, render: "bitmap" });
    const code = jsQr(new Uint8ClampedArray(data), width, height)?.data;
    pages.push(code === undefined ? { text } : { text, code });
  }
  file.destroy();
  library.destroy();
  return pages;
}
