import { describe, expect, test } from "vitest";
import { findPaperMarks } from "../../src/parse/paper-marks.ts";

const told = (line: string, place?: "text" | "cell" | "frame") =>
  findPaperMarks(line, place).map(({ kind, start, end }) => `${kind} ${line.slice(start, end)}`);

describe("marks that forbid publishing", () => {
  test.each([
    ["绝密★长期", ["secret 绝密★长期"]],
    ["000012 机密★10年 特急", ["secret 机密★10年"]],
    ["秘 密 ★ 1 年", ["secret 秘 密 ★ 1 年"]],
    ["秘密☆六个月", ["secret 秘密☆六个月"]],
    ["机密★会议开始前", ["secret 机密★会议开始前"]],
    ["秘密★", ["secret 秘密★"]],
    ["机密*5年", ["secret 机密*5年"]],
    ["机密 5年", ["secret 机密 5年"]],
    ["机密", ["secret 机密"]],
    ["【秘密】", ["secret 【秘密】"]],
    ["密级：秘密　保密期限：1年", ["secret 密级：秘密"]],
    ["（秘密★1年）二、各组部署如下。", ["secret 秘密★1年"]],
    ["内部资料 注意保存", ["internal 内部资料 注意保存"]],
    ["内部资料", ["internal 内部资料"]],
    ["【内部文件·不得外传】", ["internal 【内部文件·不得外传】"]],
    ["（仅供内部使用）", ["internal （仅供内部使用）"]],
    ["本资料仅供内部参考，请勿外传。", ["internal 本资料仅供内部参考，请勿外传。"]],
    ["注意保管", ["internal 注意保管"]],
    ["内部刊物，请妥善保管  第12期", ["internal 内部刊物，请妥善保管  第12期"]],
    ["严禁外传 阅后收回", ["internal 严禁外传 阅后收回"]],
    ["（此件不予公开）", ["withheld （此件不予公开）"]],
    ["(此 件 依 申 请 公 开)", ["withheld (此 件 依 申 请 公 开)"]],
    ["联系人：王某（此件依申请公开）", ["withheld （此件依申请公开）"]],
    ["（依申请公开）", ["withheld （依申请公开）"]],
    ["公开方式：依申请公开", ["withheld 公开方式：依申请公开"]],
    ["主题分类：农业 信息公开选项：不予公开", ["withheld 信息公开选项：不予公开"]],
    ["公开属性：□主动公开 ☑依申请公开 □不予公开", ["withheld 公开属性：□主动公开 ☑依申请公开"]],
    ["石榴村村规民约（草案）", ["draft （草案）"]],
    ["某镇消防规划（征求意见稿）", ["draft （征求意见稿）"]],
    ["送审稿", ["draft 送审稿"]],
    ["密级：内部", ["internal 密级：内部"]],
    ["注：本手册仅供内部使用，请勿外传。", ["internal 注：本手册仅供内部使用，请勿外传。"]],
    ["内部文件 编号：000123", ["internal 内部文件 编号：000123"]],
    ["工作秘密", ["internal 工作秘密"]],
    ["附注：此件不予公开", ["withheld 附注：此件不予公开"]],
    ["（属依申请公开）", ["withheld （属依申请公开）"]],
    ["（本方案依申请公开）", ["withheld （本方案依申请公开）"]],
    ["某条例（修订草案征求意见稿）", ["draft （修订草案征求意见稿）"]],
    ["某规划（第二次征求意见稿）", ["draft （第二次征求意见稿）"]],
    ["（此件删减后公开）", ["draft （此件删减后公开）"]],
  ])("%s", (line, expected) => expect(told(line)).toEqual(expected));

  test.each([
    "严守国家秘密，做好保密工作。",
    "泄露国家秘密、商业秘密的，依法处理。",
    "文件首页左上角标注“机密★5年”字样。",
    "（三）机密级计算机不得联网。",
    "编印内部资料应当登记。",
    "三、内部文件",
    "请妥善保管有关票据，注意保存期限。",
    "（此件公开发布）",
    "公开方式：主动公开",
    "公开方式：主动公开、依申请公开",
    "公开属性：☑主动公开 □依申请公开 □不予公开",
    "本机关收到依申请公开12件，不予公开3件。",
    "依申请公开",
    "“（此件不予公开）”的文件不得上网。",
    "关于2023年预算草案的报告",
    "关于公开征求《某镇消防规划（征求意见稿）》意见的公告",
    "现将《村规民约（草案）》印发你们。",
    "关于征求某镇消防规划意见的通知（征求意见稿）",
    "会议审议了预算草案",
    "草案",
    "本制度所称工作秘密，是指机关内部工作事项。",
    "本机关公开方式：主动公开",
  ])("is none: %s", (line) => expect(told(line)).toEqual([]));

  test("in a cell single words are data", () => {
    expect(["机密", "内部资料", "依申请公开", "征求意见稿"].flatMap((words) => told(words, "cell"))).toEqual([]);
    expect(told("机密★1年", "cell")).toEqual(["secret 机密★1年"]);
    expect(told("内部资料 注意保存", "cell")).toEqual(["internal 内部资料 注意保存"]);
  });

  test("in a header or a watermark single words are marks", () =>
    expect(["内部", "草稿", "— 2 —", "某镇人民政府"].flatMap((words) => told(words, "frame"))).toEqual([
      "internal 内部",
      "draft 草稿",
    ]));
});
