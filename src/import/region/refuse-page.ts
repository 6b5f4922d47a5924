import { withoutBlanks } from "../../model/text.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { InfoReading } from "../info/info-reading.ts";
import { readSigns } from "../lines/signs.ts";
import type { Refusal } from "../refusal.ts";
import { findLineAbove } from "./line-above.ts";
import type { Fragment } from "./text-region.ts";

/** Refuses a page on which no text of a document was found, and says what it seems to be instead. */
export function refusePage(page: ReadPage, fragments: readonly Fragment[], info: InfoReading): Refusal | undefined {
  const words = fragments.map(({ signs }) => signs.words).join("");
  const chinese = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (page.kind === "docx") return refuseDocx(page, chinese, info);
  const running = fragments.filter(({ signs }) => signs.prose || signs.addressee);
  if (page.login && running.length < 3)
    return { reason: "这是登录页面，没有公文正文", fix: "登录后打开公文所在的网页，重新保存，再导入。" };
  if (running.length < 3 && isList(page))
    return { reason: "这是文件列表，没有公文正文", fix: "点开要导入的那一篇，保存它的网页或复制它的文字，再导入。" };
  if (chinese === 0 && !/\p{Script=Han}/u.test(page.text))
    return {
      reason: "文件里没有汉字，不是公文",
      fix: "检查选的文件对不对；如果打开看到乱码，另存为 UTF-8 编码再导入。",
    };
  if (chinese < 150 && ERROR_PAGE.test(withoutBlanks(page.text.slice(0, 20_000))))
    return {
      reason: "这是出错或验证的页面，没有公文正文",
      fix: "在浏览器里重新打开公文的网页，看到正文以后再保存，然后导入。",
    };
  const begun = page.grids.filter(({ from }) => fragments.some(({ line }) => line === from));
  const shown =
    running.length > 0 || fragments.some(({ signs }) => signs.item || signs.date !== undefined) || begun.length > 0;
  // A table under its title may hold few words, and figures.
  const isTitled = begun.some(({ from }) => info.tables.has(from) && findLineAbove(page, info, from) >= 0);
  if (!shown || (chinese < 12 && !isTitled))
    return {
      reason: "没有找到公文正文",
      fix: "确认文件里有公文的文字；网页正文若要点开才显示，点开后复制全文存成 .txt，再导入。",
    };
  return undefined;
}

function refuseDocx(page: ReadPage, chinese: number, info: InfoReading): Refusal | undefined {
  if (withoutBlanks(page.text) === "")
    return {
      reason: "文件里没有文字",
      fix: "文件里若是扫描的图片，找到原来的 Word、WPS 文件，再导入；找不到的，照着打一遍，存成 .txt 再导入，扫描件可以作附件。",
    };
  return chinese < 12 && info.tables.size === 0
    ? {
        reason: "没有找到公文正文",
        fix: "打开看选的文件对不对；公文若是扫描的图片，找到原来的 Word、WPS 文件，再导入；找不到的，照着打一遍，存成 .txt 再导入，扫描件可以作附件。",
      }
    : undefined;
}

const ERROR_PAGE =
  /(?:页面|网页|文章|信息|内容|文件|栏目|链接).{0,8}(?:不存在|被?删除|找不到|没有找到|无法访问|未找到|已失效|已下线)|404(?:NotFound|错误)|(?:启用|开启|打开|支持).{0,6}JavaScript|访问.{0,4}频繁|(?:输入|完成|进行).{0,6}(?:验证码|安全验证|人机验证)/iu;

/** Links or titles with dates, line after line. */
function isList(page: ReadPage): boolean {
  const entries = page.lines.filter(({ origin, start, end, linked, signs: { words } }) => {
    if ((origin !== "text" && origin !== "heading") || words.length < 8 || words.length > 160) return false;
    if (linked * 10 > (end - start) * 5) return true;
    return (
      /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u.test(words) &&
      readSigns(words.replace(/[[(（]?\d{4}[-/.年].*$/u, "")).title !== undefined
    );
  });
  return entries.length >= 5;
}
