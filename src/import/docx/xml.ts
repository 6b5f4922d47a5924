import { XmlCdata, XmlElement, XmlText, parseXml } from "@rgrove/parse-xml";
import { SAVE_AGAIN, Unreadable } from "./unreadable.ts";

/**
 * An element of OOXML by local names: transitional and strict files, Word and WPS differ in
 * namespaces and prefixes only. Text is kept where it is content (`w:t`, `w:instrText` …).
 */
export interface Element {
  name: string;
  /** By local name; of two with the same one, that with the prefix `r` (a relationship). */
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

const DEEPEST = 400;
const WITH_TEXT = new Set(["t", "delText", "instrText", "delInstrText"]);
/** What `mc:Choice` may require and this reader takes; else `mc:Fallback` is read. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v|o|w10|wne|m|wp|pic|a)$/u;

/**
 * Reads one XML file of a package. Of each `mc:AlternateContent` (ISO 29500-3) one branch remains.
 *
 * @param name for the message
 * @throws Unreadable when it is not well-formed XML
 */
export function readXml(bytes: Uint8Array, name: string): Element {
  try {
    const { root } = parseXml(decode(bytes));
    if (!root) throw new Error("no root");
    return convert(root, 0);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof RangeError) throw new Unreadable(`“${name}”的结构嵌套太深，读不了`, SAVE_AGAIN);
    throw new Unreadable(`文件已损坏（“${name}”读不通）`, SAVE_AGAIN);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function convert(node: XmlElement, depth: number): Element {
  if (depth > DEEPEST) throw new RangeError("too deep");
  const name = localName(node.name);
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(node.attributes)) {
    const local = localName(key);
    if (!(local in attributes) || key.startsWith("r:")) attributes[local] = value;
  }
  const children: (Element | string)[] = [];
  for (const child of node.children) {
    if (child instanceof XmlElement) {
      if (localName(child.name) === "AlternateContent") {
        const { children: branch } = convert(chooseBranch(child), depth + 1);
        for (const one of branch) children.push(one);
      } else children.push(convert(child, depth + 1));
    } else if (WITH_TEXT.has(name) && (child instanceof XmlText || child instanceof XmlCdata))
      children.push(child.text);
  }
  return { name, attributes, children };
}

function chooseBranch(node: XmlElement): XmlElement {
  const branches = node.children.filter((child) => child instanceof XmlElement);
  const choices = branches.filter(({ name }) => localName(name) === "Choice");
  const known = choices.find(({ attributes }) =>
    (attributes["Requires"] ?? "").split(/\s+/u).every((prefix) => UNDERSTOOD.test(prefix)),
  );
  const fallback = branches.find(({ name }) => localName(name) === "Fallback");
  return known ?? fallback ?? choices[0] ?? new XmlElement("none");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements among the children, of one name if it is given. */
export function elementsOf(parent: Element | undefined, name?: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of that name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return elementsOf(parent, name)[0];
}

/** The `w:val` of a child: undefined without the child, `""` where it has no value. */
export function valueOf(parent: Element | undefined, name: string): string | undefined {
  const child = childOf(parent, name);
  return child && (child.attributes["val"] ?? "");
}

/** A whole number of a child's `w:val`. */
export function numberOf(parent: Element | undefined, name: string): number | undefined {
  const value = valueOf(parent, name);
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined;
}

/** A toggle such as `w:vanish`: on without a value; undefined where nothing is said (ISO 29500-1, 17.17.4). */
export function isOn(parent: Element | undefined, name: string): boolean | undefined {
  const value = valueOf(parent, name);
  return value === undefined ? undefined : !/^(?:0|false|off)$/u.test(value);
}

/** All descendants of these names in document order, not looking inside those found nor inside `except`. */
export function findAll(parent: Element, names: readonly string[], except: readonly string[] = []): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of elementsOf(element)) {
      if (names.includes(child.name)) found.push(child);
      else if (!except.includes(child.name)) visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The text inside. */
export function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}
