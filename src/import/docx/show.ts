import { countCharacters } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf } from "../../office/xml-tree.ts";
import { tellLooks } from "./looks.ts";
import { readSymbol } from "./symbols.ts";
import type { Walk } from "./walk.ts";
import { tell } from "./walk.ts";

/** Adds words that a reader sees; those in the code of a field are not seen. */
export function show(walk: Walk, words: string, run?: XmlElement): void {
  if (walk.fields.inCode()) {
    walk.unseen += countCharacters(words);
    return;
  }
  if (words === "") return;
  if (walk.fields.inContents()) {
    walk.collector.mark({ origin: "running" });
    walk.contents++;
  }
  walk.fields.show();
  tellLooks(words, run, walk);
  walk.collector.add(words);
}

/** Characters of symbol fonts typed as text: U+F000 … U+F0FF. */
export function readPrivate(words: string, walk: Walk, run: XmlElement | undefined): string {
  if (!/[\uf000-\uf0ff]/u.test(words)) return words;
  const fonts = childOf(run, "rFonts")?.attributes ?? {};
  const font = fonts["ascii"] ?? fonts["hAnsi"] ?? fonts["eastAsia"];
  return words.replaceAll(/[\uf000-\uf0ff]/gu, (character) => {
    const symbol = readSymbol(font, character.charCodeAt(0));
    if (symbol === undefined) tellSymbol(walk, font, character.charCodeAt(0).toString(16).toUpperCase());
    return symbol ?? "\ufffd";
  });
}

export function tellSymbol(walk: Walk, font: string | undefined, code: string): void {
  tell(
    walk,
    "symbol",
    `这里的符号认不出（字体 ${font ?? "不明"}，编号 ${code}）`,
    "对照原件，在 document.md 里把 \ufffd 换成这个符号。",
  );
}
