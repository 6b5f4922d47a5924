import { countCharacters, withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { NotLinear, writeLinear } from "./linear-formula.ts";
import { readLetters, readSign, show } from "./shown-words.ts";

/** A formula, which becomes one line of words. */
export const FORMULA = declareMessage({
  id: "formula",
  title: "没有公式",
  why: "公式写成一行文字，分数线、根号的样子就没有了",
  fix: "对照原件，看读得懂吗；读不懂的，把公式存成图片放在这里。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:t>损失按</w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t>计算。</w:t></w:r>",
        "2022年6月15日",
      ],
      messages: ["2:4 存疑 这里有公式，草稿写成了一行文字“(a+b)/2”"],
    },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:t>损失按</w:t></w:r><m:oMath><m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m></m:oMath><w:r><w:t>计算。</w:t></w:r>",
        "2022年6月15日",
      ],
      messages: ["2:4 存疑 这里的公式写不成一行文字，草稿里是 \ufffd；公式里有“1 2”"],
    },
  ],
});

/** Adds a formula as one line of words, or U+FFFD where that would be another formula. */
export function readFormula(formula: XmlElement, state: DocxState, paragraph: XmlElement | undefined): void {
  if (state.fields.inCode()) return show(state, findAll(formula, ["t"]).map(innerText).join(""));
  const { collector } = state;
  const line = toLine(formula, state, paragraph);
  if (!line) return addUnsaid(formula, state);
  const words = line.map((piece) => piece.words).join("");
  if (withoutBlanks(words) === "") return;
  tell(state, FORMULA, `这里有公式，草稿写成了一行文字“${words}”`);
  for (const piece of line)
    if (piece.typed) show(state, piece.words);
    else collector.add(piece.words, "generated");
  collector.part("figures");
}

function toLine(formula: XmlElement, state: DocxState, paragraph: XmlElement | undefined) {
  try {
    const readRun = (run: XmlElement) =>
      elementsOf(run)
        .map((piece) => readPiece(piece, state, paragraph, childOf(run, "rPr")))
        .join("");
    return writeLinear(formula, readRun, state.collector.last()).pieces;
  } catch (error) {
    if (error instanceof NotLinear) return undefined;
    throw error;
  }
}

function readPiece(
  piece: XmlElement,
  state: DocxState,
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
): string {
  if (piece.name === "sym") return readSign(piece, state);
  return piece.name === "t" ? readLetters(innerText(piece), state, paragraph, run) : "";
}

function addUnsaid(formula: XmlElement, state: DocxState): void {
  const letters = findAll(formula, ["t"]).map(innerText);
  tell(state, FORMULA, `这里的公式写不成一行文字，草稿里是 \ufffd；公式里有“${letters.join(" ")}”`, {
    note: "对照原件，把公式存成图片，放进 attachments/，在这里写一行 ![说明](attachments/文件名)；或者用一句话写出来。",
  });
  state.unseen += letters.reduce((sum, words) => sum + countCharacters(words), 0);
  state.fields.show();
  state.collector.add("\ufffd", "generated");
}
