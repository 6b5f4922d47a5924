import { readFileSync, readdirSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";

import { STANDARD_CHANNELS } from "../../src/model/channels.ts";
import { frontmatterSchema } from "../../src/model/disclosure-schema.ts";
import type { Vocabulary } from "../../src/model/vocabulary.ts";
import { foldWords } from "../../src/parse/fold-words.ts";
import { matchVocabulary, readVocabulary, vocabularyBelow } from "../../src/parse/vocabulary.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FOLDER = new URL("../../content/vocabulary/", import.meta.url);

function readCommitted(label: string): { vocabulary: Vocabulary; messages: string[] } {
  const file = new VFile({
    path: `content/vocabulary/${label}.yaml`,
    value: readFileSync(new URL(`${label}.yaml`, FOLDER), "utf8"),
  });
  const vocabulary = readVocabulary(file);
  if (!vocabulary) throw new Error(file.messages.map(String).join("\n"));
  return { vocabulary, messages: file.messages.map(String) };
}

const list = (label: string) => readCommitted(label).vocabulary;

describe("the word lists of the project", () => {
  test.each(atLeastOne(readdirSync(FOLDER)))("%s is read without a message", (name) => {
    const { vocabulary, messages } = readCommitted(name.replace(".yaml", ""));
    expect(messages).toEqual([]);
    expect(`${vocabulary.label}.yaml`).toBe(name);
  });

  test("the channels begin with those of the standard, in its order", () => {
    const names = list("公开渠道和载体").entries.map(({ name }) => foldWords(name));
    expect(names.slice(0, STANDARD_CHANNELS.length)).toEqual(STANDARD_CHANNELS.map(foldWords));
  });

  test("the labels are those of the frontmatter", () => {
    const known = [...Object.keys(frontmatterSchema.shape), "公开渠道和载体"];
    for (const { name } of atLeastOne(list("信息标签").entries)) expect(known).toContain(name);
  });
});

describe("matchVocabulary", () => {
  const known = (canonical: string) => ({ kind: "known", canonical });
  const alias = (canonical: string) => ({ kind: "alias", canonical });
  const unknown = (nearest?: string) => (nearest === undefined ? { kind: "unknown" } : { kind: "unknown", nearest });
  const NOTICE_BOARD = "社区/企事业单位/村公示栏（电子屏）";
  const cases: { label: string; value: string; expected: object }[] = [
    { label: "公开渠道和载体", value: "政府网站", expected: known("政府网站") },
    { label: "公开渠道和载体", value: "社区、企事业单位、村公示栏(电子屏)", expected: known(NOTICE_BOARD) },
    { label: "公开渠道和载体", value: "社区/企事业单位/村公示栏（电\n子屏）", expected: known(NOTICE_BOARD) },
    { label: "公开渠道和载体", value: "发布会、听证会", expected: known("发布会/听证会") },
    { label: "公开渠道和载体", value: "其他____", expected: known("其他") },
    { label: "公开渠道和载体", value: "其他（微信群）", expected: alias("其他") },
    { label: "公开渠道和载体", value: "社区、村公示栏", expected: alias(NOTICE_BOARD) },
    { label: "公开渠道和载体", value: "单位/村委会公示栏(电子屏)", expected: alias(NOTICE_BOARD) },
    { label: "公开渠道和载体", value: "镇村公示公开栏", expected: alias(NOTICE_BOARD) },
    { label: "公开渠道和载体", value: "行政服务中心", expected: alias("政务服务中心") },
    { label: "公开渠道和载体", value: "党群服务中心", expected: alias("便民服务站") },
    { label: "公开渠道和载体", value: "县政府门户网站", expected: alias("政府网站") },
    { label: "公开渠道和载体", value: "政务新媒体", expected: alias("两微一端") },
    { label: "公开渠道和载体", value: "政务服务中欣", expected: unknown("政务服务中心") },
    { label: "公开渠道和载体", value: "朋友圈", expected: unknown() },
    { label: "所属领域", value: "扶贫", expected: known("扶贫") },
    { label: "所属领域", value: "巩固拓展脱贫攻坚成果同乡村振兴有效衔接领域", expected: alias("扶贫") },
    { label: "所属领域", value: "卫生健康", expected: alias("医疗卫生") },
    { label: "所属领域", value: "星际航行", expected: unknown() },
    { label: "公开方式", value: "主动", expected: alias("主动公开") },
    { label: "公开层级", value: "乡、村级", expected: known("乡、村级") },
    { label: "公开层级", value: "乡/村级", expected: known("乡、村级") },
    { label: "公开对象", value: "特定群体", expected: alias("特定群众") },
    { label: "公开依据", value: "政府信息公开条例", expected: known("《政府信息公开条例》") },
    { label: "公开依据", value: "《中华人民共和国政府信息公开条例》", expected: alias("《政府信息公开条例》") },
    { label: "信息标签", value: "索 引 号", expected: known("索引号") },
    { label: "信息标签", value: "文　　号", expected: alias("发文字号") },
    { label: "信息标签", value: "公开层级2", expected: alias("公开层级") },
    { label: "信息标签", value: "公开具体内容", expected: unknown("公开内容") },
  ];
  test.each(cases)("$label: $value", ({ label, value, expected }) => {
    expect(matchVocabulary(value, list(label))).toEqual(expected);
  });
});

describe("vocabularyBelow", () => {
  const cases: { path: string[]; expected: string[] | undefined }[] = [
    { path: ["扶贫"], expected: ["政策文件", "扶贫对象", "扶贫资金"] },
    { path: ["扶贫领域", "政策文件"], expected: ["行政法规、规章", "规范性文件", "其他政策文件"] },
    { path: ["扶贫", "扶贫资金"], expected: undefined },
    { path: ["救灾"], expected: undefined },
  ];
  test.each(cases)("$path", ({ path, expected }) => {
    expect(vocabularyBelow(list("事项"), path)?.entries.map(({ name }) => name)).toEqual(expected);
  });
});

describe("mistakes in a word list", () => {
  const cases: { name: string; input: string; expected: string[]; usable?: boolean }[] = [
    { name: "an empty file", input: "# 说明\n", expected: ["1:1 缺少内容"] },
    { name: "no list", input: "开放: 是\n", expected: ["1:1 缺少“词条”"] },
    { name: "a wrong 开放", input: "开放: 可以\n词条: []\n", expected: ["1:5 “开放”应为“是”或“否”"] },
    { name: "an unknown key", input: "词条:\n  - 名称: 甲\n    别称: [乙]\n", expected: ["3:5 不认识“别称”"] },
    {
      name: "an entry without 名称",
      input: "词条:\n  - 别名: [乙]\n  - 名称:\n",
      expected: ["2:5 缺少“名称”", "3:5 缺少“名称”"],
    },
    {
      name: "aliases that are no list",
      input: "词条:\n  - 名称: 甲\n    别名: 乙\n",
      expected: ["3:9 “别名”应是列表"],
    },
    { name: "an entry that is a word", input: "词条:\n  - 甲\n", expected: ["2:5 “词条”应是“键: 值”"] },
    {
      name: "the same word twice, widths apart",
      input: "词条:\n  - 名称: 村公示栏(电子屏)\n  - 名称: 乙\n    别名: [村公示栏（电子屏）]\n",
      expected: ["4:10 “村公示栏（电子屏）”在词表里出现了两次，第一次在第 2 行"],
      usable: true,
    },
    {
      name: "the same word twice, below",
      input: "词条:\n  - 名称: 甲\n    下级:\n      - 名称: 甲\n      - 名称: 甲\n",
      expected: ["5:13 “甲”在词表里出现了两次，第一次在第 4 行"],
      usable: true,
    },
  ];
  test.each(cases)("$name", ({ input, expected, usable = false }) => {
    const file = new VFile({ path: "content/vocabulary/甲.yaml", value: input });
    expect(readVocabulary(file) !== undefined).toBe(usable);
    expect(file.messages.map((one) => `${one.line}:${one.column} ${one.reason}`)).toEqual(expected);
    const told = {
      fatal: true,
      ruleId: "vocabulary",
      source: "gongkailan",
      note: expect.stringMatching(/\S/u) as string,
    };
    expect(file.messages).toMatchObject(file.messages.map(() => told));
  });
});
