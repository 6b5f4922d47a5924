/**
 * The parts of 公开栏 that are of use without a site: reading official documents, their numbers and their time limits,
 * proving that a text is the source's, finding personal numbers. Nothing here reads a file, knows a clock or needs Astro.
 * Node 22.18 and later runs it as it is; tools that bundle TypeScript do so anywhere.
 *
 * @module
 */
import { VFile } from "vfile";
import type { OfficialDocument } from "./model/document.ts";
import { parseDocument } from "./parse/document.ts";

export type * from "./model/document.ts";
export type { Disclosure, DisclosureLevel } from "./model/disclosure.ts";
export type { Deadline, TimeLimit } from "./model/time-limit.ts";
export type { CoveredYears, WorkingDayResult } from "./model/working-days.ts";
export type { Difference } from "./proof/compare.ts";
export type { DocumentRecord, NodeRecord, PartRecord } from "./export/document-schema.ts";
export type { MarkerReading } from "./parse/read-marker.ts";

/** Something wrong in the 公开信息 of a document; the sentences are in Chinese, for the editor. */
export interface DocumentMessage {
  /** 1-based; absent where it holds for the whole file. */
  line?: number;
  column?: number;
  /** Which check speaks: `yaml-syntax`. */
  rule: string;
  reason: string;
  /** 改法 */
  fix: string;
  /** Whether the document must not be published like this. */
  fatal: boolean;
}

/**
 * Reads a `document.md`: frontmatter with the 公开信息, then the text.
 *
 * @example
 * import { readDocument, collectProblems, collectMeasures } from "gongkailan";
 *
 * const source = "---\n标题: 整改方案\n---\n\n# 整改方案\n\n1.渠道淤塞。\n\n整改措施:\n\n(1)清淤。\n\n(2)管护。\n";
 * const { document, messages } = readDocument(source, "2023-plan");
 * const [first] = collectProblems(document);
 * console.log(messages.length); // 0
 * console.log(first.problem.id); // p1
 * console.log(collectMeasures(first.problem).map(({ id }) => id).join(" ")); // p1-m1 p1-m2
 *
 * @param source the whole file
 * @param id of the document, as it stands in its addresses
 */
export function readDocument(source: string, id: string): { document: OfficialDocument; messages: DocumentMessage[] } {
  const file = new VFile({ path: "document.md", value: source.replace(/^\ufeff/u, "") });
  const document = parseDocument(file, id);
  const messages = file.messages.map(({ line, column, ruleId, reason, note, fatal }): DocumentMessage => ({
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    rule: ruleId ?? "",
    reason,
    fix: note ?? "",
    fatal: fatal === true,
  }));
  return { document, messages };
}

/**
 * The units of a document.
 *
 * @example
 * import { readDocument, textOf, walk } from "gongkailan";
 *
 * const { document } = readDocument("---\n标题: 甲\n---\n\n# 甲\n\n## 一、乙\n\n(一)丙。\n", "a");
 * walk(document.parts[0].children, (node) => "id" in node && console.log(node.id, textOf(node).replace("\n", " ")));
 * // s1 一、乙 (一)丙。
 * // s1-1 (一)丙。
 */
export { collectMeasures, collectProblems, walk } from "./model/walk.ts";
export { countCharacters, textOf, withoutBlanks } from "./model/text.ts";

/**
 * Printed numbers (结构层次序数, GB/T 9704) in either width.
 *
 * @example
 * import { readMarker, readNumbers } from "gongkailan";
 *
 * console.log(readMarker("（三）明确责任分工。").style); // chinese-paren
 * console.log(readMarker("（三）明确责任分工。").text); // （三）
 * console.log(readMarker("三家企业停产。")); // undefined
 * console.log(readNumbers("十二")); // [ 12 ]
 */
export { readMarker, readNumbers } from "./parse/read-marker.ts";

/**
 * 公开时限 and the day it ends on, by the working days of the State Council's 放假安排.
 *
 * @example
 * import { addWorkingDays, deriveDeadline, readTimeLimit } from "gongkailan";
 *
 * const timeLimit = readTimeLimit("信息形成(变更)20个工作日内");
 * console.log(timeLimit.amount, timeLimit.unit, timeLimit.from); // 20 working-day formed-or-changed
 * const deadline = deriveDeadline({ timeLimit, formedOn: "2022-06-15", publishedOn: "2022-06-20" });
 * console.log(deadline.verdict, deadline.lastDay); // on-time 2022-07-13
 * console.log(addWorkingDays("2022-09-20", 20).date); // 2022-10-21
 */
export { readTimeLimit } from "./parse/time-limit.ts";
export { deriveDeadline } from "./parse/deadline.ts";
export { COVERED_YEARS, addWorkingDays, isWorkingDay } from "./parse/working-days.ts";

/**
 * Proof that a text is that of the source, and that a quote stands in a document.
 *
 * @example
 * import { compareText, isQuote, readDocument, sourceText } from "gongkailan";
 *
 * const source = "---\n标题: 甲\n---\n\n# 甲\n\n1.渠道淤塞。\n\n整改措施:清淤。\n";
 * console.log(compareText(sourceText(source), "甲 1.渠道淤塞。 整改措施:清淤。")); // undefined
 * console.log(compareText(sourceText(source), "甲1.渠道淤塞。整改措施：清淤。").actual); // ：清淤。
 * const { document } = readDocument(source, "a");
 * console.log(isQuote("清淤", document, "p1-m0")); // true
 * console.log(isQuote("疏通", document)); // false
 */
export { compareText } from "./proof/compare.ts";
export { isQuote } from "./proof/quote.ts";
export { sourceText } from "./proof/source-text.ts";

/**
 * The text of an `index.json` of a site, for whoever keeps such a file and wants to compare it.
 *
 * @example
 * import { recordText } from "gongkailan";
 *
 * const record = { parts: [{ id: "main", kind: "main", citation: "《甲》", children: [{ type: "paragraph", value: "乙。" }] }] };
 * console.log(recordText(record)); // 乙。
 */
export { recordText } from "./export/record-text.ts";

/**
 * Identity numbers, mobile numbers and bank cards in any text, with a proposal how to mask them. What is named as
 * something else, such as a 统一社会信用代码, is none.
 *
 * @example
 * import { findPersonalData } from "gongkailan";
 *
 * const [found] = findPersonalData("联系人手机：138 0013 8000。");
 * console.log(found.kind, found.text, found.masked); // mobile 138 0013 8000 138 **** 8000
 */
export { findPersonalData, isIdChecked, isLuhn, maskName, maskNumber } from "./lint/personal-data/index.ts";
export type { PersonalDatum, PersonalKind } from "./lint/personal-data/index.ts";
