import type { OfficialDocument } from "../model/document.ts";
import { currentRevision, earlierRevisions } from "../model/revisions.ts";
import { shortCode } from "../model/short-code.ts";
import { collectProblems } from "../model/walk.ts";
import type { Addresses } from "../view/addresses.ts";
import { listCitations } from "../view/citation.ts";

/** A short address and where it leads. */
export interface ShortAddress {
  /** Below `/s/`, with a slash at its end: `k7d3m/`, `k7d3m/p6/` */
  path: string;
  target: string;
  title: string;
}

/**
 * The short addresses of a document: its own, one for every group of problems, one for every problem; and the same of
 * every earlier version, which lead to the text that was printed.
 *
 * @param printedAs the name that its folder had when the sheets were printed
 */
export function listShortAddresses(
  document: OfficialDocument,
  addresses: Addresses,
  printedAs = document.id,
): ShortAddress[] {
  const { id } = document;
  return [
    ...listOf(document, shortCode(printedAs, currentRevision(document)), {
      whole: addresses.document(id),
      group: (unit) => addresses.unit(id, unit),
      problem: (unit) => addresses.problem(id, unit),
    }),
    ...earlierRevisions(document).flatMap(({ number, text }) => {
      const inside = (unit: string) => addresses.revision(id, number, unit);
      const targets = { whole: addresses.revision(id, number), group: inside, problem: inside };
      return listOf(text, shortCode(printedAs, number), targets);
    }),
  ];
}

interface Targets {
  whole: string;
  group: (unit: string) => string;
  problem: (unit: string) => string;
}

function listOf(document: OfficialDocument, code: string, targets: Targets): ShortAddress[] {
  const { title } = document.disclosure;
  const path = `${code}/`;
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const named = (unit: string) => `${citations.get(unit) ?? ""} ${title}`.trim();
  const groups = new Map<string, ShortAddress>();
  const problems = collectProblems(document).map(({ problem: { id }, sections }): ShortAddress => {
    const group = sections.at(-1)?.id;
    if (group !== undefined)
      groups.set(group, { path: `${path}${group}/`, target: targets.group(group), title: named(group) });
    return { path: `${path}${id}/`, target: targets.problem(id), title: named(id) };
  });
  return [{ path, target: targets.whole, title }, ...groups.values(), ...problems];
}
