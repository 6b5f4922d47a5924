import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { readDrawing } from "./drawn-content.ts";
import { readComment, readNoteReference } from "./note-references.ts";
import { readPrivate, show, tellSymbol } from "./shown-words.ts";
import { readSymbol } from "./symbol-fonts.ts";
import { isOn } from "./word-xml.ts";

/** A box to be filled in that nobody filled in. */
export const PLACEHOLDER = declareMessage({
  id: "placeholder",
  title: "输入框都填好了",
  why: "没有填写的输入框里是给填表人看的提示，不是公文的文字",
  fix: "对照原件，在 document.md 里改成要公开的文字或删去。",
  examples: [],
});

/** A formula, which becomes one line of words. */
export const FORMULA = declareMessage({
  id: "formula",
  title: "没有公式",
  why: "公式写成一行文字，分数线、根号就没有了",
  fix: "对照原件，看读得懂吗；读不懂的，把公式存成图片放在这里。",
  examples: [],
});

/** Words above other words. */
export const RUBY = declareMessage({
  id: "ruby",
  title: "没有注音",
  why: "网页正文里字的上面放不下注音，只能写在字的后面",
  fix: "对照原件，看读得通吗。",
  examples: [],
});

/** A date that Word makes anew whenever the file is opened. */
export const DATE_FIELD = declareMessage({
  id: "date-field",
  title: "日期是写定的",
  why: "自动更新的日期，打开一次变一次",
  fix: "对照已经印发的原件，日期不对的，在 document.md 里改正。",
  examples: [],
});

/** A field whose words Word makes and the file does not hold. */
export const FIELD = declareMessage({
  id: "field",
  title: "Word 的域都存有文字",
  why: "有的域要由 Word 算出来才有文字，文件里没有",
  fix: "对照原件，在 document.md 里把 \ufffd 换成原件显示的文字。",
  examples: [],
});

/** Where a run stands. */
export interface RunContext {
  paragraph: XmlElement | undefined;
  /** The number of the note whose text this is, for its mark. */
  mark?: string;
}

/** Never text of the document: properties, codes, marks of ranges. */
const WITHOUT_WORDS = new Set(
  "pPr rPr sdtPr sdtEndPr customXmlPr smartTagPr rubyPr delText delInstrText fldData ffData".split(" "),
);

/** Reads what stands in a paragraph. Elements it does not know are entered: what they wrap is shown by Word too. */
export function readRuns(parent: XmlElement, state: DocxState, context: RunContext): void {
  for (const child of elementsOf(parent)) readOne(child, state, context);
}

function readOne(element: XmlElement, state: DocxState, context: RunContext): void {
  switch (element.name) {
    case "r":
      return readRun(element, state, context);
    case "fldSimple":
      state.fields.begin(state.collector.at());
      state.fields.addCode(element.attributes["instr"] ?? "");
      state.fields.separate();
      readRuns(element, state, context);
      return endField(state);
    case "sdt":
      if (isOn(childOf(element, "sdtPr"), "showingPlcHdr") === true)
        tell(state, PLACEHOLDER, "这里是还没有填写的输入框，里面是提示的文字");
      return readRuns(element, state, context);
    case "oMath":
    case "oMathPara": {
      const words = findAll(element, ["t"]).map(innerText).join("");
      tell(state, FORMULA, `这里有公式，草稿写成了一行文字“${words}”`);
      return show(state, words);
    }
    default:
      if (!WITHOUT_WORDS.has(element.name)) readRuns(element, state, context);
  }
}

function readRun(run: XmlElement, state: DocxState, context: RunContext): void {
  const properties = childOf(run, "rPr");
  const hidden = state.styles.hides(context.paragraph, properties);
  for (const child of elementsOf(run)) {
    if (hidden && !state.fields.inCode() && !state.fields.inContents()) {
      const words =
        withoutBlanks(innerText(child)) || (/^(?:drawing|pict|object|sym)$/u.test(child.name) ? "（图或符号）" : "");
      if (words !== "" && child.name !== "instrText")
        state.hidden.push({ line: state.collector.lineCount() + 1, words });
    }
    readPiece(child, state, context, properties);
  }
}

function readPiece(piece: XmlElement, state: DocxState, context: RunContext, run: XmlElement | undefined): void {
  const { collector, fields } = state;
  switch (piece.name) {
    case "t":
      return show(state, readPrivate(innerText(piece), state, run), run);
    case "tab":
    case "ptab":
      return collector.add("\t");
    case "br":
    case "cr":
      if (fields.inCode()) return;
      return collector.endLine(/^(?:page|column)$/u.test(piece.attributes["type"] ?? "") ? "block" : "line");
    case "noBreakHyphen":
      return show(state, "-");
    case "sym": {
      const { font, char = "" } = piece.attributes;
      const symbol = readSymbol(font, Number.parseInt(char, 16) || 0);
      if (symbol === undefined) tellSymbol(state, font, char);
      return show(state, symbol ?? "\ufffd");
    }
    case "fldChar":
      return readFieldMark(piece, state);
    case "instrText":
      return fields.addCode(innerText(piece));
    case "ruby": {
      const [base, above] = ["rubyBase", "rt"].map((name) => childOf(piece, name));
      tell(state, RUBY, `“${base ? innerText(base) : ""}”上面注了音，草稿把注音写在它后面`);
      for (const part of [base, above]) if (part) readRuns(part, state, context);
      return;
    }
    case "footnoteReference":
    case "endnoteReference":
      return readNoteReference(piece, state);
    case "footnoteRef":
    case "endnoteRef":
      collector.add(context.mark ?? "", "generated");
      return collector.part();
    case "commentReference":
      return readComment(piece, state);
    case "drawing":
    case "pict":
    case "object":
      return readDrawing(piece, state);
    default:
      if (!WITHOUT_WORDS.has(piece.name)) readRuns(piece, state, context);
  }
}

function readFieldMark(piece: XmlElement, state: DocxState): void {
  const type = piece.attributes["fldCharType"];
  if (type === "separate") return state.fields.separate();
  if (type === "end") return endField(state);
  if (type !== "begin") return;
  const box = childOf(childOf(piece, "ffData"), "checkBox");
  if (box && !state.fields.inCode()) {
    const ticked = isOn(box, "checked") ?? isOn(box, "default") ?? false;
    state.collector.add(ticked ? "☒" : "☐", "generated");
  }
  state.fields.begin(state.collector.at(), /^(?:1|true|on)$/u.test(piece.attributes["dirty"] ?? ""));
}

function endField(state: DocxState): void {
  const end = state.fields.end();
  if (!end || state.fields.inContents()) return;
  if ("words" in end) return state.collector.add(end.words, "generated");
  if ("changing" in end)
    return tell(
      state,
      DATE_FIELD,
      `这里的日期是 Word 自动更新的（域“${end.changing.slice(0, 40)}”），草稿写的是最后一次存盘时的`,
      { at: end.at },
    );
  tell(state, FIELD, `这里是 Word 的域“${end.unknown.slice(0, 40)}”，显示的文字不在文件里`);
  state.collector.add("\ufffd", "generated");
}
