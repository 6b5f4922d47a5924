import { countCharacters, withoutBlanks } from "../../model/text.ts";
import { openPackage } from "../../office/package.ts";
import { UnreadableOffice } from "../../office/unreadable-office.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { openZip } from "../../office/zip.ts";
import { buildGrids } from "../input/grids.ts";
import type { Page, Picture, Span } from "../input/page.ts";
import type { Refusal } from "../refusal.ts";
import { readContent } from "./body-content.ts";
import type { DocxState, Told } from "./docx-state.ts";
import { createOpenFields } from "./field-codes.ts";
import { readRunning } from "./headers-footers.ts";
import { createLineCollector } from "./line-collector.ts";
import { createListCounters } from "./list-counters.ts";
import { readLists } from "./list-definitions.ts";
import { readNoteMarks } from "./note-marks.ts";
import { refuseOtherFile } from "./refuse-other-files.ts";
import { RefusedDocx, SAVE_AGAIN, refuseUnreadable } from "./refused-docx.ts";
import { listChanges } from "./tracked-changes.ts";
import type { WordParts } from "./word-package.ts";
import { openWordParts } from "./word-package.ts";
import { readWordStyles } from "./word-styles.ts";

/** A Word file as a page: its paragraphs with the numbers that Word prints, and what the text cannot carry. */
export interface DocxReading {
  page: Page;
  /** The stretches of the page that Word makes by itself: automatic numbers, marks of notes. */
  generated: Span[];
  told: Told[];
  pictures: Picture[];
  files: { name: string; bytes: Uint8Array }[];
  notes: string[];
}

/**
 * Reads an OOXML word-processing file (ECMA-376, ISO 29500, transitional or strict).
 *
 * @returns a refusal where the bytes are none, or where it says more than one text: tracked changes, hidden words
 */
export function readDocx(bytes: Uint8Array): DocxReading | Refusal {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof RefusedDocx) return error.refusal;
    if (error instanceof UnreadableOffice) return refuseUnreadable(error);
    if (error instanceof RangeError) return { reason: "文件的结构嵌套太深，读不了", fix: SAVE_AGAIN };
    throw error;
  }
}

function read(bytes: Uint8Array): DocxReading | Refusal {
  const other = refuseOtherFile(bytes);
  if (other) return other;
  const parts = openWordParts(openPackage(openZip(bytes)));
  const changes = listChanges([parts.document, parts.footnotes, parts.endnotes]);
  if (changes.length > 0)
    return {
      reason: `文件里有修订没有处理，不知道以哪一个为准：\n${changes.map((line) => `    ${line}`).join("\n")}`,
      fix: "用 WPS 或 Word 打开，在“审阅”里逐条接受或拒绝全部修订，保存后再导入。",
    };
  const state = startState(parts);
  state.readContent(childOf(parts.document, "body") as XmlElement);
  if (state.hidden.length > 0) return refuseHidden(state);
  const missing = countMissing(state);
  if (missing !== 0)
    return {
      reason: `核对不过：原件里有 ${missing} 个字没有读到`,
      fix: "这是导入程序的问题，没有写入任何文件；请把原文件和这段提示交给维护人员。",
    };
  const running = readRunning(parts, state.styles, state.collector);
  const { text, lines, generated } = state.collector.finish();
  const notes: string[] = [];
  if (running !== undefined) notes.push(running);
  if (state.contents > 0) notes.push("Word 自动生成的目录算页面框架，没有收进正文：网站会另外生成目录。");
  return {
    page: {
      kind: "docx",
      source: text,
      text,
      lines,
      grids: buildGrids(state.tables, lines),
      elements: [],
      remarks: [],
      login: false,
    },
    generated,
    told: state.told,
    pictures: state.pictures,
    files: [...state.files.values()].map(({ name, bytes: content }) => ({ name, bytes: content })),
    notes,
  };
}

function startState(parts: WordParts): DocxState {
  const styles = readWordStyles(parts.styles, parts.theme);
  const state: DocxState = {
    parts,
    styles,
    numbering: readLists(parts.numbering, styles),
    counters: createListCounters(),
    collector: createLineCollector(),
    fields: createOpenFields(),
    tables: [],
    open: [],
    told: [],
    after: [],
    hidden: [],
    pictures: [],
    files: new Map(),
    notes: { footnote: readNoteMarks(parts, "footnote"), endnote: readNoteMarks(parts, "endnote") },
    unseen: 0,
    contents: 0,
    readContent: (parent, mark) => readContent(parent, state, mark),
  };
  return state;
}

/** Counts the characters of the file once more, by elements alone, and takes off those that were read. */
function countMissing({ parts, collector, unseen }: DocxState): number {
  const references = findAll(parts.document, ["footnoteReference", "endnoteReference"]);
  const notes = references.flatMap(({ name, attributes }) => {
    const kind = name === "footnoteReference" ? "footnote" : "endnote";
    const found = elementsOf(parts[`${kind}s`], kind).find((note) => note.attributes["id"] === attributes["id"]);
    return found ? [found] : [];
  });
  const whole = [parts.document, ...notes];
  const typed = whole.reduce((sum, element) => sum + countTyped(element), 0);
  return typed - collector.finish().typed - unseen;
}

function countTyped(element: XmlElement): number {
  return findAll(element, ["t", "noBreakHyphen", "sym", "textpath"]).reduce((sum, found) => {
    const { name, attributes } = found;
    if (name === "textpath") return sum + countCharacters(attributes["string"] ?? "");
    return sum + (name === "t" ? countCharacters(innerText(found)) : 1);
  }, 0);
}

function refuseHidden({ hidden }: DocxState): Refusal {
  const list = new Map<number, string>();
  for (const { line, words } of hidden) list.set(line, (list.get(line) ?? "") + withoutBlanks(words));
  const lines = [...list]
    .slice(0, 60)
    .map(([line, words]) => `    第 ${line} 段：“${words.slice(0, 60)}${words.length > 60 ? "…" : ""}”`);
  if (list.size > 60) lines.push(`    ……还有 ${list.size - 60} 段`);
  return {
    reason: `文件里有隐藏的文字，打印出来看不见，不知道该不该公开：\n${lines.join("\n")}`,
    fix: "用 WPS 或 Word 打开，显示隐藏文字，把它们删去，或取消“隐藏”（被合并的单元格先拆分），保存后再导入。",
  };
}
