import type { OfficialDocument } from "../model/document.ts";
import { shortCode } from "../model/short-code.ts";
import { collectProblems } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import { listCitations } from "./citation.ts";

/** A short address and where it leads. */
export interface ShortAddress {
  /** Below `/s/`, with a slash at its end: `k7d3m/`, `k7d3m/p6/` */
  path: string;
  target: string;
  title: string;
}

/** The short addresses of a document: its own, one for every group of problems, one for every problem. */
export function listShortAddresses(document: OfficialDocument, addresses: Addresses): ShortAddress[] {
  const { title } = document.disclosure;
  const path = `${shortCode(document.id)}/`;
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const named = (unit: string) => `${citations.get(unit) ?? ""} ${title}`.trim();
  const groups = new Map<string, ShortAddress>();
  const problems = collectProblems(document).map(({ problem: { id }, sections }): ShortAddress => {
    const group = sections.at(-1)?.id;
    if (group !== undefined)
      groups.set(group, {
        path: `${path}${group}/`,
        target: addresses.unit(document.id, group),
        title: named(group),
      });
    return { path: `${path}${id}/`, target: addresses.problem(document.id, id), title: named(id) };
  });
  return [{ path, target: addresses.document(document.id), title }, ...groups.values(), ...problems];
}
