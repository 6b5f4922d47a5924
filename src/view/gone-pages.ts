import type { OfficialDocument } from "../model/document.ts";
import type { Moved } from "../model/moved.ts";
import { unitsAround } from "../model/moved.ts";
import type { Place } from "../model/redirects.ts";
import { currentRevision } from "../model/revisions.ts";
import { shortCode } from "../model/short-code.ts";
import { collectProblems } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import type { GoneNote } from "./gone.ts";
import { describeFate, placeHref, placeTitle } from "./gone.ts";
import type { ShortAddress } from "./short-addresses.ts";
import { listShortAddresses } from "./short-addresses.ts";

/** A page at an old address that leads on to another one. */
export interface RedirectPage {
  /** Below the site, with a slash at its end. */
  path: string;
  target: string;
  title: string;
  /** Anchors that went elsewhere than to the same anchor of the target. */
  units?: Readonly<Record<string, string>>;
}

/** A page at an old address that says what became of it. */
export interface GonePage {
  /** Below `/documents/`, with a slash at its end. */
  path: string;
  note: Omit<GoneNote, "ids">;
  /** The document it belonged to, where that is still there. */
  document?: OfficialDocument;
}

export interface GonePages {
  redirects: RedirectPage[];
  gone: GonePage[];
}

const PROBLEM = /^(?:[a-z]+\d+-)*p\d+(?:~\d+)?$/u;
/** Units that may have a short address on sheets. */
const PRINTED = /(?:^|-)[pcsebzu]\d+(?:~\d+)?$/u;

/** Pages that every document has below its own. */
const ALWAYS = ["print/", "print/a4/", "print/a3/", "screen/", "screen/landscape/", "screen/portrait/"];
/** Pages of documents with problems. */
const LISTS = ["problems/", "measures/"];

/**
 * The pages for published addresses that are gone: those of documents, of their problems and lists, and the short addresses on
 * sheets. Files (PDF, pictures) cannot lead on; an attachment that was moved is served at its old address too.
 *
 * @param versions numbers of the published versions of documents that are gone
 */
export function listGonePages(
  moved: readonly Moved[],
  versions: Readonly<Record<string, readonly number[]>>,
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): GonePages {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const problems = new Map(
    documents.map((document) => [document.id, new Set(collectProblems(document).map(({ problem }) => problem.id))]),
  );
  const hadProblems = new Set(moved.flatMap(({ from }) => (PROBLEM.test(from.unit ?? "") ? [from.document] : [])));
  const redirects = new Map<string, RedirectPage>();
  const gone: GonePage[] = [];
  const lead = (path: string, target: string, title: string, units: Record<string, string> = {}) => {
    if (redirects.has(path)) return;
    redirects.set(path, { path, target, title, ...(Object.keys(units).length > 0 && { units }) });
  };

  for (const { from, fate } of moved) {
    const { document: id, unit, file, revision } = from;
    if (file !== undefined || fate.kind === "lost") continue;
    const path = `${id}/${revision === undefined ? "" : `r${revision}/`}${unit === undefined ? "" : `${unit}/`}`;
    const isWhole = unit === undefined && revision === undefined;
    const isPage = unit === undefined || (revision === undefined && PROBLEM.test(unit));
    if (fate.kind === "moved") {
      const { to } = fate;
      const title = placeTitle(to, documents);
      const target = targetOf(to);
      if (isPage) lead(`documents/${path}`, target, title, anchorsOf(from, target));
      const newDocument = byId.get(to.document);
      if (isWhole && newDocument) {
        for (const page of innerPages(id)) lead(`documents/${id}/${page}`, innerTarget(to.document, page), title);
        for (const short of listShortAddresses(newDocument, addresses, id))
          lead(`s/${short.path}`, short.target, short.title);
      }
      for (const short of shortPaths(from)) lead(`s/${short}`, target, title);
    } else {
      const document = byId.get(id);
      const note = describeFate(from, fate, documents, addresses);
      if (isPage) gone.push({ path, note, ...(document ? { document } : {}) });
      // Sheets of the newest version cannot have what it left out.
      if (fate.kind === "dropped") continue;
      for (const page of isWhole ? innerPages(id) : [])
        lead(`documents/${path}${page}`, addresses.document(id), note.sentence);
      const own = isPage ? `${addresses.document(id)}${path.slice(id.length + 1)}` : undefined;
      const target = own ?? (document ? placeHref(from, addresses) : addresses.document(id));
      for (const short of shortPaths(from)) lead(`s/${short}`, target, note.sentence);
    }
  }
  for (const { id, disclosure } of documents)
    if (hadProblems.has(id) && problems.get(id)?.size === 0)
      for (const page of LISTS) lead(`documents/${id}/${page}`, addresses.document(id), disclosure.title);
  return { redirects: [...redirects.values()], gone };

  /** A problem has a page of its own. */
  function targetOf(to: Place): string {
    const { document, unit, revision } = to;
    const isProblem = unit !== undefined && revision === undefined && problems.get(document)?.has(unit);
    return isProblem ? addresses.problem(document, unit) : placeHref(to, addresses);
  }

  /**
   * Where the anchors of an old page went, as far as that is not the same anchor of the page it leads to: units that got
   * another number on the way, or were withdrawn.
   */
  function anchorsOf(page: Place, target: string): Record<string, string> {
    if (page.revision !== undefined) return {};
    const anchors: Record<string, string> = {};
    for (const { from, fate } of moved) {
      const { document: id, unit, revision } = from;
      if (id !== page.document || unit === undefined || revision !== undefined) continue;
      if (page.unit !== undefined && unit !== page.unit && !unit.startsWith(`${page.unit}-`)) continue;
      const href = anchorOf(from, fate, target);
      if (href !== undefined && href !== `${target}#${unit}`) anchors[unit] = href;
    }
    return anchors;
  }

  function anchorOf({ document: id, unit = "" }: Place, fate: Moved["fate"], target: string): string | undefined {
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

  /** The pages that a document had below its own, those of its problems apart. */
  function innerPages(id: string): string[] {
    return hadProblems.has(id) ? [...ALWAYS, ...LISTS] : [...ALWAYS];
  }

  function innerTarget(id: string, page: string): string {
    const isThere = !LISTS.includes(page) || (problems.get(id)?.size ?? 0) > 0;
    return addresses.document(id) + (isThere ? page : "");
  }

  /** The short addresses that sheets of a place may carry. */
  function shortPaths({ document: id, unit, revision }: Place): string[] {
    if (revision !== undefined || (unit !== undefined && !PRINTED.test(unit))) return [];
    const document = byId.get(id);
    const numbers = document ? [currentRevision(document)] : (versions[id] ?? [1]);
    return numbers.map((one) => `${shortCode(id, one)}/${unit === undefined ? "" : `${unit}/`}`);
  }
}

/** Short addresses of what is gone, beside those of what is there. */
export function movedShortAddresses({ redirects }: GonePages): ShortAddress[] {
  return redirects.flatMap(({ path, target, title }) =>
    path.startsWith("s/") ? [{ path: path.slice(2), target, title }] : [],
  );
}
