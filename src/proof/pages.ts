import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { collectProblems } from "../model/walk.ts";
import type { Difference } from "./compare.ts";
import { compareText } from "./compare.ts";
import { sourceText } from "./source-text.ts";

/** A page whose official text is not the source's. */
export interface Failure extends Difference {
  /** Path of the page below the site, e.g. `documents/ID/p6/`. */
  page: string;
}

/**
 * The official text of a page: what stands in the `[data-verbatim]` elements, furniture apart.
 *
 * @param key value of the attribute: `document`, or the id of a problem
 */
export function officialText(html: string, key: string): string {
  let text = "";
  const visit = (node: Root | RootContent | ElementContent, inside: boolean): void => {
    if (node.type === "text") {
      if (inside) text += node.value;
      return;
    }
    if (!("children" in node)) return;
    if (node.type === "element" && isFurniture(node)) return;
    const within = inside || (node.type === "element" && node.properties["dataVerbatim"] === key);
    for (const child of node.children) visit(child, within);
  };
  visit(fromHtml(html), false);
  return text;
}

function isFurniture(node: Element): boolean {
  return node.properties["dataFurniture"] !== undefined || node.tagName === "script" || node.tagName === "style";
}

/**
 * Proves that the built pages of a document carry its text character for character: the
 * document page the whole source, the problem pages, put together, its problems.
 *
 * @param source the whole document.md
 * @param readPage HTML of a page below the site, undefined where it is missing
 */
export function proveDocument(
  document: OfficialDocument,
  source: string,
  readPage: (page: string) => string | undefined,
): Failure[] {
  const failures: Failure[] = [];
  const prove = (page: string, expected: string, key: string): string => {
    const html = readPage(page);
    const actual = html === undefined ? "" : officialText(html, key);
    const difference = compareText(expected, actual);
    if (difference) failures.push({ page, ...difference });
    return actual;
  };
  const whole = sourceText(source);
  prove(`documents/${document.id}/`, whole, "document");
  let rest = withoutBlanks(whole);
  for (const { problem } of collectProblems(document)) {
    const page = `documents/${document.id}/${problem.id}/`;
    const actual = withoutBlanks(prove(page, textOf(problem), problem.id));
    const at = rest.indexOf(actual);
    if (at < 0) failures.push({ page, index: 0, expected: rest.slice(0, 20), actual: actual.slice(0, 20), before: "" });
    else rest = rest.slice(at + actual.length);
  }
  return failures;
}
