import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { readDrawing } from "./drawn-content.ts";
import { addFillLine, readFillLine } from "./fill-lines.ts";
import { endField, readFieldMark } from "./field-marks.ts";
import { readControl } from "./form-fields.ts";
import { readFormula } from "./formulas.ts";
import { readComment, readNoteReference } from "./note-references.ts";
import { readLetters, readSign, show } from "./shown-words.ts";

/** Words above other words. */
export const RUBY = declareMessage({
  id: "ruby",
  title: "没有注音",
  why: "网页正文里字的上面放不下注音，只能写在字的后面",
  fix: "对照原件，看读得通吗。",
  examples: [
    { docx: ["关于防汛的通知", "各村要加强值守，按时报送进度。", "2022年6月15日"], messages: [] },
    {
      docx: [
        "关于防汛的通知",
        "<w:r><w:ruby><w:rt><w:r><w:t>jùn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>竣</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>工验收。</w:t></w:r>",
        "2022年6月15日",
      ],
      messages: ["2:1 存疑 “竣”上面注了音，草稿把注音写在它后面"],
    },
  ],
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
  for (const child of elementsOf(parent)) readOne(child, parent, state, context);
}

function readOne(element: XmlElement, parent: XmlElement, state: DocxState, context: RunContext): void {
  switch (element.name) {
    case "r":
      return readRun(element, parent, state, context);
    case "fldSimple":
      state.fields.begin(state.collector.at());
      state.fields.addCode(element.attributes["instr"] ?? "");
      state.fields.separate();
      readRuns(element, state, context);
      return endField(state);
    case "sdt":
      addControl(element, state);
      return readRuns(element, state, context);
    case "oMath":
    case "oMathPara":
      return readFormula(element, state, context.paragraph);
    default:
      if (!WITHOUT_WORDS.has(element.name)) readRuns(element, state, context);
  }
}

function addControl(control: XmlElement, state: DocxState): void {
  const shown = readControl(control, state);
  if (!state.fields.inCode()) state.collector.add(shown, "generated");
}

function readRun(run: XmlElement, parent: XmlElement, state: DocxState, context: RunContext): void {
  const properties = childOf(run, "rPr");
  const hidden = state.styles.hides(context.paragraph, properties);
  const line = hidden || state.fields.inCode() ? undefined : readFillLine(run, parent);
  if (line !== undefined) return addFillLine(line, state);
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
      return show(state, readLetters(innerText(piece), state, context.paragraph, run), run);
    case "tab":
    case "ptab":
      return collector.add("\t");
    case "br":
    case "cr":
      if (fields.inCode()) return;
      return collector.endLine(/^(?:page|column)$/u.test(piece.attributes["type"] ?? "") ? "block" : "line");
    case "noBreakHyphen":
      return show(state, "-");
    case "sym":
      return show(state, readSign(piece, state));
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
