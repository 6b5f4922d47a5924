import { openPackage } from "../../office/package.ts";
import { UnreadableOffice } from "../../office/unreadable-office.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf } from "../../office/xml-tree.ts";
import { openZip } from "../../office/zip.ts";
import { buildGrids } from "../input/grids.ts";
import type { Page, Span } from "../input/page.ts";
import type { Refusal } from "../refusal.ts";
import { readContent } from "./body-content.ts";
import type { DocxState, Picture, Told } from "./docx-state.ts";
import { createOpenFields } from "./field-codes.ts";
import { readRunning } from "./headers-footers.ts";
import { createLineCollector } from "./line-collector.ts";
import { createListCounters } from "./list-counters.ts";
import { readLists } from "./list-definitions.ts";
import { readNoteMarks } from "./note-marks.ts";
import { refuseOtherFile } from "./refuse-other-files.ts";
import { refuseChanges, refuseHidden, refuseMissing } from "./refuse-unclear.ts";
import { RefusedDocx, SAVE_AGAIN, refuseUnreadable } from "./refused-docx.ts";
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
  const changed = refuseChanges(parts);
  if (changed) return changed;
  const state = startState(parts);
  state.readContent(childOf(parts.document, "body") as XmlElement);
  return refuseHidden(state) ?? refuseMissing(state) ?? finish(state);
}

function startState(parts: WordParts): DocxState {
  const styles = readWordStyles(parts.styles);
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

function finish(state: DocxState): DocxReading {
  const running = readRunning(state.parts, state.collector);
  const notes = running === undefined ? [] : [running];
  if (state.contents > 0) notes.push("Word 自动生成的目录算页面框架，没有收进正文：网站会另外生成目录。");
  const { text, lines, generated } = state.collector.finish();
  const grids = buildGrids(state.tables, lines);
  return {
    page: { kind: "docx", source: text, text, lines, grids, elements: [], remarks: [], login: false },
    generated,
    told: state.told,
    pictures: state.pictures,
    files: [...state.files.values()].map(({ name, bytes }) => ({ name, bytes })),
    notes,
  };
}
