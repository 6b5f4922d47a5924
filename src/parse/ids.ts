import type { MarkerStyle, Node, Numbered, Part, Table } from "../model/document.ts";
import { bodyRows } from "../model/table.ts";
import { childrenOf, walk } from "../model/walk.ts";

/** The letter before a printed number in an id. `chinese-paren` under 一、 and 第一条 has none: `s3-2`. */
const LETTERS: Record<MarkerStyle, string> = {
  part: "b",
  chapter: "z",
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
 */
export function assignIds(part: Part): void {
  const scope: Scope = {
    groups: restarts(part, isGroup),
    problems: restarts(part, (node) => node.type === "problem"),
    unnumbered: 0,
  };
  const prefix = part.id === "main" ? "" : `${part.id}-`;
  name(part.children, undefined, scope);
  const seen = new Map<string, number>();
  walk(part.children, (node) => {
    if (!("id" in node)) return;
    const id = prefix + node.id;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    node.id = count === 1 ? id : `${id}~${count}`;
  });
  let tables = 0;
  walk(part.children, (node) => {
    if (node.type === "table") anchorRows(node, `${prefix}t${++tables}`);
  });
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
  unnumbered: number;
}

function name(nodes: readonly Node[], parent: Numbered | undefined, scope: Scope): void {
  for (const node of nodes) {
    if ("id" in node) node.id = idOf(node, parent, scope);
    name(childrenOf(node), "id" in node ? node : parent, scope);
  }
}

function idOf(node: Numbered, parent: Numbered | undefined, scope: Scope): string {
  const inParent = (own: string) => (parent ? `${parent.id}-${own}` : own);
  if (!node.marker) return node.type === "measure" ? inParent("m0") : `u${++scope.unnumbered}`;
  const { style, numbers } = node.marker;
  const number = numbers.join("-");
  if (node.type === "problem") return scope.problems ? inParent(`p${number}`) : `p${number}`;
  if (node.type === "measure") return inParent(`m${number}`);
  const inM0 = parent?.type === "measure" && !parent.marker ? parent.id.replace(/-m0$/u, "") : undefined;
  if (inM0) return `${inM0}-${LETTERS[style]}${number}`;
  if (isGroup(node)) return scope.groups ? inParent(`c${number}`) : `c${number}`;
  switch (style) {
    case "article":
    case "part":
      return `${LETTERS[style]}${number}`;
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

/** Whether the numbers of some units start anew at 1 under another section. */
function restarts(part: Part, select: (node: Node) => boolean): boolean {
  const parents = new Set<Node | undefined>();
  let found = false;
  walk(part.children, (node, ancestors) => {
    if (!select(node) || !("marker" in node)) return;
    const parent = ancestors.at(-1);
    if (parents.size > 0 && !parents.has(parent) && node.marker?.numbers.at(-1) === 1) found = true;
    parents.add(parent);
  });
  return found;
}
