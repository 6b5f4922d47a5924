import { parse } from "yaml";
import type { Frontmatter } from "../../model/disclosure-schema.ts";
import { withoutBlanks } from "../../model/text.ts";
import { mapText, readMarkdown } from "../../parse/markdown.ts";
import { readTable } from "../../parse/tables.ts";
import type { Table } from "../../model/document.ts";
import { readMoment } from "../fields/read-moment.ts";
import type { StatedFields } from "../fields/stated-fields.ts";
import type { Page } from "../input/page.ts";
import { readSigns } from "../lines/signs.ts";
import { countBlanks } from "./blanks-between-words.ts";
import type { Balance, Shares } from "./shares.ts";
import { SHARE, bodyOf } from "./shares.ts";

/** A draft as it was written. */
export interface Draft {
  document: string;
  /** The shapes of its tables, as they were laid out. */
  tables: readonly string[];
}

/**
 * Proves that nothing was lost, added or moved: the draft is read back as the site will
 * read it and compared with the input. Counts the blanks between words into the balance.
 *
 * @returns what does not agree; empty when all does
 */
export function proveDraft(
  page: Page,
  { document, tables }: Draft,
  shares: Shares,
  fields: StatedFields,
  balance: Balance,
): string[] {
  const wrong: string[] = [];
  if (balance.body + balance.info + balance.frame !== balance.input) wrong.push("三类字数之和不等于输入字数");
  const input = withoutBlanks(bodyOf(page, shares));
  const output = readBack(document);
  const place = firstDifference(input, output.body);
  if (place !== undefined)
    wrong.push(
      `草稿的正文从第 ${place + 1} 个字起和输入不同：输入“${input.slice(place, place + 10)}”，草稿“${output.body.slice(place, place + 10)}”`,
    );
  else balance.blanks = countBlanks(page, shares, output.text);
  output.tables.forEach((table, at) => {
    if (shapeOf(table) !== tables[at]) wrong.push(`草稿的第 ${at + 1} 张表写出后读回来，格子和输入的不一样`);
  });
  if (output.tables.length !== tables.length) wrong.push("草稿的表写出后读回来，张数不一样");
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
function readBack(draft: string): { text: string; body: string; tables: Table[]; values: Partial<Frontmatter> } {
  const root = readMarkdown(draft);
  const words: string[] = [];
  const tables: Table[] = [];
  let values: Partial<Frontmatter> = {};
  for (const node of root.children) {
    if (node.type === "yaml") values = parse(node.value) as Partial<Frontmatter>;
    else if (node.type === "heading" || node.type === "paragraph") words.push(mapText(node, draft).value);
    else if (node.type === "table") {
      const table = readTable(node, draft);
      tables.push(table);
      for (const { cells } of table.rows) for (const { value } of cells) words.push(value);
    }
  }
  return { text: words.join("\n"), body: withoutBlanks(words.join("")), tables, values };
}

/** As `src/import/body/write-table.ts` states it. */
function shapeOf({ rows }: Table): string {
  const lines = rows.map(({ kind, cells }) => {
    const places = cells.map(({ column, columnSpan, rowSpan }) => `${column}:${columnSpan}×${rowSpan}`);
    return `${kind === "head" ? "head" : "body"} ${places.join(" ")}`;
  });
  return lines.join("\n");
}

/** Whether a value says what stands at its place. */
function states(printed: string, value: string, read: StatedFields["sources"][number]["read"]): boolean {
  if (read === "field") return true;
  if (read === "verbatim") return withoutBlanks(printed) === withoutBlanks(value);
  if (read === "list") return withoutBlanks(printed) === withoutBlanks(value).replaceAll("、", "");
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
