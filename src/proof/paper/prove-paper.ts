import { withoutBlanks } from "../../model/text.ts";
import type { Difference } from "../compare.ts";
import { compareText } from "../compare.ts";
import { coverText } from "./cover-text.ts";
import { listLayoutFaults } from "./layout-faults.ts";
import type { PaperPage } from "./paper-page.ts";
import { around } from "./paper-page.ts";
import type { PaperWords, PlannedPaper } from "./planned-paper.ts";

/** A page of a PDF that is not as it was planned. */
export interface PaperFault {
  /** Its number, from 1. */
  page: number;
  /** The matter on it. */
  sheet: string;
  kind: "pages" | "words" | "furniture" | "beyond" | "on-line" | "over";
  /** Whose official text is concerned, and which of its characters, blanks apart. */
  unit?: string;
  index?: number;
  before: string;
  expected: string;
  actual: string;
}

/** One fault of a page says enough, and a page that is wrong has hundreds. */
const MOST_FAULTS = 1;

/**
 * Proves that a PDF says what was planned, page by page and in its order, that beside it there is the furniture that was
 * planned and no other, and that every sign is on the paper, in its cell and over no other.
 */
export function provePaper(pages: readonly PaperPage[], planned: PlannedPaper): PaperFault[] {
  const { flow } = planned;
  if (!flow && pages.length !== planned.pages.length)
    return [
      {
        ...NOTHING,
        kind: "pages",
        page: Math.min(pages.length, planned.pages.length) + 1,
        expected: `${planned.pages.length}`,
        actual: `${pages.length}`,
      },
    ];
  const words = flow ? proveFlow(pages, planned) : pages.flatMap((page, at) => proveWords(page, planned.pages, at));
  return [...words, ...proveLayout(pages, planned)];
}

const NOTHING = { sheet: "", before: "", expected: "", actual: "" } as const;

function contentOf({ glyphs }: PaperPage, furniture = false): string {
  return glyphs.map((glyph) => (glyph.furniture === furniture ? glyph.sign : "")).join("");
}

function wordsOf({ texts }: PaperWords): string {
  return inkOf(texts.map(({ words }) => words).join(""));
}

/** Letters that a font draws as one: whoever reads a PDF reads each of them. */
const LIGATURES = /[\ufb00-\ufb06]/gu;

/** The signs of a text as they are read on paper. */
function inkOf(text: string): string {
  return withoutBlanks(text).replace(LIGATURES, (sign) => sign.normalize("NFKC"));
}

function proveWords(page: PaperPage, planned: readonly PaperWords[], at: number): PaperFault[] {
  const own = planned[at];
  if (!own) return [];
  const difference = compareText(wordsOf(own), contentOf(page));
  const beside = compareFurniture(own.furniture, contentOf(page, true));
  const common = { page: at + 1, sheet: own.name };
  return [
    ...(difference ? [toFault({ ...common, kind: "words" }, difference, planned, at)] : []),
    ...(beside ? [{ ...common, kind: "furniture" as const, ...beside }] : []),
  ];
}

/** Pages that were broken when they were made: all of them say what was planned. */
function proveFlow(pages: readonly PaperPage[], { pages: [whole], flow }: PlannedPaper): PaperFault[] {
  if (!whole || !flow) return [];
  const faults: PaperFault[] = [];
  const difference = compareText(wordsOf(whole), pages.map((page) => contentOf(page)).join(""));
  if (difference) {
    let [page, before] = [0, 0];
    for (let next = 0; page < pages.length && before + next <= difference.index; page++) {
      before += next;
      next = pages[page]?.glyphs.filter(({ furniture }) => !furniture).length ?? 0;
    }
    faults.push(toFault({ page: Math.max(1, page), sheet: whole.name, kind: "words" }, difference, [whole], 0));
  }
  return [...faults, ...proveFlowFurniture(pages, whole, flow)];
}

/** Labels that are said again on the pages between which a row is torn come in the order of the plan. */
function proveFlowFurniture(
  pages: readonly PaperPage[],
  whole: PaperWords,
  { furniture, heads }: NonNullable<PlannedPaper["flow"]>,
): PaperFault[] {
  const again = heads.map(inkOf);
  const labels = inkOf(whole.furniture.join(""));
  let said = 0;
  for (const [at, page] of pages.entries()) {
    const found = contentOf(page, true);
    const own = furniture(at + 1).map(inkOf);
    const more = coverText(found, own, { again, labels: labels.slice(said) });
    if (more === undefined) {
      const { expected, actual } = firstDifference(found, own, again, labels.slice(said));
      return [{ ...NOTHING, page: at + 1, sheet: whole.name, kind: "furniture", expected, actual }];
    }
    said += more;
  }
  if (said === labels.length) return [];
  return [{ ...NOTHING, page: pages.length, sheet: whole.name, kind: "furniture", expected: labels.slice(said) }];
}

function compareFurniture(
  planned: readonly string[],
  found: string,
): Pick<PaperFault, "before" | "expected" | "actual"> | undefined {
  const words = planned.map(inkOf);
  if (coverText(found, words, { again: [], labels: "" }) !== undefined) return undefined;
  return { before: "", ...firstDifference(found, words) };
}

/** Of furniture that is not as planned, the first words that are not there, and what stands there beside the others. */
function firstDifference(
  found: string,
  words: readonly string[],
  again: readonly string[] = [],
  labels = "",
): Pick<PaperFault, "expected" | "actual"> {
  // The longest first: 第1页 stands in 第1页，共3页, too.
  const wanted = words.filter((one) => one !== "").toSorted((one, other) => other.length - one.length);
  let rest = found;
  let expected = "";
  for (const one of wanted) {
    const at = rest.lastIndexOf(one);
    if (at >= 0) rest = `${rest.slice(0, at)}${TAKEN}${rest.slice(at + one.length)}`;
    else if (expected === "") expected = one;
  }
  for (const one of again) if (one !== "") rest = rest.replaceAll(one, TAKEN);
  const actual = rest.replaceAll(TAKEN, "");
  return { expected: expected || labels.slice(0, actual.length), actual };
}

/** Stands for words that have been found; no sign of a text. */
const TAKEN = "\u0000";

/** A difference of a page, with the place in the official text that it is a part of. */
function toFault(
  fault: Pick<PaperFault, "page" | "sheet" | "kind">,
  { index, ...difference }: Difference,
  planned: readonly PaperWords[],
  at: number,
): PaperFault {
  return { ...fault, ...difference, ...placeOf(planned, at, index) };
}

/** Which character of which official text a character of a page is, from 0. */
function placeOf(planned: readonly PaperWords[], at: number, index: number): Pick<PaperFault, "unit" | "index"> {
  const before = new Map<string | undefined, number>();
  const count = (words: string) => [...inkOf(words)].length;
  for (const { texts } of planned.slice(0, at))
    for (const { key, words } of texts) before.set(key, (before.get(key) ?? 0) + count(words));
  let left = index;
  let last: string | undefined;
  for (const { key, words } of planned[at]?.texts ?? []) {
    const length = count(words);
    last = key;
    if (left < length) break;
    left -= length;
    before.set(key, (before.get(key) ?? 0) + length);
  }
  return last === undefined ? {} : { unit: last, index: (before.get(last) ?? 0) + left };
}

function proveLayout(pages: readonly PaperPage[], { pages: planned, flow }: PlannedPaper): PaperFault[] {
  let before = 0;
  return pages.flatMap((page, at) => {
    const own = flow ? 0 : at;
    const start = flow ? before : 0;
    before += page.glyphs.filter(({ furniture }) => !furniture).length;
    return listLayoutFaults(page)
      .slice(0, MOST_FAULTS)
      .map(({ kind, glyph, under = "" }): PaperFault => {
        const isFurniture = page.glyphs[glyph]?.furniture ?? true;
        const index = start + page.glyphs.slice(0, glyph).filter(({ furniture }) => !furniture).length;
        return {
          page: at + 1,
          sheet: planned[own]?.name ?? "",
          kind,
          before: "",
          expected: under,
          actual: around(page.glyphs, glyph),
          ...(isFurniture ? {} : placeOf(planned, own, index)),
        };
      });
  });
}
