/** A rectangle in points, from the lower left of the page. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** A sign that leaves ink, and the box of that. */
export interface Glyph extends Box {
  sign: string;
  /** Whether the file marks it as no content: running heads, heads of tables that come again. */
  furniture: boolean;
}

/** A page of a PDF as it looks, read from the file. */
export interface PaperPage {
  width: number;
  height: number;
  /** In the order in which they are set. */
  glyphs: Glyph[];
  /** Straight lines that are drawn. */
  rules: Box[];
  /** How many pictures are drawn. */
  pictures: number;
}

/** The signs around one of a page, it in brackets. */
export function around(glyphs: readonly Glyph[], index: number): string {
  const signs = (from: number, to: number) =>
    glyphs
      .slice(Math.max(0, from), to)
      .map(({ sign }) => sign)
      .join("");
  return `${signs(index - 6, index)}【${signs(index, index + 1)}】${signs(index + 1, index + 7)}`;
}
