import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { InfoReading } from "../info/info-reading.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { toFragment } from "./fragments.ts";
import { readLineKinds, withoutTools } from "./line-kinds.ts";
import { chooseScope, linesWithin } from "./scope.ts";
import { findEnd } from "./text-end.ts";
import type { Fragment } from "./text-region.ts";
import { findStart } from "./text-start.ts";

/** A web page does not say where its text is. */
export const REGION_GUESS = declareMessage({
  id: "region-guess",
  title: "网页标明哪里是正文",
  why: "没有标明的，按文字的样子判断，可能多收，也可能少收",
  fix: "对照原网页，看 document.md 的开头和结尾有没有缺、有没有多。",
  examples: [
    {
      html: '<h1>关于防汛的通知</h1><div id="zoom"><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p></div>',
      messages: [],
    },
    {
      html: "<h1>关于防汛的通知</h1><p>各村要加强值守，按时报送进度。</p><p>2022年6月15日</p>",
      messages: ["1:20 存疑 网页没有标明哪里是正文，按文字的样子判断从这里开始"],
    },
  ],
});

/** Finds the lines of the official text between the frame, the tools and the 公开信息 of a page. */
export function findGuessedText(page: ReadPage, stated: InfoReading, doubts: Doubts): Fragment[] {
  const info = { ...stated, tables: withoutTools(page, stated.tables) };
  const scope = info.text ? linesWithin(page, info.text) : chooseScope(page, info);
  const kinds = readLineKinds(page, info);
  const start = findStart(page, scope, kinds, info);
  if (start === undefined) return [];
  const end = findEnd(page, scope, start, kinds, info, doubts);
  const sure = kinds.findIndex((kind, index) => index >= start && index < end && kind === "sure");
  const fragments: Fragment[] = [];
  for (let index = start; index < end; index++) {
    const kind = kinds[index];
    if (kind === "off" || kind === "foot") continue;
    if ((sure < 0 || index < sure) && (kind === "info" || kind === "frame")) continue;
    const fragment = toFragment(page, index, info.text);
    if (fragment) fragments.push(fragment);
  }
  const [first] = fragments;
  if (page.kind === "html" && !scope.sure && first)
    doubts.add(first.start, REGION_GUESS, "网页没有标明哪里是正文，按文字的样子判断从这里开始");
  return fragments;
}
