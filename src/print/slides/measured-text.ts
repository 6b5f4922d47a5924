import { textUnits, textWidth } from "../../model/text-units.ts";
import type { Run } from "../runs.ts";
import { textOfRuns } from "../runs.ts";
import { breakPlaces, PLACE, wordEnds } from "./break-places.ts";

/** A text that is measured once and then broken for any size of type. */
export interface MeasuredText {
  /** What a line never tears, and the width of each in full-width characters. */
  units: readonly string[];
  widths: readonly number[];
  /** What ends behind each unit ({@link PLACE}). */
  places: readonly number[];
  /** Where each unit begins in the text, and where the text ends. */
  starts: readonly number[];
}

/** A line in full-width characters. */
export interface Line {
  width: number;
  /** Blank at the beginning of the first one. */
  indent: number;
}

const measured = new WeakMap<readonly Run[], MeasuredText>();

/** @param runs they must not change */
export function measureRuns(runs: readonly Run[]): MeasuredText {
  const known = measured.get(runs);
  if (known) return known;
  const units = textUnits(textOfRuns(runs));
  const starts = [0];
  for (const unit of units) starts.push((starts.at(-1) ?? 0) + unit.length);
  const text = { units, widths: units.map(textWidth), places: breakPlaces(units), starts };
  measured.set(runs, text);
  return text;
}

/** How many lines the units `from` up to `to` fill. */
export function countLines(text: MeasuredText, from: number, to: number, line: Line): number {
  let lines = 0;
  fill(text, from, to, line, () => void lines++);
  return lines;
}

/** The last unit, not included, that still stands in so many lines. */
export function lastInLines(text: MeasuredText, from: number, line: Line, most: number): number {
  let lines = 0;
  let last = text.units.length;
  fill(text, from, text.units.length, line, (at) => {
    lines++;
    if (lines === most + 1) last = at;
  });
  return Math.min(last, text.units.length);
}

/** @param begin called for each line with the unit it begins with */
function fill(
  { widths }: MeasuredText,
  from: number,
  to: number,
  { width, indent }: Line,
  begin: (at: number) => void,
): void {
  let room = 0;
  for (let at = from; at < to; at++) {
    const own = widths[at] ?? 0;
    if (own > room) {
      begin(at);
      room = at === from ? width - indent : width;
    }
    room -= own;
    // A code or an address that is wider than a line goes on in the next ones.
    while (room < 0) {
      begin(at);
      room += width;
    }
  }
}

/**
 * The best place to turn to the next slide: behind a sentence, else behind a clause, else behind a word, the last one of its kind.
 *
 * @param last the first unit that has no room
 * @param least how good the place must be
 * @returns the unit that begins the next slide, `from` where there is no such place
 */
export function lastPlace(
  text: MeasuredText,
  from: number,
  last: number,
  least: number,
): { to: number; place: number } {
  const kinds = [PLACE.sentence, PLACE.inner, PLACE.clause].filter((kind) => kind >= least);
  for (const kind of kinds)
    for (let to = last; to > from; to--) if ((text.places[to - 1] ?? 0) >= kind) return { to, place: kind };
  if (least > PLACE.word) return { to: from, place: PLACE.none };
  const ends = wordEnds(text.units.slice(from, last + LOOK_AHEAD));
  for (let to = last; to > from; to--) if (ends[to - from - 1] === true) return { to, place: PLACE.word };
  return { to: Math.max(from + 1, last), place: PLACE.word };
}

/** A word that begins within so many units before the end is read to its end. */
const LOOK_AHEAD = 12;

/** The unit behind the first sentence. */
export function firstSentenceEnd({ places, units }: MeasuredText, from: number): number {
  for (let at = from; at < units.length; at++) if ((places[at] ?? 0) >= PLACE.inner) return at + 1;
  return units.length;
}
