import subsetFont from "subset-font";
import { charactersOf } from "./characters-of.ts";
import { readPunctuation, readScreenFonts } from "./print-fonts.ts";

/**
 * Style rules with the fonts of slides inside them, cut down to the characters that stand on the slides.
 *
 * @param text everything on the slides
 * @param folder content/fonts, which may be missing
 */
export async function embedFonts(text: string, folder: string): Promise<string> {
  const rules = [400, 700].map((weight) =>
    fontFace(
      "GKL Punctuation",
      weight,
      readPunctuation(weight),
      "woff2",
      "unicode-range:U+21,U+28-29,U+2C,U+3A-3B,U+3F;",
    ),
  );
  const families: string[] = [];
  // Signs that nobody draws are no reason to look further.
  let wanted = new Set([...text].filter((character) => /\P{C}/u.test(character)));
  for await (const fonts of readScreenFonts(folder)) {
    if (wanted.size === 0) break;
    const family = `Slides ${families.length + 1}`;
    const known = fonts[0] && (await charactersOf(fonts[0].file));
    const own = [...wanted].filter((character) => known?.has(character.codePointAt(0) ?? 0));
    if (own.length === 0) continue;
    for (const { weight, file } of fonts)
      // As woff2 the file is a quarter smaller and takes ten times as long.
      rules.push(fontFace(family, weight, await subsetFont(file, own.join(""), { targetFormat: "woff" }), "woff"));
    families.push(`"${family}"`);
    wanted = wanted.difference(new Set(own));
  }
  return `${rules.join("")}:root{--sans:${[...families, "sans-serif"].join(",")}}`;
}

function fontFace(family: string, weight: number, file: Uint8Array, format: "woff" | "woff2", more = ""): string {
  const address = `data:font/${format};base64,${Buffer.from(file).toString("base64")}`;
  return `@font-face{font-family:"${family}";font-weight:${weight};${more}src:url("${address}") format("${format}")}`;
}
