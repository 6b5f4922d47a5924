import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Numbered, OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { comparedPairs, currentRevision } from "../model/revisions.ts";
import { collectProblems, isSetByProblem } from "../model/walk.ts";
import type { Difference } from "./compare.ts";
import { compareText } from "./compare.ts";
import { listPieces } from "./pieces.ts";
import { PlacedText } from "./placed-text.ts";
import { sourceText } from "./source-text.ts";

/** A page whose official text is not the source's. */
export interface Failure extends Difference {
  /** Path of the page below the site, e.g. `documents/ID/p6/`. */
  page: string;
  /** Whose text of now was compared: `document`, the id of a problem, the anchor of a table or row; none of an earlier version. */
  unit?: string;
}

/**
 * The official texts of a page: what stands in its `[data-verbatim]` elements, furniture apart. What has the same
 * value of the attribute belongs together: `document`, or the id of a problem. Cells with `[data-place]` are read by their
 * places (see {@link PlacedText}).
 */
export function officialTexts(html: string): Map<string, string> {
  const texts = new Map<string, PlacedText>();
  const visit = (node: Root | RootContent | ElementContent, keys: readonly string[], place?: string): void => {
    if (node.type === "text")
      for (const key of keys) {
        const text = texts.get(key) ?? new PlacedText();
        texts.set(key, text);
        text.add(node.value, place);
      }
    if (!("children" in node)) return;
    if (node.type === "element" && isFurniture(node)) return;
    const { dataVerbatim: own, dataPlace } = node.type === "element" ? node.properties : {};
    const within = typeof own === "string" && !keys.includes(own) ? [...keys, own] : keys;
    for (const child of node.children) visit(child, within, typeof dataPlace === "string" ? dataPlace : place);
  };
  visit(fromHtml(html), []);
  return new Map([...texts].map(([key, text]) => [key, String(text)]));
}

function isFurniture(node: Element): boolean {
  return node.properties["dataFurniture"] !== undefined || node.tagName === "script" || node.tagName === "style";
}

/** The cells of a problem in a table, those apart that are merged from above: they belong to the problem before it, too. */
function listOwnCells(problem: Numbered): string[] {
  const start = problem.position.start.offset ?? 0;
  const own = listPieces([problem]).filter(({ position }) => (position.start.offset ?? 0) >= start);
  return own.map(({ characters }) => characters.join(""));
}

/** Pages that set the text again, below those of the document: sheets and slides. */
const SET_PAGES = ["print/a4/", "print/a3/", "screen/landscape/", "screen/portrait/"];

/**
 * Proves that the built pages of a document carry its text character for character: the
 * document page the whole source, the problem pages, put together, its problems, those of tables cell by cell; sheets and
 * slides every problem, or the whole text (`isSetByProblem`); the page of an earlier version that version, a comparison both
 * of its versions.
 *
 * @param source the whole document.md
 * @param readPage HTML of a page below the site, undefined where it is missing
 * @param earlier the whole text of each earlier version, by its number
 */
export function proveDocument(
  document: OfficialDocument,
  source: string,
  readPage: (page: string) => string | undefined,
  earlier: ReadonlyMap<number, { toString: () => string }> = new Map(),
): Failure[] {
  const failures: Failure[] = [];
  const read = (page: string) => officialTexts(readPage(page) ?? "");
  const prove = (page: string, expected: string, actual: string, unit?: string): void => {
    const difference = compareText(expected, actual);
    if (difference) failures.push({ page, ...(unit !== undefined && { unit }), ...difference });
  };
  const root = `documents/${document.id}/`;
  const whole = sourceText(source);
  prove(root, whole, read(root).get("document") ?? "", "document");
  const problems = collectProblems(document);
  let rest = withoutBlanks(whole);
  for (const { problem, table } of problems) {
    const { id } = problem;
    const page = `${root}${id}/`;
    const actual = withoutBlanks(read(page).get(id) ?? "");
    prove(page, textOf(problem), actual, id);
    for (const words of table ? listOwnCells(problem) : [actual]) {
      const at = rest.indexOf(words);
      if (at >= 0) rest = rest.slice(at + words.length);
      else
        failures.push({
          page,
          unit: id,
          index: 0,
          expected: rest.slice(0, 20),
          actual: words.slice(0, 20),
          before: "",
        });
    }
  }
  for (const name of SET_PAGES) {
    const texts = read(root + name);
    if (!isSetByProblem(problems, name.startsWith("print/") ? "paper" : "screen"))
      prove(root + name, whole, texts.get("document") ?? "", "document");
    else
      for (const { problem } of problems) prove(root + name, textOf(problem), texts.get(problem.id) ?? "", problem.id);
  }
  const versions = new Map([...earlier].map(([number, text]) => [number, sourceText(text.toString())]));
  for (const [number, text] of versions)
    prove(`${root}r${number}/`, text, read(`${root}r${number}/`).get("document") ?? "");
  versions.set(currentRevision(document), whole);
  for (const [older, newer] of comparedPairs(document)) {
    const page = `${root}compare/${older}-${newer}/`;
    const texts = read(page);
    prove(page, versions.get(older) ?? "", texts.get("older") ?? "");
    prove(page, versions.get(newer) ?? "", texts.get("newer") ?? "");
  }
  return failures;
}
