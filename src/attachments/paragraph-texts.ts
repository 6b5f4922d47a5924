import type { XmlListener } from "../office/xml-stream.ts";
import type { AttachmentText } from "./reading.ts";

/** Elements of a paragraph (w:p, a:p) whose text is read by people. */
const WORDS = new Set(["t", "delText", "instrText", "delInstrText", "fldSimple"]);

interface Paragraph {
  runs: { text: string; flag: string }[];
}

/**
 * Reads an XML part of a Word or PowerPoint file, or any other XML: the text of paragraphs with hidden and deleted text,
 * of all elements outside paragraphs, descriptions of pictures and addresses of links.
 *
 * @param label what the part is called: 正文, 页眉, 批注
 */
export function readParagraphs(
  label: string,
  tell: (text: AttachmentText) => void,
  newPlace: () => number,
): XmlListener {
  const open: string[] = [];
  const paragraphs: Paragraph[] = [];
  const tables: { number: number; row: number; cell: number }[] = [];
  const loose: string[] = [];
  let [tableCount, paragraphCount, hidden, fallback] = [0, 0, false, 0];

  const where = () => {
    const table = tables.at(-1);
    if (table) return `${label}表格 ${table.number} 第 ${table.row} 行第 ${table.cell} 格`;
    return label === "正文" ? `正文第 ${paragraphCount} 段` : label;
  };
  const add = (text: string, name: string) => {
    const deleted = name.startsWith("del") || open.includes("del") || open.includes("moveFrom");
    const flag = deleted ? "修订中删去的文字" : name === "instrText" ? "域代码" : hidden ? "隐藏文字" : "";
    paragraphs.at(-1)?.runs.push({ text, flag });
  };

  return {
    open(name, attributes) {
      open.push(name);
      loose.push("");
      if (name === "Fallback") fallback += 1;
      if (name === "tbl") tables.push({ number: (tableCount += 1), row: 0, cell: 0 });
      const table = tables.at(-1);
      if (name === "tr" && table) Object.assign(table, { row: table.row + 1, cell: 0 });
      if (name === "tc" && table) table.cell += 1;
      if (name === "p") {
        paragraphs.push({ runs: [] });
        if (tables.length === 0) paragraphCount += 1;
      }
      if (name === "r") hidden = false;
      if (name === "vanish" && open.at(-2) === "rPr" && !/^(?:0|false|off)$/u.test(attributes["w:val"] ?? ""))
        hidden = true;
      if (name === "br" || name === "cr") add("\n", name);
      if (name === "tab" && open.at(-2) === "r") add("\t", name);
      if (name === "noBreakHyphen") add("-", name);
      if (fallback > 0) return;
      if (name === "docPr" || name === "cNvPr" || name === "alt")
        tell({ where: `${label}的图片说明`, text: `${attributes["descr"] ?? ""}\n\n${attributes["title"] ?? ""}` });
      if (name === "textpath") tell({ where: `${label}的水印`, text: attributes["string"] ?? "" });
      if (name === "Relationship" && attributes["TargetMode"] === "External")
        tell({ where: "链接地址", text: attributes["Target"] ?? "" });
    },
    text(text) {
      if (fallback > 0) return;
      const name = open.at(-1) ?? "";
      if (paragraphs.length === 0) loose[loose.length - 1] += text;
      else if (WORDS.has(name)) add(text, name);
    },
    close(name) {
      open.pop();
      const own = loose.pop()?.trim() ?? "";
      if (own !== "" && !(name === "v" && open.includes("numCache"))) tell({ where: where(), text: own });
      if (name === "Fallback") fallback -= 1;
      if (name === "r") hidden = false;
      if (name === "p") {
        const paragraph = paragraphs.pop();
        if (paragraph) for (const text of readings(paragraph, where(), newPlace())) tell(text);
      }
      if (name === "tbl") tables.pop();
    },
  };
}

/** A paragraph as it is seen, each kind of unseen text, and all of it together. */
function readings({ runs }: Paragraph, where: string, place: number): AttachmentText[] {
  const join = (flag?: string) =>
    runs
      .filter((run) => flag === undefined || run.flag === flag)
      .map(({ text }) => text)
      .join("");
  const flags = [...new Set(runs.map(({ flag }) => flag))].filter((flag) => flag !== "");
  const all: AttachmentText[] = [{ where, text: join(""), place }];
  for (const flag of flags) all.push({ where: `${where}（${flag}）`, text: join(flag), place });
  if (flags.length > 0) all.push({ where: `${where}（连同${flags.join("、")}）`, text: join(), place });
  return all;
}
