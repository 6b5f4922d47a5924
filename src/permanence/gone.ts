import type { OfficialDocument } from "../model/document.ts";
import type { Published } from "./published.ts";
import { publishedOf, unitsOf } from "./published.ts";
import type { Place } from "./place.ts";
import { isWholeDocument, placeKey, unitsAround } from "./place.ts";
import type { Redirects } from "./redirects.ts";
import { currentRevision, earlierRevisions } from "../model/revisions.ts";

/** What became of a published address that is there no more. */
export type Fate =
  | { kind: "moved"; to: Place }
  /** 撤回, with the day and the reason that redirects.yaml gives. */
  | { kind: "withdrawn"; date: string; reason: string }
  /** Left out in a later version: `last` is the newest one that has it, `since` the one without it. */
  | { kind: "dropped"; last: number; since: number; date?: string; reason?: string }
  /** An error: nobody said, or (`listed`) an entry leads nowhere. */
  | { kind: "lost"; listed: boolean };

/** A published address that is gone. */
export interface GonePlace {
  from: Place;
  fate: Fate;
}

/** What of a document can be found now. */
export interface Findable {
  units: ReadonlySet<string>;
  files: ReadonlySet<string>;
  /** Units of earlier versions, by number. */
  revisions: ReadonlyMap<number, ReadonlySet<string>>;
}

/** What can be found now, by document. */
export function listFindable(documents: readonly OfficialDocument[]): Map<string, Findable> {
  return new Map(
    documents.map((document) => [
      document.id,
      {
        ...publishedOf(document),
        revisions: new Map(earlierRevisions(document).map(({ number, text }) => [number, unitsOf(text)])),
      },
    ]),
  );
}

/** Whether something stands at a place now. */
export function isFindable(
  { document, revision, unit, file }: Place,
  findable: ReadonlyMap<string, Findable>,
): boolean {
  const found = findable.get(document);
  if (!found) return false;
  if (file !== undefined) return found.files.has(file);
  const units = revision === undefined ? found.units : found.revisions.get(revision);
  return units !== undefined && (unit === undefined || units.has(unit));
}

/**
 * Every published address that is gone, in a fixed order: what published.yaml has, what an earlier version had, and what
 * redirects.yaml leads on from.
 */
export function listGone(
  published: Published,
  redirects: Redirects,
  documents: readonly OfficialDocument[],
): GonePlace[] {
  const findable = listFindable(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const places = new Map<string, { from: Place; mayBeDropped: boolean }>();
  const add = (from: Place, mayBeDropped = true) => {
    const key = placeKey(from);
    if (!isFindable(from, findable) && !places.has(key)) places.set(key, { from, mayBeDropped });
  };
  for (const [document, { units, files, texts }] of published) {
    const now = byId.get(document);
    add({ document });
    // What the newest version had when it was published cannot have been left out by it.
    for (const unit of units) add({ document, unit }, now && !texts.has(currentRevision(now)));
    for (const file of files) add({ document, file });
    const newest = Math.max(...texts.keys());
    for (const revision of texts.keys()) if (revision !== newest) add({ document, revision });
  }
  for (const document of documents)
    for (const { text } of earlierRevisions(document))
      for (const unit of unitsOf(text)) add({ document: document.id, unit });
  for (const { from } of redirects.values()) add(from);
  return [...places.values()].map(({ from, mayBeDropped }) => {
    const fate = fateOf(from, redirects, findable);
    const dropped =
      fate.kind === "lost" && !fate.listed && mayBeDropped ? droppedUnit(from, byId.get(from.document)) : undefined;
    return { from, fate: dropped ?? fate };
  });
}

function fateOf(from: Place, redirects: Redirects, findable: ReadonlyMap<string, Findable>): Fate {
  let place = from;
  const seen = new Set<string>();
  while (!isFindable(place, findable)) {
    if (seen.has(placeKey(place))) return { kind: "lost", listed: true };
    seen.add(placeKey(place));
    const next = nextPlace(place, redirects, findable);
    if (!next) return { kind: "lost", listed: seen.size > 1 };
    if ("date" in next) return { kind: "withdrawn", ...next };
    place = next;
  }
  return { kind: "moved", to: place };
}

/** Where the nearest entry around a place leads: its own, that of the unit around it, that of its document. */
function nextPlace(
  place: Place,
  redirects: Redirects,
  findable: ReadonlyMap<string, Findable>,
): Place | { date: string; reason: string } | undefined {
  for (const around of [place, ...placesAround(place)]) {
    const entry = redirects.get(placeKey(around));
    if (!entry) continue;
    if (!entry.to) return entry.withdrawn;
    if (around === place) return entry.to;
    const inside = insideOf(place, around, entry.to);
    // Where the new place has moved on itself, the inner one moves on with it.
    if (inside && (isFindable(inside, findable) || !isFindable(entry.to, findable))) return inside;
    return place.file === undefined ? entry.to : undefined;
  }
  return undefined;
}

/** The units around a unit, then its document. */
function placesAround(place: Place): Place[] {
  if (isWholeDocument(place)) return [];
  const { document, unit, revision } = place;
  const units = unit === undefined || revision !== undefined ? [] : unitsAround(unit);
  return [...units.map((one) => ({ document, unit: one })), { document }];
}

/** The same thing inside the new place: `p6-m3` for p6 → p7 is `p7-m3`. */
function insideOf(place: Place, around: Place, to: Place): Place | undefined {
  if (place.revision !== undefined)
    return to.unit === undefined && to.revision === undefined ? { ...to, revision: place.revision } : undefined;
  if (place.file !== undefined) return to.unit === undefined ? { ...to, file: place.file } : undefined;
  if (around.unit === undefined) return to.unit === undefined ? { ...to, unit: place.unit ?? "" } : undefined;
  return to.unit === undefined ? undefined : { ...to, unit: to.unit + (place.unit ?? "").slice(around.unit.length) };
}

function droppedUnit({ unit, revision, file }: Place, document: OfficialDocument | undefined): Fate | undefined {
  if (unit === undefined || revision !== undefined || file !== undefined || !document?.revisions) return undefined;
  const last = earlierRevisions(document).findLast(({ text }) => unitsOf(text).has(unit));
  if (!last) return undefined;
  const since = document.revisions[document.revisions.findIndex(({ number }) => number === last.number) + 1];
  if (!since) return undefined;
  const { number, date, reason } = since;
  return {
    kind: "dropped",
    last: last.number,
    since: number,
    ...(date ? { date } : {}),
    ...(reason ? { reason } : {}),
  };
}
