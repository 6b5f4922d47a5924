import { endingOf, isData, publishedAttachments } from "../../model/attachments.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { listNamed } from "../named-files.ts";

const PAGES =
  /^(?:x?html?|shtml?|mht|mhtml|svgz?|xml|xslt?|rss|atom|kml|js|mjs|css|hta|swf|php|aspx?|ashx|jspx?|cgi)$/u;
const PROGRAMS =
  /^(?:exe|com|scr|msi|bat|cmd|ps1|psm1|vbs|vbe|jse|wsf|wsh|sh|jar|apk|app|dmg|dll|reg|lnk|url|desktop)$/u;

/** A folder with one file, offered for download. */
const offered = (name: string) => ({
  source: `---\n标题: 甲\n附件:\n  - 名称: 名单\n    文件: ${name}\n---\n\n# 甲`,
  attachments: [name],
});

export const attachmentKind: Rule = defineRule({
  id: "attachment-kind",
  title: "附件是资料：文档、表格、图片、压缩包",
  why: "网页、SVG、XML、脚本放在政府网站上，别人点开时里面的程序会运行，可以冒充网站；认不出的格式，服务器会怎么给、打开会怎样，没有人知道",
  fix: "换成 .pdf、.docx、.xlsx、.png 或 .txt；非要给原来的文件不可的，压缩成 .zip 再放进来",
  examples: [
    { ...offered("名单.PDF"), messages: [] },
    { source: "# 甲\n\n![示意图](attachments/area.svg)", attachments: ["area.svg"], messages: [] },
    { ...offered("名单.html"), messages: ["5:9 错误 附件“名单.html”是网页一类的文件，点开时里面的程序会运行"] },
    { ...offered("图.svg"), messages: ["5:9 错误 附件“图.svg”是网页一类的文件，点开时里面的程序会运行"] },
    { ...offered("打开.bat"), messages: ["5:9 错误 附件“打开.bat”是程序，不是资料"] },
    { ...offered("名单"), messages: ["5:9 错误 附件“名单”的文件名没有 .pdf 一类的结尾，不知道是什么文件"] },
    { ...offered("名单.abc"), messages: ["5:9 错误 附件“名单.abc”是程序不认识的格式"] },
  ],
  check({ document }, tell) {
    const named = listNamed(document);
    const offers = new Set(named.flatMap(({ name, isPicture }) => (isPicture ? [] : [name])));
    for (const name of publishedAttachments(document)) {
      // A drawing in the text runs nothing; whether it could, opened by itself, is looked at in its bytes.
      const isDrawing = endingOf(name) === "svg" && !offers.has(name);
      if (isData(name) || isDrawing) continue;
      const place = named.find((one) => one.name === name)?.place ?? { line: 1, column: 1 };
      tell.error(`附件“${name}”${faultOf(endingOf(name))}`, { place, actual: name });
    }
  },
});

function faultOf(ending: string): string {
  if (ending === "") return "的文件名没有 .pdf 一类的结尾，不知道是什么文件";
  if (PAGES.test(ending)) return "是网页一类的文件，点开时里面的程序会运行";
  return PROGRAMS.test(ending) ? "是程序，不是资料" : "是程序不认识的格式";
}
