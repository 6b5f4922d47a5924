import { withoutBlanks } from "../../model/text.ts";
import type { Refusal } from "../refusal.ts";

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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
