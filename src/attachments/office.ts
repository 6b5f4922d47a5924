import { hasPhotoLocation } from "./photo-location.ts";
import { readParagraphs } from "./paragraphs.ts";
import type { AttachmentReading } from "./reading.ts";
import { UnreadableAttachment, emptyReading } from "./reading.ts";
import { readSharedStrings, readSheet } from "./sheet.ts";
import { readCommentCells, readWorkbook } from "./workbook.ts";
import type { EntrySink } from "./zip.ts";
import { collectEntry, readZip } from "./zip.ts";
import { xmlSink } from "./xml.ts";

/** Parts that hold looks, not words. */
const LOOKS =
  /(?:^|\/)(?:styles|theme\d*|settings|fontTable|numbering|webSettings|stylesWithEffects|tableStyles|presProps|viewProps)\.xml$|\[Content_Types\]\.xml$|\/(?:theme|slideLayouts|slideMasters)\//u;
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/u, "正文"],
  [/\/header\d*\.xml$/u, "页眉"],
  [/\/footer\d*\.xml$/u, "页脚"],
  [/\/footnotes\.xml$/u, "脚注"],
  [/\/endnotes\.xml$/u, "尾注"],
  [/comment/iu, "批注"],
  [/^docProps\//u, "文档属性"],
  [/\/charts?\//u, "图表"],
  [/\/pivotCache\//u, "数据透视表缓存"],
  [/\/externalLinks\//u, "外部链接缓存"],
  [/\/drawings?\d*/u, "图形"],
  [/\/notesSlides\//u, "备注页"],
];
const EMBEDDED = /\/embeddings\/[^/]+\.(?:docx|docm|xlsx|xlsm|pptx)$/iu;
const MAX_EMBEDDED = 32 * 1024 * 1024;
const MAX_NESTING = 2;

/**
 * Reads a Word, Excel or PowerPoint file (ECMA-376): everything with words in it, and the files and photos inside.
 *
 * @throws UnreadableAttachment where it cannot be opened or is beyond the limits
 */
export function readOffice(bytes: Uint8Array, nesting = 0): AttachmentReading {
  const reading = emptyReading();
  const embedded: { name: string; bytes: Uint8Array }[] = [];
  const workbook = readWorkbook(bytes);
  const strings: string[] = [];
  if (workbook.isWorkbook)
    readZip(bytes, (name) => (/\/sharedStrings\.xml$/iu.test(name) ? xmlSink(readSharedStrings(strings)) : undefined));
  let [places, pictures] = [0, 0];
  const newPlace = () => (places += 1);
  const tell = (text: AttachmentReading["texts"][number]) => {
    if (/[\d\uff10-\uff19]/u.test(text.text)) reading.texts.push(text);
  };
  for (const { name, state } of workbook.sheets) tell({ where: `工作表名“${name}”${state}`, text: name });

  readZip(bytes, (name): EntrySink | undefined => {
    if (EMBEDDED.test(name)) return collectEntry((inner) => embedded.push({ name, bytes: inner }), MAX_EMBEDDED);
    if (/\/media\/[^/]+$/u.test(name)) {
      pictures += 1;
      return collectEntry((inner) => {
        if (hasPhotoLocation(inner)) reading.locatedPhotos.push(`里面的图片 ${name.replace(/^.*\//u, "")} `);
      }, MAX_EMBEDDED);
    }
    if (!/\.(?:xml|rels|vml)$/u.test(name) || LOOKS.test(name) || /\/sharedStrings\.xml$/iu.test(name))
      return undefined;
    const sheet = workbook.sheetOf(name);
    if (sheet && /\/(?:worksheets|chartsheets)\//u.test(name))
      return xmlSink(readSheet({ name: sheet, strings }, tell));
    if (workbook.isWorkbook && /comment/iu.test(name)) return xmlSink(readCommentCells(sheet ?? "", tell));
    // Drawings of old versions are not always well-formed; what they say stands in the comments too.
    if (name.endsWith(".vml")) return undefined;
    return xmlSink(readParagraphs(labelOf(name), tell, newPlace));
  });

  if (places + strings.length === 0 && pictures > 0) reading.unsearched.push("里面只有图片");
  for (const { name, bytes: inner } of embedded) addEmbedded(reading, name.replace(/^.*\//u, ""), inner, nesting);
  return reading;
}

function addEmbedded(reading: AttachmentReading, name: string, bytes: Uint8Array, nesting: number): void {
  if (nesting >= MAX_NESTING) {
    reading.unsearched.push(`里面嵌的文件 ${name} 没有检查`);
    return;
  }
  try {
    const inner = readOffice(bytes, nesting + 1);
    const within = `里面嵌的文件 ${name} 的`;
    reading.texts.push(...inner.texts.map((one) => ({ ...one, where: within + one.where, place: undefined })));
    reading.locatedPhotos.push(...inner.locatedPhotos.map((one) => within + one));
    reading.unsearched.push(...inner.unsearched);
  } catch (error) {
    if (!(error instanceof UnreadableAttachment)) throw error;
    reading.unsearched.push(`里面嵌的文件 ${name} ${error.message}`);
  }
}

function labelOf(name: string): string {
  const slide = /\/slides\/slide(?<number>\d+)\.xml$/u.exec(name)?.groups?.["number"];
  if (slide !== undefined) return `第 ${slide} 张幻灯片`;
  return PARTS.find(([pattern]) => pattern.test(name))?.[1] ?? "其他部分";
}
