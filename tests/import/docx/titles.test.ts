import { expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { makeDocx, paragraph, run, title } from "./docx-files.ts";
import { readLabels } from "../labels.ts";

const labels = readLabels();
const TITLE = "关于做好秋收工作的通知";
const TEXT = "各村要抢抓农时，确保颗粒归仓，按时报送进度。";
const END = paragraph("2024年9月1日");

const centred = (words: string) => paragraph(run(words, `<w:b/><w:sz w:val="32"/>`), `<w:jc w:val="center"/>`);

const TITLES: { name: string; lines: string[]; head: string[] }[] = [
  { name: "a title over several lines", lines: [title("南滩镇人民政府"), title("关于做好秋收工作的通知")], head: ["# 南滩镇人民政府关于做好秋收工作的通知"] },
  { name: "a title whose words alone would not show it", lines: [title("南滩镇秋收那些事")], head: ["# 南滩镇秋收那些事"] },
  { name: "a title by its words, without any look", lines: [paragraph(TITLE)], head: [`# ${TITLE}`] },
  { name: "a 版头 above it", lines: [title("南滩镇人民政府文件"), paragraph("南政发〔2024〕3号", `<w:jc w:val="center"/>`), title(TITLE)], head: ["南滩镇人民政府文件", "南政发〔2024〕3号", `# ${TITLE}`] },
  { name: "a title in the middle, not larger than the text", lines: [centred("南滩镇人民政府"), centred(TITLE)], head: [`# 南滩镇人民政府${TITLE}`] },
  { name: "under the letterhead of a file that goes up", lines: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三"].map((words) => paragraph(words)).concat(centred(TITLE)), head: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号 签发人：张三", `# ${TITLE}`] },
  { name: "the same without any look", lines: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三", TITLE].map((words) => paragraph(words)), head: ["000012", "特急", "南滩镇人民政府文件", "南政发〔2024〕3号 签发人：张三", `# ${TITLE}`] },
  { name: "a letterhead set apart, and 通知 too", lines: [paragraph("南 滩 镇 人 民 政 府 文 件"), centred("关于做好秋收工作的"), centred("通　　知")], head: ["南 滩 镇 人 民 政 府 文 件", `# ${TITLE}`] },
  { name: "the letterhead of a letter, larger than its title", lines: [title("南滩镇人民政府"), paragraph("南政函〔2024〕3号"), centred("关于做好秋收工作的函")], head: ["南滩镇人民政府", "南政函〔2024〕3号", "# 关于做好秋收工作的函"] },
  { name: "(征求意见稿) above a title, and at its end", lines: [paragraph("（征求意见稿）"), title("南滩镇秋收工作方案"), title("（试行）")], head: ["（征求意见稿）", "# 南滩镇秋收工作方案（试行）"] },
  { name: "words of a page above it", lines: [paragraph("网站首页 / 信息公开 / 通知公告"), centred(TITLE)], head: ["网站首页 / 信息公开 / 通知公告", `# ${TITLE}`] },
  { name: "lines in the middle without a word for a document", lines: [centred("南滩镇生态环境问题"), centred("（第三批）销号卡")], head: ["# 南滩镇生态环境问题（第三批）销号卡"] },
  { name: "an organ above such a line", lines: [centred("南滩镇人民政府"), centred("问题销号卡")], head: ["# 南滩镇人民政府问题销号卡"] },
  { name: "a day in the middle under it", lines: [centred("南滩镇种粮补贴"), centred("（2024年9月）")], head: ["# 南滩镇种粮补贴", "（2024年9月）"] },
  { name: "the mark of an annex above it", lines: [paragraph("附件1"), centred("南滩镇种粮补贴")], head: ["# 附件1", "# 南滩镇种粮补贴"] },
  { name: "a number before it, in the middle", lines: [centred("2.南滩镇种粮补贴对象")], head: ["# 2.南滩镇种粮补贴对象"] },
  { name: "one word", lines: [centred("公告")], head: ["# 公告"] },
]; // prettier-ignore

test.each(TITLES)("$name", ({ lines, head }) => {
  const { document = "", errors } = importDocument(
    { path: "a.docx", bytes: makeDocx({ body: lines.join("") + paragraph(TEXT) + END }) },
    labels,
  );
  expect(errors.map(String)).toEqual([]);
  expect(document.slice(document.indexOf("\n---\n") + 5).trim().split("\n\n")).toEqual([...head, TEXT, "2024年9月1日"]); // prettier-ignore
});

test("a number of the document beside 签发人, and a 密级 about which somebody has decided", () => {
  const lines = ["机密★1年", "南滩镇人民政府文件", "南政发〔2024〕3号　　签发人：张三"].map((words) =>
    paragraph(words),
  );
  const result = importDocument(
    { path: "a.docx", bytes: makeDocx({ body: lines.join("") + title(TITLE) + paragraph(TEXT) + END }) },
    labels,
    { decided: true },
  );
  expect(result.values?.发文字号).toBe("南政发〔2024〕3号");
  expect(result.doubts.map(({ reason, ruleId }) => [reason, ruleId])).toEqual([
    ["文件上印着密级标志“机密★1年”（已决定公开）", "paper-mark"],
  ]);
  expect(result.decided).toEqual([{ rule: "publishing-mark", words: "机密★1年" }]);
});
