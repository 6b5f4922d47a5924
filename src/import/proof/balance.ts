import { parse } from "yaml";
import type { Frontmatter } from "../../model/disclosure-schema.ts";
import { countCharacters, withoutBlanks } from "../../model/text.ts";
import { mapText, readMarkdown } from "../../parse/markdown.ts";
import type { Fields } from "../fields/fields.ts";
import { readMoment } from "../fields/fields.ts";
import type { Page, Span } from "../input/page.ts";
import { readDateLine, readSignedDate } from "../signs.ts";

/** Where the characters of the input went, blanks apart. The first three make the fourth. */
export interface Balance {
  /** 正文 */
  body: number;
  /** 公开信息 */
  info: number;
  /** 页面框架 */
  frame: number;
  /** 输入 */
  input: number;
  /** 自动编号: how many characters of the input Word makes by itself; for a Word file only. */
  numbering?: number;
}

const FRAME = 0;
const INFO = 1;
const BODY = 2;

/** Which of the three each character of a page is; what nothing claims is 页面框架. */
export function shareOut(page: Page, info: readonly Span[], body: readonly Span[]): Uint8Array {
  const shares = new Uint8Array(page.text.length).fill(FRAME);
  for (const { start, end } of info) shares.fill(INFO, start, end);
  for (const { start, end } of body) shares.fill(BODY, start, end);
  return shares;
}

/** Counts the characters of each share. */
export function countShares(page: Page, shares: Uint8Array): Balance {
  const balance: Balance = { body: 0, info: 0, frame: 0, input: countCharacters(page.text) };
  let at = 0;
  while (at < page.text.length) {
    const share = shares[at];
    let end = at;
    while (end < page.text.length && shares[end] === share) end++;
    const count = countCharacters(page.text.slice(at, end));
    if (share === BODY) balance.body += count;
    else if (share === INFO) balance.info += count;
    else balance.frame += count;
    at = end;
  }
  return balance;
}

/**
 * Proves that nothing was lost, added or moved: the draft is read back as the site will
 * read it and compared with the input.
 *
 * @returns what does not agree; empty when all does
 */
export function proveDraft(page: Page, draft: string, shares: Uint8Array, fields: Fields, balance: Balance): string[] {
  const wrong: string[] = [];
  if (balance.body + balance.info + balance.frame !== balance.input) wrong.push("三类字数之和不等于输入字数");
  const input = bodyOf(page, shares);
  const output = readBack(draft);
  const place = firstDifference(input, output.body);
  if (place !== undefined)
    wrong.push(
      `草稿的正文从第 ${place + 1} 个字起和输入不同：输入“${input.slice(place, place + 10)}”，草稿“${output.body.slice(place, place + 10)}”`,
    );
  if (JSON.stringify(sortKeys(output.values)) !== JSON.stringify(sortKeys(fields.values)))
    wrong.push("草稿的公开信息写出后读回来不一样");
  const stated = new Set(fields.sources.map(({ value }) => value));
  for (const value of wordsOf(fields.values)) if (!stated.has(value)) wrong.push(`公开信息“${value}”没有出处`);
  for (const { value, from, read } of fields.sources) {
    if (from.some(({ start, end }) => shares.subarray(start, end).every((share) => share === FRAME)))
      wrong.push(`公开信息“${value}”的出处没有计入字数`);
    const printed = from.map(({ start, end }) => page.text.slice(start, end)).join("");
    if (!states(printed, value, read)) wrong.push(`公开信息“${value}”和它的出处不一致`);
  }
  return wrong;
}

/** Every word of 公开信息, however deep. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

function bodyOf(page: Page, shares: Uint8Array): string {
  const parts: string[] = [];
  let at = 0;
  while (at < page.text.length) {
    const from = shares.indexOf(BODY, at);
    if (from < 0) break;
    at = from;
    while (at < page.text.length && shares[at] === BODY) at++;
    parts.push(page.text.slice(from, at));
  }
  return withoutBlanks(parts.join(""));
}

/** The draft as the site's own reader of Markdown sees it. */
function readBack(draft: string): { body: string; values: Partial<Frontmatter> } {
  const root = readMarkdown(draft);
  const words: string[] = [];
  let values: Partial<Frontmatter> = {};
  for (const node of root.children) {
    if (node.type === "yaml") values = parse(node.value) as Partial<Frontmatter>;
    else if (node.type === "heading" || node.type === "paragraph") words.push(mapText(node, draft).value);
    else if (node.type === "table")
      for (const row of node.children) for (const cell of row.children) words.push(mapText(cell, draft).value);
  }
  return { body: withoutBlanks(words.join("")), values };
}

/** Whether a value says what stands at its place. */
function states(printed: string, value: string, read: Fields["sources"][number]["read"]): boolean {
  if (read === "field") return true;
  if (read === "verbatim") return withoutBlanks(printed) === withoutBlanks(value);
  if (read === "part") return withoutBlanks(printed).includes(withoutBlanks(value));
  return [
    readMoment(printed, true),
    readMoment(printed, false),
    readDateLine(printed),
    readSignedDate(printed),
  ].includes(value);
}

function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function sortKeys(values: Partial<Frontmatter>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
