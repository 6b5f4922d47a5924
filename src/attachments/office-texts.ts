import type { Budget } from "../office/limits.ts";
import { LIMITS, startBudget } from "../office/limits.ts";
import { openPackage } from "../office/package.ts";
import { UnreadableOffice } from "../office/unreadable-office.ts";
import type { XmlListener } from "../office/xml-stream.ts";
import { xmlSink } from "../office/xml-stream.ts";
import type { Zip, ZipEntry } from "../office/zip.ts";
import { openZip } from "../office/zip.ts";
import { readParagraphs } from "./paragraph-texts.ts";
import { hasPhotoLocation } from "./photo-location.ts";
import type { AttachmentReading, AttachmentText, IsHead } from "./reading.ts";
import { UnreadableAttachment, emptyReading } from "./reading.ts";
import type { SheetSetting } from "./sheet.ts";
import { readSharedStrings, readSheet } from "./sheet.ts";
import type { WorkbookSheets } from "./workbook-sheets.ts";
import { readCommentCells, readSheets } from "./workbook-sheets.ts";

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
/** Drawings of old versions (.vml) are not always well-formed; what they say stands in the comments too. */
const WORDS = /\.(?:xml|rels)$/u;
const PICTURE = /\/media\/[^/]+$/u;
const STRINGS = /\/sharedStrings\.xml$/iu;
const MAX_NESTING = 2;

/** Where a file inside others stands. */
interface Inside {
  nesting: number;
  budget: Budget;
}

/**
 * Reads a Word, Excel or PowerPoint file (ECMA-376): everything with words in it, and the files and photos inside.
 *
 * @throws UnreadableAttachment where it cannot be opened or is beyond the limits
 */
export function readOffice(
  bytes: Uint8Array,
  isHead: IsHead,
  inside: Inside = { nesting: 0, budget: startBudget() },
): AttachmentReading {
  return worded(() => readArchive(openZip(bytes, inside.budget), isHead, inside));
}

/** Does a reading; what makes an office file unreadable is said in the words of an editor. */
export function worded<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableOffice)) throw error;
    const { damage } = error;
    if (damage === "large" || damage === "many-entries") throw new UnreadableAttachment("解开以后太大，没有检查完");
    throw new UnreadableAttachment(damage === "encrypted" ? "加了密码，没有检查" : "打不开，文件可能坏了");
  }
}

function readArchive(zip: Zip, isHead: IsHead, inside: Inside): AttachmentReading {
  const reading = emptyReading();
  const workbook = readSheets(openPackage(zip));
  const strings: string[] = [];
  for (const entry of workbook.isWorkbook ? zip.entries : [])
    if (STRINGS.test(entry.name)) zip.stream(entry, xmlSink(entry.name, readSharedStrings(strings)));
  let [places, pictures] = [0, 0];
  const tell = (text: AttachmentText) => {
    if (/\S/u.test(text.text)) reading.texts.push(text);
  };
  for (const { name, state } of workbook.sheets) tell({ where: `工作表名“${name}”${state}`, text: name });
  for (const entry of zip.entries) {
    const { name } = entry;
    if (PICTURE.test(name)) {
      pictures += 1;
      addPicture(reading, zip, entry);
    } else if (WORDS.test(name) && !LOOKS.test(name) && !STRINGS.test(name))
      zip.stream(
        entry,
        xmlSink(
          name,
          cellsOf(name, workbook, { strings, isHead }, tell) ??
            readParagraphs(labelOf(name), tell, () => (places += 1)),
        ),
      );
  }
  if (places + strings.length === 0 && pictures > 0) reading.unsearched.push("里面只有图片");
  for (const entry of zip.entries) if (EMBEDDED.test(entry.name)) addEmbedded(reading, zip, entry, isHead, inside);
  return reading;
}

/** The reader of a part of a workbook that has cells or remarks on cells. */
function cellsOf(
  name: string,
  { isWorkbook, sheetOf }: WorkbookSheets,
  setting: Omit<SheetSetting, "name">,
  tell: (text: AttachmentText) => void,
): XmlListener | undefined {
  const sheet = sheetOf(name);
  if (sheet !== undefined && /\/(?:worksheets|chartsheets)\//u.test(name))
    return readSheet({ name: sheet, ...setting }, tell);
  return isWorkbook && /comment/iu.test(name) ? readCommentCells(sheet ?? "", tell) : undefined;
}

function addPicture(reading: AttachmentReading, zip: Zip, entry: ZipEntry): void {
  const name = entry.name.replace(/^.*\//u, "");
  if (entry.size > LIMITS.whole) reading.unsearched.push(`里面的图片 ${name} 太大，没有检查`);
  else if (hasPhotoLocation(zip.read(entry))) reading.locatedPhotos.push(`里面的图片 ${name} `);
}

function addEmbedded(
  reading: AttachmentReading,
  zip: Zip,
  entry: ZipEntry,
  isHead: IsHead,
  { nesting, budget }: Inside,
): void {
  const name = entry.name.replace(/^.*\//u, "");
  if (nesting >= MAX_NESTING) {
    reading.unsearched.push(`里面嵌的文件 ${name} 没有检查`);
    return;
  }
  try {
    const bytes = worded(() => zip.read(entry));
    const inner = readOffice(bytes, isHead, { nesting: nesting + 1, budget });
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
