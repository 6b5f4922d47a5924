import type { OfficialDocument } from "../model/document.ts";
import type { Fate } from "./gone.ts";
import type { Place } from "./place.ts";
import { revisionText } from "../model/revisions.ts";
import { revisionWords } from "../ui/revision-words.ts";
import type { Addresses } from "../view/addresses.ts";
import { listCitations } from "../view/citation.ts";

/** A sentence about something that is no more where it was published, with a way on where there is one. */
export interface GoneNote {
  /** Its old anchor, and those inside it. */
  ids: string[];
  sentence: string;
  /** 理由, as redirects.yaml or revisions.yaml gives it. */
  reason?: string;
  link?: { href: string; label: string };
}

/** What is said of a place that is gone. */
export function describeFate(
  from: Place,
  fate: Fate,
  documents: readonly OfficialDocument[],
  addresses: Addresses,
): Omit<GoneNote, "ids"> {
  const document = documents.find(({ id }) => id === from.document);
  const name = nameOf(from, fate, document);
  switch (fate.kind) {
    case "withdrawn":
      return { sentence: revisionWords.withdrawn(name, fate.date), reason: fate.reason };
    case "dropped":
      return {
        sentence: revisionWords.dropped(name, fate.since, fate.date),
        ...(fate.reason ? { reason: fate.reason } : {}),
        link: {
          href: addresses.revision(from.document, fate.last, from.unit),
          label: revisionWords.seeOld(fate.last),
        },
      };
    case "moved":
      return {
        sentence: revisionWords.movedTo(name),
        link: { href: placeHref(fate.to, addresses), label: placeTitle(fate.to, documents) },
      };
    case "lost":
      throw new Error(`${from.document}: an address was lost, which must stop the build before its pages.`);
  }
}

/** The address of a place inside the site; of a unit its place in the whole text. */
export function placeHref({ document, unit, file, revision }: Place, addresses: Addresses): string {
  if (file !== undefined) return addresses.attachment(document, file);
  if (revision !== undefined) return addresses.revision(document, revision, unit);
  return unit === undefined ? addresses.document(document) : addresses.unit(document, unit);
}

/** `问题7 某镇整改方案`: what a link to a place says. */
export function placeTitle({ document: id, unit, revision }: Place, documents: readonly OfficialDocument[]): string {
  const document = documents.find((one) => one.id === id);
  const text = document && revision !== undefined ? revisionText(document, revision) : document;
  const version = revision === undefined ? "" : revisionWords.version(revision);
  return [unit && (citationOf(text, unit) ?? unit), text?.disclosure.title, version].filter(Boolean).join(" ");
}

function nameOf({ unit, file }: Place, fate: Fate, document: OfficialDocument | undefined): string {
  if (file !== undefined) return file;
  if (unit === undefined) return revisionWords.thisDocument;
  const text = fate.kind === "dropped" && document ? revisionText(document, fate.last) : undefined;
  return citationOf(text, unit) ?? readUnit(unit);
}

function citationOf(document: OfficialDocument | undefined, unit: string): string | undefined {
  for (const part of document?.parts ?? []) {
    const citation = listCitations(part).get(unit);
    if (citation !== undefined) return citation;
  }
  return undefined;
}

/** `p6` → 问题6, `p6-m3` → 问题6措施3: for what no text has any more. */
function readUnit(id: string): string {
  const { problem, measure } = /^p(?<problem>\d+)(?:-m(?<measure>[1-9]\d*))?$/u.exec(id)?.groups ?? {};
  if (problem === undefined) return revisionWords.unit(id);
  return revisionWords.problem(problem) + (measure === undefined ? "" : revisionWords.measure(measure));
}
