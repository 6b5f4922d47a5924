import type { DocumentFacts } from "../editor/document-state.ts";
import { stateOf, waitsUntil } from "../editor/document-state.ts";
import type { SiteChanges } from "../manifest/site-changes.ts";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { checkDraft, readVocabularies } from "./check-draft.ts";
import { readText } from "./content-files.ts";
import { move } from "./manage-replies.ts";
import { Refused } from "./refused.ts";

/** Drafts that are done and wait for no day any more. */
export function readyDrafts(documents: readonly DocumentFacts[], today: string): DocumentFacts[] {
  return documents.filter(
    (facts) => facts.shelf === "drafts" && stateOf(facts, today) === "ready" && waitsUntil(facts, today) === undefined,
  );
}

/** Those of them whose day has come while they waited: nobody has to press anything. */
export function cameDue(documents: readonly DocumentFacts[], today: string): DocumentFacts[] {
  return readyDrafts(documents, today).filter((facts) => waitsUntil(facts) !== undefined);
}

/** What the page 公开 says of drafts: those that go with it, and those that wait. */
export function draftLines(documents: readonly DocumentFacts[], today: string): string[] {
  const waiting = documents.flatMap((facts) => {
    const day = waitsUntil(facts, today);
    return day === undefined ? [] : [words.waits(nameOf(facts), day)];
  });
  return [...readyDrafts(documents, today).map((facts) => words.goesWith(nameOf(facts))), ...waiting];
}

/**
 * Puts drafts among what will be published; those with errors stay.
 *
 * @param root absolute path of the content folder
 * @returns the names of those that were moved, and what to say of all
 */
export async function moveDrafts(
  root: string,
  drafts: readonly DocumentFacts[],
  today: string,
): Promise<{ moved: string[]; said: string[] }> {
  const vocabularies = drafts.length === 0 ? {} : readVocabularies(root);
  const moved: string[] = [];
  const said: string[] = [];
  for (const facts of drafts) {
    const { errors } = await checkDraft(root, facts.id, readText(root, facts.id).text, {
      vocabularies,
      today,
      whole: true,
    });
    try {
      if (errors > 0) throw new Refused(409, words.draftHasErrors(errors));
      move(root, facts, "documents");
      moved.push(facts.id);
      said.push(words.moved(nameOf(facts)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      said.push(words.notMoved(nameOf(facts), error.message));
    }
  }
  return { moved, said };
}

/** Whether no other document is new, another or gone; that pages of others lead to these is no matter. */
export function isOnly(changes: SiteChanges | undefined, ids: readonly string[]): boolean {
  const { added = [], revised = [], edited = [], removed = [] } = changes ?? {};
  return [...added, ...revised, ...edited, ...removed].every((id) => ids.includes(id));
}

function nameOf({ title, id }: DocumentFacts): string {
  return title === "" ? id : title;
}
