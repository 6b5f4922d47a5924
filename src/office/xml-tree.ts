import { localName, xmlSink } from "./xml-stream.ts";

/** An element of an XML part, by local names. */
export interface XmlElement {
  name: string;
  /** By local name; of two with the same one, that with the prefix `r` (a relationship). */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** What of an XML part becomes part of the tree; all of it where nothing is said. */
export interface TreeOptions {
  /** Whether the text right inside an element of that name is kept. */
  keepsText?: (name: string) => boolean;
  /** What stands in the tree for a finished element. */
  settle?: (element: XmlElement) => XmlElement["children"];
}

/**
 * Reads an XML part as a tree.
 *
 * @param part its name, for the error
 * @throws UnreadableOffice when it is not well-formed XML or too deep
 */
export function readXmlTree(bytes: Uint8Array, part: string, options: TreeOptions = {}): XmlElement {
  const { keepsText, settle } = options;
  const above: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [above];
  const sink = xmlSink(part, {
    open(name, attributes) {
      open.push({ name, attributes: byLocalName(attributes), children: [] });
    },
    text(text) {
      const element = open.at(-1);
      if (element && element !== above && keepsText?.(element.name) !== false) element.children.push(text);
    },
    close() {
      const element = open.pop() as XmlElement;
      const parent = open.at(-1) as XmlElement;
      if (settle && parent !== above) for (const child of settle(element)) parent.children.push(child);
      else parent.children.push(element);
    },
  });
  sink(bytes, true);
  return above.children[0] as XmlElement;
}

function byLocalName(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.create(null) as Record<string, string>;
  for (const [key, value] of Object.entries(attributes)) {
    const local = localName(key);
    if (!(local in named) || key.startsWith("r:")) named[local] = value;
  }
  return named;
}

/** The elements among the children, of one name if it is given. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of that name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(parent, name)[0];
}

/** All descendants of these names in document order, not looking inside those found nor inside `except`. */
export function findAll(parent: XmlElement, names: readonly string[], except: readonly string[] = []): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (names.includes(child.name)) found.push(child);
      else if (!except.includes(child.name)) visit(child);
    }
  };
  visit(parent);
  return found;
}

/** The text inside. */
export function innerText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : innerText(child))).join("");
}
