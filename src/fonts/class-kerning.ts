/**
 * A `GPOS` table that kerns between classes of glyphs, for every script.
 *
 * @param classes glyph numbers of each class; a glyph in none of them is never kerned
 * @param distance what is added to the advance of a glyph of `left` before one of `right`
 */
export function classKerning(
  classes: readonly (readonly number[])[],
  distance: (left: readonly number[], right: readonly number[]) => number,
): Uint8Array {
  const glyphs = classes.flatMap((members, index) => members.map((glyph) => [glyph, index + 1] as const));
  glyphs.sort(([one], [other]) => one - other);

  const coverage = [1, glyphs.length, ...glyphs.map(([glyph]) => glyph)];
  const definition = [2, glyphs.length, ...glyphs.flatMap(([glyph, member]) => [glyph, glyph, member])];
  // Class 0 is that of all other glyphs.
  const values = [[], ...classes].flatMap((left, row) =>
    [[], ...classes].map((right, column) => (row === 0 || column === 0 ? 0 : distance(left, right))),
  );

  // All offsets are in bytes, from the start of the part that names them.
  const matrix = 16 + values.length * 2;
  const pairs = [
    ...[2, matrix, X_ADVANCE, 0, matrix + coverage.length * 2, matrix + coverage.length * 2],
    ...[classes.length + 1, classes.length + 1, ...values, ...coverage, ...definition],
  ];
  const lookup = [PAIRS, 0, 1, 8, ...pairs];
  const lookups = [1, 4, ...lookup];
  const features = [1, ...tag("kern"), 8, 0, 1, 0];
  const scripts = [1, ...tag("DFLT"), 8, 4, 0, 0, 0xffff, 1, 0];
  const afterScripts = 10 + scripts.length * 2;
  const table = [1, 0, 10, afterScripts, afterScripts + features.length * 2, ...scripts, ...features, ...lookups];
  return bigEndian(table);
}

/** Lookup type of pair adjustments. */
const PAIRS = 2;

/** Value format in which only the advance of the first glyph is given. */
const X_ADVANCE = 4;

function tag(letters: string): number[] {
  return [0, 2].map((at) => letters.charCodeAt(at) * 256 + letters.charCodeAt(at + 1));
}

function bigEndian(words: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, index) => view.setUint16(index * 2, word & 0xffff));
  return new Uint8Array(view.buffer);
}
