import { nameCodePoint } from "../model/sign-name.ts";
import { withoutBlanks } from "../model/text.ts";

/** Chinese characters that stand together. */
const RUN = /[\p{Script=Han}〇]+/gu;
/** A day, however it is written. */
const DAY =
  /(?<!\d)(?<year>\d{4})(?:[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})(?!\d)|\s*年\s*(?<ofYear>\d{1,2})\s*月\s*(?<ofMonth>\d{1,2})\s*日)/gu;
/** What words, a day or an unseen sign have; Latin letters and short numbers are none. */
const TELLING = /[^\t\n\r -~]|\d{4}/u;
/** Signs that nobody sees. */
const UNSEEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
/** A mark that makes the next sign a plain one, and what parts words in a source. */
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;
const APART = /\n\s*\n|\n(?=[ \t]*[-#|])|\||<br[ \t]*\/?>/u;
const LINE_END = /<br[ \t]*\/?>/u;
const LINE_ENDS = new RegExp(LINE_END, "gu");
/** Numbers, and what counts with them, stand beside anything. */
const COUNTING = /^[一二三四五六七八九十第至是张个件页条项段年月日]$/u;
/** What is counted by us: 措施一 */
const COUNTED = /[一二三四五六七八九十]+$/u;
/** What numbers and signs are said with. */
const SAID = /[零一二三四五六七八九十百千万亿点两幺第至负某加]|百分之|正负|大于|小于|等于/gu;
const ONE_SAID = new RegExp(`^(?:${SAID.source})$`, "u");
/** From so many characters on, those that stand together in a source are known also where they begin within others. */
const PIECE = 3;

/** Longer texts hardly come again. */
const SHORT = 60;

/**
 * How a text is written: as it is; in cells, where no word of ours joins an official one; in lines that end anywhere, also
 * within words; or for the ear, without signs.
 */
export type Manner = "written" | "in cells" | "in lines" | "said";

/**
 * The words and days that a built file may say: those of the sources, the program's own, and days that are counted from
 * those of the sources. Words are runs of Chinese characters between other signs; where a sentence of ours has official words
 * in it, a run is put together of both.
 */
export class KnownWords {
  readonly #official = new Set<string>();
  readonly #own = new Set<string>();
  /** All runs, each between ends of lines. */
  readonly #words: string;
  /** All of the sources, and all that is ours. */
  readonly #text: string;
  readonly #ours: string;
  /** The sources without any other sign. */
  readonly #characters: string;
  readonly #sources: string;
  readonly #days: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();
  readonly #parts = new Map<string, boolean>();
  /** Short texts without anything unknown, by the manner of their files: a word of a cell stands in many. */
  readonly #well: Readonly<Record<Manner, Set<string>>> = {
    written: new Set(),
    "in cells": new Set(),
    "in lines": new Set(),
    said: new Set(),
  };

  /**
   * @param sources all files of the content, as they are written
   * @param own all files of the program that say words to readers
   * @param counted days that were counted
   */
  constructor(sources: readonly string[], own: Iterable<string>, counted: readonly string[] = []) {
    const texts: string[] = [];
    this.#sources = sources.join("\n");
    this.#days = new Set([...sources, ...counted].flatMap(daysOf));
    for (const source of sources) {
      const plain = source.replace(ESCAPE, "$1");
      // As it stands, and with its lines put together, which Markdown does, and a head of a CSV file with those of its cell.
      const joined = LINE_END.test(plain) ? plain.replaceAll(LINE_ENDS, "").split(APART) : [];
      for (const part of [...plain.split(APART), ...plain.split("\n"), ...joined]) {
        const words = withoutBlanks(part);
        for (const run of [...runsOf(words), ...runsOf(part)]) this.#official.add(run);
        texts.push(words);
      }
    }
    for (const file of own) for (const run of runsOf(file)) this.#own.add(run);
    this.#text = texts.join("\n");
    this.#words = `\n${[...this.#official, ...this.#own].join("\n")}\n`;
    this.#ours = [...this.#own].join("\n");
    this.#characters = runsOf(this.#text).join("");
  }

  /**
   * The first run or day in a text that is neither of a source nor ours, or a sign that nobody sees and no source has.
   */
  findUnknown(text: string, manner: Manner = "written"): string | undefined {
    if (text.length > SHORT) return this.#searchUnknown(text, manner);
    const well = this.#well[manner];
    if (well.has(text)) return undefined;
    const unknown = this.#searchUnknown(text, manner);
    if (unknown === undefined) well.add(text);
    return unknown;
  }

  #searchUnknown(text: string, manner: Manner): string | undefined {
    if (!TELLING.test(text)) return undefined;
    const strange = this.#findRun(text, manner);
    // Blanks may stand within words, and between two that are none of the other.
    const run = strange === undefined || manner !== "written" ? strange : this.#findRun(withoutBlanks(text), manner);
    return run ?? daysOf(text).find((day) => !this.#days.has(day)) ?? this.#findUnseen(text);
  }

  #findRun(text: string, manner: Manner): string | undefined {
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const isKnown = this.#isIn(manner, run) || this.#isCut(text, index, index + run.length);
      if (!isKnown) return run;
    }
    return undefined;
  }

  #findUnseen(text: string): string | undefined {
    const [sign] = UNSEEN.exec(text) ?? [];
    return sign === undefined || this.#sources.includes(sign) ? undefined : nameCodePoint(sign);
  }

  #isIn(manner: Manner, run: string): boolean {
    if (manner === "in cells")
      return (
        this.#official.has(run) || this.#own.has(run.replace(COUNTED, "")) || (run.length > 1 && this.#isPart(run))
      );
    // Most of what is said are numbers, whose words no source has.
    if (manner === "said" && this.#isNumber(run)) return true;
    if (this.#isKnown(run) || (manner !== "written" && this.#isPart(run))) return true;
    if (manner === "in lines") return this.#isParts(run);
    return manner === "said" && this.#isSaid(run);
  }

  /** Whether it is a number as it is said, and words. */
  #isNumber(run: string): boolean {
    const others = run.split(SAID).filter((part) => part !== "");
    return others.every((part) => this.#isKnown(part) || this.#isPart(part) || this.#isSaid(part));
  }

  #isKnown(run: string): boolean {
    let known = this.#known.get(run);
    if (known === undefined) {
      known =
        this.#official.has(run) ||
        this.#own.has(run) ||
        (run.length >= PIECE && this.#text.includes(run)) ||
        isMadeOf(run, (piece) => this.#isWord(piece));
      this.#known.set(run, known);
    }
    return known;
  }

  /** Whether words may stand beside others in a run: of one character what counts, and a word of a source, as in a cell. */
  #isWord(piece: string): boolean {
    return this.#official.has(piece) || (piece.length > 1 ? this.#own.has(piece) : COUNTING.test(piece));
  }

  /** Whether words were cut short where a text is: they stand in a source beside the same signs. */
  #isCut(text: string, start: number, end: number): boolean {
    const [before, behind] = [text.slice(Math.max(0, start - PIECE), end), text.slice(start, end + PIECE)];
    return [before, behind].some((part) => part.length > end - start && this.#text.includes(part));
  }

  #isPart(run: string): boolean {
    let part = this.#parts.get(run);
    if (part === undefined) this.#parts.set(run, (part = this.#text.includes(run) || this.#ours.includes(run)));
    return part;
  }

  /** Whether it is words one behind the other, as of two cells, the first and the last cut off where a line ends. */
  #isParts(run: string): boolean {
    for (let from = 0; from <= run.length; from++) {
      if (from > 0 && !this.#words.includes(`${run.slice(0, from)}\n`)) continue;
      for (let to = run.length; to >= from; to--) {
        if (to < run.length && !this.#words.includes(`\n${run.slice(to)}`)) continue;
        if (isMadeOf(run.slice(from, to), (piece) => this.#isWord(piece))) return true;
      }
    }
    return false;
  }

  /** Whether it is made of words that signs stood between, or numbers. */
  #isSaid(run: string): boolean {
    return isMadeOf(
      run,
      (piece) =>
        ONE_SAID.test(piece) ||
        this.#isWord(piece) ||
        this.#own.has(piece) ||
        (piece.length >= PIECE && this.#characters.includes(piece)),
    );
  }
}

/** Whether a run is pieces one behind the other. */
function isMadeOf(run: string, isPiece: (piece: string) => boolean): boolean {
  const reached = [true];
  for (let from = 0; from < run.length; from++)
    if (reached[from])
      for (let to = from + 1; to <= run.length; to++) if (isPiece(run.slice(from, to))) reached[to] = true;
  return reached[run.length] ?? false;
}

function runsOf(text: string): string[] {
  return text.match(RUN) ?? [];
}

/** The days in a text, `YYYY-MM-DD`. */
function daysOf(text: string): string[] {
  return [...text.matchAll(DAY)].map(({ groups = {} }) => {
    const { year = "", month = "", day = "", ofYear = month, ofMonth = day } = groups;
    return `${year}-${ofYear.padStart(2, "0")}-${ofMonth.padStart(2, "0")}`;
  });
}
