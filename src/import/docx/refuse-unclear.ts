import { countCharacters, withoutBlanks } from "../../model/text.ts";
import type { XmlElement } from "../../office/xml-tree.ts";
import { elementsOf, findAll, innerText } from "../../office/xml-tree.ts";
import type { Refusal } from "../refusal.ts";
import type { DocxState } from "./docx-state.ts";
import { listChanges } from "./tracked-changes.ts";
import type { WordParts } from "./word-package.ts";

/** Tracked changes: the file says more than one text. */
export function refuseChanges({ document, footnotes, endnotes }: WordParts): Refusal | undefined {
  const changes = listChanges([document, footnotes, endnotes]);
  if (changes.length === 0) return undefined;
  return {
    reason: `文件里有修订没有处理，不知道以哪一个为准：\n${changes.map((line) => `    ${line}`).join("\n")}`,
    fix: "用 WPS 或 Word 打开，在“审阅”里逐条接受或拒绝全部修订，保存后再导入。",
  };
}

/** Words of the file that were not read: it is proved that there are none. */
export function refuseMissing(state: DocxState): Refusal | undefined {
  const missing = countMissing(state);
  if (missing === 0) return undefined;
  return {
    reason: `核对不过：原件里有 ${missing} 个字没有读到`,
    fix: "这是导入程序的问题，没有写入任何文件；请把原文件和这段提示交给维护人员。",
  };
}

/** Counts the characters of the file once more, by elements alone, and takes off those that were read. */
function countMissing({ parts, collector, unseen }: DocxState): number {
  const references = findAll(parts.document, ["footnoteReference", "endnoteReference"]);
  const notes = references.flatMap(({ name, attributes }) => {
    const kind = name === "footnoteReference" ? "footnote" : "endnote";
    const found = elementsOf(parts[`${kind}s`], kind).find((note) => note.attributes["id"] === attributes["id"]);
    return found ? [found] : [];
  });
  const whole = [parts.document, ...notes];
  const typed = whole.reduce((sum, element) => sum + countTyped(element), 0);
  return typed - collector.finish().typed - unseen;
}

function countTyped(element: XmlElement): number {
  return findAll(element, ["t", "noBreakHyphen", "sym", "textpath"]).reduce((sum, found) => {
    const { name, attributes } = found;
    if (name === "textpath") return sum + countCharacters(attributes["string"] ?? "");
    return sum + (name === "t" ? countCharacters(innerText(found)) : 1);
  }, 0);
}

/** Words that a printed copy does not show. */
export function refuseHidden({ hidden }: DocxState): Refusal | undefined {
  if (hidden.length === 0) return undefined;
  const list = new Map<number, string>();
  for (const { line, words } of hidden) list.set(line, (list.get(line) ?? "") + withoutBlanks(words));
  const lines = [...list]
    .slice(0, 60)
    .map(([line, words]) => `    第 ${line} 段：“${words.slice(0, 60)}${words.length > 60 ? "…" : ""}”`);
  if (list.size > 60) lines.push(`    ……还有 ${list.size - 60} 段`);
  return {
    reason: `文件里有隐藏的文字，打印出来看不见，不知道该不该公开：\n${lines.join("\n")}`,
    fix: "用 WPS 或 Word 打开，显示隐藏文字，把它们删去，或取消“隐藏”（被合并的单元格先拆分），保存后再导入。",
  };
}
