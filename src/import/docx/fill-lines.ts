import type { XmlElement } from "../../office/xml-tree.ts";
import { childOf, elementsOf, innerText } from "../../office/xml-tree.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DocxState } from "./docx-state.ts";
import { tell } from "./docx-state.ts";
import { valueOf } from "./word-xml.ts";

/** Blanks with a line under them, where somebody is to write. */
export const FILL_LINE = declareMessage({
  id: "fill-line",
  title: "填写的横线不是画了下划线的空格",
  why: "空格在网页上收成一个，下划线也没有了，看不出这里要填写",
  fix: "草稿写成了“____”；对照原件，看长短和位置对不对。",
  examples: [
    {
      docx: [
        "关于防汛的通知",
        '<w:r><w:t>申请人</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>张三</w:t></w:r>',
        "2022年6月15日",
      ],
      messages: [],
    },
    {
      docx: [
        "防汛值守申请表",
        '<w:r><w:t>申请人</w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">    </w:t></w:r><w:r><w:t>（签名）</w:t></w:r>',
        "各村要加强值守，按时报送进度。",
        "2022年6月15日",
      ],
      messages: ["2:4 存疑 这里是画了下划线的空格，草稿写成了“____”"],
    },
  ],
});

/**
 * The lines that underlined blanks and tab stops of a run draw, as `_`; undefined where the run is not such, or where words
 * stand on the same line, as in a form that was filled in.
 *
 * @param parent what the run stands in, with the runs beside it
 */
export function readFillLine(run: XmlElement, parent: XmlElement): string | undefined {
  if (!isUnderlined(run) || !isBlank(run)) return undefined;
  const runs = elementsOf(parent, "r");
  const at = runs.indexOf(run);
  for (const step of [-1, 1])
    for (let next = at + step; next >= 0 && next < runs.length; next += step) {
      const beside = runs[next];
      if (!beside || !isUnderlined(beside)) break;
      if (!isBlank(beside)) return undefined;
    }
  const line = elementsOf(run)
    .map((piece) => (piece.name === "tab" ? "____" : [...innerText(piece)].map(strokesOf).join("")))
    .join("");
  return line.length < 2 ? undefined : line;
}

/** Adds the line and tells of it. */
export function addFillLine(line: string, state: DocxState): void {
  tell(state, FILL_LINE, `这里是画了下划线的空格，草稿写成了“${line.slice(0, 12)}”`);
  state.collector.add(line, "generated");
}

function strokesOf(blank: string): string {
  return /[\u2003\u3000]/u.test(blank) ? "__" : "_";
}

function isUnderlined(run: XmlElement): boolean {
  const value = valueOf(childOf(run, "rPr"), "u");
  return value !== undefined && value !== "none";
}

/** Whether a run has blanks and tab stops, and nothing else. */
function isBlank(run: XmlElement): boolean {
  const pieces = elementsOf(run).filter(({ name }) => name !== "rPr");
  return (
    pieces.length > 0 &&
    pieces.every(
      (piece) =>
        piece.name === "tab" || (piece.name === "t" && /^[ \u00a0\u2002-\u2005\u3000]+$/u.test(innerText(piece))),
    )
  );
}
