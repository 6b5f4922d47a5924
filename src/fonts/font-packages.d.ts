/** The parts of two packages without types that scripts/build-punctuation-font.ts uses. */

declare module "opentype.js" {
  class Path {
    moveTo(x: number, y: number): void;
    lineTo(x: number, y: number): void;
    curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
    close(): void;
  }

  interface GlyphOptions {
    readonly name: string;
    readonly unicode?: number;
    readonly advanceWidth: number;
    readonly path: Path;
  }

  class Glyph {
    constructor(options: GlyphOptions);
    readonly advanceWidth: number;
    getBoundingBox(): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  }

  interface FontOptions {
    readonly familyName: string;
    readonly styleName: string;
    readonly version: string;
    readonly copyright: string;
    readonly license: string;
    readonly unitsPerEm: number;
    readonly ascender: number;
    readonly descender: number;
    readonly weightClass: number;
    readonly createdTimestamp: number;
    readonly tables: { readonly os2: Readonly<Record<string, number>> };
    readonly glyphs: readonly Glyph[];
  }

  class Font {
    constructor(options: FontOptions);
    readonly unitsPerEm: number;
    readonly tables: {
      readonly cmap: { readonly glyphIndexMap: Readonly<Record<string, number>> };
      readonly head: Readonly<Record<string, number>>;
      readonly hhea: Readonly<Record<string, number>>;
      readonly os2: Readonly<Record<string, number>>;
    };
    readonly substitution: { addLigature(feature: string, ligature: { sub: number[]; by: number }): void };
    charToGlyph(character: string): Glyph;
    toArrayBuffer(): ArrayBuffer;
  }

  const opentype: { Font: typeof Font; Glyph: typeof Glyph; Path: typeof Path; parse(font: ArrayBuffer): Font };
  export default opentype;
  export type { Font, Path };
}

declare module "wawoff2" {
  export function compress(font: Uint8Array): Promise<Uint8Array>;
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}

declare module "subset-font" {
  /** @param text the characters to keep */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: "sfnt" | "woff" | "woff2" },
  ): Promise<Uint8Array>;
}
