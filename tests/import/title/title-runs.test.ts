import { describe, expect, test } from "vitest";
import { issuedNames } from "../../../src/import/title/issued-titles.ts";
import { findGuess, findRun } from "../../../src/import/title/title-runs.ts";
import { segmentsOf } from "../read-pages.ts";

describe("a run of segments", () => {
  const segments = segmentsOf(["南滩镇", "秋收 工作", "方案", "各村："]);
  test.each([
    ["南滩镇秋收工作方案", { from: 0, to: 3 }],
    ["方案", { from: 2, to: 3 }],
    ["秋收工作方", undefined],
    ["通知", undefined],
  ])("with the words %s", (words, run) => expect(findRun(segments, words, 0, 4)).toEqual(run));
});

describe("a title by its look", () => {
  test.each([
    [["关于做好秋收工作的通知", "各村："], { from: 0, to: 1 }],
    [["关于做好秋收", "工作的通知", "各村："], { from: 0, to: 2 }],
    [["南滩镇人民政府文件", "南政发〔2024〕3号", "关于做好秋收工作的通知"], { from: 2, to: 3 }],
    [["南滩镇人民政府", "文件", "南政发〔2024〕3号", "关于做好秋收工作的通知"], { from: 3, to: 4 }],
    [["南滩镇秋收工作方案", "（征求意见稿）", "各村："], { from: 0, to: 2 }],
    [["关于印发《南滩镇秋收工作方案", "（试行）》的通知", "各村："], { from: 0, to: 2 }],
    [["一、总体要求", "方案"], undefined],
    [["各村要抢抓农时，确保颗粒归仓。", "关于做好秋收工作的通知"], undefined],
  ])("%j", (lines, run) => expect(findGuess(segmentsOf(lines), 0)).toEqual(run));
});

describe("the names of issued texts", () => {
  test.each([
    ["关于印发《甲方案》和《乙办法》的通知", ["甲方案", "乙办法"]],
    ["关于印发《〈甲办法〉实施细则》的通知", ["〈甲办法〉实施细则"]],
    ["关于印发《关于《甲》的意见》的通知", ["关于《甲》的意见"]],
    ["关于转发县农业农村局秋收方案的通知", ["县农业农村局秋收方案"]],
    ["关于学习《甲方案》的通知", []],
  ])("%s", (title, names) => expect(issuedNames(title)).toEqual(names));
});
