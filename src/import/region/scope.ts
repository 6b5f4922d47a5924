import type { InfoReading } from "../info/info-reading.ts";
import type { PageElement, Span } from "../input/page.ts";
import type { ReadLine, ReadPage } from "../input/read-lines.ts";
import { isFrameLine, isLinks } from "./line-kinds.ts";

/** Where the text is looked for. `sure` when the page itself marks it as the text. */
export interface Scope {
  from: number;
  to: number;
  sure: boolean;
}

/** What portals call the element of the text. */
const NAMED =
  /^(?:#?(?:zoom|ucap-content|fontzoom|zoomcon|zoomtext|vsb_content(?:_\d+)?|js_content|article[-_]?(?:content|body|con|text)|content[-_]?(?:text|body|detail)|news[-_]?(?:content|con|text)|xxgk[-_]?(?:content|con|text)|zwgk[-_]?content|info[-_]?content|text[-_]?content|maintext|wzcon|pages_content|bt-content|con_?text|detail[-_]?(?:content|con)|trs_(?:editor|ueditor|uedior|paper_preview)|custom_unionstyle|v_news_content|view|article|content|zw))$/u;

/** Where the text of a page stands: a named element, or the smallest element around nearly all running text. */
export function chooseScope(page: ReadPage, info: InfoReading): Scope {
  const whole: Scope = { from: 0, to: page.lines.length, sure: false };
  if (page.kind === "text") return whole;
  const weights = weigh(page, info);
  const weightOf = (element: PageElement) => (weights[element.to] ?? 0) - (weights[element.from] ?? 0);
  const total = weights.at(-1) ?? 0;
  if (total === 0) return whole;
  const named = page.elements
    .filter((element) => element.names.some((name) => NAMED.test(name)) && weightOf(element) * 2 >= total)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const largest = Math.max(0, ...named.map(weightOf));
  const chosen = named.find((element) => weightOf(element) >= largest * 0.98);
  if (chosen) return { ...takeTables(info, chosen), sure: true };
  const around = page.elements
    .filter((element) => weightOf(element) * 10 >= total * 9)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  // An element of one line is a paragraph of the text; what holds it has the others.
  const dense = around.find(({ from, to }) => to - from > 1) ?? around[0];
  if (!dense) return whole;
  return { ...takeTables(info, widen(page, info, dense)), sure: false };
}

/** Whether a line is of a table, its caption or 单位 over it, or a note under it. */
function isAtTable({ tables }: InfoReading, line: number): boolean {
  return [-1, 0, 1, 2].some((step) => tables.has(line + step));
}

/** How many of the lines [from, to) stand in no table. */
function countOutside({ tables }: InfoReading, from: number, to: number): number {
  let count = 0;
  for (let line = from; line < to; line++) if (!tables.has(line)) count++;
  return count;
}

/** With the whole of the tables at both ends. */
function takeTables({ tables }: InfoReading, { from, to }: PageElement): { from: number; to: number } {
  const [first, last] = [tables.get(from), tables.get(to - 1)];
  return { from: Math.min(from, first?.from ?? from), to: Math.max(to, last?.to ?? to) };
}

/** Running totals of how much running text stands before each line. */
function weigh(page: ReadPage, info: InfoReading): number[] {
  const totals = [0];
  page.lines.forEach((line, index) => {
    const length = line.end - line.start;
    const { origin, signs } = line;
    const table = info.tables.get(index);
    const off = info.lines.has(index) || origin === "title" || origin === "meta" || origin === "hidden";
    const frame = off || (!table && (isLinks(line) || isFrameLine(line)));
    const weight = frame ? 0 : signs.prose ? length : table && table.rows.length > 2 ? length / 2 : 0;
    totals.push((totals.at(-1) ?? 0) + weight);
  });
  return totals;
}

/** Takes in the elements around whose only further lines are signs of the text: title, 署名, date, tables with what is over and under them. */
function widen(page: ReadPage, info: InfoReading, dense: PageElement): PageElement {
  let scope = dense;
  const around = page.elements
    .filter((element) => element.from <= dense.from && element.to >= dense.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const fits = ({ signs, linked }: ReadLine, index: number) =>
    signs.date !== undefined ||
    signs.title !== undefined ||
    signs.organ ||
    signs.documentNumber ||
    signs.annex ||
    info.lines.has(index) ||
    info.tables.has(index) ||
    (isAtTable(info, index) && !signs.frame && linked === 0);
  for (const element of around) {
    if (countOutside(info, element.from, scope.from) + countOutside(info, scope.to, element.to) > 8) break;
    const above = page.lines.slice(element.from, scope.from).every((line, at) => fits(line, element.from + at));
    const below = page.lines.slice(scope.to, element.to).every((line, at) => fits(line, scope.to + at));
    if (!above || !below) break;
    scope = element;
  }
  return scope;
}

/** The lines of a labelled place. */
export function linesWithin(page: ReadPage, span: Span): Scope {
  const from = page.lines.findIndex((line) => line.end > span.start);
  if (from < 0) return { from: page.lines.length, to: page.lines.length, sure: true };
  const after = page.lines.findIndex((line) => line.start >= span.end);
  return { from, to: after < 0 ? page.lines.length : after, sure: true };
}
