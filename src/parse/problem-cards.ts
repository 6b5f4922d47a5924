import type { Table, TableCell, TableRow } from "../model/document.ts";
import { cellLines, gridOf } from "../model/table.ts";
import { withoutBlanks } from "../model/text.ts";
import type { ProblemColumn } from "./problem-columns.ts";
import { ORDERED, roleOf } from "./problem-columns.ts";
import type { Lead, Row } from "./problem-rows.ts";
import { isEmpty, readNumber } from "./problem-rows.ts";

/** A problem that is set down as a card, read as a row of a list: what would be the heads of columns are its labels. */
export interface Card {
  columns: ProblemColumn[];
  rows: Row[];
}

/** A label and what stands beside it; a label that is merged downwards has several cells. */
interface Field {
  label: TableCell;
  words: string;
  /** The rows of its cells. */
  values: { cell: TableCell; row: number }[];
  row: TableRow;
}

/** Labels beside values in more columns are no card. */
const WIDEST = 8;
/** So many labels of a list of problems make a card. */
const LABELS = 3;

/**
 * The cards of a table, label beside value, one pair in a row or several; undefined where it has none. A card is one where most
 * labels are such as head the columns of a list of problems, and
 *
 * - a label has what is wrong (问题, 存在问题, 问题描述 …) or a number too: 问题1;
 * - another has what is done (整改措施; else 整改要求 …; else a progress that says 整改).
 *
 * A table of several cards has the label of the first one again where the next begins; a row of one cell is a title.
 *
 * @returns the cards, or the first row of the one that has no printed number
 */
export function readCards(table: Table): Card[] | { unnumbered: TableRow } | undefined {
  const fields = table.columns.length % 2 === 0 && table.columns.length <= WIDEST ? readFields(table) : undefined;
  const cards = fields && splitCards(fields);
  if (!cards || cards.length === 0 || !cards.every(isCard)) return undefined;
  const read = cards.map(readCard);
  const unnumbered = cards.find((_, at) => read[at] === undefined)?.[0];
  return unnumbered ? { unnumbered: unnumbered.row } : read.filter((card) => card !== undefined);
}

/** undefined where a row is not label beside value. */
function readFields(table: Table): Field[] | undefined {
  const width = table.columns.length;
  const fields = new Map<TableCell, Field>();
  const values = new Set<TableCell>();
  for (const [at, places] of gridOf(table.rows, width).entries()) {
    const row = table.rows[at];
    const cells = [...new Set(places)].filter((cell) => cell !== undefined);
    // A title; 项目 and 内容 above the labels and the values.
    if (cells.length === 1 || (row?.kind === "head" && cells[0] && fieldRole(cells[0]) === undefined)) continue;
    if (!row || cells.length % 2 > 0) return undefined;
    for (let column = 0; column < cells.length; column += 2) {
      const [label, cell] = cells.slice(column, column + 2);
      if (!label || !cell || values.has(label) || values.has(cell) || fields.has(cell)) return undefined;
      const field = fields.get(label) ?? { label, words: withoutBlanks(label.value), values: [], row };
      field.values.push({ cell, row: at });
      values.add(cell);
      fields.set(label, field);
    }
  }
  return [...fields.values()];
}

function fieldRole(label: TableCell): ProblemColumn["role"] | undefined {
  return numberInLabel(label) ? "problem" : roleOf(withoutBlanks(label.value));
}

/** 问题1 beside the words of the problem. */
function numberInLabel(label: TableCell): Lead | undefined {
  const reading = /^问题/u.test(label.value) ? readNumber(label.value, true) : undefined;
  return reading && { cell: label, reading };
}

/** The fields of each card; one begins where the first label stands again, its number apart. */
function splitCards(fields: readonly Field[]): Field[][] {
  const cards: Field[][] = [];
  const nameOf = ({ label, words }: Field) => (numberInLabel(label) ? "" : words);
  for (const field of fields) {
    const first = cards[0]?.[0];
    if (!first || nameOf(field) === nameOf(first)) cards.push([]);
    cards.at(-1)?.push(field);
  }
  return cards;
}

function isCard(fields: readonly Field[]): boolean {
  const roles = fields.map(({ label }) => fieldRole(label));
  const known = roles.filter((role) => role !== undefined).length;
  const isDone = fields.some(
    ({ words }, at) =>
      roles[at] === "measures" || ORDERED.test(words) || (roles[at] === "progress" && words.includes("整改")),
  );
  return roles.includes("problem") && isDone && known >= LABELS && known * 2 > fields.length;
}

function readCard(fields: readonly Field[]): Card | undefined {
  const lead = fields.map(leadOf).find((one) => one !== undefined);
  if (!lead) return undefined;
  const hasMeasures = fields.some(({ label }) => fieldRole(label) === "measures");
  const columns = fields.map(({ label, words }): ProblemColumn => {
    const role = fieldRole(label);
    const isNumber = role === "serial" && lead.cell.value !== "";
    if (isNumber) return { role: "serial", name: words };
    return {
      role: !hasMeasures && role === "goal" && ORDERED.test(words) ? "measures" : (role ?? "other"),
      name: words,
    };
  });
  const at = [...new Set(fields.flatMap(({ values }) => values.map(({ row }) => row)))].sort((a, b) => a - b);
  const rows = at.map((row, index): Row => {
    const grid = fields.map(({ values }) => values.find((value) => value.row === row)?.cell);
    const cells = grid.filter((cell) => cell !== undefined);
    return { grid, cells, kind: index === 0 ? { is: "problem", marker: lead } : { is: "more" } };
  });
  return { columns, rows };
}

/** The number beside 序号, in 问题1, or before the words of the problem where these are one paragraph. */
function leadOf({ label, values: [first, ...others] }: Field): Lead | undefined {
  const own = numberInLabel(label);
  if (own || !first || others.length > 0 || isEmpty(first.cell)) return own;
  const role = fieldRole(label);
  const isAlone = cellLines(first.cell).length === 1;
  if (!isAlone || (role !== "serial" && role !== "problem")) return undefined;
  const reading = readNumber(first.cell.value, role === "serial");
  return reading && { cell: first.cell, reading };
}
