import { describe, expect, test } from "vitest";
import { findUnfinished, isFormTitle, opensForm } from "../../src/parse/unfinished.ts";

const told = (line: string, setting = {}) =>
  findUnfinished(line, setting).map(({ start, end, certain }) => `${certain ? "!" : "?"} ${line.slice(start, end)}`);

describe("places where words are still to come", () => {
  test.each([
    ["柳政发〔2026〕×号", ["! 〔2026〕×号"]],
    ["柳政发〔2026〕 号", ["! 〔2026〕 号"]],
    ["柳政发〔20××〕〇〇号　签发人：张三", ["! 〔20××〕〇〇号"]],
    ["柳政办发[XXXX]XX号", ["! [XXXX]XX号"]],
    ["根据县政府〔2026〕×号文件要求", ["? 〔2026〕×号"]],
    ["联系人：【待补充】", ["! 【待补充】"]],
    ["投资[待核实]万元", ["! [待核实]"]],
    ["共投入（待补充）万元", ["! （待补充）"]],
    ["【此处插入图片】", ["! 【此处插入图片】"]],
    ["请[姓名]同志参加", ["! [姓名]"]],
    ["联系人：【姓名】", ["! 【姓名】"]],
    ["{{单位}}：", ["! {{单位}}"]],
    ["«姓名»同志：", ["! «姓名»"]],
    ["2026年×月×日", ["! 2026年×月×日"]],
    ["2026年  月  日", ["! 2026年  月  日"]],
    ["柳溪镇人民政府 2026年X月XX日", ["! 2026年X月XX日"]],
    ["请于20××年底前报送", ["? 20××"]],
    ["XX镇人民政府", ["? XX"]],
    ["投资××万元，覆盖〇〇村", ["? ××", "? 〇〇"]],
    ["联系人：××，电话：XXXX", ["? ××", "? XXXX"]],
    ["联系人：待补充", ["! 待补充"]],
    ["请于[时间]前到【地点】集中", ["! [时间]", "! 【地点】"]],
    ["关于XX的通知", ["? XX"]],
    ["二〇二六年×月×日", ["! 二〇二六年×月×日"]],
    ["由XX负责，××配合", ["? XX", "? ××"]],
    ["请<姓名>同志、{单位}参加", ["! <姓名>", "! {单位}"]],
    ["会议由＿＿＿＿主持", ["? ＿＿＿＿"]],
  ])("%s", (line, expected) => expect(told(line)).toEqual(expected));

  test.each([
    "柳政发〔2026〕5号",
    "二〇〇〇年、二○○八年十月一日",
    "张××、李×，张××同志",
    "手机138××××5678，身份证430921××××××××1234",
    "【时间】2023年5月4日。【地点】某村",
    "【填写说明】",
    "某某镇人民政府",
    "规格为3×4米，XXL码",
    "1×号机组",
    "2023年5月4日",
    "〔2022〕3、5号",
    "电话138XXXX8000联系",
    "由张××负责",
    "□是□否",
    "〇〇七号",
    "二〇二六年二月一日",
    "________",
    "[x] 已完成",
    "[时间] 5月4日 [地点] 镇政府",
    "（时间待定）",
    "文件上的“〔20××〕×号”由办公室编写",
    "（一）甲",
  ])("is finished: %s", (line) => expect(told(line)).toEqual([]));

  test("what others fill in is finished", () => {
    for (const line of ["×政决〔20××〕×号", "申请人：＿＿＿＿", "2026年 月 日", "XX村", "[姓名]"])
      expect(told(line, { form: true })).toEqual([]);
    expect(told("【待补充】", { form: true })).toEqual(["! 【待补充】"]);
    expect(told("年 月 日，XX村", { cell: true })).toEqual([]);
    expect(["承诺书", "救助申请表", "整改方案"].map(isFormTitle)).toEqual([true, true, false]);
    expect(["附件1", "参会回执", "项目申请表"].map(opensForm)).toEqual([true, true, true]);
    expect(["附件：1.救助申请表", "2.项目申请表"].map(opensForm)).toEqual([false, false]);
  });
});
