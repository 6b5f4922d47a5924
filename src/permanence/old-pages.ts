import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "../view/addresses.ts";
import type { GoneNote } from "./describe-fate.ts";
import { describeFate, placeHref, placeTitle } from "./describe-fate.ts";
import type { Fate, GonePlace } from "./gone.ts";
import type { OldSite } from "./old-site.ts";
import {
  PROBLEM_LISTS,
  anchorsOf,
  hadPage,
  innerPages,
  innerTarget,
  pageOf,
  shortPaths,
  surveyOldSite,
} from "./old-site.ts";
import type { Place } from "./place.ts";
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

/** The pages at old addresses. */
export interface OldPages {
  redirects: RedirectPage[];
  notices: GonePage[];
}

type Ended = Exclude<Fate, { kind: "moved" | "lost" }>;

/**
 * The pages for published addresses that are gone: those of documents, of their problems and lists, and the short addresses on
 * sheets. An attachment that was moved is served at its old address too.
 *
 * @param versions numbers of the published versions of documents that are gone
 */
export function listOldPages(
  gone: readonly GonePlace[],
  versions: Readonly<Record<string, readonly number[]>>,
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): OldPages {
  const site = surveyOldSite(gone, versions, documents, addresses);
  const redirects = new Map<string, RedirectPage>();
  const notices: GonePage[] = [];
  const lead = (pages: readonly RedirectPage[]) => {
    for (const page of pages) if (!redirects.has(page.path)) redirects.set(page.path, page);
  };
  for (const { from, fate } of gone) {
    if (from.file !== undefined || fate.kind === "lost") continue;
    if (fate.kind === "moved") {
      lead(leadTo(from, fate.to, site));
      continue;
    }
    if (hadPage(from)) notices.push(noticeOf(from, fate, site));
    // Sheets of the newest version cannot have what it left out.
    if (fate.kind === "withdrawn") lead(leadToNotice(from, fate, site));
  }
  lead(leadFromLists(site));
  return { redirects: [...redirects.values()], notices };
}

/**
 * From files of published documents that are not made any more to the pages that tell how they are got. A folder stands where the file stood:
 * servers of files lead on to it.
 *
 * @param unmade of each document, by its id
 */
export function leadFromFiles(
  unmade: Readonly<Record<string, readonly { file: string; page: string }[]>>,
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): RedirectPage[] {
  return documents.flatMap(({ id, disclosure: { title } }) =>
    (unmade[id] ?? []).map(({ file, page }) => ({
      path: `documents/${id}/${file}/`,
      target: `${addresses.document(id)}${page}`,
      // No two pages of a document have one title.
      title: `${file.replace(/^.*\//u, "")}_${title}`,
    })),
  );
}

/** From the addresses of something that moved to where it is now. */
function leadTo(from: Place, to: Place, site: OldSite): RedirectPage[] {
  const { document: id } = from;
  const title = placeTitle(to, site.documents);
  const target = pageOf(to, site);
  const units = anchorsOf(from, target, site);
  const own = { path: `documents/${pathOf(from)}`, target, title, ...(Object.keys(units).length > 0 && { units }) };
  const newDocument = isWhole(from) ? site.byId.get(to.document) : undefined;
  const inner = newDocument
    ? innerPages(id, site).map((page) => ({
        path: `documents/${id}/${page}`,
        target: innerTarget(to.document, page, site),
        title,
      }))
    : [];
  const printed = newDocument ? listShortAddresses(newDocument, site.addresses, id) : [];
  return [
    ...(hadPage(from) ? [own] : []),
    ...inner,
    ...printed.map((short) => ({ path: `s/${short.path}`, target: short.target, title: short.title })),
    ...shortPaths(from, site).map((short) => ({ path: `s/${short}`, target, title })),
  ];
}

function noticeOf(from: Place, fate: Ended, { byId, documents, addresses }: OldSite): GonePage {
  const document = byId.get(from.document);
  const note = describeFate(from, fate, documents, addresses);
  return { path: pathOf(from), note, ...(document ? { document } : {}) };
}

/** From the pages below something withdrawn, and its short addresses, to the page that says so. */
function leadToNotice(from: Place, fate: Ended, site: OldSite): RedirectPage[] {
  const { document: id } = from;
  const { addresses } = site;
  const title = describeFate(from, fate, site.documents, addresses).sentence;
  const inner = isWhole(from) ? innerPages(id, site) : [];
  const target = hadPage(from)
    ? `${addresses.document(id)}${pathOf(from).slice(id.length + 1)}`
    : site.byId.has(id)
      ? placeHref(from, addresses)
      : addresses.document(id);
  return [
    ...inner.map((page) => ({ path: `documents/${pathOf(from)}${page}`, target: addresses.document(id), title })),
    ...shortPaths(from, site).map((short) => ({ path: `s/${short}`, target, title })),
  ];
}

/** From the lists of problems of a document that has none left. */
function leadFromLists({ documents, hadProblems, problems, addresses }: OldSite): RedirectPage[] {
  return documents
    .filter(({ id }) => hadProblems.has(id) && problems.get(id)?.size === 0)
    .flatMap(({ id, disclosure }) =>
      PROBLEM_LISTS.map((page) => ({
        path: `documents/${id}/${page}`,
        target: addresses.document(id),
        title: disclosure.title,
      })),
    );
}

/** Below `/documents/`. */
function pathOf({ document: id, unit, revision }: Place): string {
  return `${id}/${revision === undefined ? "" : `r${revision}/`}${unit === undefined ? "" : `${unit}/`}`;
}

/** Whether it is a document, not a part or version of one. */
function isWhole({ unit, revision }: Place): boolean {
  return unit === undefined && revision === undefined;
}
