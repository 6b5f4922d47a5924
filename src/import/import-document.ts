import type { VFileMessage } from "vfile-message";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { createMessage } from "../parse/report.ts";
import { writeBody } from "./body/write-body.ts";
import { createDoubts } from "./doubts.ts";
import { readFields } from "./fields/read-fields.ts";
import type { StatedFields } from "./fields/stated-fields.ts";
import { findInfo } from "./info/find-info.ts";
import type { LabelBook } from "./info/label-book.ts";
import { createLabelBook } from "./info/label-book.ts";
import { tellPicture } from "./input/beyond-words.ts";
import { keepPictures } from "./input/html-pictures.ts";
import type { Page, Span } from "./input/page.ts";
import { createPlaceFinder } from "./input/page.ts";
import { readLines } from "./input/read-lines.ts";
import type { Original } from "./original-lines.ts";
import { originalOf } from "./original-lines.ts";
import { buildParagraphs } from "./paragraphs/build-paragraphs.ts";
import { proveDraft } from "./proof/prove-draft.ts";
import type { FrameLine } from "./proof/frame-lines.ts";
import { listFrame } from "./proof/frame-lines.ts";
import type { Balance } from "./proof/shares.ts";
import type { Stop } from "./proof/tell-marks.ts";
import { findStops, PAPER_MARK } from "./proof/tell-marks.ts";
import { countShares, shareOut } from "./proof/shares.ts";
import { tellSuspicions } from "./proof/tell-suspicions.ts";
import type { ImportInput, InputReading } from "./read-input.ts";
import { readInput } from "./read-input.ts";
import type { Refusal } from "./refusal.ts";
import { findText, withLinesAbove } from "./region/find-text.ts";
import type { TextRegion } from "./region/text-region.ts";
import { findTitle } from "./title/find-title.ts";
import { fragmentsAbove, placeTitles } from "./title/place-titles.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** An input that no draft can be made of. */
export const IMPORT_INPUT = declareMessage({
  id: "import-input",
  title: "文件读得出来，是一件公文",
  why: "读不出来、不是公文或者修订还没有处理的文件，写不成草稿",
  fix: "照提示把文件处理好，再导入。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    { txt: "", messages: ["1:1 错误 文件是空的"] },
  ],
});

/** The draft does not say what the input says. */
export const IMPORT_PROOF = declareMessage({
  id: "import-proof",
  title: "草稿和文件一字不差",
  why: "导入时一个字也不能多，不能少；核对不过的不写",
  fix: "这是导入程序的问题，没有写入任何文件；请把原文件和这段提示交给维护人员。",
  untested: "导入程序自己有错才会有",
});

export type { ImportInput } from "./read-input.ts";

/** A scraped text, saved web page or Word file made into a draft `document.md`. */
export interface ImportResult {
  /** The whole file; absent when there are errors. */
  document?: string;
  /** Its 公开信息, for the name of its folder. */
  values?: Partial<Frontmatter>;
  /** Each value of them that the input states, and where it was read. */
  stated?: { label: string; value: string; where: string; line: number }[];
  balance?: Balance;
  /** Pictures of a Word file, for the folder attachments/. */
  files?: { name: string; bytes: Uint8Array }[];
  /** What an editor should look at, with line and column of the input. */
  doubts: VFileMessage[];
  /** Why nothing can be written. */
  errors: VFileMessage[];
  /** What to tell besides, e.g. the encoding that was found. */
  notes: string[];
  /** What is in no draft: the lines that were taken for page frame, by their number on the page. */
  frame?: FrameLine[];
  /** The input line by line, and where its doubts are. */
  original?: Original;
  /** What somebody answerable has decided about, for the decisions.yaml of its folder. */
  decided?: { rule: "publishing-mark" | "unfinished"; words: string }[];
}

/** What an editor has decided about an input. */
export interface ImportChoices {
  /** Somebody answerable has decided that a paper with a mark, or an unfinished one, is published. */
  decided?: boolean;
  /** Lines that belong to the text, though they were taken for page frame: their numbers in `ImportResult.frame`. */
  keep?: readonly number[];
}

/**
 * Makes a draft of a page. The text is taken over word for word, blanks apart; each
 * character of the input is either text, 公开信息 or page frame.
 *
 * @param labels the word list 信息标签
 */
export function importDocument(file: ImportInput, labels: Vocabulary, choices: ImportChoices = {}): ImportResult {
  const input = readInput(file);
  if ("reason" in input) return refuse(file.path, input);
  const result = draftDocument(file.path, input, createLabelBook(labels), choices);
  const { notes } = input;
  if (input.word && result.doubts.length > 0) notes.push(LINES_OF_WORD);
  return { ...result, notes };
}

/** For who has no other lines to look at than those of the file. */
export const LINES_OF_WORD = "“存疑”前面的行号，是文件里第几个有文字的段落（表格里每格的每段各算一个）。";

/** The way of a page: each step is handed what the steps before it found. */
function draftDocument(
  path: string,
  { page: raw, word }: InputReading,
  book: LabelBook,
  { decided = false, keep = [] }: ImportChoices,
): ImportResult {
  const page = readLines(raw);
  const doubts = createDoubts(page, path);
  for (const { at, doubt, reason, note } of word?.told ?? []) doubts.add(at, doubt, reason, { note });
  const info = findInfo(page, book);
  const stops = findStops(page, info, doubts);
  if (stops.length > 0 && !decided) return stopped(path, page, stops);
  for (const { at, message, reason } of stops) doubts.add(at, message, `${reason}（已决定公开）`);
  const found = findText(
    page,
    info,
    doubts,
    keep.map((number) => number - 1),
  );
  if ("reason" in found) return refuse(path, found);
  const title = findTitle(page, info, found, doubts);
  if (!title) return refuse(path, NO_TITLE);
  const text = withLinesAbove(page, fragmentsAbove(page, title), found);
  const titles = placeTitles(text, title, doubts);
  const blocks = buildParagraphs(text, titles, doubts, page.kind === "docx");
  const kept = word ?? keepPictures(page, spanOf(text));
  const body = writeBody(page, blocks, kept.pictures, doubts);
  const fields = readFields(page, info, text, title, titles, doubts);
  const shares = shareOut(page, fields.spans, body.spans);
  const balance = countShares(page, shares, word?.generated);
  if (!word) for (const { at, file } of kept.pictures) tellPicture(doubts, at, file);
  tellSuspicions(page, { info, blocks, body, fields, shares }, doubts);
  const document = `${writeFrontmatter(fields.values)}\n${body.markdown}\n`;
  const wrong = proveDraft(page, { document, tables: body.tables }, shares, fields, balance);
  if (wrong.length > 0) return disproved(path, wrong, doubts.list());
  const files = kept.files.length > 0 && { files: kept.files };
  const decisions = { decided: stops.map(decisionOf) };
  return {
    document,
    values: fields.values,
    stated: listStated(page, fields),
    balance,
    frame: listFrame(page, shares),
    original: originalOf(page, doubts.list()),
    ...files,
    ...decisions,
    doubts: doubts.list(),
    errors: [],
    notes: [],
  };
}

/** From the first to the last character of the text. */
function spanOf({ fragments }: TextRegion): Span {
  return { start: fragments[0]?.start ?? 0, end: fragments.at(-1)?.end ?? 0 };
}

function listStated(page: Page, { sources }: StatedFields): NonNullable<ImportResult["stated"]> {
  const find = createPlaceFinder(page);
  return sources.flatMap(({ value, from: [first], shown }) =>
    shown ? [{ ...shown, value, line: find(first?.start ?? 0).line }] : [],
  );
}

const NO_TITLE: Refusal = { reason: "没有找到标题", fix: "在文件的最前面单独加一行标题（照原件），再导入。" };

function refuse(path: string, { reason, fix }: Refusal): ImportResult {
  return { doubts: [], errors: [createMessage(path, IMPORT_INPUT, reason, { note: fix })], notes: [] };
}

function stopped(path: string, page: Page, stops: readonly Stop[]): ImportResult {
  const find = createPlaceFinder(page);
  const errors = stops.map(({ at, message, reason, note }) =>
    createMessage(path, message, reason, { place: find(at), note }),
  );
  return { doubts: [], errors, notes: [] };
}

function decisionOf({ message, words }: Stop): NonNullable<ImportResult["decided"]>[number] {
  return { rule: message === PAPER_MARK ? "publishing-mark" : "unfinished", words };
}

function disproved(path: string, wrong: readonly string[], doubts: VFileMessage[]): ImportResult {
  const errors = wrong.map((reason) => createMessage(path, IMPORT_PROOF, `核对不过：${reason}`));
  return { doubts, errors, notes: [] };
}
