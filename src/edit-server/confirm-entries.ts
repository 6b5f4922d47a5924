import type { FieldValue } from "../editor/field-value.ts";
import { isList, lineOf, sameValue } from "../editor/field-value.ts";
import type { ListName } from "../model/proposal-answers.ts";
import { aboutOf } from "../model/proposal-answers.ts";
import { annotationIds } from "../parse/annotation-ids.ts";
import type { AskedProposal } from "../propose/asked.ts";
import { sameWords } from "../propose/asked.ts";
import { confirmWords as words } from "../ui/confirm-words.ts";
import { Refused } from "./refused.ts";

/** An entry as annotations.yaml has it, and its lists of them. */
export type Entry = Readonly<Record<string, FieldValue>>;
export type Lists = Readonly<Record<string, readonly FieldValue[]>>;

const withQuote = (entry: Entry) => ({
  ...entry,
  位置: lineOf(entry["位置"]),
  原文: lineOf(entry["原文"]),
});

/** Whether what is taken would not be known as this proposal any more. */
export function isOther({ proposal: { list, entry } }: AskedProposal, taken: Entry): boolean {
  return entry.位置 !== taken["位置"] || sameWords(list, entry) !== sameWords(list, withQuote(taken));
}

export function addTo(value: Lists, entries: readonly { list: ListName; entry: Entry }[]): Lists {
  const lists: Record<string, readonly FieldValue[]> = { ...value };
  for (const { list, entry } of entries) lists[list] = [...(lists[list] ?? []), entry];
  return lists;
}

export function takeFrom(value: Lists, gone: readonly AskedProposal[]): Lists {
  const numbered = gone.some(({ proposal: { list }, index = -1 }) => {
    const entry = value[list]?.[index];
    return entry !== undefined && typeof entry !== "string" && !isList(entry) && "编号" in entry;
  });
  // Its number was published: it is for the clerk to say what becomes of it.
  if (numbered) throw new Refused(409, words.byHand);
  const kept = Object.entries(value).map(([list, entries]) => {
    const indexes = new Set(gone.filter(({ proposal }) => proposal.list === list).map(({ index }) => index));
    return [list, entries.filter((_, index) => !indexes.has(index))];
  });
  return Object.fromEntries(kept) as Lists;
}

/** Without entries that were made on the page, the last that says the same of each. */
export function takeOwn(value: Lists, own: readonly { list: string; entry: Entry }[]): Lists {
  const lists: Record<string, readonly FieldValue[]> = { ...value };
  for (const { list, entry } of own) {
    const all = lists[list] ?? [];
    const gone = all.findLastIndex((one) => sameValue(one, entry));
    if (gone < 0) throw new Refused(409, words.byHand);
    lists[list] = all.filter((_, index) => index !== gone);
  }
  return lists;
}

/** How it is written down that a proposal was refused, or changed before it was taken. */
export function answerOf(
  { proposal: { list, entry }, text }: AskedProposal,
  taken: Entry | null,
  today: string,
): Record<string, string> {
  const about = aboutOf(list, entry);
  return {
    清单: list,
    位置: entry.位置,
    原文: entry.原文,
    ...(about !== "" && { 说的: about }),
    回答: taken ? "改过" : "不要",
    ...(taken && { 改成: annotationIds(list, [withQuote(taken)])[0] ?? "" }),
    日期: today,
    文字: text,
  };
}
