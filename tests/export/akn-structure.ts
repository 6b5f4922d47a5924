import type { Element, ElementContent, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/** What an element may have: the names of its children in order as a pattern, and its attributes. */
interface Rule {
  children: RegExp;
  required?: readonly string[];
  optional?: readonly string[];
  /** Whether text may stand in it. */
  text?: true;
}

const HIER = "(?:part|chapter|article|section|hcontainer)";
const BLOCKS = /^(?:(?:p|table) )+$/u;
const hierarchy: Rule = {
  children: new RegExp(`^(?:num )?(?:heading )?(?:content |(?:intro )?(?:${HIER} )*(?:wrapUp )?)$`, "u"),
  required: ["eId"],
};
const empty: Rule = { children: /^$/u };
const value: Rule = { ...empty, required: ["value"] };
const inline: Rule = { children: /^$/u, text: true };
const cell: Rule = { children: /^(?:p )+$/u, optional: ["colspan", "rowspan"] };
const IDENTITY = "FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+";

/**
 * The part of Akoma Ntoso 3.0 that we write, by hand after the OASIS schema (akomantoso30.xsd), which no package of npm
 * brings along: order of elements, attributes, where text may stand.
 */
const RULES: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^doc $/u, required: ["xmlns"] },
  doc: { children: /^meta mainBody $/u, required: ["name"] },
  meta: { children: /^identification (?:publication )?references $/u },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/u, required: ["source"] },
  FRBRWork: { children: new RegExp(`^${IDENTITY}FRBRcountry (?:FRBRnumber )*(?:FRBRname )*$`, "u") },
  FRBRExpression: { children: new RegExp(`^${IDENTITY}(?:FRBRlanguage )+$`, "u") },
  FRBRManifestation: { children: new RegExp(`^${IDENTITY}(?:FRBRformat )?$`, "u") },
  FRBRthis: value,
  FRBRuri: value,
  FRBRalias: { ...value, required: ["value", "name"] },
  FRBRdate: { ...empty, required: ["date", "name"] },
  FRBRauthor: { ...empty, required: ["href"] },
  FRBRcountry: value,
  FRBRnumber: value,
  FRBRname: value,
  FRBRlanguage: { ...empty, required: ["language"] },
  FRBRformat: value,
  publication: { ...empty, required: ["date", "name", "showAs"] },
  references: { children: /^(?:TLCOrganization )+$/u, required: ["source"] },
  TLCOrganization: { ...empty, required: ["eId", "href", "showAs"] },
  mainBody: { children: new RegExp(`^(?:(?:${HIER}|p|table) )+$`, "u") },
  part: hierarchy,
  chapter: hierarchy,
  article: hierarchy,
  section: hierarchy,
  hcontainer: { ...hierarchy, required: ["eId", "name"] },
  num: inline,
  heading: inline,
  content: { children: BLOCKS },
  intro: { children: BLOCKS },
  wrapUp: { children: BLOCKS },
  p: { children: /^(?:(?:docTitle|docNumber|img) )*$/u, optional: ["class"], text: true },
  docTitle: inline,
  docNumber: inline,
  img: { ...empty, required: ["src", "alt"] },
  table: { children: /^(?:caption )?(?:tr )+$/u },
  caption: { children: /^(?:eol )*$/u, text: true },
  eol: empty,
  tr: { children: /^(?:(?:th|td) )+$/u },
  th: cell,
  td: cell,
};

/** What is wrong with an `akn.xml`, each as `element: why`; nothing where it is well. */
export function structureErrors(xml: string): string[] {
  const errors: string[] = [];
  const ids = new Set<string>();
  for (const element of elementsOf(fromXml(xml))) {
    const { name, attributes } = element;
    const rule = RULES[name];
    if (!rule) {
      errors.push(`${name}: unknown`);
      continue;
    }
    const children = element.children.flatMap((child) => (child.type === "element" ? [`${child.name} `] : [])).join("");
    if (!rule.children.test(children)) errors.push(`${name}: children ${children}`);
    const text = element.children.some((child) => child.type === "text" && child.value.trim() !== "");
    if (text && !rule.text) errors.push(`${name}: text`);
    const known = [...(rule.required ?? []), ...(rule.optional ?? [])];
    for (const one of rule.required ?? [])
      if (!attributes[one]?.trim() && one !== "alt") errors.push(`${name}: no ${one}`);
    for (const one of Object.keys(attributes)) if (!known.includes(one)) errors.push(`${name}: attribute ${one}`);
    if (attributes["date"] && !/^\d{4}-\d{2}-\d{2}$/u.test(attributes["date"])) errors.push(`${name}: date`);
    const eId = attributes["eId"];
    if (eId === undefined || eId === null) continue;
    if (/\s/u.test(eId) || ids.has(eId)) errors.push(`${name}: eId ${eId}`);
    ids.add(eId);
  }
  return errors;
}

/** The elements of a file in the order of their start tags. */
export function elementsOf(tree: Root | Element): Element[] {
  const children: readonly (Root["children"][number] | ElementContent)[] = tree.children;
  return children.flatMap((child) => (child.type === "element" ? [child, ...elementsOf(child)] : []));
}

/** The text in an element. */
export function textIn(element: Element): string {
  return element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textIn(child) : ""))
    .join("");
}
