import type { Node, Paragraph, ParagraphRole } from "../model/document.ts";
import { countNotes } from "./table-notes.ts";

/** Signs of a sentence: a caption has none, those in brackets apart. */
const SENTENCE = /[，。；：！？,;:!?]/u;
const IN_BRACKETS = /[（(][^（()）]*[）)]|《[^《》]*》|“[^“”]*”/gu;
/** 表1, 附表二, 表3-1 in front, or a kind of table at the end: 名额分配表, 资产清单. */
const NUMBERED_CAPTION = /^附?表\s*[0-9０-９一二三四五六七八九十]/u;
const NAMED_CAPTION = /(?:表|清单|名单|台账|目录|明细|花名册|名册|统计|情况)$/u;
/** 单位：万元, （单位：户、人）, 填报单位：甲村 单位：元. */
const UNIT =
  /^[（(]?(?:[\p{Script=Han}]{0,8}单位[:：]\s*[^。；;]{1,40}|[^。；;]{1,30}\s单位[:：]\s*[^。；;]{1,20})[）)]?$/u;

/**
 * Marks the paragraphs that belong to a table: its caption and its 单位 above it, its notes under it. They stay the
 * paragraphs that they are, in their order. Other paragraphs with a role of their own are none of these.
 */
export function markTableParagraphs(nodes: readonly Node[]): void {
  nodes.forEach((node, at) => {
    if ("children" in node) markTableParagraphs(node.children);
    if (node.type !== "table") return;
    const unit = mark(nodes[at - 1], "table-unit", (value) => UNIT.test(value));
    mark(nodes[unit ? at - 2 : at - 1], "table-caption", isCaption);
    const below = nodes.slice(at + 1);
    const values = below.map((one) => (one.type === "paragraph" && one.role === undefined ? one.value : ""));
    for (const note of below.slice(0, countNotes(values))) mark(note, "table-note", () => true);
  });
}

function mark(node: Node | undefined, role: ParagraphRole, is: (value: string) => boolean): boolean {
  if (node?.type !== "paragraph" || node.role !== undefined || !is(node.value)) return false;
  (node satisfies Paragraph).role = role;
  return true;
}

function isCaption(value: string): boolean {
  const words = value.replace(IN_BRACKETS, "").trim();
  if ([...value].length > 60 || SENTENCE.test(words) || value.includes("\n")) return false;
  return NUMBERED_CAPTION.test(words) || NAMED_CAPTION.test(words);
}
