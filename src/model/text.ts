import type { Marker, Node, OfficialDocument, Part } from "./document.ts";

/** White space in the sense of law 1: what may be taken out of a text without changing it. */
const BLANK = /[\s\u0085\u00ad\u180e\u200b-\u200d\u2060\ufeff]+/gu;

/** The text without its blanks. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANK, "");
}

/** A value without the stop behind it, and without a bracket that was opened before its label. */
export function withoutEnd(value: string): string {
  return value.replace(/[。；;]$/u, "").replace(/^[^（(]*[)）]$/u, (text) => text.slice(0, -1));
}

/** All places where a pattern with the flag g fits, in order: `matchAll`, for browsers that have none. */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const own = new RegExp(pattern);
  const found: RegExpExecArray[] = [];
  for (let match = own.exec(text); match; match = own.exec(text)) {
    found.push(match);
    if (match[0] === "") own.lastIndex++;
  }
  return found;
}

/** Signs and digits of full width made narrow, one for one, so that places stay the same. */
export function narrowSigns(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Number of characters (code points), blanks apart. */
export function countCharacters(text: string): number {
  return [...withoutBlanks(text)].length;
}

/** Whether a number has no sign of its own that parts it from the words behind it: the 3 of a column of numbers. */
export function isBare({ style, width }: Marker): boolean {
  return width === "none" && (style === "arabic" || style === "chinese");
}

/** The official text below a node, in the order of the source: markers, labels and values. */
export function textOf(node: Node | Part | OfficialDocument): string {
  if ("parts" in node) return node.parts.map(textOf).join("\n");
  switch (node.type) {
    case "paragraph":
    case "heading":
      return node.value;
    case "image":
      return "";
    case "table":
      return node.rows.map(({ cells }) => cells.map(({ value }) => value).join("\t")).join("\n");
    case "labelled":
      return node.label + node.children.map(textOf).join("\n");
    case "part":
      return node.children.map(textOf).join("\n");
    default:
      return (node.marker?.text ?? "") + node.children.map(textOf).join("\n");
  }
}
