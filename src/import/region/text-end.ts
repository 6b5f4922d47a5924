import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { LineKind } from "./line-kinds.ts";
import { isPlainText } from "./line-kinds.ts";
import type { Scope } from "./scope.ts";

/** A line of page frame between two stretches of text. */
export const FRAME_INSIDE = declareMessage({
  id: "frame-inside",
  title: "正文中间没有页面框架",
  why: "“打印”“上一篇”这样的字有时夹在正文里，也有正文写得像它们",
  fix: "这一行没有收进正文，它后面的文字仍算正文；对照原网页，若它是正文，请补进 document.md。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p><p>上一篇：无</p></div>',
      messages: [],
    },
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>上一篇：无</p><p>一、各村要加强值守，按时报送进度。</p><p>二、各村要加强值守，按时报送进度。</p><p>三、各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: ["1:57 存疑 正文中间有一行像页面框架：“上一篇：无”"],
    },
  ],
});

/** The line after the last one of the text. */
export function findEnd(
  page: ReadPage,
  scope: Scope,
  start: number,
  kinds: readonly LineKind[],
  info: InfoReading,
  doubts: Doubts,
): number {
  let end = start;
  for (; end < scope.to; end++) {
    const kind = kinds[end];
    if (kind === "info" && info.grid.has(end)) break;
    if (kind !== "foot") continue;
    const line = page.lines[end];
    const rest = countSure(kinds, end + 1, Math.min(scope.to, end + 400));
    if (!line || rest < 3 || (!scope.sure && rest < countSure(kinds, start, end))) break;
    const words = page.text.slice(line.start, Math.min(line.end, line.start + 20));
    doubts.add(line.start, FRAME_INSIDE, `正文中间有一行像页面框架：“${words}”`);
  }
  while (end > start + 1 && !info.tables.has(end - 1) && isTail(page, end - 1, kinds[end - 1], info)) end--;
  return end;
}

/** A line at the end of a text that does not belong to it: tools, fields, links. */
function isTail(page: ReadPage, index: number, kind: LineKind | undefined, info: InfoReading): boolean {
  if (kind === "info" || kind === "frame" || kind === "foot" || kind === "off") return true;
  const line = page.lines[index];
  if (!line || kind === "sure") return false;
  const { start, end, linked, signs } = line;
  if (signs.date !== undefined || signs.organ || signs.annexMark || signs.annex) return false;
  if (page.remarks.some(({ kind: what, at }) => what === "file" && at >= start - 1 && at <= end)) return false;
  return (
    linked * 10 > (end - start) * 8 ||
    (page.kind === "text" && !isPlainText(page, info) && /^[-*·•]\s*\S{2,12}$/u.test(signs.words))
  );
}

function countSure(kinds: readonly LineKind[], from: number, to: number): number {
  return kinds.slice(from, to).filter((kind) => kind === "sure").length;
}
