import type { Marker, MarkerStyle, Node, Numbered, Part, Table } from "../model/document.ts";
import { bodyRows } from "../model/table.ts";
import { childrenOf, walk, walkUnits } from "../model/walk.ts";
import { countOf, isInserted } from "./read-marker.ts";

/** The letter before a printed number in an id. `chinese-paren` under 一、 and 第一条 has none: `s3-2`. */
const LETTERS: Record<MarkerStyle, string> = {
  part: "b",
  volume: "v",
  chapter: "z",
  section: "x",
  article: "t",
  chinese: "s",
  "chinese-paren": "e",
  decimal: "d",
  "problem-word": "n",
  arabic: "n",
  "arabic-paren": "i",
  "arabic-half-paren": "j",
  circled: "k",
  point: "y",
};

/**
 * Gives every numbered unit of a part its id, made of the printed numbers only (law 3).
 * A number that is printed twice in one place would give one id twice; the second unit
 * then gets `~2`, and the numbering rule reports it.
 *
 * Running text comes first: a table of problems changes none of its ids. A table whose numbers would give one that the
 * part has already puts its own anchor before all of its ids: `t2-p1`.
 */
export function assignIds(part: Part): void {
  const prefix = part.id === "main" ? "" : `${part.id}-`;
  const inText = scopeOf(part, walk);
  name(part.children, undefined, inText);
  const seen = new Map<string, number>();
  walk(part.children, (node) => {
    if ("id" in node) node.id = countId(prefix + node.id, seen);
  });
  const inTables = { ...scopeOf(part, walkTables), unnumbered: inText.unnumbered, measures: measuresByCell(part) };
  let tables = 0;
  walk(part.children, (node, ancestors) => {
    if (node.type !== "table") return;
    const anchor = `t${++tables}`;
    anchorRows(node, prefix + anchor);
    const around = ancestors.findLast((one) => "id" in one);
    nameTable(node.problems ?? [], { anchor, prefix, around, scope: inTables, seen });
  });
}

/** An id that is the only one of its name. */
function countId(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}

interface NamedTable {
  anchor: string;
  prefix: string;
  around: Numbered | undefined;
  scope: Scope;
  seen: Map<string, number>;
}

function nameTable(problems: readonly Numbered[], { anchor, prefix, around, scope, seen }: NamedTable): void {
  // What stands around has the prefix already.
  const outer = around && { ...around, id: around.id.slice(prefix.length) };
  name(problems, outer, scope);
  const units: Numbered[] = [];
  walk(problems, (node) => {
    if ("id" in node) units.push(node);
  });
  const isTaken = units.some(({ id }) => seen.has(prefix + id));
  for (const unit of units) unit.id = countId(prefix + (isTaken ? `${anchor}-` : "") + unit.id, seen);
}

/**
 * Gives a table and its rows their anchors: by the printed 序号 where each row has one of its own, a row without, such as
 * 合计, after the one above it (`t2-r17-1`); else by their order. Like those of unnumbered headings they lead a reader
 * to a place of the text as it is; they are no addresses to cite.
 */
function anchorRows(table: Table, anchor: string): void {
  table.anchor = anchor;
  const rows = bodyRows(table);
  const printed = rows.map(({ cells }) =>
    cells[0]?.column === 0 ? /^[0-9]{1,6}$/u.exec(cells[0].value)?.[0] : undefined,
  );
  const numbers = printed.flatMap((number) => (number === undefined ? [] : Number(number)));
  const isNumbered = table.columns[0]?.isSerial === true && new Set(numbers).size === numbers.length;
  let [last, behind] = [0, 0];
  rows.forEach((row, at) => {
    const number = isNumbered ? printed[at] : `${at + 1}`;
    if (number === undefined) row.anchor = `${anchor}-r${last}-${++behind}`;
    else {
      [last, behind] = [Number(number), 0];
      row.anchor = `${anchor}-r${last}`;
    }
  });
}

interface Scope {
  /** Whether group numbers (problem numbers) start anew in the part, so that the section is part of the address. */
  groups: boolean;
  problems: boolean;
  /** Whether articles start anew under another heading without a number, or in another 编. */
  articles: boolean;
  unnumbered: number;
  /** Set where it is a table that is named: how measures end that their number alone does not tell apart. */
  measures?: ReadonlyMap<Numbered, string>;
}

/** @param through goes through the units of running text, or through those of tables */
function scopeOf(part: Part, through: typeof walk): Scope {
  const isProblem = (node: Node) => node.type === "problem";
  const groups = restarts(part, isGroup, through);
  const articles = restarts(part, isArticle, through, (ancestors) => ancestors.findLast(holdsText));
  return { groups, problems: restarts(part, isProblem, through), articles, unnumbered: 0 };
}

/** As {@link walk}, through the units that are read from tables and no others. */
function walkTables(nodes: readonly Node[], visit: Parameters<typeof walk>[1]): void {
  walkUnits(nodes, (node, ancestors) => {
    if (ancestors.some(({ type }) => type === "table")) visit(node, ancestors);
  });
}

function name(nodes: readonly Node[], parent: Numbered | undefined, scope: Scope): void {
  for (const node of nodes) {
    if ("id" in node) node.id = idOf(node, parent, scope);
    name(childrenOf(node), "id" in node ? node : parent, scope);
  }
}

function idOf(node: Numbered, parent: Numbered | undefined, scope: Scope): string {
  const inParent = (own: string) => (parent ? `${parent.id}-${own}` : own);
  const inCell = scope.measures?.get(node);
  if (inCell !== undefined) return inParent(inCell);
  if (!node.marker) return node.type === "measure" ? inParent("m0") : `u${++scope.unnumbered}`;
  const { style, numbers } = node.marker;
  const number = numbers.join(style === "decimal" ? "-" : "_");
  const text = /^[uv]\d+(?=-|$)/u.exec(parent?.id ?? "")?.[0];
  if (node.type === "problem") return scope.problems ? inParent(`p${number}`) : `p${number}`;
  if (node.type === "measure") return inParent(`m${number}`);
  const inM0 = parent?.type === "measure" && !parent.marker ? parent.id.replace(/-m0$/u, "") : undefined;
  if (inM0) return `${inM0}-${LETTERS[style]}${number}`;
  if (isGroup(node) || (scope.measures && node.type === "section"))
    return scope.groups ? inParent(`c${number}`) : `c${number}`;
  switch (style) {
    case "article":
      return scope.articles && text ? `${text}-t${number}` : `t${number}`;
    case "part":
      return `b${number}`;
    case "chinese-paren":
      return parent?.marker?.style === "chinese" || parent?.marker?.style === "article"
        ? inParent(number)
        : inParent(`e${number}`);
    case "decimal": {
      const outside = parent?.id.replace(/-?d\d+(?:-\d+)*$/u, "");
      return outside ? `${outside}-d${number}` : `d${number}`;
    }
    default:
      return inParent(`${LETTERS[style]}${number}`);
  }
}

/** A (一) that holds problems is a group: `c1`. */
function isGroup(node: Node): boolean {
  return (
    node.type === "section" &&
    node.marker?.style === "chinese-paren" &&
    node.children.some((child) => child.type === "problem")
  );
}

/**
 * The measures in rows of a table for which a number is not enough: `r2`, what stands unnumbered in the second of several
 * cells, an anchor as `u2` is; `r2-m1`, where the numbers of two cells of one problem are the same.
 */
function measuresByCell(part: Part): Map<Numbered, string> {
  const endings = new Map<Numbered, string>();
  walkTables(part.children, (node) => {
    if (node.type !== "problem") return;
    const cells = node.children.flatMap((child) =>
      child.type === "labelled" && child.kind === "measures" ? [child.children.filter(isMeasure)] : [],
    );
    if (cells.length < 2) return;
    const numbers = cells.flatMap((cell) => [
      ...new Set(cell.flatMap(({ marker }) => marker?.numbers.join("-") ?? [])),
    ]);
    const isAgain = new Set(numbers).size < numbers.length;
    cells.forEach((cell, at) => {
      for (const measure of cell) {
        if (!measure.marker) endings.set(measure, `r${at + 1}`);
        else if (isAgain) endings.set(measure, `r${at + 1}-m${measure.marker.numbers.join("-")}`);
      }
    });
  });
  return endings;
}

function isMeasure(node: Node): node is Numbered {
  return node.type === "measure";
}

function isArticle(node: Node): boolean {
  return "marker" in node && node.marker?.style === "article";
}

/** Whether a unit holds a text of its own, whose articles may be counted from 1. */
function holdsText(node: Node): boolean {
  return node.type === "section" && (!node.marker || node.marker.style === "volume");
}

function isFirst(marker: Marker): boolean {
  return countOf(marker) === 1 && !isInserted(marker);
}

/** Whether the numbers of some units start anew at 1 under another section. */
function restarts(
  part: Part,
  select: (node: Node) => boolean,
  through: typeof walk,
  holder = (ancestors: readonly Node[]) => ancestors.at(-1),
): boolean {
  const parents = new Set<Node | undefined>();
  let found = false;
  through(part.children, (node, ancestors) => {
    if (!select(node) || !("marker" in node)) return;
    const parent = holder(ancestors);
    if (parents.size > 0 && !parents.has(parent) && node.marker && isFirst(node.marker)) found = true;
    parents.add(parent);
  });
  return found;
}
