import { publishedAttachments } from "../model/attachments.ts";
import type { OfficialDocument } from "../model/document.ts";
import { fingerprint } from "../model/fingerprint.ts";
import { currentRevision, earlierRevisions } from "../model/revisions.ts";
import { textOf } from "../model/text.ts";
import { walkUnits } from "../model/walk.ts";

/**
 * What has been published of a document, and so must be found for ever. Places in the table of the 公开信息 (`info-…`) and
 * pages that only list documents are no addresses of a text: they may change.
 */
export interface PublishedDocument {
  /**
   * Ids of parts and numbered units of its newest text, and those that redirects.yaml speaks of. What only earlier
   * versions have is known from these.
   */
  units: ReadonlySet<string>;
  /** Fingerprint of the text of each version, by its number. */
  texts: ReadonlyMap<number, string>;
  /** Names of published files of `attachments/`. */
  files: ReadonlySet<string>;
}

/** content/published.yaml: by folder name, also of documents whose folder is gone. */
export type Published = ReadonlyMap<string, PublishedDocument>;

/** What a document publishes now. */
export function publishedOf(document: OfficialDocument): PublishedDocument {
  const texts = earlierRevisions(document).map(({ number, text }): [number, string] => [
    number,
    fingerprint(textOf(text)),
  ]);
  return {
    units: unitsOf(document),
    texts: new Map([...texts, [currentRevision(document), fingerprint(textOf(document))]]),
    files: new Set(publishedAttachments(document)),
  };
}

/** Every id of a text that is an anchor: its parts and its numbered units. */
export function unitsOf(document: OfficialDocument): Set<string> {
  const ids = new Set<string>();
  for (const part of document.parts) {
    ids.add(part.id);
    walkUnits(part.children, (node) => {
      if ("id" in node) ids.add(node.id);
    });
  }
  return ids;
}

/** Adds what is published now; nothing is taken out but ids that only earlier versions have. */
export function addPublished(published: Published, documents: readonly OfficialDocument[]): Published {
  const all = new Map(published);
  for (const document of documents) {
    const before = published.get(document.id);
    const now = publishedOf(document);
    const earlier = new Set(earlierRevisions(document).flatMap(({ text }) => [...unitsOf(text)]));
    const kept = [...(before?.units ?? [])].filter((unit) => !earlier.has(unit));
    all.set(document.id, {
      units: new Set([...kept, ...now.units]),
      texts: new Map([...(before?.texts ?? []), ...now.texts]),
      files: new Set([...(before?.files ?? []), ...now.files]),
    });
  }
  return all;
}

/** How many addresses are published now and not yet written down. */
export function countUnlisted(published: Published, documents: readonly OfficialDocument[]): number {
  return documents.reduce((sum, document) => {
    const before = published.get(document.id);
    const now = publishedOf(document);
    return (
      sum +
      countMissing(before?.units, now.units) +
      countMissing(before?.texts, now.texts.keys()) +
      countMissing(before?.files, now.files)
    );
  }, 0);
}

function countMissing<Key>(known: { has: (key: Key) => boolean } | undefined, keys: Iterable<Key>): number {
  return [...keys].filter((key) => !known?.has(key)).length;
}
