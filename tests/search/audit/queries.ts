import type { BuiltText } from "./built-texts.ts";
import type { Random } from "./random.ts";

/** A kind of query and some of that kind, as somebody would type or paste them. */
export interface QueryKind {
  name: string;
  queries: string[];
}

/**
 * The queries of an audit, the same for the same texts, seed and number.
 *
 * @param most how many of each kind; every distinct string where there are fewer
 */
export function makeQueries(texts: readonly BuiltText[], random: Random, most: number): QueryKind[] {
  const paragraphs = texts.flatMap((text) => text.paragraphs.map(({ characters }) => characters));
  const all = paragraphs.map((characters) => characters.join(""));
  const strings = (length: number) => [...new Set(paragraphs.flatMap((characters) => stringsOf(characters, length)))];
  const kind = (name: string, queries: readonly string[]): QueryKind => ({
    name,
    queries: random.sample(queries, most),
  });
  const words = strings(2).filter((word) => /^\p{Script=Han}{2}$/u.test(word));
  return [
    ...[1, 2, 3, 4, 6].map((length) => kind(`${length} 个字`, strings(length))),
    kind("任意 2–8 个字", randomStrings(paragraphs, random, 1500)),
    kind(
      "整句",
      [...new Set(all.flatMap((text) => text.split(/[，。；：！？]/u)))].filter((clause) => [...clause].length > 6),
    ),
    kind(
      "整段",
      [...new Set(all)].filter((text) => [...text].length > 30).map((text) => [...text].slice(0, 200).join("")),
    ),
    kind("两个词", wordPairs(texts, words, random, 1500)),
    kind("数字和文号", [...new Set(all.flatMap((text) => [...text.matchAll(FIGURES)].map(([figure]) => figure)))]),
    kind("哪里都没有", absentStrings(all, random, 500)),
  ];
}

const FIGURES = /\p{Script=Han}{2,5}［\d{4}］\d+号|\d[\d．，％]*\p{Script=Han}?/gu;

function stringsOf(characters: readonly string[], length: number): string[] {
  const strings: string[] = [];
  for (let at = 0; at + length <= characters.length; at++) strings.push(characters.slice(at, at + length).join(""));
  return strings;
}

function randomStrings(paragraphs: readonly string[][], random: Random, count: number): string[] {
  const long = paragraphs.filter((characters) => characters.length >= 8);
  if (long.length === 0) return [];
  return Array.from({ length: count }, () => {
    const characters = random.pick(long);
    const length = 2 + random.below(7);
    const at = random.below(characters.length - length + 1);
    return characters.slice(at, at + length).join("");
  });
}

/** Words of one document, and words of anywhere, which often no document has both of. */
function wordPairs(texts: readonly BuiltText[], words: readonly string[], random: Random, count: number): string[] {
  if (words.length < 2) return [];
  return Array.from({ length: count }, (_, at) => {
    if (at % 3 === 0) return `${random.pick(words)} ${random.pick(words)}`;
    const { paragraphs } = random.pick(texts);
    const word = () => {
      const { characters } = random.pick(paragraphs);
      const start = random.below(Math.max(1, characters.length - 3));
      return characters.slice(start, start + 2 + random.below(3)).join("");
    };
    return `${word()}${random.below(2) === 0 ? " " : "\u3000"}${word()}`;
  });
}

/** Strings of characters that all occur, that stand nowhere: ends of one paragraph with the beginning of another, anything, and real text with one character changed. */
function absentStrings(all: readonly string[], random: Random, count: number): string[] {
  const text = all.join("");
  const characters = [...new Set(text)];
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 40 && characters.length > 0; tries++) {
    const [one, other] = [random.pick(all), random.pick(all)];
    const string =
      tries % 3 === 0
        ? [...one].slice(-2).join("") + [...other].slice(0, 2).join("")
        : tries % 3 === 1
          ? Array.from({ length: 2 + random.below(4) }, () => random.pick(characters)).join("")
          : changeOne([...one].slice(0, 3 + random.below(20)), characters, random);
    if (string.length > 1 && !text.includes(string)) found.add(string);
  }
  return [...found];
}

function changeOne(characters: readonly string[], others: readonly string[], random: Random): string {
  const changed = [...characters];
  changed[random.below(changed.length)] = random.pick(others);
  return changed.join("");
}
