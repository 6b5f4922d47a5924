import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { RefusedDocx } from "./refused-docx.ts";
import { readRuns } from "./run-content.ts";
import { readControl } from "./form-fields.ts";
import { readTable } from "./word-tables.ts";
import { valueOf } from "./word-xml.ts";

/** A number that Word counts and that may be shown as another. */
export const AUTO_NUMBER = declareMessage({
  id: "auto-number",
  title: "自动编号和打印出来的一样",
  why: "自动编号不在文字里，是按编号的格式数出来的；有的格式各版本的 Word、WPS 显示得不一样",
  fix: "对照原件打开时显示的编号，在 document.md 里改正。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>各村要加强值守，按时报送进度。</w:t></w:r>',
        "2022年6月15日",
      ],
      parts: {
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      },
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        "各村要加强值守，按时报送进度。",
        "2022年6月15日",
      ],
      parts: {
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      },
      messages: ["2:3 存疑 这一段只有自动编号“1.”，没有文字"],
    },
  ],
});

/**
 * Reads paragraphs and tables in their order; wrappers (content controls, custom XML) are entered.
 *
 * @param mark the number of the note whose text this is
 */
export function readContent(parent: XmlElement, state: DocxState, mark?: string): void {
  for (const child of elementsOf(parent)) {
    if (child.name === "p") readParagraph(child, state, mark);
    else if (child.name === "tbl") {
      readTable(child, state);
      if (state.open.length === 0) flush(state, true);
    } else if (child.name === "altChunk" || child.name === "subDoc")
      throw new RefusedDocx(
        "文件里引用了另一份文件的内容，读不到",
        "用 WPS 或 Word 打开它，看内容完整，另存为 .docx，再导入。",
      );
    else if (child.name === "sdt" && isTableOfContents(child)) readTableOfContents(child, state);
    else if (child.name === "sdt") {
      readControl(child, state);
      readContent(child, state, mark);
    } else if (!/^(?:sdtPr|sdtEndPr|sectPr|tcPr|customXmlPr)$/u.test(child.name)) readContent(child, state, mark);
  }
}

function readParagraph(paragraph: XmlElement, state: DocxState, mark: string | undefined): void {
  const { collector } = state;
  const properties = childOf(paragraph, "pPr");
  const outline = state.styles.outlineOf(properties);
  const run = findAll(paragraph, ["r"]).find((one) => childOf(one, "t"));
  const title = state.styles.looksLikeTitle(properties, childOf(run, "rPr"));
  collector.mark({
    ...(title && { origin: "heading" as const }),
    ...(outline !== undefined && { outline }),
    ...(state.open.length === 0 && state.styles.isCentred(properties) && { centred: true as const }),
  });
  const before = state.fields.inContents() ? Number.POSITIVE_INFINITY : state.contents;
  const number = readNumber(properties, state);
  const begun = collector.at();
  readRuns(paragraph, state, { paragraph: properties, ...(mark !== undefined && { mark }) });
  if (state.contents > before) leaveOutHeading(state);
  if (number !== "" && collector.at() === begun && state.open.length === 0)
    tell(state, AUTO_NUMBER, `这一段只有自动编号“${number}”，没有文字`, {
      note: "原件里多半是空行；不要的，从 document.md 里删去。",
    });
  collector.endLine("block");
  flush(state, state.open.length === 0);
}

/** The number that Word prints before a paragraph, added as if it were typed; `""` without one. */
function readNumber(properties: XmlElement | undefined, state: DocxState): string {
  const numbered = state.numbering.of(properties);
  if (!numbered) return "";
  const { text, suffix, doubt } = state.counters.next(numbered.list, numbered.level);
  if (text === "") return "";
  if (doubt !== undefined) tell(state, AUTO_NUMBER, `自动编号“${text}”：${doubt}`);
  state.collector.add(text, "generated");
  if (suffix !== "nothing") state.collector.part();
  return text;
}

/** Writes what waited for the end of a paragraph; notes wait for the end of the table around it. */
function flush(state: DocxState, all: boolean): void {
  const due = state.after.filter(({ always }) => all || always);
  state.after = state.after.filter((one) => !due.includes(one));
  for (const { write } of due) write();
}

function isTableOfContents(sdt: XmlElement): boolean {
  const gallery = valueOf(childOf(childOf(sdt, "sdtPr"), "docPartObj"), "docPartGallery") ?? "";
  return /table of contents/iu.test(gallery);
}

/** A table of contents made by Word: its lines repeat the headings and go to the frame. */
function readTableOfContents(sdt: XmlElement, state: DocxState): void {
  state.fields.begin(state.collector.at());
  state.fields.addCode("TOC");
  state.fields.separate();
  leaveOutHeading(state);
  readContent(sdt, state);
  state.fields.end();
}

/** The line 目录 above a table of contents goes with it. */
function leaveOutHeading(state: DocxState): void {
  const last = state.collector.lastLine();
  if (last && withoutBlanks(last.words) === "目录") last.line.origin = "running";
}
