import type { Answer } from "./answers.ts";
import { findAnswers } from "./answers.ts";
import type { OpenIndex } from "./index-reader.ts";
import type { Match } from "./match.ts";
import { findMatches } from "./match.ts";
import { charactersOf } from "./pair-words.ts";
export { helpWithout } from "./no-result.ts";
import { readQuestion } from "./question.ts";
import type { SoftMatch } from "./soft-match.ts";
import { findSoftly, weighWords } from "./soft-match.ts";
import type { SplitWord } from "./split-words.ts";
import { splitWords } from "./split-words.ts";
import { readValues } from "./values.ts";
import type { WideWord } from "./wide-words.ts";
import { findSlip, sayingsOf, widenValue, widenWord } from "./wide-words.ts";

/** What was found beside what was typed, literally: nothing of it has all of the query as it was typed. */
export interface AlsoFound {
  matches: SoftMatch[];
  /** What was looked for in place of words of the query. */
  looked: string[];
  /** Words of the query that stand in no document. */
  nowhere: string[];
  answers: Answer[];
}

/**
 * Looks for what a query means: other words of the same meaning, pinyin, sounds, values; all of its words first, then
 * most of them.
 *
 * @param literal what has the query as it was typed
 */
export async function findAlso(index: OpenIndex, typed: string, literal: readonly Match[]): Promise<AlsoFound> {
  const { sayings } = index.aids;
  const question = readQuestion(typed);
  const isFound = literal.length > 0;
  const { values, rest } = isFound ? { values: [], rest: question.rest } : readValues(question.rest);
  const known = new Set(sayings.flat().map((word) => charactersOf(word).join("")));
  const asked = isFound && question.intents.length === 0 ? typedWords(typed) : await cutWords(index, rest, known);
  if (isFound && question.intents.length === 0 && !asked.some((word) => isWidened(word, sayings)))
    return { matches: [], looked: [], nowhere: [], answers: [] };
  const dated = await Promise.all(values.map((value) => widenValue(index, value)));
  const read = await Promise.all(asked.map((word) => widenWord(index, word)));
  const mended = isFound ? undefined : ((await joinGuesses(index, rest, read)) ?? (await mendSlips(index, rest, read)));
  const words = [...dated, ...(mended ?? read)];
  const all = findSoftly(index.volumes, words);
  const matches = all.filter((match) => !literal.some((one) => isSame(one, match)));
  return {
    matches: isFound ? matches.filter(({ missing }) => missing.length === 0) : matches,
    looked: lookedFor(typed, words, matches),
    nowhere: words
      .filter(({ options, days, weak }) => options.length === 0 && !days && !weak)
      .map((word) => word.typed),
    answers: await findAnswers(
      isFound ? question.intents : [...question.intents, ...question.hints],
      askedWords(index, words),
      [...literal, ...all],
    ),
  };
}

/** 乡村振行 is 乡村振兴 where that stands somewhere, rather than any document with 乡村 and 振兴. */
async function joinGuesses(index: OpenIndex, rest: string, read: readonly WideWord[]): Promise<WideWord[] | undefined> {
  const joined = read.reduce((text, { typed, options: [first] }) => text.replace(typed, first?.words ?? typed), rest);
  if (read.length < 2 || joined === rest || /\s/u.test(rest)) return undefined;
  const word = await widenValue(index, { typed: rest, forms: [joined] });
  return word.options.length > 0 ? [word] : undefined;
}

/** Where a word stands nowhere, each part of the query as the documents have it with a slip mended; undefined where that fails. */
async function mendSlips(index: OpenIndex, rest: string, read: readonly WideWord[]): Promise<WideWord[] | undefined> {
  if (read.every(({ options, weak }) => options.length > 0 || weak)) return undefined;
  const parts = typedWords(rest);
  const mended = await Promise.all(
    parts.map(async ({ typed }) => {
      const term = { typed, characters: charactersOf(typed) };
      const stands = await findMatches(index.volumes, { terms: [term] });
      return stands.length > 0 ? typed : findSlip(index.volumes, typed);
    }),
  );
  const words = mended.filter((word) => word !== undefined);
  if (words.length < parts.length) return undefined;
  return Promise.all(words.map((typed) => widenWord(index, { typed, weak: false })));
}

/** The words of a query; one between blanks that stands somewhere is not cut. */
async function cutWords({ volumes }: OpenIndex, rest: string, known: ReadonlySet<string>): Promise<SplitWord[]> {
  let words = splitWords(rest, known);
  for (const part of typedWords(rest)) {
    if (part.typed === rest.trim() || words.some(({ typed }) => typed === part.typed)) continue;
    const stands = await findMatches(volumes, { terms: [{ ...part, characters: charactersOf(part.typed) }] });
    if (stands.length > 0) words = [...words.filter(({ typed }) => !part.typed.includes(typed)), part];
  }
  return words;
}

/** The words between the blanks, as they are. */
function typedWords(typed: string): SplitWord[] {
  return typed
    .trim()
    .split(/\s+/u)
    .map((word) => ({ typed: word, weak: false }));
}

/** Whether a word is asked for in other ways although it is found: it is one of the list, or may be pinyin. */
function isWidened({ typed }: SplitWord, sayings: readonly (readonly string[])[]): boolean {
  return sayingsOf(typed, sayings).length > 0 || /^[a-z]{2,}$/iu.test(typed);
}

function isSame(one: Match, other: Match): boolean {
  return one.volume === other.volume && one.document === other.document;
}

function lookedFor(typed: string, words: readonly WideWord[], matches: readonly SoftMatch[]): string[] {
  const all = charactersOf(typed).join("");
  const used = new Set(matches.flatMap((match) => match.words));
  const looked = words.flatMap(({ options }) => options.map((option) => option.words));
  return [...new Set(looked)].filter((word) => used.has(word) && !all.includes(charactersOf(word).join("")));
}

function askedWords({ volumes }: OpenIndex, words: readonly WideWord[]) {
  return weighWords(volumes, words).map(({ word, weight }) => ({
    options: word.options.map(({ characters }) => characters),
    weight,
  }));
}
