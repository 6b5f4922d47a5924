import type { Disclosure } from "./disclosure.ts";

/** A new version as `npm run revise` is told of it. */
export interface NewRevision {
  date: string;
  reason: string;
}

/** A version as revisions.yaml has it. */
interface Entry {
  number: number;
  date?: string | undefined;
  reason?: string | undefined;
}

/**
 * The revisions.yaml of a document with one version more.
 *
 * @param list revisions.yaml so far, undefined for the first revision
 * @param numbers of the versions listed so far
 * @param disclosure of the text that was published first: its 发布日期, or else its 成文日期, is the day of version 1
 */
export function appendRevision(
  list: string | undefined,
  numbers: readonly number[],
  disclosure: Disclosure,
  { date, reason }: NewRevision,
): { list: string; number: number } {
  const number = (numbers.at(-1) ?? 1) + 1;
  const firstDate = (disclosure.publishedOn ?? disclosure.formedOn)?.slice(0, 10);
  const before = list === undefined || numbers.length === 0 ? writeEntry({ number: 1, date: firstDate }) : list;
  const ended = before.endsWith("\n") ? before : `${before}\n`;
  return { list: ended + writeEntry({ number, date, reason }), number };
}

function writeEntry({ number, date, reason }: Entry): string {
  const lines = [`- 版本: ${number}`];
  if (date !== undefined) lines.push(`  日期: ${date}`);
  // Single quotes keep every character; only they are doubled.
  if (reason !== undefined) lines.push(`  理由: '${reason.replaceAll("'", "''")}'`);
  return `${lines.join("\n")}\n`;
}
