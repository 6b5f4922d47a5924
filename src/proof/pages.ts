import type { Numbered, OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { listSheetUnits } from "../model/sheet-units.ts";
import { comparedPairs, currentRevision } from "../model/revisions.ts";
import { collectProblems } from "../model/walk.ts";
import type { Difference } from "./compare.ts";
import { compareText } from "./compare.ts";
import { officialTexts, readOfficialWords } from "./official-texts.ts";
import { listPieces } from "./pieces.ts";
import { sourceText } from "./source-text.ts";

export { officialTexts } from "./official-texts.ts";

/** A page whose official text is not the source's. */
export interface Failure extends Difference {
  /** Path of the page below the site, e.g. `documents/ID/p6/`. */
  page: string;
  /** Whose text of now was compared: `document`, the id of a problem, the anchor of a table or row; none of an earlier version. */
  unit?: string;
}

/** The cells of a problem in a table, those apart that are merged from above: they belong to the problem before it, too. */
function listOwnCells(problem: Numbered): string[] {
  const start = problem.position.start.offset ?? 0;
  const own = listPieces([problem]).filter(({ position }) => (position.start.offset ?? 0) >= start);
  return own.map(({ characters }) => characters.join(""));
}

/** Pages that set the text again, below those of the document: sheets with each group and problem alone beside it, and slides. */
const SHEETS = ["print/a4/", "print/a3/"];
const SLIDES = ["screen/landscape/", "screen/portrait/", "pictures/"];

/**
 * Proves that the built pages of a document carry its text character for character: the
 * document page the whole source, the problem pages, put together, its problems, those of tables cell by cell; sheets the
 * whole text in large and in small type, and every group and problem that can be chosen; slides the whole text, and nothing quoted that does not stand in
 * it; the page of an earlier version that version, a comparison both of its versions.
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
  const plain = withoutBlanks(whole);
  for (const name of SLIDES) {
    const { texts, quotes } = readOfficialWords(readPage(root + name) ?? "");
    prove(root + name, whole, texts.get("document") ?? "", "document");
    for (const quote of quotes.map(withoutBlanks).filter((one) => !plain.includes(one)))
      failures.push({ page: root + name, index: 0, expected: "", actual: quote.slice(0, 20), before: "" });
  }
  for (const name of SHEETS) {
    const texts = read(root + name);
    prove(root + name, whole, texts.get("document") ?? "", "document");
    const alone = Map.groupBy(listSheetUnits(document), ({ stack }) => stack);
    const beside = new Set(alone.get(undefined)?.map(({ id }) => id));
    // 紧凑版, where there is one, and whatever else is no single unit.
    for (const [set, text] of texts) if (set !== "document" && !beside.has(set)) prove(root + name, whole, text, set);
    for (const [stack, units] of alone) {
      const page = stack === undefined ? name : `${name}${stack}/`;
      const own = stack === undefined ? texts : read(root + page);
      for (const { id, node } of units) prove(root + page, textOf(node), own.get(id) ?? "", id);
    }
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
