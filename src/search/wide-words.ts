import type { Aids } from "./aids.ts";
import type { OpenIndex, OpenVolume } from "./index-reader.ts";
import { maskedNames } from "./masked.ts";
import type { FoundTerm } from "./match.ts";
import { findTermByDocument } from "./match.ts";
import { charactersOf } from "./pair-words.ts";
import { firstLetters, soundDistance, typedDistance } from "./sounds.ts";
import type { SplitWord } from "./split-words.ts";
import { findShorter, suggestTerm } from "./suggest.ts";
import type { TypedValue } from "./values.ts";

/** One word of a question with all that it is looked for as. */
export interface WideWord {
  typed: string;
  weak: boolean;
  known?: boolean;
  /** What stands somewhere, the nearest to what was typed first. */
  options: WideOption[];
  /** A date or a 发文字号: who types one means it. */
  isValue?: boolean;
  days?: { from: number; to: number };
}

export interface WideOption {
  words: string;
  characters: string[];
  /** The documents of each volume that have it. */
  found: FoundTerm[];
}

/** Words that are asked for in place of one. */
const MOST = 8;
/** So much of a word is kept where a slip is mended. */
const KEPT = 0.7;

/** Finds out what a word of a question stands for in the documents: itself and its sayings; else what sounds like it. */
export async function widenWord({ volumes, aids }: OpenIndex, word: SplitWord): Promise<WideWord> {
  const { typed } = word;
  const options = await findOptions(volumes, [typed, ...sayingsOf(typed, aids.sayings)]);
  const wide: WideWord = { ...word, options };
  if (options.length > 0 && !/^[a-z]+$/iu.test(typed)) return wide;
  for (const guess of [guessTyped, guessMasked, guessSound, guessSlip, guessShorter]) {
    const words = (await guess(typed, aids, volumes)).slice(0, MOST);
    const found = await findOptions(volumes, [...words, ...words.flatMap((one) => sayingsOf(one, aids.sayings))]);
    wide.options.push(...found);
    if (found.length > 0) break;
  }
  return wide;
}

/** A date, a range of dates or a 发文字号. */
export async function widenValue({ volumes }: OpenIndex, { typed, forms, days }: TypedValue): Promise<WideWord> {
  const options = await findOptions(volumes, forms);
  return { typed, weak: false, isValue: true, options, ...(days ? { days } : {}) };
}

/** The other words of the group that a word is in, without those that hold another one of them. */
export function sayingsOf(typed: string, sayings: readonly (readonly string[])[]): string[] {
  const own = charactersOf(typed).join("");
  const group = sayings.find((words) => words.some((word) => charactersOf(word).join("") === own)) ?? [];
  const others = group.filter((word) => !word.includes(own));
  return others.filter((word) => !others.some((other) => other !== word && word.includes(other))).slice(0, MOST);
}

async function findOptions(volumes: readonly OpenVolume[], words: readonly string[]): Promise<WideOption[]> {
  const options = await Promise.all(
    [...new Set(words)].map(async (one) => {
      const characters = charactersOf(one);
      const found = await Promise.all(volumes.map((volume) => findTermByDocument(volume, characters)));
      return { words: one, characters, found };
    }),
  );
  return options.filter(({ found }) => found.some(({ size }) => size > 0));
}

type Guess = (typed: string, aids: Aids, volumes: readonly OpenVolume[]) => Promise<string[]>;

/** Pinyin, whole or the beginnings of its syllables, mixed with characters: dibao, wf, 低bao. */
const guessTyped: Guess = async (typed, aids) => {
  const letters = typed.toLowerCase().replace(/'/gu, "");
  if (!/[a-z]/u.test(letters) || !/^[a-z\p{Script=Han}]{2,}$/u.test(letters)) return [];
  const [first = ""] = letters;
  const starts = /[a-z]/u.test(first) ? [first] : firstLetters([first], await aids.sounds());
  const lexicon = (await Promise.all(starts.map((letter) => aids.lexicon(letter)))).flat();
  const near = lexicon.flatMap((word, at) => {
    const distance = typedDistance(letters, word);
    return distance === undefined ? [] : [{ word: word.characters.join(""), distance, at }];
  });
  near.sort((a, b) => a.distance - b.distance || a.at - b.at);
  const least = near[0]?.distance;
  const best = near.filter(({ distance }) => distance === least).map(({ word }) => word);
  return best.length > 0 ? best : joinWords(letters, aids);
};

/** Several words written in one: weifanggaizao. */
async function joinWords(letters: string, aids: Aids): Promise<string[]> {
  for (let cut = letters.length - 2; cut >= 2; cut--) {
    const [head, tail] = [letters.slice(0, cut), letters.slice(cut)];
    const firsts = (await aids.lexicon(head[0] ?? "")).filter((word) => typedDistance(head, word) === 0);
    if (firsts.length === 0) continue;
    const rests = (await aids.lexicon(tail[0] ?? "")).filter((word) => typedDistance(tail, word) === 0);
    const pairs = firsts
      .slice(0, 4)
      .flatMap((one) => rests.slice(0, 4).map((other) => [...one.characters, ...other.characters].join("")));
    if (pairs.length > 0) return pairs;
  }
  return [];
}

/** Digits are never made others: who types a number means it. */
const NAMES_A_WORD = /^\p{Script=Han}+$/u;

const guessMasked: Guess = async (typed) => (NAMES_A_WORD.test(typed) ? maskedNames(charactersOf(typed)) : []);

const guessSound: Guess = async (typed, aids) => {
  const characters = charactersOf(typed);
  if (!NAMES_A_WORD.test(typed) || characters.length < 2) return [];
  const sounds = await aids.sounds();
  const letters = firstLetters(characters, sounds);
  const lexicon = (await Promise.all(letters.map((letter) => aids.lexicon(letter)))).flat();
  const near = lexicon.flatMap((word) => {
    const distance = soundDistance(characters, word, sounds);
    return distance === undefined || distance > characters.length ? [] : [{ word: word.characters.join(""), distance }];
  });
  near.sort((a, b) => a.distance - b.distance);
  const least = near[0]?.distance;
  return near
    .filter(({ distance }) => distance === least)
    .map(({ word }) => word)
    .slice(0, 3);
};

const guessSlip: Guess = async (typed, _aids, volumes) => {
  const near = await findSlip(volumes, typed);
  return near === undefined ? [] : [near];
};

/** What a word that stands nowhere is a slip of: most of it is as it was typed. */
export async function findSlip(volumes: readonly OpenVolume[], typed: string): Promise<string | undefined> {
  const characters = charactersOf(typed);
  const near = await suggestTerm(volumes, { typed, characters });
  const kept = charactersOf(near ?? "").filter((character) => characters.includes(character)).length;
  return kept > characters.length * KEPT ? near : undefined;
}

const guessShorter: Guess = async (typed, _aids, volumes) => {
  if (!NAMES_A_WORD.test(typed) || [...typed].length < 3) return [];
  const shorter = await findShorter(volumes, { typed, characters: charactersOf(typed) });
  return shorter ? [shorter.typed] : [];
};
