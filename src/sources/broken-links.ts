import { declareMessage } from "../parse/declare-message.ts";
import { reportError } from "../parse/report.ts";
import type { BrokenLink, LinkFault } from "../proof/links.ts";
import { fileOfPage } from "./file-of-page.ts";
import type { Content } from "./read-content.ts";

/** A link of the built site leads nowhere. */
export const BROKEN_LINK = declareMessage({
  id: "broken-link",
  title: "网站里的每个链接都打得开",
  why: "打不开的链接和图片，读者看到的是“找不到网页”",
  fix: "不是公文写错了，是程序没有生成这个文件：把这条提示发给维护网站的人；是附件打不开的，把附件的名字改简单些（只用汉字、字母、数字）再生成",
  untested: "没有已知的公文会这样；核对本身有测试",
});

const FAULTS: Readonly<Record<LinkFault, string>> = {
  missing: "网站里没有这个文件",
  place: "那一页上没有这个位置",
  outside: "它在网站的路径以外",
  foreign: "它从别的网站取东西",
  unreadable: "它不是完整的网址",
};

/** Tells the links that lead nowhere: on the document whose page has them, else on site.yaml. */
export function reportBrokenLinks(content: Pick<Content, "folders" | "files">, links: readonly BrokenLink[]): void {
  for (const { file: name, link, fault } of links) {
    const page = name.replace(/(^|\/)index\.html$/u, "$1") || "首页";
    reportError(fileOfPage(content, name), BROKEN_LINK, `网页 ${page} 上的链接“${link}”打不开：${FAULTS[fault]}`, {
      place: { line: 1, column: 1 },
      actual: link,
    });
  }
}
