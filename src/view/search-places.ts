import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Labelled, LabelKind, Node, Numbered, OfficialDocument, Part, Table } from "../model/document.ts";
import { cellLines } from "../model/table.ts";
import { textOf } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";
import { searchWords } from "../ui/search-words.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";
import { findSearchWords, splitNames } from "./find-words.ts";
import { annexMark, sectionTitle } from "./titles.ts";

/** A word of a document that people look up by, and a block it stands in. */
export interface WordPlace {
  word: string;
  href: string;
  /** How the block is cited: `问题6措施(3)`; a word of the site where it has no number. */
  label: string;
}

/** Labels that are looked up; 整改措施 stands in every problem. */
const LABELS: readonly LabelKind[] = ["responsible", "limit", "goal", "progress"];

/** Titles, quoted terms, document numbers, labels and the units they name, in the order of the source. */
export function listWordPlaces(document: OfficialDocument, addresses: Addresses): WordPlace[] {
  const { title, documentNumber, issuer } = document.disclosure;
  const page = addresses.document(document.id);
  const stated = [...findSearchWords(title), ...[documentNumber, issuer].filter((value) => value !== undefined)];
  return [
    ...stated.map((word) => ({ word, href: page, label: searchWords.wholeText })),
    ...document.parts.flatMap((part) => listPart(part, document, addresses)),
  ];
}

function listPart(part: Part, document: OfficialDocument, addresses: Addresses): WordPlace[] {
  const citations = listCitations(part);
  const annex = annexMark(part);
  const found: WordPlace[] = [];
  walkUnits(part.children, (node, ancestors) => {
    const wordsHere = wordsIn(node);
    const rows = node.type === "table" ? wordsInRows(node) : [];
    if (wordsHere.length === 0 && rows.length === 0) return;
    const units = [...ancestors, node].filter(isNumbered);
    const unit = units.at(-1);
    const problem = units.find(({ type }) => type === "problem");
    const page = problem ? addresses.problem(document.id, problem.id) : addresses.document(document.id);
    const name = unit && (citations.get(unit.id) ?? sectionTitle(unit));
    const label = [annex, name ?? ""].filter(Boolean).join(" ") || searchWords.parts[part.kind];
    for (const word of wordsHere) found.push({ word, href: `${page}#${unit?.id ?? part.id}`, label });
    for (const { word, row } of rows)
      found.push({ word, href: `${page}#${row ?? unit?.id ?? part.id}`, label: row ? labelRow(label, row) : label });
  });
  return found;
}

function wordsIn(node: Node): string[] {
  switch (node.type) {
    case "paragraph": {
      const signed = node.role === "signature" ? splitNames(joinLines(node.value)) : [];
      return [...signed, ...findSearchWords(joinLines(node.value))];
    }
    case "heading":
      return node.role === "title" ? [] : findSearchWords(joinLines(node.value));
    case "labelled":
      return LABELS.includes(node.kind) ? [node.name, ...namesOf(node)] : [];
    default:
      return [];
  }
}

/** Words in the cells of a table, each with the address of its row; the words of its problems are met in these. */
function wordsInRows({ problems, rows }: Table): { word: string; row: string | undefined }[] {
  if (problems) return [];
  return rows.flatMap(({ anchor, cells }) =>
    cells
      .flatMap(cellLines)
      .flatMap(findSearchWords)
      .map((word) => ({ word, row: anchor })),
  );
}

/** `二、名单 第2张表第17行`; a row without a number of its own, a sum, by its table alone. */
function labelRow(label: string, anchor: string): string {
  const { table = "", row = "" } = /t(?<table>\d+)-r(?:(?<row>\d+)|\d+-\d+)$/u.exec(anchor)?.groups ?? {};
  return `${label} ${searchWords.tableRow(table, row)}`;
}

function namesOf(node: Labelled): string[] {
  return node.kind === "responsible" ? splitNames(joinLines(node.children.map(textOf).join("\n"))) : [];
}

function isNumbered(node: Node): node is Numbered {
  return "id" in node;
}
