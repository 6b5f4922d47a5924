import type { PaperMarkKind } from "../../parse/paper-marks.ts";
import { findPaperMarks, MARK_WORDS, WHO_DECIDES } from "../../parse/paper-marks.ts";
import { findUnfinished, isFormTitle, opensForm } from "../../parse/unfinished.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { DeclaredMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";

const DECIDED = '决定公开的，导入时加上 --decided "决定人，日期，理由"，会写进 decisions.yaml';

/** The document bears a mark that forbids publishing: 密级, 内部资料, 此件不予公开. */
export const PAPER_MARK = declareMessage({
  id: "paper-mark",
  title: "文件上没有密级、内部资料、依申请公开、不予公开这样的标志",
  why: "国家秘密、内部文件和不予公开的文件不得公开（《政府信息公开条例》第十四条至第十六条）",
  fix: `先不导入，由有权决定的人书面决定；${DECIDED}。`,
  examples: [
    {
      txt: "关于防汛的通知\n严守国家秘密，按时报送进度。\n2022年6月15日\n（此件公开发布）",
      messages: [],
    },
    {
      txt: "机密★1年\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["1:1 错误 文件上印着密级标志“机密★1年”"],
    },
    {
      html: '<table><tr><td>标题</td><td>关于防汛的通知</td></tr><tr><td>公开方式</td><td>依申请公开</td></tr></table><h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: ["1:65 错误 文件上印着不公开标志“公开方式：依申请公开”"],
    },
    {
      txt: "某镇消防规划（征求意见稿）\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["1:7 存疑 文件上印着未定稿标志“（征求意见稿）”"],
    },
  ],
});

/** Words of the document are still to come: ×号, 【待补充】. */
export const UNFINISHED = declareMessage({
  id: "unfinished-paper",
  title: "文件写完了，没有留着 ×号、【待补充】、[姓名]、XX、＿＿ 这样的空",
  why: "没有写完的稿子不是正式文件，公开出去要更正",
  fix: `由拟稿人补全、签发人定稿，换成正式印发的文本再导入；原件公开时就是这样的，由签发人决定：${DECIDED}。`,
  examples: [
    {
      txt: "关于防汛的通知\n各村要加强值守，张××按时报送进度。\n2022年6月15日\n附件1\n申请表\n申请人：＿＿＿＿",
      messages: [],
    },
    {
      txt: "关于防汛的通知\n某政发〔2022〕×号\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["2:4 错误 文件没有写完：“〔2022〕×号”"],
    },
    {
      txt: "关于防汛的通知\nXX村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["2:1 存疑 这里像是没有写完：“XX”"],
    },
  ],
});

/** Something that stops an import until somebody answerable has decided about it. */
export interface Stop {
  message: DeclaredMessage;
  at: number;
  reason: string;
  note?: string;
  /** As it is printed, blanks apart. */
  words: string;
}

/**
 * Finds what stops the import of a page, in its text, headers, watermarks and 公开信息. What may be meant so is told as a
 * doubt.
 */
export function findStops(page: ReadPage, info: InfoReading, doubts: Doubts): Stop[] {
  const stops: Stop[] = [];
  const mark = (kind: PaperMarkKind, at: number, words: string) => {
    const reason = `文件上印着${MARK_WORDS[kind]}“${words}”`;
    if (kind === "draft")
      doubts.add(at, PAPER_MARK, reason, { note: "换成正式印发的文本；就是要公开征求意见的，不用改。" });
    else stops.push({ message: PAPER_MARK, at, reason, words, note: `先不导入，由${WHO_DECIDES[kind]}。${DECIDED}。` });
  };
  for (const { meaning, label, value } of info.pairs) {
    if (meaning.kind === "text" || meaning.kind === "frame" || !value) continue;
    const name =
      meaning.kind === "official" ? meaning.key : page.text.slice(label.start, label.end).replace(/[\s:：]/gu, "");
    for (const { kind, words } of findPaperMarks(`${name}：${page.text.slice(value.start, value.end)}`))
      if (kind !== "draft") mark(kind, value.start, words);
  }
  const cells = new Set(page.grids.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  let form = false;
  page.lines.forEach(({ start, origin, linked, end, signs }, index) => {
    if (origin === "meta" || origin === "hidden" || origin === "title" || linked === end - start) return;
    const place = origin === "running" ? "frame" : cells.has(index) ? "cell" : "text";
    const isTold = (at: number) => stops.some((stop) => stop.at === at);
    for (const found of findPaperMarks(signs.text, place))
      if (!isTold(start + found.start)) mark(found.kind, start + found.start, found.words);
    if (place === "frame") return;
    form ||= opensForm(signs.text) || (signs.title !== undefined && isFormTitle(signs.words));
    for (const found of findUnfinished(signs.text, { cell: place === "cell", form }))
      if (found.certain)
        stops.push({
          message: UNFINISHED,
          at: start + found.start,
          reason: `文件没有写完：“${found.words}”`,
          words: found.words,
        });
      else
        doubts.add(start + found.start, UNFINISHED, `这里像是没有写完：“${found.words}”`, {
          note: "对照原件；没有写完的，换成正式印发的文本。",
        });
  });
  return stops.sort((a, b) => a.at - b.at);
}
