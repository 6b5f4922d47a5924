import type { LexiconWord, Sounds } from "./sounds.ts";
import { readLexicon, readSounds } from "./sounds.ts";

/** What helps to find what was not typed letter by letter: for a whole site, each part loaded when it is needed. */
export interface Aids {
  /** Groups of words of one meaning, the official one first. */
  sayings: readonly (readonly string[])[];
  /** How characters are read. */
  sounds: () => Promise<Sounds>;
  /** Words of the documents whose pinyin begins with a letter, the most frequent first. */
  lexicon: (letter: string) => Promise<LexiconWord[]>;
}

/** @param read gives the content of a file of the aids, undefined where the site has none */
export function openAids(sayings: Aids["sayings"], read: <T>(name: string) => Promise<T | undefined>): Aids {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const found = known.get(name) as Promise<T> | undefined;
    if (found) return found;
    const loading = make();
    known.set(name, loading);
    loading.catch(() => known.delete(name));
    return loading;
  };
  return {
    sayings,
    sounds: () => once("sounds", async () => readSounds((await read<Record<string, string>>("sounds.bin")) ?? {})),
    lexicon: (letter) =>
      once(letter, async () =>
        /^[a-z]$/u.test(letter) ? readLexicon((await read<string[]>(`lexicon/${letter}.bin`)) ?? []) : [],
      ),
  };
}
