import { describe, expect, test } from "vitest";
import type { Proposal } from "../../src/propose/proposal.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";
import { makeDocument } from "../view/make-document.ts";

/** What is proposed of one kind for a text, as `quote | fields` in the order of the text. */
function proposed(list: Proposal["list"], body: string): string[] {
  const document = makeDocument(`# 甲\n\n${body}`, "标题: 甲\n成文日期: 2023-05-08");
  return proposeAnnotations(document)
    .filter((one) => one.list === list)
    .map(({ entry }) => {
      const { 位置: _target, 原文: quote, ...fields } = entry;
      return [quote, ...Object.entries(fields).map(([key, value]) => `${key} ${String(value)}`)].join(" | ");
    });
}

describe("责任", () => {
  test.each([
    ["一、分工\n\n村支书为第一责任人，镇、村干部每月走访一次。", ["村支书", "镇、村干部"]],
    ["一、分工\n\n镇农办牵头，镇财政所、各村配合。", ["镇农办", "镇财政所,各村"]],
    ["一、分工\n\n整改工作由镇农办统一组织实施。", ["镇农办"]],
    ["一、分工\n\n镇财政所应当按月发放补贴。不得以现金发放。", ["镇财政所", "镇财政所"]],
    ["一、分工\n\n督促驻村工作队和帮扶联系人每月走访一次。", ["驻村工作队,帮扶联系人"]],
    ["一、分工\n\n任何单位和个人不得挪用资金。", ["任何单位和个人"]],
  ])("%s", (body, bearers) => {
    expect(proposed("责任", body).map((one) => /主体 ([^|]+?)(?: \||$)/u.exec(one)?.[1])).toEqual(bearers);
  });

  test.each([
    "一、问题\n\n个别村干部工作不力，巡查流于形式。",
    "一、要求\n\n严格落实“四个不摘”要求，加强资金管理。",
    "一、权利\n\n村民可以向村委会提出申请。",
    "1.村干部履职不到位，未按要求走访。\n\n整改措施：加强教育。",
  ])("nobody is bound by: %s", (body) => {
    expect(proposed("责任", body)).toEqual([]);
  });

  test("a label says it outright, with the measure that it is about", () => {
    expect(proposed("责任", "1.渠道淤塞。\n\n整改措施：清淤20公里。\n\n责任单位：镇农办、各村")).toEqual([
      "责任单位：镇农办、各村 | 主体 镇农办,各村 | 事项 清淤20公里 | 程度 责任单位",
    ]);
  });

  test("whom a cover is sent to is asked by it", () => {
    const cover = "各村、镇直各单位：\n\n现将方案印发给你们，请认真贯彻执行。\n\n# 方案\n\n一、目标\n\n改善环境。";
    expect(proposed("责任", cover)).toEqual([expect.stringContaining("主体 各村,镇直各单位")]);
  });
});

test.each([
  ["9月前完成验收", ["9月前 固定"]],
  ["7月初启动", ["7月初 固定"]],
  ["春节前拨付到位", ["春节前 固定"]],
  ["每月25日前报送", ["每月25日前 "]],
  ["两年内不得申报", ["两年内 "]],
  ["自收到通知之日起15个工作日内答复", ["自收到通知之日起15个工作日内 "]],
  ["对逾期的限期整改", ["限期 笼统"]],
  ["镇巡查队一周一巡", ["一周一巡 "]],
  ["6月中旬至7月上旬集中整改", ["6月中旬至7月上旬 "]],
  ["到2025年，覆盖率达到90%", ["到2025年 "]],
  ["及时上报，立即处置", ["及时 ", "立即 "]],
  ["本办法自2024年2月1日起施行，有效期两年", ["自2024年2月1日起 ", "两年 相对"]],
  ["2022年全镇完成改厕412户，近三年内无事故", []],
  ["按2021年印发的办法执行", []],
  ["补助每人每年不超过200元", []],
])("时限: %s", (sentence, expected) => {
  const found = proposed("时限", `一、安排\n\n${sentence}。`);
  const words = found.map((one) => {
    const [quote = "", ...fields] = one.split(" | ");
    const value = (key: string) => fields.find((field) => field.startsWith(key))?.slice(key.length + 1);
    return `${value("时间") ?? quote} ${value("类别") ?? ""}`;
  });
  expect(words).toEqual(expected);
});

test.each([
  ["全镇覆盖率达到92%以上", ["92%以上"]],
  ["每户补助1,200元", ["1,200元"]],
  ["每季度至少入户走访1次", ["至少入户走访1次"]],
  ["驻村干部每周巡查不少于两次", ["不少于两次"]],
  ["5月10日前完成，电话0746-5521037，第3条、湘发〔2024〕1号、24小时值班", []],
])("指标: %s", (sentence, expected) => {
  const found = proposed("指标", `一、目标\n\n${sentence}。`);
  expect(found.map((one) => /数值 ([^|]+?)(?: \||$)/u.exec(one)?.[1])).toEqual(expected);
});

test.each([
  ["对情况紧急的，可以先行救助", ["条件 对情况紧急的 | 结果 可以先行救助"]],
  ["凡无公函的接待一律不予报销", ["条件 凡无公函的接待 | 结果 一律不予报销"]],
  ["验收不合格的限期一个月内整改", ["条件 验收不合格的 | 结果 限期一个月内整改"]],
  ["除紧急情况外，一律先审批后使用", ["条件 除紧急情况外 | 结果 一律先审批后使用"]],
  [
    "对推进迟缓的，予以通报，造成后果的，依规追责",
    ["条件 对推进迟缓的 | 结果 予以通报", "条件 造成后果的 | 结果 依规追责"],
  ],
  [
    "有下列情形之一的，不予救助：①隐瞒收入的；②拒绝核对的",
    ["条件 隐瞒收入的 | 结果 不予救助", "条件 拒绝核对的 | 结果 不予救助"],
  ],
  ["镇农办对辖区山塘开展排查", []],
])("判定规则: %s", (sentence, expected) => {
  const found = proposed("判定规则", `一、办法\n\n${sentence}。`);
  expect(found.map((one) => one.replace(/^[^|]+ \| /u, ""))).toEqual(expected);
});

test.each([
  ["本方案所称“三清一改”，是指清垃圾、清塘沟、清粪污，改习惯", ["词 “三清一改” | 解释 清垃圾、清塘沟、清粪污，改习惯"]],
  ["推行“两断三清”（断水、断电，清原料、清产品、清设备）", ["词 “两断三清” | 解释 断水、断电，清原料、清产品、清设备"]],
  ["本办法所称“以上”，包括本数", ["词 “以上” | 解释 包括本数"]],
  ["急难对象，即因火灾陷入困难的家庭", ["词 急难对象 | 解释 因火灾陷入困难的家庭"]],
  ["家庭纯收入=工资性收入+转移性收入", ["词 家庭纯收入 | 解释 工资性收入+转移性收入"]],
  ["按照“应纳尽纳”的原则办理", []],
])("术语: %s", (sentence, expected) => {
  const found = proposed("术语", `一、释义\n\n${sentence}。`);
  expect(found.map((one) => one.replace(/^[^|]+ \| /u, ""))).toEqual(expected);
});

test.each([
  ["根据《防洪法》和《镇预案》（某政发〔2023〕5号）", ["文件 《防洪法》 ", "文件 《镇预案》 某政发〔2023〕5号"]],
  ["通过“湘就业”等信息平台发布", ["平台 “湘就业” "]],
  ["组织开展“百日攻坚行动”", ["行动 “百日攻坚行动” "]],
  ["按照全县乡村振兴工作推进会要求", ["会议 全县乡村振兴工作推进会 "]],
  ["发放《致农民朋友的一封信》", []],
])("引用: %s", (sentence, expected) => {
  const found = proposed("引用", `一、依据\n\n${sentence}。`);
  const shown = found.map((one) => {
    const value = (key: string) => new RegExp(`${key} ([^|]+?)(?: \\||$)`, "u").exec(one)?.[1] ?? "";
    return `${value("类别")} ${value("名称")} ${value("文号")}`;
  });
  expect(shown).toEqual(expected);
});

test("every proposal says why, in words of the clerk", () => {
  const document = makeDocument("一、要求\n\n各村要每月走访1次，对困难户及时上报。");
  const reasons = proposeAnnotations(document).map(({ reason }) => reason);
  expect(reasons.length).toBeGreaterThan(3);
  expect(reasons.every((reason) => /\p{Script=Han}/u.test(reason))).toBe(true);
});
