import { withoutBlanks } from "../../model/text.ts";
import type { Fragment } from "./region.ts";
import type { Page } from "../input/page.ts";
import { beginsItem, isAddressee, isProse, readDateLine, readTitle } from "../signs.ts";

/** Why an input cannot become a document, and what to do instead. */
export interface Refusal {
  reason: string;
  fix: string;
}

const WORD_FILE = "用 WPS 或 Word 打开，另存为 .docx，再导入另存的文件。";

/** What to do with a file whose name says that it is neither text nor web page. */
export function refuseByName(name: string): Refusal | undefined {
  const extension = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  if (["txt", "html", "htm", "docx"].includes(extension)) return undefined;
  if (["doc", "docm", "dot", "dotx", "wps", "wpt", "rtf", "odt", "uot"].includes(extension))
    return { reason: `不能直接导入 .${extension} 文件`, fix: WORD_FILE };
  if (["pdf", "ofd"].includes(extension))
    return { reason: `不能导入 .${extension} 文件`, fix: `找到原来的 Word、WPS 文件，${WORD_FILE}` };
  if (["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic"].includes(extension))
    return {
      reason: `.${extension} 是图片，认不出里面的字`,
      fix: `找到原来的 Word、WPS 文件，${WORD_FILE}`,
    };
  if (["zip", "rar", "7z"].includes(extension))
    return { reason: `.${extension} 是压缩文件`, fix: "解压以后，导入里面的 .docx、.html 或 .txt 文件。" };
  if (["xls", "xlsx", "et", "csv"].includes(extension))
    return {
      reason: `.${extension} 是表格，不是公文`,
      fix: "把公文正文存成 .docx 再导入；表格可以放进 attachments/ 作附件。",
    };
  if (["mht", "mhtml"].includes(extension))
    return { reason: `不能导入 .${extension} 文件`, fix: "在浏览器里另存网页时选“网页，仅 HTML”，再导入 .html 文件。" };
  if (["md", "json", "yaml", "yml"].includes(extension))
    return {
      reason: `.${extension} 不是要导入的网页`,
      fix: "只能导入 .docx（Word、WPS 文件）和从网页上复制或保存的 .txt、.html 文件。",
    };
  return {
    reason: extension ? `不认识 .${extension} 文件` : "文件名没有 .docx、.html 或 .txt",
    fix: "只能导入 .docx（Word、WPS 文件）、.html（保存的网页）和 .txt（网页文字）文件。",
  };
}

/** Refuses what holds no words of a document, before anything is looked for in it. */
export function refuseText(text: string): Refusal | undefined {
  const words = withoutBlanks(text);
  if (words === "") return { reason: "文件是空的", fix: "重新从网页上复制或保存，再导入。" };
  if (/^\s*[[{]/u.test(text) && isJson(text))
    return {
      reason: "这是程序用的数据（JSON），不是公文",
      fix: "在浏览器里打开公文的网页，保存网页或复制文字，再导入。",
    };
  if (/^\s*<\?xml(?![^>]*xhtml)/iu.test(text) && !/<html|<body/iu.test(text))
    return {
      reason: "这是程序用的数据（XML），不是公文",
      fix: "在浏览器里打开公文的网页，保存网页或复制文字，再导入。",
    };
  return undefined;
}

/** Refuses a page on which no text of a document was found, and says what it seems to be instead. */
export function refusePage(page: Page, fragments: readonly Fragment[]): Refusal | undefined {
  const texts = fragments.map(({ start, end }) => page.text.slice(start, end));
  const words = withoutBlanks(texts.join(""));
  const chinese = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (page.kind === "docx") return refuseDocx(page, texts);
  const running = texts.filter((text) => isProse(text) || isAddressee(text));
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
  const signs =
    texts.some((text) => isProse(text) || isAddressee(text) || beginsItem(text) || readDateLine(text) !== undefined) ||
    page.grids.some(({ from }) => fragments.some(({ line }) => line === from));
  if (chinese < 12 || !signs)
    return {
      reason: "没有找到公文正文",
      fix: "确认文件里有公文的文字；网页正文若要点开才显示，点开后复制全文存成 .txt，再导入。",
    };
  return undefined;
}

function refuseDocx(page: Page, texts: readonly string[]): Refusal | undefined {
  const words = withoutBlanks(page.text);
  if (words === "")
    return {
      reason: "文件里没有文字",
      fix: "文件里若是扫描的图片，找到原来的 Word、WPS 文件，再导入。",
    };
  const chinese = withoutBlanks(texts.join("")).match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese < 12
    ? {
        reason: "没有找到公文正文",
        fix: "打开看选的文件对不对；公文若是扫描的图片，找到原来的 Word、WPS 文件，再导入。",
      }
    : undefined;
}

const ERROR_PAGE =
  /(?:页面|网页|文章|信息|内容|文件|栏目|链接).{0,8}(?:不存在|被?删除|找不到|没有找到|无法访问|未找到|已失效|已下线)|404(?:NotFound|错误)|(?:启用|开启|打开|支持).{0,6}JavaScript|访问.{0,4}频繁|(?:输入|完成|进行).{0,6}(?:验证码|安全验证|人机验证)/iu;

/** Links or titles with dates, line after line. */
function isList(page: Page): boolean {
  const lines = page.lines.filter(({ origin }) => origin === "text" || origin === "heading");
  const entries = lines.filter((line) => {
    const text = withoutBlanks(page.text.slice(line.start, line.end));
    if (text.length < 8 || text.length > 160) return false;
    if (line.linked * 10 > (line.end - line.start) * 5) return true;
    return (
      /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/u.test(text) &&
      readTitle(text.replace(/[[(（]?\d{4}[-/.年].*$/u, "")) !== undefined
    );
  });
  return entries.length >= 5;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
