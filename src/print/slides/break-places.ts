import { cellUnits } from "../../model/text-units.ts";

/**
 * How good a place in a text is to turn to the next slide, the larger the better: between words, behind a comma, behind a
 * sentence that stands inside brackets or quotation marks, behind a sentence.
 */
export const PLACE = { none: 0, word: 1, clause: 2, inner: 3, sentence: 4 } as const;

const CLOSERS = "[”’」』》〉）)〕\\]】]*";
const SENTENCE = new RegExp(`[。！？；…!?;]${CLOSERS}\\s*$`, "u");
/** In an address, a.cn/x?id=1, no sentence ends. */
const IN_ADDRESS = /\w[!?;]$/u;
const LETTER = /^\w/u;
const CLAUSE = new RegExp(`(?:[，、：,:]${CLOSERS}|\\s)\\s*$`, "u");
const OPENING = /[（(〔[【“「『]/u;
const CLOSING = /[）)〕\]】”」』]/u;

/** What ends behind each unit of a text; nothing does inside the name of a book or a document (《》). */
export function breakPlaces(units: readonly string[]): number[] {
  const depths = depthsOf(units);
  // What is never closed tells nothing.
  const isOpen = (depths.at(-1)?.brackets ?? 0) > 0;
  return units.map((unit, at) => {
    const { brackets, names } = depths[at] ?? { brackets: 0, names: 0 };
    if (names > 0) return PLACE.none;
    if (SENTENCE.test(unit) && !(IN_ADDRESS.test(unit) && LETTER.test(units[at + 1] ?? "")))
      return brackets === 0 || isOpen ? PLACE.sentence : PLACE.inner;
    return CLAUSE.test(unit) ? PLACE.clause : PLACE.none;
  });
}

/** How many brackets and names of books are open behind each unit. */
function depthsOf(units: readonly string[]): { brackets: number; names: number }[] {
  let [brackets, names] = [0, 0];
  return units.map((unit) => {
    for (const character of unit) {
      if (OPENING.test(character)) brackets++;
      else if (CLOSING.test(character)) brackets = Math.max(0, brackets - 1);
      else if (character === "《") names++;
      else if (character === "》") names = Math.max(0, names - 1);
    }
    return { brackets, names };
  });
}

const SEGMENTER = new Intl.Segmenter("zh-CN", { granularity: "word" });

/**
 * The units behind which a word ends, for a stretch that has no better place: not inside a word, a date, an amount, a number or the
 * name of a document. Reading words takes long, so nobody asks this of a whole text.
 */
export function wordEnds(units: readonly string[]): boolean[] {
  const text = units.join("");
  const words = endsOf(Array.from(SEGMENTER.segment(text), ({ segment }) => segment));
  const cells = endsOf(cellUnits(text).map((unit) => unit.text));
  const depths = depthsOf(units);
  let end = 0;
  return units.map((unit, at) => {
    end += unit.length;
    return words.has(end) && cells.has(end) && depths[at]?.names === 0;
  });
}

function endsOf(pieces: readonly string[]): Set<number> {
  let end = 0;
  return new Set(pieces.map((piece) => (end += piece.length)));
}
