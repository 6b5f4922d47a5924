import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "../view/addresses.ts";
import type { GoneNote } from "./describe-fate.ts";
import { describeFate } from "./describe-fate.ts";
import type { GonePlace } from "./gone.ts";
import type { Place } from "./place.ts";
import { unitsAround } from "./place.ts";

/** Old anchors of a document's page: at what took their place, or with a sentence. */
export interface OldAnchors {
  /** By the id of the unit that took their place. */
  aliases: ReadonlyMap<string, readonly string[]>;
  notes: GoneNote[];
}

/** Where the old anchors of a document's page went; pages work without JavaScript, so each stands on the page itself. */
export function listOldAnchors(
  document: OfficialDocument,
  gone: readonly GonePlace[],
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): OldAnchors {
  const aliases = new Map<string, string[]>();
  const notes = new Map<string, GoneNote>();
  for (const { from, fate } of gone) {
    const { unit } = from;
    if (from.document !== document.id || unit === undefined || from.revision !== undefined) continue;
    if (fate.kind === "moved" && fate.to.unit !== undefined && isHere(fate.to, document)) {
      aliases.set(fate.to.unit, [...(aliases.get(fate.to.unit) ?? []), unit]);
      continue;
    }
    const around = unitsAround(unit).find((one) => notes.has(one));
    if (around !== undefined) notes.get(around)?.ids.push(unit);
    else notes.set(unit, { ids: [unit], ...describeFate(from, fate, documents, addresses) });
  }
  return { aliases, notes: [...notes.values()] };
}

function isHere({ document, revision, file }: Place, { id }: OfficialDocument): boolean {
  return document === id && revision === undefined && file === undefined;
}
