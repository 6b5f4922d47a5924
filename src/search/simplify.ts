import dictionary from "opencc-js/dict/TSCharacters";

const simple = new Map(
  dictionary.split("|").map((entry): [string, string] => {
    const [traditional = "", simplified = ""] = entry.split(" ");
    return [traditional, simplified];
  }),
);

/**
 * 繁體 as 简体, character by character, so that what is typed in one finds text in the other. The table is big:
 * load this module only when nothing was found.
 */
export function simplify(text: string): string {
  let simplified = "";
  for (const character of text) simplified += simple.get(character) ?? character;
  return simplified;
}
