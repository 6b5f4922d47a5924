import type { OfficialDocument, Revision } from "../model/document.ts";
import { comparedPairs, currentRevision, documentValidity } from "../model/revisions.ts";
import type { Validity } from "../model/validity.ts";
import { revisionWords } from "../ui/revision-words.ts";
import type { Addresses } from "./addresses.ts";

/** Which version a page shows, whether it holds, and the ways to the others. */
export interface RevisionNotice {
  validity: Validity;
  /** 现行, 已修订 … */
  label: string;
  /** `版本2`, where there are versions. */
  version?: string;
  date?: string;
  reason?: string;
  /** 废止日期, where the 公开信息 states it and the text is repealed. */
  repealedOn?: string;
  /** On the page of an earlier version: the text of now. */
  newest?: string;
  versions: RevisionLink[];
  comparisons: { href: string; label: string }[];
}

/** A version in the list of all of them. */
export interface RevisionLink {
  /** Absent for the version that the page shows. */
  href?: string;
  version: string;
  label: string;
  validity: Validity;
  date?: string;
  reason?: string;
}

/**
 * What stands above the text of a version; undefined where nothing is to be said: a document that has one text, which
 * nobody calls repealed.
 *
 * @param shown number of the version on the page
 */
export function buildRevisionNotice(
  document: OfficialDocument,
  addresses: Addresses,
  shown = currentRevision(document),
): RevisionNotice | undefined {
  const validity = documentValidity(document);
  const revisions = document.revisions ?? [];
  if (revisions.length === 0) {
    if (validity === undefined || validity === "current") return undefined;
    return { ...stateOf(validity, document), versions: [], comparisons: [] };
  }
  const newest = currentRevision(document);
  const revision = revisions.find(({ number }) => number === shown);
  if (!revision) throw new Error(`${document.path} has no version ${shown}.`);
  const { date, reason } = revision;
  return {
    ...stateOf(revision.status, shown === newest ? document : (revision.text ?? document)),
    version: revisionWords.version(shown),
    ...(date ? { date } : {}),
    ...(reason ? { reason } : {}),
    ...(shown === newest ? {} : { newest: addresses.document(document.id) }),
    versions: revisions.map((one) => linkTo(one, document, addresses, shown)),
    comparisons: comparedPairs(document)
      .filter((pair) => pair.includes(shown))
      .map(([older, newer]) => ({
        href: addresses.compare(document.id, older, newer),
        label: revisionWords.compare(older, newer),
      })),
  };
}

/** The mark in lists: nothing where a text simply holds. */
export function listMark(document: OfficialDocument): string | undefined {
  const validity = documentValidity(document);
  return validity === undefined || validity === "current" ? undefined : revisionWords.validity[validity];
}

function stateOf(validity: Validity, { disclosure }: OfficialDocument) {
  const { repealedOn } = disclosure;
  return {
    validity,
    label: revisionWords.validity[validity],
    ...(repealedOn && validity === "repealed" ? { repealedOn } : {}),
  };
}

function linkTo(
  { number, date, reason, status }: Revision,
  { id, revisions }: OfficialDocument,
  addresses: Addresses,
  shown: number,
): RevisionLink {
  const isNewest = revisions?.at(-1)?.number === number;
  return {
    ...(number === shown ? {} : { href: isNewest ? addresses.document(id) : addresses.revision(id, number) }),
    version: revisionWords.version(number),
    validity: status,
    label: revisionWords.validity[status],
    ...(date ? { date } : {}),
    ...(reason ? { reason } : {}),
  };
}
