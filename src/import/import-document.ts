import type { VFileMessage } from "vfile-message";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { countCharacters } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { createMessage } from "../parse/report.ts";
import type { Balance } from "./proof/balance.ts";
import { countShares, proveDraft, shareOut } from "./proof/balance.ts";
import { readPrintedFields } from "./fields/dating.ts";
import { decodeInput } from "./input/decode.ts";
import { placePictures } from "./docx/place-pictures.ts";
import type { DocxReading } from "./docx/read-docx.ts";
import { readDocx } from "./docx/read-docx.ts";
import { createDoubts } from "./proof/doubts.ts";
import { readFields } from "./fields/fields.ts";
import { markHeadings } from "./paragraphs/headings.ts";
import { readHtmlPage } from "./input/html-page.ts";
import { findInfoPairs } from "./fields/info-pairs.ts";
import { createLabelBook } from "./fields/label-book.ts";
import { findMarkedText } from "./region/marked-text.ts";
import type { Page, Span } from "./input/page.ts";
import { lineAt } from "./input/page.ts";
import { buildParagraphs } from "./paragraphs/paragraphs.ts";
import { refuseByName, refusePage, refuseText } from "./region/refusals.ts";
import type { Refusal } from "./region/refusals.ts";
import { findRegion } from "./region/region.ts";
import { cutSegments } from "./paragraphs/segments.ts";
import { tellLeftOver, tellSuspicions } from "./proof/suspicions.ts";
import { readTextPage } from "./input/text-page.ts";
import { findTables } from "./tables/tables.ts";
import { findTitle } from "./title/titles.ts";
import { fragmentsAbove, linesOf, piecesOf, placeTitles, stateTitle } from "./title/title-places.ts";
import { titleSpans } from "./title/title-spans.ts";
import { writeBody } from "./write-body.ts";
import { writeFrontmatter } from "./write-frontmatter.ts";

/** An input that no draft can be made of. */
export const IMPORT_INPUT = declareMessage({
  id: "import-input",
  title: "文件读得出来，是一件公文",
  why: "读不出来、不是公文或者修订还没有处理的文件，写不成草稿",
  fix: "照提示把文件处理好，再导入。",
  examples: [],
});

/** The draft does not say what the input says. */
export const IMPORT_PROOF = declareMessage({
  id: "import-proof",
  title: "草稿和文件一字不差",
  why: "导入时一个字也不能多，不能少；核对不过的不写",
  fix: "这是导入程序的问题，没有写入任何文件；请把原文件和这段提示交给维护人员。",
  examples: [],
});

/** A scraped text, saved web page or Word file made into a draft `document.md`. */
export interface ImportResult {
  /** The whole file; absent when there are errors. */
  document?: string;
  /** Its 公开信息, for the name of its folder. */
  values?: Partial<Frontmatter>;
  balance?: Balance;
  /** Pictures of a Word file, for the folder attachments/. */
  files?: { name: string; bytes: Uint8Array }[];
  /** What an editor should look at, with line and column of the input. */
  doubts: VFileMessage[];
  /** Why nothing can be written. */
  errors: VFileMessage[];
  /** What to tell besides, e.g. the encoding that was found. */
  notes: string[];
}

export interface ImportInput {
  /** The file as its editor knows it; its ending tells text, web page and Word file apart. */
  path: string;
  bytes: Uint8Array;
}

/**
 * Makes a draft of a page. The text is taken over word for word, blanks apart; each
 * character of the input is either text, 公开信息 or page frame.
 *
 * @param labels the word list 信息标签
 */
export function importDocument({ path, bytes }: ImportInput, labels: Vocabulary): ImportResult {
  const named = refuseByName(path);
  if (named) return refuse(path, named);
  if (/\.docx$/iu.test(path)) return importDocx(path, bytes, labels);
  const decoded = decodeInput(bytes);
  if ("reason" in decoded) return refuse(path, decoded);
  const refused = refuseText(decoded.text);
  if (refused) return refuse(path, refused);
  const page = readPage(path, decoded.text);
  if ("reason" in page) return refuse(path, page);
  return { ...draftDocument(path, page, labels), notes: decoded.note === undefined ? [] : [decoded.note] };
}

function importDocx(path: string, bytes: Uint8Array, labels: Vocabulary): ImportResult {
  const read = readDocx(bytes);
  if ("reason" in read) return refuse(path, read);
  const { page, generated, files, notes } = read;
  const result = draftDocument(path, page, labels, read);
  if (result.doubts.length > 0)
    notes.push("“存疑”前面的行号，是文件里第几个有文字的段落（表格里每格的每段各算一个）。");
  if (!result.balance) return { ...result, notes };
  const numbering = generated.reduce((sum, { start, end }) => sum + countCharacters(page.text.slice(start, end)), 0);
  return { ...result, balance: { ...result.balance, numbering }, files, notes };
}

function readPage(path: string, text: string): Page | Refusal {
  if (/\.txt$/iu.test(path)) return readTextPage(text);
  try {
    return readHtmlPage(text);
  } catch (error) {
    if (error instanceof RangeError)
      return { reason: "网页的结构嵌套太深，读不了", fix: "在浏览器里复制网页的文字，存成 .txt，再导入。" };
    throw error;
  }
}

function draftDocument(path: string, page: Page, labels: Vocabulary, docx?: DocxReading): ImportResult {
  const doubts = createDoubts(page, path);
  for (const { at, doubt, reason, note } of docx?.told ?? []) doubts.add(at, doubt, reason, { note });
  const info = findInfoPairs(page, createLabelBook(labels));
  const fragments = docx ? findMarkedText(page, info) : findRegion(page, info, doubts);
  const refused = refusePage(page, fragments);
  if (refused) return refuse(path, refused);
  const tables = findTables(page, fragments, info);
  const found = findTitle(page, info, cutSegments(page, fragments, tables), fragments, doubts);
  if (!found) return refuse(path, { reason: "没有找到标题", fix: "在文件的最前面单独加一行标题（照原件），再导入。" });
  const all = [...fragmentsAbove(page, found), ...fragments];
  const segments = cutSegments(page, all, tables);
  const titles = placeTitles(page, segments, found, doubts);
  const blocks = markHeadings(buildParagraphs(segments, titles, doubts, docx !== undefined));
  const body = writeBody(page, placePictures(page, blocks, docx?.pictures ?? []), doubts);

  const used = new Set(all.map(({ line }) => line));
  const pairs = info.pairs.filter(({ label, value }) => !isInside(page, used, value ?? label, info.text));
  const fields = readFields(page, pairs, doubts);
  stateTitle(
    page,
    fields,
    titles[0] && found.run ? piecesOf(segments, titles[0]) : linesOf(page, found.from),
    pairs,
    doubts,
  );
  readPrintedFields(segments, titles, fields, doubts);

  const stated = pairs
    .filter(({ meaning }) => meaning.kind !== "frame")
    .flatMap(({ label, value }) => (value ? [label, value] : [label]));
  const shares = shareOut(page, [...titleSpans(page, found.title), ...stated], body.spans);
  const balance = countShares(page, shares);
  const first = body.spans[0]?.start ?? 0;
  const bounds = { start: first, end: body.spans.at(-1)?.end ?? first };
  tellSuspicions(page, blocks, shares, bounds, fields.values.发布日期 !== undefined, doubts);
  tellLeftOver(page, info.leftOver, shares, doubts);
  const document = `${writeFrontmatter(fields.values)}\n${body.markdown}\n`;
  const wrong = proveDraft(page, document, shares, fields, balance);
  if (wrong.length > 0) {
    return {
      doubts: doubts.list(),
      errors: wrong.map((reason) => createMessage(path, IMPORT_PROOF, `核对不过：${reason}`)),
      notes: [],
    };
  }
  return { document, values: fields.values, balance, doubts: doubts.list(), errors: [], notes: [] };
}

/** Whether a stretch is of the text itself, where a `label:` is no 公开信息. */
function isInside(page: Page, used: ReadonlySet<number>, span: Span, text: Span | undefined): boolean {
  const within = text === undefined || (span.start >= text.start && span.end <= text.end);
  return within && used.has(lineAt(page, span.start));
}

function refuse(path: string, { reason, fix }: Refusal): ImportResult {
  return { doubts: [], errors: [createMessage(path, IMPORT_INPUT, reason, { note: fix })], notes: [] };
}
