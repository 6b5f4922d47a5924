import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { signsOf } from "../input/read-lines.ts";
import { readSigns } from "../lines/signs.ts";
import type { Shares } from "./shares.ts";
import { SHARE } from "./shares.ts";

/** A date without a word that says what it is. */
export const DATE_UNLABELLED = declareMessage({
  id: "date-unlabelled",
  title: "日期都写明是什么日期",
  why: "没有写明的，可能是打开网页那天的日期，不能当作发布日期",
  fix: "若是发布日期，请写到 document.md 开头的“发布日期”。",
  examples: [
    { txt: "发布日期：2022-06-16\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "关于防汛的通知\n2022-06-16\n\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["2:1 存疑 “2022-06-16”没有写明是什么日期，没有采用"],
    },
  ],
});

/** A line that reads like official text is in the page frame. */
export const LEFT_OUT = declareMessage({
  id: "left-out",
  title: "像公文的行都收进了正文",
  why: "归入页面框架的文字不在草稿里",
  fix: "对照原件；若它是正文，请补进 document.md。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日\n上一篇：无", messages: [] },
    {
      txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日\n上一篇：无\n本网站内容由各单位提供，转载请注明出处。",
      messages: ["5:1 存疑 “本网站内容由各单位提供，转载请注…”归入了页面框架"],
    },
  ],
});

/** A cell of the table of 公开信息 is neither label nor value. */
export const LEFT_OVER = declareMessage({
  id: "left-over",
  title: "公开信息表的每一格都看懂了",
  why: "没有看懂的格子不在草稿里",
  fix: "对照原件；若它是公开信息，请写到 document.md 开头。",
  examples: [
    {
      html: '<table><tr><td>索引号</td><td>1</td></tr><tr><td>公开方式</td><td>主动</td></tr></table><h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p></div>',
      messages: [],
    },
    {
      html: '<table><tr><td>索引号</td><td>1</td><td>防汛</td></tr><tr><td>公开方式</td><td>主动</td><td>1</td></tr></table><h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p></div>',
      messages: ["1:38 存疑 公开信息表里的“防汛”没有看懂，没有采用", "1:82 存疑 公开信息表里的“1”没有看懂，没有采用"],
    },
  ],
});

/**
 * Tells of lines that read like official text, and of dates that no label explains, but were put down to the page frame.
 *
 * @param published whether 发布日期 is stated
 */
export function tellLeftOut(page: ReadPage, shares: Shares, published: boolean, doubts: Doubts): void {
  for (const line of page.lines) {
    const { start, origin } = line;
    if (shares[start] !== SHARE.frame || /^(?:title|meta|running)$/u.test(origin)) continue;
    let end = start;
    while (end < line.end && shares[end] === SHARE.frame) end++;
    const { text, words, frame, pageDate, prose, organMark } = signsOf(page, line, {
      start,
      end: Math.min(end, start + 400),
    });
    if (line.linked * 2 > line.end - start || frame) continue;
    if (!published && pageDate) doubts.add(start, DATE_UNLABELLED, `“${text.trim()}”没有写明是什么日期，没有采用`);
    else if ((end === line.end && prose) || organMark)
      doubts.add(start, LEFT_OUT, `“${words.slice(0, 16)}${words.length > 16 ? "…" : ""}”归入了页面框架`);
  }
}

/** Tells of cells of the table of 公开信息 that are neither label nor value. */
export function tellLeftOver(page: ReadPage, { leftOver }: InfoReading, shares: Shares, doubts: Doubts): void {
  for (const { start, end } of leftOver) {
    const { words, closed } = readSigns(page.text.slice(start, end));
    if (shares[start] !== SHARE.frame || !/[\p{L}\p{N}]/u.test(words) || closed.frame) continue;
    doubts.add(start, LEFT_OVER, `公开信息表里的“${words.slice(0, 16)}”没有看懂，没有采用`);
  }
}
