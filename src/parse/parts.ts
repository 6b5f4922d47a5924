import type { ParagraphRole, Part } from "../model/document.ts";
import type { Block } from "./block.ts";
import { findContents } from "./contents.ts";
import type { MappedText } from "./markdown.ts";
import { sliceText } from "./markdown.ts";
import { readMarker, readNumbers } from "./read-marker.ts";

/** One part before its outline is read. */
export interface PartSource {
  id: string;
  kind: Part["kind"];
  /** What is printed above its title, as on a red-headed copy: 发文机关标志, 发文字号. */
  above: MappedText[];
  /** Its `#` lines: an annex mark, then the title. */
  titles: { text: MappedText; role: "title" | "annex-mark" }[];
  blocks: Block[];
}

const ISSUES = /(?:印发|转发|下发|批转|公布|发布).*(?:通知|函|批复|公告|决定|意见)$/u;
const ANNEX = /^附(?:件|表|录)?\s*(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：.．、]?$/u;
/** 附件1：领导小组名单, mark and title on one line. */
const ANNEX_WITH_TITLE = /^附(?:件|表|录)\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[:：]\s*|\s+)(?=\S)/u;

/**
 * Cuts the blocks of a body into its parts at the `#` lines. A 通知 that issues
 * another part is `notice`, annexes are `annex1` …, the rest is `main`.
 */
export function splitParts(blocks: readonly Block[]): PartSource[] {
  const parts: PartSource[] = [];
  let current: PartSource | undefined;
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth === 1 && !isSectionTitle(block.text.value)) {
      const mark = ANNEX.test(block.text.value) || ANNEX_WITH_TITLE.test(block.text.value);
      if (current?.titles.length === 0 && current.blocks.every(isHeadLine))
        current.above.push(...current.blocks.splice(0).flatMap((one) => (one.kind === "paragraph" ? [one.text] : [])));
      if (!current || current.blocks.length > 0 || (mark && current.titles.length > 0)) {
        current = newPart();
        parts.push(current);
      }
      const both = ANNEX_WITH_TITLE.exec(block.text.value)?.[0].length;
      if (both === undefined) current.titles.push({ text: block.text, role: mark ? "annex-mark" : "title" });
      else
        current.titles.push(
          { text: sliceText(block.text, 0, both), role: "annex-mark" },
          { text: sliceText(block.text, both), role: "title" },
        );
    } else {
      if (!current) {
        current = newPart();
        parts.push(current);
      }
      current.blocks.push(block);
    }
  }
  nameParts(parts);
  return parts;
}

function newPart(): PartSource {
  return { id: "", kind: "main", above: [], titles: [], blocks: [] };
}

/** A short line without a sentence, such as stands over a title; 附件： and 单位：… are none. */
function isHeadLine(block: Block): boolean {
  if (block.kind !== "paragraph" || block.text.value.length > 40) return false;
  return !SENTENCE.test(block.text.value.replace(OVER_TITLE, ""));
}

const OVER_TITLE = /^(?:附件?|[（(]?\p{Script=Han}{0,6}(?:单位|部门)(?:名称)?(?:[（(]盖章[）)])?)\s*[:：]/u;

/** A `#` typed before 一、总体要求 is still a section's title line, not a part's. */
function isSectionTitle(value: string): boolean {
  const marker = readMarker(value);
  return marker !== undefined && marker.style !== "decimal" && !/^\d{4}/u.test(value);
}

function nameParts(parts: PartSource[]): void {
  const first = parts[0];
  const hasMain = parts.slice(1).some((part) => !isAnnex(part));
  if (first && hasMain && ISSUES.test(titleOf(first))) first.kind = "notice";
  let mains = 0;
  let annexes = 0;
  for (const part of parts) {
    if (isAnnex(part)) {
      annexes++;
      part.kind = "annex";
      const printed = ANNEX.exec(part.titles[0]?.text.value ?? "")?.groups?.["number"];
      part.id = `annex${(printed && readNumbers(printed)[0]) || annexes}`;
    } else if (part.kind === "notice") part.id = "notice";
    else part.id = ++mains === 1 ? "main" : `main${mains}`;
  }
}

function isAnnex(part: PartSource): boolean {
  return part.titles[0]?.role === "annex-mark";
}

function titleOf(part: PartSource): string {
  return part.titles.map(({ text }) => text.value.replace(/\s/gu, "")).join("");
}

/** Whether a line is a 发文字号: 某政发〔2022〕5号 */
export function isDocumentNumber(value: string): boolean {
  return DOCUMENT_NUMBER.test(value.trim());
}

const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,16}[〔［[【(（]\s*\d{4}\s*[〕］\]】)）]\s*\d{1,4}\s*号$/u;
const DATE =
  /^(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u;
const SIGNED_DATE = /^\S{4,40}\s+\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const IMPRINT = /^(?:抄送|抄报|分送|主题词)\s*[:：]|印发$|^[(（]?共印\d{1,5}份[)）]?$/u;
const NOTE = /^[(（](?:此件|联系人|信息公开)[^。]*[)）]$/u;
const ANNEX_NOTE = /^附\s*件?\s*[:：]/u;
const SENTENCE = /[。！？；;，,：:]/u;

/** What each paragraph of a part is besides running text (GB/T 9704-2012 7.3: 主送机关, 附件说明, 署名, 成文日期, 附注, 版记), and 目录. */
export function findRoles(part: PartSource): Map<Block, ParagraphRole> {
  const roles = new Map<Block, ParagraphRole>();
  const value = (block: Block | undefined) => (block?.kind === "paragraph" ? block.text.value.trim() : "");
  const { from = 0, to = 0 } =
    findContents(part.blocks.map((one) => (one.kind === "leaf" ? undefined : one.text.value))) ?? {};
  for (const block of part.blocks.slice(from, to)) roles.set(block, "contents");
  let head = 0;
  for (; isDocumentNumber(value(part.blocks[head])); head++) roles.set(part.blocks[head] as Block, "document-number");
  const first = part.blocks[head];
  if (first && isAddressee(value(first))) roles.set(first, "addressee");

  let tail = part.blocks.length - 1;
  for (; tail > head; tail--) {
    const block = part.blocks[tail] as Block;
    if (IMPRINT.test(value(block)) && value(block).length < 80) roles.set(block, "imprint");
    else if (NOTE.test(value(block))) roles.set(block, "note");
    else break;
  }
  tail = findAnnexNote(part.blocks, tail, roles);
  const date = part.blocks[tail];
  if (date && SIGNED_DATE.test(value(date))) roles.set(date, "signature");
  else if (date && DATE.test(value(date))) {
    roles.set(date, "date");
    for (let above = tail - 1; above > head && tail - above <= 6; above--) {
      const block = part.blocks[above] as Block;
      const name = value(block);
      if (name === "" || name.length > 40 || SENTENCE.test(name) || readMarker(name)) break;
      roles.set(block, "signature");
      tail = above;
    }
  } else return roles;
  findAnnexNote(part.blocks, tail - 1, roles);
  return roles;
}

/** Marks 附件:1.… and the list under it, ending at `tail`; returns the block above it, or `tail` where there is none. */
function findAnnexNote(blocks: readonly Block[], tail: number, roles: Map<Block, ParagraphRole>): number {
  for (let at = tail; at >= 0 && tail - at < 30; at--) {
    const block = blocks[at];
    if (block?.kind !== "paragraph") return tail;
    const value = block.text.value.trim();
    if (ANNEX_NOTE.test(value)) {
      for (let one = at; one <= tail; one++) roles.set(blocks[one] as Block, "annex-note");
      return at - 1;
    }
    if (!/^[0-9０-９]{1,2}\s*[.．、]/u.test(value) || value.includes("。")) return tail;
  }
  return tail;
}

/** 主送机关: a short line ending in a colon that announces nothing. */
function isAddressee(value: string): boolean {
  return (
    /[:：]$/u.test(value) &&
    value.length <= 160 &&
    !/[。；;]|如下|以下|下列|通知|公告|公示|情况/u.test(value) &&
    readMarker(value) === undefined
  );
}
