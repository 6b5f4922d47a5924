import type { VFileMessage } from "vfile-message";
import { declareMessage } from "../parse/declare-message.ts";
import { createMessage } from "../parse/report.ts";
import type { Failure } from "../proof/pages.ts";

/** What a page or a data file says is not what the source says. */
export const VERBATIM = declareMessage({
  id: "verbatim",
  title: "网页和数据文件的文字与原文一字不差",
  why: "公文一个字也不能多，不能少；核对不过的网站不发布",
  fix: "这是程序的问题，不是公文的问题；请把公文和这段提示交给维护人员",
  untested: "生成网站的程序自己有错才会有",
});

/** Tells what the proof of a built site found, of the paths of its pages and files. */
export function tellWrongPages(failures: readonly Failure[]): VFileMessage[] {
  return failures.map(({ page, index, before, expected, actual }) => {
    const kind = page.endsWith("/") ? "网页" : "文件";
    const reason = `${kind}与原文不一致，第 ${index + 1} 字起(“${before}”之后)应为“${expected}”，实际是“${actual}”`;
    return createMessage(page, VERBATIM, reason);
  });
}
