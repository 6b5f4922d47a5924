import type { MarkerStyle, Node, Numbered, OfficialDocument } from "../model/document.ts";
import { isBare } from "../model/text.ts";
import { childrenOf, collectProblems } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { annexMark, beginningOf, titleOf } from "./titles.ts";

/** A line of the contents list. */
export interface ContentsEntry {
  id: string;
  /** `#p6` on the document's page; the problem's own page in the list beside it. */
  href: string;
  kind: "part" | "section" | "problem";
  style?: MarkerStyle;
  /** Printed number; empty for a part and an unnumbered heading. */
  marker: string;
  /** The beginning of the text, word for word and in full; the page cuts it where there is no room. */
  label: OfficialLine;
  children: ContentsEntry[];
}

/** Deeper sections are not listed: the list should be shorter than the text. */
const DEEPEST = 3;

/**
 * Parts, sections and problems of a document. A document of one part begins with
 * its sections.
 */
export function listContents(document: OfficialDocument): ContentsEntry[] {
  const parts = document.parts.map((part) => ({
    id: part.id,
    href: `#${part.id}`,
    kind: "part" as const,
    marker: annexMark(part),
    label: officialLine(titleOf(part) ?? (annexMark(part) === "" ? document.disclosure.title : "")),
    children: listInside(part.children, 1),
  }));
  return parts.length === 1 ? (parts[0]?.children ?? []) : parts;
}

function listInside(nodes: readonly Node[], depth: number): ContentsEntry[] {
  return nodes.flatMap((node): ContentsEntry[] => {
    if (node.type === "problem") return [entryOf(node, "problem", [])];
    if (node.type === "labelled") return listInside(childrenOf(node), depth);
    if (node.type === "table") return shortened(listInside(node.problems ?? [], depth));
    if (node.type !== "section" || depth > DEEPEST) return [];
    return [entryOf(node, "section", node.marker?.style === "article" ? [] : listInside(node.children, depth + 1))];
  });
}

/** The rows of a table are a list themselves: of a long one only its groups are listed. */
function shortened(entries: readonly ContentsEntry[]): ContentsEntry[] {
  if (countEntries(entries) <= MOST_LINES) return [...entries];
  return entries.flatMap((entry) => (entry.kind === "section" ? [{ ...entry, children: [] }] : []));
}

function entryOf(unit: Numbered, kind: "section" | "problem", children: ContentsEntry[]): ContentsEntry {
  return {
    id: unit.id,
    href: `#${unit.id}`,
    kind,
    ...(unit.marker ? { style: unit.marker.style } : {}),
    marker: unit.marker ? unit.marker.text + (isBare(unit.marker) ? " " : "") : "",
    label: officialLine(beginningOf(unit)),
    children,
  };
}

/**
 * The groups of a document with their problems, each problem leading to its own page: the
 * list beside a problem.
 */
export function listProblemContents(document: OfficialDocument, addresses: Addresses): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let group: Numbered | undefined;
  for (const { problem, sections } of collectProblems(document)) {
    const entry = { ...entryOf(problem, "problem", []), href: addresses.problem(document.id, problem.id) };
    const section = sections.at(-1);
    if (!section) entries.push(entry);
    else if (section === group) entries.at(-1)?.children.push(entry);
    else entries.push({ ...entryOf(section, "section", [entry]), href: addresses.unit(document.id, section.id) });
    group = section;
  }
  return entries;
}

/** More lines than this beside every problem would outweigh the problem itself. */
const MOST_LINES = 80;

/** The list beside one problem: where it would be very long, other groups stay closed, and what is far from it is left out. */
export function narrowContents(entries: readonly ContentsEntry[], current: string): ContentsEntry[] {
  if (countEntries(entries) <= MOST_LINES) return [...entries];
  const isHere = (entry: ContentsEntry): boolean => entry.id === current || entry.children.some(isHere);
  const at = entries.findIndex(isHere);
  const from = Math.max(0, Math.min(at - MOST_LINES / 2, entries.length - MOST_LINES));
  return entries
    .slice(from, from + MOST_LINES)
    .map((entry) => ({ ...entry, children: isHere(entry) ? narrowContents(entry.children, current) : [] }));
}

/** Number of lines of a contents list, at any depth. */
export function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countEntries(entry.children), 0);
}
