import { countMessages } from "../lint/messages.ts";
import type { Content } from "./read-content.ts";

/**
 * What can be shown while somebody types: of a document with errors the last version without, if there was one since
 * the dev server began. Beside errors nothing counts as gone: the addresses of a document that cannot be read are not lost.
 *
 * @param last what was shown before
 * @param now as read and checked; its messages stay
 */
export function keepGood(last: Content | undefined, now: Content): Content {
  if (countMessages(now.files).errors === 0) return now;
  const good = new Map([...(last?.documents ?? []), ...now.documents].map((one) => [one.document.id, one]));
  return {
    ...now,
    documents: now.folders.flatMap(({ id }) => good.get(id) ?? []),
    vocabularies: { ...last?.vocabularies, ...now.vocabularies },
    site: now.site ?? last?.site,
    permanence: last?.permanence ?? { ...now.permanence, gone: [] },
  };
}
