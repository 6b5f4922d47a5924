import { countCharacters } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { tellLooks } from "./meaningful-looks.ts";
import { readSigns, readSymbol } from "../input/symbol-fonts.ts";

/** A sign of a font of signs that is not known. */
export const SYMBOL = declareMessage({
  id: "symbol",
  title: "符号都认得出",
  why: "有的符号只有一种字体里有，文件里存的是它在那种字体里的编号，不是字",
  fix: "对照原件，在 document.md 里把 \ufffd 换成这个符号。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>已办结的打</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:t>。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>已办结的打</w:t></w:r><w:r><w:sym w:font="某字体" w:char="F07A"/></w:r><w:r><w:t>。</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: ["2:6 存疑 这里的符号认不出（字体 某字体，编号 F07A）"],
    },
  ],
});

/** Adds words that a reader sees; those in the code of a field are not seen. */
export function show(state: DocxState, words: string, run?: XmlElement): void {
  if (state.fields.inCode()) {
    state.unseen += countCharacters(words);
    return;
  }
  if (words === "") return;
  if (state.fields.inContents()) {
    state.collector.mark({ origin: "running" });
    state.contents++;
  }
  state.fields.show();
  tellLooks(words, run, state);
  state.collector.add(words);
}

/** Letters set in a font of signs, and characters of such fonts typed as text: U+F000 … U+F0FF. */
export function readLetters(
  words: string,
  state: DocxState,
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
): string {
  return readSigns(words, state.styles.fontsOf(paragraph, run), (font, code) =>
    tellSymbol(state, font, code.toString(16).toUpperCase()),
  );
}

/** A sign that is an element of its own (`w:sym`). */
export function readSign({ attributes: { font, char = "" } }: XmlElement, state: DocxState): string {
  const symbol = readSymbol(font, Number.parseInt(char, 16) || 0);
  if (symbol === undefined) tellSymbol(state, font, char);
  return symbol ?? "\ufffd";
}

function tellSymbol(state: DocxState, font: string | undefined, code: string): void {
  tell(state, SYMBOL, `这里的符号认不出（字体 ${font ?? "不明"}，编号 ${code}）`);
}
