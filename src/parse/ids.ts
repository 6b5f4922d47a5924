import type { MarkerStyle, Node, Numbered, Part } from "../model/document.ts";
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
