import type { TreeOptions, XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf } from "../../office/xml-tree.ts";

const WITH_TEXT = new Set(["t", "delText", "instrText", "delInstrText"]);
/** What `mc:Choice` may require and this reader takes; else `mc:Fallback` is read. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v|o|w10|wne|m|wp|pic|a)$/u;

/**
 * WordprocessingML as a tree: text is kept where it is content (`w:t`, `w:instrText` …), and of each
 * `mc:AlternateContent` (ISO 29500-3) one branch remains.
 */
export const WORD_TREE: TreeOptions = {
  keepsText: (name) => WITH_TEXT.has(name),
  settle: (element) => (element.name === "AlternateContent" ? chooseBranch(element) : [element]),
};

function chooseBranch(element: XmlElement): XmlElement["children"] {
  const choices = elementsOf(element, "Choice");
  const known = choices.find(({ attributes }) =>
    (attributes["Requires"] ?? "").split(/\s+/u).every((prefix) => UNDERSTOOD.test(prefix)),
  );
  return (known ?? childOf(element, "Fallback") ?? choices[0])?.children ?? [];
}

/** The `w:val` of a child: undefined without the child, `""` where it has no value. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(parent, name);
  return child && (child.attributes["val"] ?? "");
}

/** A whole number of a child's `w:val`. */
export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  const value = valueOf(parent, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** A toggle such as `w:vanish`: on without a value; undefined where nothing is said (ISO 29500-1, 17.17.4). */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const value = valueOf(parent, name);
  return value === undefined ? undefined : !/^(?:0|false|off)$/u.test(value);
}
