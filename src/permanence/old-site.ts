import type { OfficialDocument } from "../model/document.ts";
import { currentRevision } from "../model/revisions.ts";
import { shortCode } from "../model/short-code.ts";
import { collectProblems } from "../model/walk.ts";
import type { Addresses } from "../view/addresses.ts";
import { placeHref } from "./describe-fate.ts";
import type { Fate, GonePlace } from "./gone.ts";
import type { Place } from "./place.ts";
import { unitsAround } from "./place.ts";

/** The site of now, and what is known of pages that it had. */
export interface OldSite {
  gone: readonly GonePlace[];
  documents: readonly OfficialDocument[];
  addresses: Addresses;
  byId: ReadonlyMap<string, OfficialDocument>;
  /** Problems of each document of now. */
  problems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Documents that had a problem which is gone. */
  hadProblems: ReadonlySet<string>;
  /** Numbers of the published versions of documents that are gone. */
  versions: Readonly<Record<string, readonly number[]>>;
}

const PROBLEM = /^(?:[a-z]+\d+-)*p\d+(?:~\d+)?$/u;
/** Units that may have a short address on sheets. */
const PRINTED = /(?:^|-)[pcsebzu]\d+(?:~\d+)?$/u;

/** Pages that every document has below its own. */
const ALWAYS = ["print/", "print/a4/", "print/a3/", "screen/", "screen/landscape/", "screen/portrait/", "pictures/"];
/** Pages of documents with problems. */
export const PROBLEM_LISTS: readonly string[] = ["problems/", "measures/"];

/** Puts together what the functions here look things up in. */
export function surveyOldSite(
  gone: readonly GonePlace[],
  versions: OldSite["versions"],
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): OldSite {
  return {
    gone,
    documents,
    addresses,
    versions,
    byId: new Map(documents.map((document) => [document.id, document])),
    problems: new Map(
      documents.map((document) => [document.id, new Set(collectProblems(document).map(({ problem }) => problem.id))]),
    ),
    hadProblems: new Set(gone.flatMap(({ from }) => (PROBLEM.test(from.unit ?? "") ? [from.document] : []))),
  };
}

/** Whether a place had a page of its own: a document, a version, a problem. */
export function hadPage({ unit, revision }: Place): boolean {
  return unit === undefined || (revision === undefined && PROBLEM.test(unit));
}

/** Where a place is read now; a problem has a page of its own. */
export function pageOf(to: Place, { problems, addresses }: OldSite): string {
  const { document, unit, revision } = to;
  const isProblem = unit !== undefined && revision === undefined && problems.get(document)?.has(unit);
  return isProblem ? addresses.problem(document, unit) : placeHref(to, addresses);
}

/** The pages that a document had below its own, those of its problems apart. */
export function innerPages(id: string, { hadProblems }: OldSite): string[] {
  return hadProblems.has(id) ? [...ALWAYS, ...PROBLEM_LISTS] : [...ALWAYS];
}

/** The same page below another document; the document's own where that has no such page. */
export function innerTarget(id: string, page: string, { problems, addresses }: OldSite): string {
  const isThere = !PROBLEM_LISTS.includes(page) || (problems.get(id)?.size ?? 0) > 0;
  return addresses.document(id) + (isThere ? page : "");
}

/** The short addresses that sheets of a place may carry, below `/s/`. */
export function shortPaths({ document: id, unit, revision }: Place, { byId, versions }: OldSite): string[] {
  if (revision !== undefined || (unit !== undefined && !PRINTED.test(unit))) return [];
  const document = byId.get(id);
  const numbers = document ? [currentRevision(document)] : (versions[id] ?? [1]);
  return numbers.map((one) => `${shortCode(id, one)}/${unit === undefined ? "" : `${unit}/`}`);
}

/**
 * Where the anchors of an old page went, as far as that is not the same anchor of the page it leads to: units that got
 * another number on the way, or were withdrawn.
 */
export function anchorsOf(page: Place, target: string, site: OldSite): Record<string, string> {
  if (page.revision !== undefined) return {};
  const anchors: Record<string, string> = {};
  for (const { from, fate } of site.gone) {
    const { document: id, unit, revision } = from;
    if (id !== page.document || unit === undefined || revision !== undefined) continue;
    if (page.unit !== undefined && unit !== page.unit && !unit.startsWith(`${page.unit}-`)) continue;
    const href = anchorOf(from, fate, target, site);
    if (href !== undefined && href !== `${target}#${unit}`) anchors[unit] = href;
  }
  return anchors;
}

function anchorOf(
  { document: id, unit = "" }: Place,
  fate: Fate,
  target: string,
  { addresses }: OldSite,
): string | undefined {
  if (fate.kind === "moved") {
    const { to } = fate;
    if (to.unit === undefined) return undefined;
    const around = [to.unit, ...unitsAround(to.unit)];
    const isOnPage = around.some((one) => addresses.problem(to.document, one) === target);
    return isOnPage ? `${target}#${to.unit}` : placeHref(to, addresses);
  }
  const problem = [unit, ...unitsAround(unit)].find((one) => PROBLEM.test(one));
  return fate.kind === "withdrawn" && problem !== undefined ? addresses.problem(id, problem) : undefined;
}
