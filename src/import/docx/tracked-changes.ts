import { withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { elementsOf, findAll, innerText } from "../../office/xml-tree.ts";

/** What each mark of a tracked change says (ISO 29500-1, 17.13.5). */
const CHANGES: Readonly<Record<string, string>> = {
  ins: "插入", del: "删除", moveFrom: "移走", moveTo: "移来", cellIns: "插入单元格", cellDel: "删除单元格", cellMerge: "合并单元格",
  rPrChange: "改了格式", pPrChange: "改了格式", sectPrChange: "改了格式", tblPrChange: "改了格式", tblPrExChange: "改了格式", trPrChange: "改了格式",
  tcPrChange: "改了格式", tblGridChange: "改了格式", numberingChange: "改了编号",
}; // prettier-ignore

interface Change {
  paragraph: number;
  head: string;
  what: string;
  who: string;
  words: string;
}

const MOST = 60;

/**
 * The tracked changes that are neither accepted nor rejected, one line each: which paragraph
 * with words, who, when, what. Neighbours of one hand and kind are told together.
 */
export function listChanges(parts: readonly (XmlElement | undefined)[]): string[] {
  const changes: Change[] = [];
  let paragraph = 0;
  const visit = (element: XmlElement, place: { number: number; head: string }): void => {
    for (const child of elementsOf(element)) {
      let here = place;
      if (child.name === "p") {
        const head = withoutBlanks(findAll(child, ["t", "delText"]).map(innerText).join(""));
        if (head !== "") paragraph++;
        here = { number: Math.max(paragraph, 1), head: shorten(head, 12) };
      }
      const what = nameChange(child, element);
      if (what !== undefined)
        addChange(changes, child, what, here.head === "" ? { ...here, number: paragraph + 1 } : here);
      if (what === undefined || /^(?:ins|del|moveFrom|moveTo)$/u.test(child.name)) visit(child, here);
    }
  };
  for (const part of parts) if (part) visit(part, { number: 1, head: "" });
  const lines = changes.map(({ paragraph: number, head, what, who, words }) => {
    const quoted = words === "" ? "" : `“${shorten(words, 60)}”`;
    return `第 ${number} 段（${head}）：${who} ${what}${quoted}`.replaceAll("（）", "").replaceAll("  ", " ");
  });
  return lines.length <= MOST ? lines : [...lines.slice(0, MOST), `……还有 ${lines.length - MOST} 处`];
}

/** A mark in the properties of a paragraph is that of its end, in those of a row that of the row. */
function nameChange({ name }: XmlElement, parent: XmlElement): string | undefined {
  const what = CHANGES[name];
  if (what === undefined || !/^(?:ins|del|moveFrom|moveTo)$/u.test(name)) return what;
  if (parent.name === "trPr") return `${what}表格的一行`;
  return parent.name === "rPr" ? `${what}段落标记` : what;
}

function addChange(
  changes: Change[],
  element: XmlElement,
  what: string,
  place: { number: number; head: string },
): void {
  const { author = "", date = "" } = element.attributes;
  const who = `${author || "没有署名"} ${date.slice(0, 16).replace("T", " ")}`.trim();
  const words = withoutBlanks(findAll(element, ["t", "delText"]).map(innerText).join(""));
  const last = changes.at(-1);
  if (last?.paragraph === place.number && last.what === what && last.who === who) last.words += words;
  else changes.push({ paragraph: place.number, head: place.head, what, who, words });
}

function shorten(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length)}…` : words;
}
