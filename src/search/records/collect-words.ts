import { pinyin } from "pinyin-pro";
import type { StoredPiece } from "../format.ts";
import { kindNumber } from "../format.ts";
import { charactersOf } from "../pair-words.ts";

/** Words of the documents, to be found by how they sound. */
export interface WordCollection {
  add: (piece: StoredPiece) => void;
  /** The files of the aids by name. @param sayings groups of words of one meaning */
  files: (sayings: readonly (readonly string[])[]) => Map<string, unknown>;
}

/** Characters of a piece that are cut into words, besides its headings: what a document is about stands at its beginning. */
const READ = 1500;
/** Words that are kept, the most frequent; characters of a word. */
const MOST = 30_000;
const LONGEST = 6;
const PLACES = new Set("村镇乡县市区组路街站所院校局办社");
const HAN = /^[\u3007\u3400-\u9fff]+$/u;

export function collectWords(): WordCollection {
  const counts = new Map<string, number>();
  const segmenter = new Intl.Segmenter("zh-CN", { granularity: "word" });
  const heads = ["title", "heading", "label"].map((kind) => kindNumber(kind as "title"));
  return {
    add({ blocks }) {
      const own = new Set<string>();
      let room = READ;
      for (const [kind, , , text] of blocks) {
        const isHead = heads.includes(kind);
        if (!isHead && room <= 0) continue;
        room -= isHead ? 0 : text.length;
        for (const word of wordsIn(text, segmenter, isHead)) own.add(word);
      }
      for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    files(sayings) {
      for (const word of sayings.flat().flatMap((one) => charactersOf(one).join("")))
        if (isWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
      return new Map<string, unknown>([
        ["sounds.bin", listSounds(words.map(([word]) => word))],
        ...listByLetter(words.map(([word]) => word)),
      ]);
    },
  };
}

/** Words as a dictionary cuts them; characters that it leaves alone are one word; in headings two neighbours are one too. */
function* wordsIn(text: string, segmenter: Intl.Segmenter, isHead: boolean): Generator<string> {
  let singles = "";
  let before = "";
  for (const { segment } of segmenter.segment(charactersOf(text).join(""))) {
    const isHan = HAN.test(segment);
    if (isHan && segment.length === 1) singles += segment;
    else {
      if (isWord(singles)) yield singles;
      if (isWord(segment)) yield segment;
      singles = "";
    }
    // 石榴村: what a dictionary calls a fruit and a village.
    if (segment.length === 1 && PLACES.has(segment) && isWord(before + segment)) yield before + segment;
    if (isHan && isHead && before !== "" && isWord(before + segment)) yield before + segment;
    before = isHan ? segment : "";
  }
  if (isWord(singles)) yield singles;
}

function isWord(word: string): boolean {
  const { length } = [...word];
  return length > 1 && length <= LONGEST && HAN.test(word);
}

/** `危房 wei fang`, by the first letter. */
function listByLetter(words: readonly string[]): Map<string, string[]> {
  const letters = new Map<string, string[]>();
  for (const word of words) {
    const sounds = pinyin(word, { toneType: "none", type: "array", v: true });
    const letter = sounds[0]?.[0] ?? "";
    const name = `lexicon/${letter}.bin`;
    if (!/^[a-z]$/u.test(letter)) continue;
    const own = letters.get(name) ?? [];
    own.push([word, ...sounds].join(" "));
    letters.set(name, own);
  }
  return letters;
}

/** The usual characters (GB 2312) and those of the words, by their readings. */
function listSounds(words: readonly string[]): Record<string, string> {
  const characters = new Set(words.flatMap((word) => [...word]));
  const decoder = new TextDecoder("gb18030");
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(new Uint8Array([row, cell])));
  const table: Record<string, string> = {};
  for (const character of [...characters].sort())
    for (const sound of pinyin(character, { toneType: "none", type: "array", multiple: true, v: true }))
      if (/^[a-z]+$/u.test(sound)) table[sound] = (table[sound] ?? "") + character;
  return table;
}
