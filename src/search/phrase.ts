/** A part of a phrase: how far behind its beginning it stands, and where it stands in all of the text, in order. */
export interface PhrasePart {
  offset: number;
  places: readonly number[];
}

/**
 * Where the pairs begin that together cover a phrase of so many characters (two or more): every second one, and the
 * last. A text that has them all at these distances has the phrase.
 */
export function coverOf(length: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < length - 1; offset += 2) offsets.push(offset);
  if (length % 2 === 1) offsets.push(length - 2);
  return offsets;
}

/** So many of the offsets, evenly spread, the first and the last among them. */
export function spread(offsets: readonly number[], count: number): number[] {
  if (offsets.length <= count) return [...offsets];
  const step = (offsets.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, at) => offsets[Math.round(at * step)] ?? 0);
}

/** Where a phrase begins: all places from which every part stands at its distance. */
export function align(parts: readonly PhrasePart[]): number[] {
  const [rarest, ...others] = [...parts].sort((a, b) => a.places.length - b.places.length);
  if (!rarest) return [];
  let starts = rarest.places.map((place) => place - rarest.offset);
  for (const { offset, places } of others) {
    let cursor = 0;
    starts = starts.filter((start) => {
      cursor = seek(places, start + offset, cursor);
      return places[cursor] === start + offset;
    });
  }
  return starts;
}

/** Index of the first member from `cursor` on that is not below `wanted`: strides, then halves. */
export function seek(sorted: readonly number[], wanted: number, cursor = 0): number {
  let [low, step] = [cursor, 1];
  while (low + step < sorted.length && (sorted[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step + 1, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
