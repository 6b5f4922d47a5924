import type { VFile } from "vfile";
import type { ProgressNote } from "../model/annotations.ts";
import type { OfficialDocument, ReportedProgress } from "../model/document.ts";
import { walkUnits } from "../model/walk.ts";
import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import { citeTitle, listCitations } from "../view/citation.ts";
import { compare, listDate } from "../view/dates.ts";

const EARLIER = "---\n标题: 甲\n成文日期: 2022-06-01\n---\n\n1.渠道淤塞。\n\n整改措施：清淤。";
const LATER = "---\n标题: 乙\n成文日期: 2022-12-01\n---\n\n问题1已完成整改。";
const examples = (name: string, unit: string) => ({
  "documents/2022-06-jia/document.md": EARLIER,
  "documents/2022-12-yi/document.md": LATER,
  "documents/2022-12-yi/annotations.yaml": `进展:\n  - 位置: main\n    原文: 问题1已完成整改\n    状态: 已完成整改\n    公文: ${name}\n    问题: ${unit}`,
});

/** What is said to have become of a problem leads to no problem of an earlier document. */
export const ANNOTATION_PROGRESS = declareMessage({
  id: "annotation-progress",
  title: "annotations.yaml 的“进展”说的是以前公开的一个问题或一条措施",
  why: "进展要挂在那个问题的网页上，指错了，群众看到的就是别的问题的结果",
  fix: "“公文”写以前那件公文的文件夹名，“问题”写那里的问题或措施，例如 p6、p6-m3；打开那件公文的网页，点开序号，链接里“#”后面的就是",
  examples: [
    { files: examples("2022-06-jia", "p1"), messages: [] },
    {
      files: examples("2022-06-jia", "p7"),
      messages: ["documents/2022-12-yi/annotations.yaml:2:5 错误 公文“2022-06-jia”里没有“p7”这个问题或措施"],
    },
    {
      files: examples("2021-bing", "p1"),
      messages: ["documents/2022-12-yi/annotations.yaml:2:5 错误 本站没有“2021-bing”这件公文"],
    },
    {
      files: examples("2022-12-yi", "p1"),
      messages: ["documents/2022-12-yi/annotations.yaml:2:5 错误 “进展”说的应是以前的公文，不是这件公文自己"],
    },
  ],
});

/**
 * Joins what documents say of the problems of earlier ones to these, and tells what leads nowhere.
 *
 * @param fileOf the annotations.yaml of a document
 */
export function linkProgress(documents: readonly OfficialDocument[], fileOf: (id: string) => VFile | undefined): void {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const reports = documents.flatMap((from) => (from.annotations?.progress ?? []).map((note) => ({ from, note })));
  const reported = new Set(reports.map(({ note }) => note.document));
  const cited = new Map(documents.filter(({ id }) => reported.has(id)).map((one) => [one.id, citeProblems(one)]));
  for (const { from, note } of reports) {
    const earlier = byId.get(note.document);
    const citation = cited.get(note.document)?.get(note.unit);
    const wrong = whatIsWrong(from, note, earlier, citation);
    if (wrong !== undefined) {
      const file = fileOf(from.id);
      if (file) reportError(file, ANNOTATION_PROGRESS, wrong, { place: note.position, actual: note.unit });
    } else if (earlier && citation !== undefined) {
      note.citation = citation;
      earlier.progress = [...(earlier.progress ?? []), reportOf(from, note)];
    }
  }
  for (const { progress } of documents) progress?.sort((one, other) => compare(one.date ?? "", other.date ?? ""));
}

/** How each problem and measure of a document is cited, by its id. */
function citeProblems(document: OfficialDocument): Map<string, string> {
  const cited = new Map<string, string>();
  for (const part of document.parts) {
    const title = citeTitle(part, document);
    const citations = listCitations(part);
    walkUnits(part.children, (node) => {
      if (node.type === "problem" || node.type === "measure")
        cited.set(node.id, title + (citations.get(node.id) ?? ""));
    });
  }
  return cited;
}

function whatIsWrong(
  from: OfficialDocument,
  note: ProgressNote,
  earlier: OfficialDocument | undefined,
  citation: string | undefined,
): string | undefined {
  if (!earlier) return `本站没有“${note.document}”这件公文`;
  if (from === earlier) return "“进展”说的应是以前的公文，不是这件公文自己";
  if (citation === undefined) return `公文“${earlier.id}”里没有“${note.unit}”这个问题或措施`;
  const [day, before] = [from, earlier].map(({ disclosure }) => disclosure.formedOn ?? disclosure.publishedOn);
  const isEarlier = day !== undefined && before !== undefined && day.slice(0, 10) < before.slice(0, 10);
  return isEarlier ? `这件公文（${day}）比“${earlier.id}”（${before}）还早` : undefined;
}

function reportOf(
  { id, disclosure }: OfficialDocument,
  { unit, state, quote, target }: ProgressNote,
): ReportedProgress {
  const date = listDate(disclosure)?.value;
  return { unit, state, quote, document: id, target, title: disclosure.title, ...(date !== undefined && { date }) };
}
