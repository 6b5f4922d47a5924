import type { VFile } from "vfile";
import { location } from "vfile-location";
import type { Node, OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { collectMeasures, collectProblems, walk } from "../model/walk.ts";
import { reportError, reportNotice } from "../parse/report.ts";

/** A tag or comment of HTML in running text. */
const HTML = /<(?:[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|\/[a-z][a-z0-9-]*\s*>|!--|script\b)/iu;

/** The line under a table's head. */
const TABLE_RULE = /^\s*\|[\s:|]*-{2,}[\s:|-]*$/u;

/** Numbers of a kind the parser has no level for, at the start of a paragraph. */
const UNKNOWN_LEVEL =
  /^(?:[A-Za-z][.．、)）](?![A-Za-z./])|[(（][A-Za-z][)）]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ][.．、)）]?|[❶-❿➀-➓⑴-⒇⒈-⒛㈠-㈩])/u;

/** The body says something, keeps to plain text, and its problems have words and measures. */
export function checkStructure(document: OfficialDocument, file: VFile): void {
  if (document.parts.every((part) => withoutBlanks(textOf(part)) === "")) {
    const end = { line: String(file).split(/\r?\n/u).length, column: 1 };
    reportError(file, "正文是空的", {
      ruleId: "empty-document",
      place: end,
      note: "把公文全文贴在第二个“---”下面；还没有定稿的文件先不要放进 content/documents/",
    });
  }
  for (const part of document.parts) walk(part.children, (node) => checkNode(node, file));
  for (const { problem } of collectProblems(document)) {
    if (collectMeasures(problem).length > 0) continue;
    reportNotice(file, `问题“${problem.marker?.text ?? ""}”没有整改措施`, {
      ruleId: "problem-measures",
      place: problem.marker?.position ?? problem.position,
      note: "对照原文：是否漏了“整改措施：”这一段，或标签写成了别的样子",
    });
  }
}

function checkNode(node: Node, file: VFile): void {
  if (node.type !== "paragraph" && node.type !== "heading") {
    if ("children" in node && node.children.length === 0) reportEmpty(node, file);
    return;
  }
  const html = HTML.exec(node.value);
  if (html) {
    const offset = String(file).indexOf(html[0], node.position.start.offset);
    reportError(file, `正文里有网页代码“${html[0].slice(0, 40)}”，它不会起作用，只会原样显示成文字`, {
      ruleId: "raw-html",
      place: location(file).toPoint(offset) ?? node.position,
      note: "删去网页代码，只留公文的文字；表格用“|”写。如果原文确实有这些字，在文档文件夹的 acknowledgements.yaml 里写明理由",
      actual: html[0].slice(0, 40),
    });
  }
  const rule = node.value.split("\n").findIndex((line) => TABLE_RULE.test(line));
  if (rule >= 0)
    reportError(file, "表格没有认出来，会显示成一串“|”和“-”", {
      ruleId: "broken-table",
      place: { line: node.position.start.line + rule, column: 1 },
      note: "表头那一行和“|---|”这一行的格数要一样多，两行挨着写，上面空一行",
    });
  const unknown = node.type === "paragraph" ? UNKNOWN_LEVEL.exec(node.value) : null;
  if (unknown)
    reportNotice(file, `不认识的层次序数“${unknown[0]}”，这一段按普通段落处理，没有自己的地址`, {
      ruleId: "unknown-level",
      place: node.position.start,
      note: "公文的层次序数依次为 一、(一)1.(1)①;如果原文就是这样写的，不用改",
      actual: unknown[0],
    });
}

function reportEmpty(node: Extract<Node, { children: Node[] }>, file: VFile): void {
  const words = node.type === "labelled" ? node.label : (node.marker?.text ?? "");
  reportNotice(file, `“${words}”后面没有文字`, {
    ruleId: "empty-item",
    place: node.position,
    note: "对照原文：是否漏贴了这一项的内容",
    actual: words,
  });
}
