import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll } from "../../office/xml-tree.ts";
import { readInline } from "./inline.ts";
import { RefusedDocx } from "./refused.ts";
import { readTable } from "./tables.ts";
import type { Walk } from "./walk.ts";
import { tell } from "./walk.ts";
import { valueOf } from "./word-xml.ts";

/**
 * Reads paragraphs and tables in their order; wrappers (content controls, custom XML) are entered.
 *
 * @param mark the number of the note whose text this is
 */
export function readBlocks(parent: XmlElement, walk: Walk, mark?: string): void {
  for (const child of elementsOf(parent)) {
    if (child.name === "p") readParagraph(child, walk, mark);
    else if (child.name === "tbl") {
      readTable(child, walk);
      if (walk.open.length === 0) flush(walk, true);
    } else if (child.name === "altChunk" || child.name === "subDoc")
      throw new RefusedDocx(
        "文件里引用了另一份文件的内容，读不到",
        "用 WPS 或 Word 打开它，看内容完整，另存为 .docx，再导入。",
      );
    else if (child.name === "sdt" && isContents(child)) readContents(child, walk);
    else if (!/^(?:sdtPr|sdtEndPr|sectPr|tcPr|customXmlPr)$/u.test(child.name)) readBlocks(child, walk, mark);
  }
}

function readParagraph(paragraph: XmlElement, walk: Walk, mark: string | undefined): void {
  const { collector } = walk;
  const properties = childOf(paragraph, "pPr");
  const outline = walk.styles.outlineOf(properties);
  const run = findAll(paragraph, ["r"]).find((one) => childOf(one, "t"));
  const title = walk.styles.looksLikeTitle(properties, childOf(run, "rPr"));
  collector.mark({
    ...(title && { origin: "heading" as const }),
    ...(outline !== undefined && { outline }),
    ...(walk.open.length === 0 && walk.styles.isCentred(properties) && { centred: true as const }),
  });
  const before = walk.fields.inContents() ? Number.POSITIVE_INFINITY : walk.contents;
  const number = readNumber(properties, walk);
  const begun = collector.at();
  readInline(paragraph, walk, { paragraph: properties, ...(mark !== undefined && { mark }) });
  if (walk.contents > before) leaveOutHeading(walk);
  if (number !== "" && collector.at() === begun && walk.open.length === 0)
    tell(
      walk,
      "auto-number",
      `这一段只有自动编号“${number}”，没有文字`,
      "原件里多半是空行；不要的，从 document.md 里删去。",
    );
  collector.endLine("block");
  flush(walk, walk.open.length === 0);
}

/** The number that Word prints before a paragraph, added as if it were typed; `""` without one. */
function readNumber(properties: XmlElement | undefined, walk: Walk): string {
  const numbered = walk.numbering.of(properties);
  if (!numbered) return "";
  const { text, suffix, doubt } = walk.counters.next(numbered.list, numbered.level);
  if (text === "") return "";
  if (doubt !== undefined)
    tell(walk, "auto-number", `自动编号“${text}”：${doubt}`, "对照原件打开时显示的编号，在 document.md 里改正。");
  walk.collector.add(text, "generated");
  if (suffix !== "nothing") walk.collector.part();
  return text;
}

/** Writes what waited for the end of a paragraph; notes wait for the end of the table around it. */
function flush(walk: Walk, all: boolean): void {
  const due = walk.after.filter(({ always }) => all || always);
  walk.after = walk.after.filter((one) => !due.includes(one));
  for (const { write } of due) write();
}

/** The words of text boxes and of 艺术字 follow the paragraph that holds them. */
export function readBoxes(boxes: readonly XmlElement[], art: readonly string[], walk: Walk): void {
  for (const words of art)
    walk.after.push({
      always: true,
      write: () => {
        tellBox("这是艺术字");
        walk.collector.add(words);
        walk.collector.endLine("block");
      },
    });
  for (const box of boxes)
    walk.after.push({
      always: true,
      write: () => {
        if (findAll(box, ["t"]).length > 0) tellBox("这是文本框里的文字");
        readBlocks(box, walk);
      },
    });

  function tellBox(what: string): void {
    tell(
      walk,
      "text-box",
      `${what}，放在了它所在的那一段后面`,
      "对照原件，看放在哪里合适；不属于公文的，从 document.md 里删去。",
    );
  }
}

function isContents(sdt: XmlElement): boolean {
  const gallery = valueOf(childOf(childOf(sdt, "sdtPr"), "docPartObj"), "docPartGallery") ?? "";
  return /table of contents/iu.test(gallery);
}

/** A table of contents made by Word: its lines repeat the headings and go to the frame. */
function readContents(sdt: XmlElement, walk: Walk): void {
  walk.fields.begin(walk.collector.at());
  walk.fields.addCode("TOC");
  walk.fields.separate();
  leaveOutHeading(walk);
  readBlocks(sdt, walk);
  walk.fields.end();
}

/** The line 目录 above a table of contents goes with it. */
function leaveOutHeading(walk: Walk): void {
  const last = walk.collector.lastLine();
  if (last && withoutBlanks(last.words) === "目录") last.line.origin = "running";
}
