import { countMessages } from "../lint/messages.ts";
import { titleOf } from "../view/titles.ts";
import type { Content, ReadDocument } from "./read-content.ts";
import { parseAnyway } from "./read-content.ts";

/**
 * What can be shown while somebody types: of a document whose text has errors the last version without, or else, where
 * there was none since the dev server began, what can be read of it. Beside errors nothing counts as gone: the addresses of a document that cannot be read are not lost.
 *
 * @param last what was shown before
 * @param now as read and checked; its messages stay
 */
export function keepGood(last: Content | undefined, now: Content): Content {
  if (countMessages(now.files).errors === 0) return now;
  const before = last?.documents.filter(({ unfinished }) => !unfinished) ?? [];
  const good = new Map([...before, ...now.documents].map((one) => [one.document.id, one]));
  return {
    ...now,
    documents: now.folders.flatMap((folder) => good.get(folder.id) ?? showAnyway(folder) ?? []),
    vocabularies: { ...last?.vocabularies, ...now.vocabularies },
    site: now.site ?? last?.site,
    permanence: last?.permanence ?? { ...now.permanence, gone: [] },
  };
}

/** A document with errors as it is now, without what stands beside its text; undefined where there is nothing to be shown. */
function showAnyway({ id, file }: Content["folders"][number]): ReadDocument | undefined {
  const document = parseAnyway(id, file);
  const [part] = document.parts;
  if (!part) return undefined;
  // Where 公开信息 cannot be read, the document has the title that is printed on it.
  const title = document.disclosure.title || (titleOf(part) ?? id);
  const shown = { ...document, disclosure: { ...document.disclosure, title } };
  return { document: shown, source: file, earlier: new Map(), unfinished: true };
}
