const kept = new WeakMap<Uint8Array, ReadonlySet<number>>();

/** The code points that a font has a glyph for, by its character map. HarfBuzz is loaded where the first font is asked. */
export async function charactersOf(file: Uint8Array): Promise<ReadonlySet<number>> {
  const known = kept.get(file);
  if (known) return known;
  const { Blob, Face } = await import("harfbuzzjs");
  const characters = new Set(new Face(new Blob(file)).collectUnicodes());
  kept.set(file, characters);
  return characters;
}
