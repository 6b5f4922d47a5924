import { parse } from "yaml";
import type { Frontmatter } from "../../model/disclosure-schema.ts";
import { withoutBlanks } from "../../model/text.ts";
import { mapText, readMarkdown } from "../../parse/markdown.ts";
import { readMoment } from "../fields/read-moment.ts";
import type { StatedFields } from "../fields/stated-fields.ts";
import type { Page } from "../input/page.ts";
import { readSigns } from "../lines/signs.ts";
import type { Balance, Shares } from "./shares.ts";
import { SHARE, bodyOf } from "./shares.ts";

/**
 * Proves that nothing was lost, added or moved: the draft is read back as the site will
 * read it and compared with the input.
 *
 * @returns what does not agree; empty when all does
 */
export function proveDraft(
  page: Page,
  draft: string,
  shares: Shares,
  fields: StatedFields,
  balance: Balance,
): string[] {
  const wrong: string[] = [];
  if (balance.body + balance.info + balance.frame !== balance.input) wrong.push("三类字数之和不等于输入字数");
  const input = withoutBlanks(bodyOf(page, shares));
  const output = readBack(draft);
  const place = firstDifference(input, output.body);
  if (place !== undefined)
    wrong.push(
      `草稿的正文从第 ${place + 1} 个字起和输入不同：输入“${input.slice(place, place + 10)}”，草稿“${output.body.slice(place, place + 10)}”`,
    );
  if (JSON.stringify(sortKeys(output.values)) !== JSON.stringify(sortKeys(fields.values)))
    wrong.push("草稿的公开信息写出后读回来不一样");
  return [...wrong, ...proveFields(page, shares, fields)];
}

/** Proves that each value of 公开信息 stands on the page where it was taken from. */
function proveFields(page: Page, shares: Shares, { values, sources }: StatedFields): string[] {
  const wrong: string[] = [];
  const stated = new Set(sources.map(({ value }) => value));
  for (const value of valuesIn(values)) if (!stated.has(value)) wrong.push(`公开信息“${value}”没有出处`);
  for (const { value, from, read } of sources) {
    if (from.some(({ start, end }) => shares.subarray(start, end).every((share) => share === SHARE.frame)))
      wrong.push(`公开信息“${value}”的出处没有计入字数`);
    const printed = from.map(({ start, end }) => page.text.slice(start, end)).join("");
    if (!states(printed, value, read)) wrong.push(`公开信息“${value}”和它的出处不一致`);
  }
  return wrong;
}

/** Every text in a value of 公开信息, however deep. */
function valuesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(valuesIn) : [];
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
function states(printed: string, value: string, read: StatedFields["sources"][number]["read"]): boolean {
  if (read === "field") return true;
  if (read === "verbatim") return withoutBlanks(printed) === withoutBlanks(value);
  if (read === "part") return withoutBlanks(printed).includes(withoutBlanks(value));
  const { date, signedDate } = readSigns(printed);
  return [readMoment(printed, true), readMoment(printed, false), date, signedDate].includes(value);
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
