import type { MarkerStyle } from "../../model/document.ts";
import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import { readGluedNumber, readMarker } from "../../parse/numbering.ts";
import type { Doubts } from "./doubts.ts";
import type { Page, Span } from "../input/page.ts";
import type { Block } from "../paragraphs/paragraphs.ts";
import { isFoot, isFrame, isPageDate } from "../region/frame.ts";
import { isProse } from "../signs.ts";
import { PICTURE } from "../docx/drawn-content.ts";
import { RAISED } from "../docx/meaningful-looks.ts";

/** A character that no longer is what it was. */
export const CHARACTER = declareMessage({
  id: "character",
  title: "没有显示不出来的字",
  why: "旧系统存下来的文字，转换时会坏掉几个字，程序猜不出原来是什么",
  fix: "草稿照录；对照原件，在 document.md 里换成正确的字。",
  examples: [],
});

/** The document bears a 密级. */
export const SECRET = declareMessage({
  id: "secret",
  title: "文件上没有印着密级",
  why: "国家秘密不得公开（《政府信息公开条例》第十四条）",
  fix: "涉密文件不得公开，也不得存在联网的电脑上；已经解密的，凭解密通知办理，再删去这一行。",
  examples: [],
});

/** A number that neither goes on nor begins anew. */
export const NUMBERING_JUMP = declareMessage({
  id: "numbering-jump",
  title: "编号一个接一个",
  why: "编号跳了，可能漏了一段，也可能把不是编号的认成了编号",
  fix: "对照原件，看有没有漏掉、重复的段落，或者这一行其实不是编号。原文就是这样的，照录不改。",
  examples: [],
});

/** A number of a paper page that was copied along. */
export const PAGE_NUMBER = declareMessage({
  id: "page-number",
  title: "正文里没有纸质文件的页码",
  why: "页码夹在正文里，会把一段话隔成两半",
  fix: "若是页码，请从 document.md 里删去这一行；它把一段话隔开的，再把两半接上。",
  examples: [],
});

/** The text of a web page links to a file. */
export const ATTACHMENT = declareMessage({
  id: "attachment",
  title: "正文里写到的附件都放进来了",
  why: "导入时不上网，附件要自己下载",
  fix: "从原网页下载，放进文档的 attachments/，并在 document.md 开头的“附件”里写上名称和文件。",
  examples: [],
});

/** A list whose numbers the browser counts. */
export const ORDERED_LIST = declareMessage({
  id: "ordered-list",
  title: "编号都写在文字里",
  why: "网页自动编的号不是文字，存下来就没有了",
  fix: "草稿没有编号；对照原网页，在 document.md 里补上原来显示的编号。",
  examples: [],
});

/** A date without a word that says what it is. */
export const DATE_UNLABELLED = declareMessage({
  id: "date-unlabelled",
  title: "日期都写明是什么日期",
  why: "没有写明的，可能是打开网页那天的日期，不能当作发布日期",
  fix: "若是发布日期，请写到 document.md 开头的“发布日期”。",
  examples: [],
});

/** A line that reads like official text is in the page frame. */
export const LEFT_OUT = declareMessage({
  id: "left-out",
  title: "像公文的行都收进了正文",
  why: "归入页面框架的文字不在草稿里",
  fix: "对照原件；若它是正文，请补进 document.md。",
  examples: [],
});

/** A cell of the table of 公开信息 is neither label nor value. */
export const LEFT_OVER = declareMessage({
  id: "left-over",
  title: "公开信息表的每一格都看懂了",
  why: "没有看懂的格子不在草稿里",
  fix: "对照原件；若它是公开信息，请写到 document.md 开头。",
  examples: [],
});

/** Where the body's stretch begins and ends. */
interface Bounds {
  start: number;
  end: number;
}

/** Tells what an editor has to look at besides the joins: damaged characters, numbers that jump, pictures and files, text left out. */
export function tellSuspicions(
  page: Page,
  blocks: readonly Block[],
  shares: Uint8Array,
  bounds: Bounds,
  published: boolean,
  doubts: Doubts,
): void {
  tellCharacters(page, doubts);
  tellSecret(page, doubts);
  tellJumps(page, blocks, doubts);
  tellPageNumbers(blocks, doubts);
  tellRemarks(page, bounds, doubts);
  tellLeftOut(page, shares, published, doubts);
}

const SUSPICIOUS =
  /[\ufffd\ue000-\uf8ff\u0001-\u0008\u000e-\u001b\u007f\u0080-\u0084\u0086-\u009f]|锟斤拷|[?？]{3,}|[\u{f0000}-\u{10ffff}]/gu;
const MOST = 50;

function tellCharacters(page: Page, doubts: Doubts): void {
  let count = 0;
  for (const match of page.text.matchAll(SUSPICIOUS)) {
    if (++count > MOST) break;
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const what = /[?？锟]/u.test(match[0]) ? `“${match[0]}”像是没有转换成功的字` : `有显示不出来的字符 U+${code}`;
    doubts.add(match.index, CHARACTER, what);
  }
}

/** 密级和保密期限 stand in the upper left corner of the first page (GB/T 9704-2012 7.2.2). */
function tellSecret(page: Page, doubts: Doubts): void {
  for (const { start, end, origin } of page.lines.slice(0, 10)) {
    const words = withoutBlanks(page.text.slice(start, end));
    if (origin !== "text" || !/^(?:绝密|机密|秘密)(?:★.{0,8})?$/u.test(words)) continue;
    doubts.add(start, SECRET, `文件上印着密级“${words}”`);
  }
}

const ORDER: readonly MarkerStyle[] = [
  "part",
  "chapter",
  "article",
  "chinese",
  "chinese-paren",
  "problem-word",
  "arabic",
  "arabic-paren",
  "arabic-half-paren",
  "circled",
  "point",
];

/** Numbers of one style that neither go on nor begin anew. Articles and problems go on over the titles between them. */
function tellJumps(page: Page, blocks: readonly Block[], doubts: Doubts): void {
  const last = new Map<MarkerStyle, number>();
  let above = "";
  for (const block of blocks) {
    if (block.kind === "table") continue;
    const before = above;
    above = page.text.slice(block.pieces[0]?.start, block.pieces.at(-1)?.end);
    if (block.depth === 1) last.clear();
    const head = block.head.replace(/^附件?[:：]/u, "").slice(0, 24);
    const glued = readGluedNumber(head);
    const marker = readMarker(head) ?? (glued?.numbers[0] === (last.get("arabic") ?? 0) + 1 ? glued : undefined);
    if (!marker || !ORDER.includes(marker.style)) continue;
    const number = marker.numbers.at(-1) ?? 0;
    const previous = last.get(marker.style);
    if (number !== 1 && number !== (previous ?? 0) + 1 && !runsOnTo(before, number - 1)) {
      const wanted = previous === undefined ? "前面没有同样写法的编号" : `前一个是 ${previous}`;
      doubts.add(block.pieces[0]?.start ?? 0, NUMBERING_JUMP, `编号“${marker.text}”不接续：${wanted}`);
    }
    last.set(marker.style, number);
    const level = ORDER.indexOf(marker.style);
    for (const style of ORDER.slice(level + 1))
      if (style !== "article" && style !== "arabic" && style !== "problem-word") last.delete(style);
  }
}

/** Numbers of paper pages (— 2 —) that were copied along. */
function tellPageNumbers(blocks: readonly Block[], doubts: Doubts): void {
  for (const block of blocks) {
    if (block.kind === "table" || !/^(?:[-—－–]\d{1,3}[-—－–]|第\d{1,3}页(?:[共/]\d{1,3}页)?)$/u.test(block.head))
      continue;
    doubts.add(block.pieces[0]?.start ?? 0, PAGE_NUMBER, `“${block.head}”像是纸质文件的页码`);
  }
}

/** Whether the paragraph above holds the number before, run on in its text: (1)…(2)… */
function runsOnTo(above: string, number: number): boolean {
  return (
    above.includes(`(${number})`) ||
    above.includes(`（${number}）`) ||
    above.includes(String.fromCodePoint(0x245f + Math.min(number, 20)))
  );
}

function tellRemarks(page: Page, { start, end }: Bounds, doubts: Doubts): void {
  for (const { kind, at, name } of page.remarks) {
    if (at < start - 1 || at > end + 1) continue;
    if (kind === "picture")
      doubts.add(at, PICTURE, `正文里有图片“${name}”，没有导入`, {
        note: "从原网页存下图片，放进文档的 attachments/，在这里写一行 ![说明](attachments/文件名)。只是装饰的图片不用管。",
      });
    if (kind === "file") doubts.add(at, ATTACHMENT, `正文里有附件“${name}”，没有下载`);
    if (kind === "ordered-list") doubts.add(at, ORDERED_LIST, "这里是网页自动编号的列表，编号不在文字里");
    if (kind === "raised") doubts.add(at, RAISED, "这里有上标或下标，草稿写成了普通文字");
  }
}

/** The organ's mark over a document on paper: 某镇人民政府文件. */
const RED_HEAD = /^[\p{Script=Han}()（）]{4,40}文件$/u;

/** Lines that read like official text, and dates that no label explains, but were put down to the page frame. */
function tellLeftOut(page: Page, shares: Uint8Array, published: boolean, doubts: Doubts): void {
  for (const line of page.lines) {
    if (shares[line.start] !== 0 || /^(?:title|meta|running)$/u.test(line.origin)) continue;
    let end = line.start;
    while (end < line.end && shares[end] === 0) end++;
    const text = page.text.slice(line.start, Math.min(end, line.start + 400)).trim();
    const words = withoutBlanks(text);
    if (line.linked * 2 > line.end - line.start || isFoot(text) || isFrame(text)) continue;
    if (!published && isPageDate(words))
      doubts.add(line.start, DATE_UNLABELLED, `“${text}”没有写明是什么日期，没有采用`);
    else if ((end === line.end && isProse(text)) || RED_HEAD.test(words))
      doubts.add(line.start, LEFT_OUT, `“${words.slice(0, 16)}${words.length > 16 ? "…" : ""}”归入了页面框架`);
  }
}

/** Cells of the table of 公开信息 that are neither label nor value. */
export function tellLeftOver(page: Page, cells: readonly Span[], shares: Uint8Array, doubts: Doubts): void {
  for (const { start, end } of cells) {
    const words = withoutBlanks(page.text.slice(start, end));
    if (shares[start] !== 0 || !/[\p{L}\p{N}]/u.test(words) || isFrame(words)) continue;
    doubts.add(start, LEFT_OVER, `公开信息表里的“${words.slice(0, 16)}”没有看懂，没有采用`);
  }
}
