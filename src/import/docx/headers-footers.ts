import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, findAll, innerText } from "../../office/xml-tree.ts";
import type { LineCollector } from "./line-collector.ts";
import { readSigns, readSymbol } from "../input/symbol-fonts.ts";
import { readFormField } from "./form-fields.ts";
import type { WordParts } from "./word-package.ts";
import type { WordStyles } from "./word-styles.ts";

/**
 * Adds the headers and footers of all sections as lines of the page frame.
 *
 * @returns what to tell of them, undefined where there is nothing in them
 */
export function readRunning(parts: WordParts, styles: WordStyles, collector: LineCollector): string | undefined {
  const references = findAll(parts.document, ["headerReference", "footerReference"]);
  const ids = [...new Set(references.map(({ attributes }) => attributes["id"] ?? ""))];
  const said = new Set<string>();
  let pictures = false;
  for (const id of ids) {
    const part = parts.running(id);
    if (!part) continue;
    pictures ||= findAll(part, ["blip", "imagedata"]).length > 0;
    const lines = linesOf(part, styles);
    // A watermark is a drawing of the header, its words are an attribute.
    const drawn = findAll(part, ["textpath"]).map(({ attributes }) => attributes["string"] ?? "");
    for (const words of [...lines, ...drawn]) {
      collector.mark({ origin: "running" });
      collector.add(words);
      collector.endLine("block");
      if (withoutBlanks(words) !== "") said.add(withoutBlanks(words));
    }
  }
  if (said.size === 0 && !pictures) return undefined;
  const list = [...said].map((words) => `“${words.length > 30 ? `${words.slice(0, 30)}…` : words}”`);
  if (pictures) list.push("图片");
  return `页眉、页脚和页码算页面框架，没有收进正文：${list.join("、")}。`;
}

/** The paragraphs of a header, those in its text boxes after the one that holds them. */
function linesOf(part: XmlElement, styles: WordStyles): string[] {
  return findAll(part, ["p"]).flatMap((paragraph) => {
    const boxes = findAll(paragraph, ["txbxContent"]).flatMap((box) => linesOf(box, styles));
    const runs = findAll(paragraph, ["r"]).map((run) => readRun(run, paragraph, styles));
    return [runs.join(""), ...boxes];
  });
}

function readRun(run: XmlElement, paragraph: XmlElement, styles: WordStyles): string {
  const fonts = styles.fontsOf(childOf(paragraph, "pPr"), childOf(run, "rPr"));
  return findAll(run, ["t", "sym", "noBreakHyphen", "fldChar"], ["txbxContent"])
    .map((piece) => {
      if (piece.name === "t") return readSigns(innerText(piece), fonts);
      if (piece.name === "noBreakHyphen") return "-";
      if (piece.name === "fldChar") return readFormField(piece) ?? "";
      return readSymbol(piece.attributes["font"], Number.parseInt(piece.attributes["char"] ?? "", 16) || 0) ?? "\ufffd";
    })
    .join("");
}
