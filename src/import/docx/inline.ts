import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import { readDrawing } from "./drawings.ts";
import { readComment, readNoteReference } from "./notes.ts";
import { readPrivate, show, tellSymbol } from "./show.ts";
import { readSymbol } from "./symbols.ts";
import type { Walk } from "./walk.ts";
import { tell } from "./walk.ts";
import { isOn } from "./word-xml.ts";

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
export function readInline(parent: XmlElement, walk: Walk, context: RunContext): void {
  for (const child of elementsOf(parent)) readOne(child, walk, context);
}

function readOne(element: XmlElement, walk: Walk, context: RunContext): void {
  switch (element.name) {
    case "r":
      return readRun(element, walk, context);
    case "fldSimple":
      walk.fields.begin(walk.collector.at());
      walk.fields.addCode(element.attributes["instr"] ?? "");
      walk.fields.separate();
      readInline(element, walk, context);
      return endField(walk);
    case "sdt":
      if (isOn(childOf(element, "sdtPr"), "showingPlcHdr") === true)
        tell(
          walk,
          "placeholder",
          "这里是还没有填写的输入框，里面是提示的文字",
          "对照原件，在 document.md 里改成要公开的文字或删去。",
        );
      return readInline(element, walk, context);
    case "oMath":
    case "oMathPara": {
      const words = findAll(element, ["t"]).map(innerText).join("");
      tell(
        walk,
        "formula",
        `这里有公式，草稿写成了一行文字“${words}”`,
        "对照原件，看读得懂吗；读不懂的，把公式存成图片放在这里。",
      );
      return show(walk, words);
    }
    default:
      if (!WITHOUT_WORDS.has(element.name)) readInline(element, walk, context);
  }
}

function readRun(run: XmlElement, walk: Walk, context: RunContext): void {
  const properties = childOf(run, "rPr");
  const hidden = walk.styles.hides(context.paragraph, properties);
  for (const child of elementsOf(run)) {
    if (hidden && !walk.fields.inCode() && !walk.fields.inContents()) {
      const words =
        withoutBlanks(innerText(child)) || (/^(?:drawing|pict|object|sym)$/u.test(child.name) ? "（图或符号）" : "");
      if (words !== "" && child.name !== "instrText") walk.hidden.push({ line: walk.collector.lineCount() + 1, words });
    }
    readPiece(child, walk, context, properties);
  }
}

function readPiece(piece: XmlElement, walk: Walk, context: RunContext, run: XmlElement | undefined): void {
  const { collector, fields } = walk;
  switch (piece.name) {
    case "t":
      return show(walk, readPrivate(innerText(piece), walk, run), run);
    case "tab":
    case "ptab":
      return collector.add("\t");
    case "br":
    case "cr":
      if (fields.inCode()) return;
      return collector.endLine(/^(?:page|column)$/u.test(piece.attributes["type"] ?? "") ? "block" : "line");
    case "noBreakHyphen":
      return show(walk, "-");
    case "sym": {
      const { font, char = "" } = piece.attributes;
      const symbol = readSymbol(font, Number.parseInt(char, 16) || 0);
      if (symbol === undefined) tellSymbol(walk, font, char);
      return show(walk, symbol ?? "\ufffd");
    }
    case "fldChar":
      return readFieldMark(piece, walk);
    case "instrText":
      return fields.addCode(innerText(piece));
    case "ruby": {
      const [base, above] = ["rubyBase", "rt"].map((name) => childOf(piece, name));
      tell(walk, "ruby", `“${base ? innerText(base) : ""}”上面注了音，草稿把注音写在它后面`, "对照原件，看读得通吗。");
      for (const part of [base, above]) if (part) readInline(part, walk, context);
      return;
    }
    case "footnoteReference":
    case "endnoteReference":
      return readNoteReference(piece, walk);
    case "footnoteRef":
    case "endnoteRef":
      collector.add(context.mark ?? "", "generated");
      return collector.part();
    case "commentReference":
      return readComment(piece, walk);
    case "drawing":
    case "pict":
    case "object":
      return readDrawing(piece, walk);
    default:
      if (!WITHOUT_WORDS.has(piece.name)) readInline(piece, walk, context);
  }
}

function readFieldMark(piece: XmlElement, walk: Walk): void {
  const type = piece.attributes["fldCharType"];
  if (type === "separate") return walk.fields.separate();
  if (type === "end") return endField(walk);
  if (type !== "begin") return;
  const box = childOf(childOf(piece, "ffData"), "checkBox");
  if (box && !walk.fields.inCode()) {
    const ticked = isOn(box, "checked") ?? isOn(box, "default") ?? false;
    walk.collector.add(ticked ? "☒" : "☐", "generated");
  }
  walk.fields.begin(walk.collector.at(), /^(?:1|true|on)$/u.test(piece.attributes["dirty"] ?? ""));
}

function endField(walk: Walk): void {
  const end = walk.fields.end();
  if (!end || walk.fields.inContents()) return;
  if ("words" in end) return walk.collector.add(end.words, "generated");
  if ("changing" in end)
    return tell(
      walk,
      "date-field",
      `这里的日期是 Word 自动更新的（域“${end.changing.slice(0, 40)}”），草稿写的是最后一次存盘时的`,
      "对照已经印发的原件，日期不对的，在 document.md 里改正。",
      end.at,
    );
  tell(
    walk,
    "field",
    `这里是 Word 的域“${end.unknown.slice(0, 40)}”，显示的文字不在文件里`,
    "对照原件，在 document.md 里把 \ufffd 换成原件显示的文字。",
  );
  walk.collector.add("\ufffd", "generated");
}
