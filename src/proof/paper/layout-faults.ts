import type { Box, Glyph, PaperPage } from "./paper-page.ts";

/** Something that does not look right on a page. */
export interface LayoutFault {
  /** A sign beyond the paper; on a line: it leaves its cell; over another sign. */
  kind: "beyond" | "on-line" | "over";
  /** Which glyph of the page. */
  glyph: number;
  /** The sign that is under it. */
  under?: string;
}

/** So far, in points, ink may reach over a line or into other ink before it looks wrong. */
const TOLERANCE = 0.6;
/** Latin signs lean over the next, strokes go on in the next, accents stand out: fj, .Y, ——, Ὶ. */
const JOINED = /^(?:[!-~]{2}|[—―─…]{2}|.?[^!-~\p{Script=Han}\u3000-\u303f\uff00-\uffef].?)$/u;

/** So many signs one glyph may draw. */
const MOST_JOINED = 8;

/** What does not look right on a page: signs beyond the paper, on a line, or over one another. */
export function listLayoutFaults({ width, height, glyphs, rules }: PaperPage): LayoutFault[] {
  const under = findOverprints(glyphs);
  return glyphs.flatMap((glyph, at): LayoutFault[] => {
    if (glyph.left < 0 || glyph.bottom < 0 || glyph.right > width || glyph.top > height)
      return [{ kind: "beyond", glyph: at }];
    if (rules.some((rule) => crosses(rule, glyph))) return [{ kind: "on-line", glyph: at }];
    const other = glyphs[under.get(at) ?? -1];
    return other ? [{ kind: "over", glyph: at, under: other.sign }] : [];
  });
}

/** For each sign that shares its place with a later one, the number of that. */
function findOverprints(glyphs: readonly Glyph[]): Map<number, number> {
  const found = new Map<number, number>();
  const sorted = glyphs.map((glyph, at) => ({ glyph, at })).sort((one, other) => one.glyph.left - other.glyph.left);
  // Only the widest sign says how far to the left another may begin and still reach here.
  const widest = Math.max(0, ...glyphs.map(({ left, right }) => right - left));
  let first = 0;
  for (const [index, { glyph, at }] of sorted.entries()) {
    while ((sorted[first]?.glyph.left ?? Infinity) < glyph.left - widest) first++;
    for (let before = first; before < index; before++) {
      const other = sorted[before];
      if (!other || !covers(glyph, other.glyph)) continue;
      const [upper, lower] = at < other.at ? [at, other.at] : [other.at, at];
      const signs = (glyphs[upper]?.sign ?? "") + (glyphs[lower]?.sign ?? "");
      if (lower - upper === 1 && JOINED.test(signs)) continue;
      if (lower - upper < MOST_JOINED && isSameBox(glyph, other.glyph)) continue;
      found.set(upper, Math.min(lower, found.get(upper) ?? Infinity));
    }
  }
  return found;
}

/** Whether a line goes through the ink of a sign. */
function crosses(rule: Box, { left, bottom, right, top }: Box): boolean {
  return (
    rule.left < right - TOLERANCE &&
    rule.right > left + TOLERANCE &&
    rule.bottom < top - TOLERANCE &&
    rule.top > bottom + TOLERANCE
  );
}

/** Whether two signs are drawn by one glyph, as those of 👨‍👩‍👧 are. */
function isSameBox(one: Box, other: Box): boolean {
  return one.left === other.left && one.right === other.right && one.bottom === other.bottom && one.top === other.top;
}

/** Whether two signs share a quarter of the smaller one's box. */
function covers(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  if (width <= TOLERANCE) return false;
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  if (height <= TOLERANCE) return false;
  const area = (box: Box) => (box.right - box.left) * (box.top - box.bottom);
  return width * height > Math.min(area(one), area(other)) / 4;
}
