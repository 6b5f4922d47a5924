import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { askFields } from "../../src/editor/ask-fields.ts";
import type { ValueVerdict } from "../../src/editor/check-value.ts";
import { checkValue } from "../../src/editor/check-value.ts";
import { folderFor, newDocument, suggestedFolder, withFields } from "../../src/editor/new-document.ts";
import { checkDocument } from "../../src/lint/run.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../content/vocabulary");
const vocabularies = Object.fromEntries(
  readdirSync(FOLDER).flatMap((name) => {
    const vocabulary = readVocabulary(new VFile({ path: name, value: readFileSync(path.join(FOLDER, name)) }));
    return vocabulary ? [[name.replace(/\.yaml$/u, ""), vocabulary]] : [];
  }),
);

/** Answers by the beginning of the question, each in turn; Enter to all others. */
async function talk(answers: Record<string, string[]>, given = {}) {
  const said: string[] = [];
  const asked: string[] = [];
  const conversation = {
    ask: (question: string) => {
      asked.push(question);
      const key = Object.keys(answers).find((one) => question.startsWith(one));
      return Promise.resolve((key === undefined ? undefined : answers[key]?.shift()) ?? "");
    },
    say: (words: string) => said.push(words),
  };
  return { values: await askFields(conversation, given, vocabularies), said, asked };
}

describe("what is asked", () => {
  test("Enter skips what the source does not state; what is given is not asked for", async () => {
    const { values, asked } = await talk({ 标题: ["关于防汛的通知"] }, { 公开主体: "某镇人民政府" });
    expect(values).toEqual({ 标题: "关于防汛的通知", 公开主体: "某镇人民政府" });
    expect(asked.some((question) => question.startsWith("公开主体"))).toBe(false);
  });

  test("a title is needed, a day has to exist", async () => {
    const { values, said } = await talk({
      标题: ["", " ", "甲"],
      成文日期: ["2023年5月4日", "2023-02-30", "2023-05-04"],
    });
    expect(values).toEqual({ 标题: "甲", 成文日期: "2023-05-04" });
    expect(said.filter((words) => words.startsWith("“"))).toEqual([
      "“标题”不能空着。",
      "“标题”不能空着。",
      "“成文日期”“2023年5月4日”不是日期的写法。写成 2022-06-15 的样子；原文没有写明的，整行删去",
      "“成文日期”没有“2023-02-30”这一天。写成 2022-06-15 的样子；原文没有写明的，整行删去",
    ]);
  });

  test("Enter keeps what the source has, 是 takes the nearest word, anything else is looked up again", async () => {
    const { values, said } = await talk({
      标题: ["甲"],
      所属领域: ["社会救肋"],
      公开方式: ["主动公升"],
      公开对象: ["全社汇"],
      "原文就是这样写的，按回车，照写“社会救肋”": ["是"],
      "原文就是这样写的，按回车，照写“全社汇”": ["全社会"],
    });
    expect(values).toEqual({ 标题: "甲", 所属领域: "社会救助", 公开方式: "主动公升", 公开对象: "全社会" });
    expect(said).toContain("“所属领域”的“社会救肋”不在词表里，是不是“社会救助”？");
  });

  test("levels are asked for until there are no more, with the channels of each", async () => {
    const { values } = await talk({
      标题: ["甲"],
      公开层级: ["县级", "村级"],
      县级: ["政府网站，社区、企事业单位、村公示栏(电子屏)"],
    });
    expect(values.公开层级).toEqual([
      { 层级: "县级", 公开渠道和载体: ["政府网站", "社区、企事业单位、村公示栏(电子屏)"] },
      { 层级: "村级" },
    ]);
  });

  test("whoever goes away ends it", async () => {
    const away = { ask: () => Promise.reject(new Error("away")), say: () => undefined };
    await expect(askFields(away, {}, vocabularies)).rejects.toThrow("away");
  });
});

test.each<{ label: string; value: string; verdict: ValueVerdict["kind"]; nearest?: string }>([
  { label: "成文日期", value: "2022-06-15", verdict: "fine" },
  { label: "成文日期", value: "2022-06-31", verdict: "wrong" },
  { label: "发布日期", value: "2022-06-20 09:30", verdict: "fine" },
  { label: "发布日期", value: "2022-06-20 25:30", verdict: "wrong" },
  { label: "公开方式", value: "主动", verdict: "fine" },
  { label: "公开渠道和载体", value: "政府网占", verdict: "unlisted", nearest: "政府网站" },
  { label: "公开主体", value: "任何机关", verdict: "fine" },
  { label: "二级事项", value: "其它政策文件", verdict: "unlisted", nearest: "其他政策文件" },
])("$label $value: $verdict", ({ label, value, verdict, nearest }) => {
  const found = checkValue(label, value, { 所属领域: "扶贫", 一级事项: "政策文件" }, vocabularies);
  expect(found.kind).toBe(verdict);
  expect(found.kind === "unlisted" ? found.nearest : undefined).toBe(nearest);
});

describe("a new document", () => {
  test("cannot pass the check before its text is there", () => {
    const file = new VFile({ path: "documents/2023-05-04-x/document.md", value: newDocument({ 标题: "甲" }) });
    expect(checkDocument({ id: "2023-05-04-x", file, attachments: [] }, vocabularies)).toBeUndefined();
    expect(file.messages.filter(({ fatal }) => fatal).map(({ reason }) => reason)).toEqual(["正文是空的"]);
  });

  test("an imported draft takes the fields that were given, in their order", () => {
    const draft = '---\n标题: 甲\n成文日期: "2023-05-04"\n---\n\n# 甲\n\n正文。\n';
    expect(withFields(draft, { 发文字号: "甲政发〔2023〕8号" })).toBe(
      draft.replace("成文日期", "发文字号: 甲政发〔2023〕8号\n成文日期"),
    );
  });

  test.each([
    { name: "fangxun", values: { 成文日期: "2023-05-04" }, folder: "2023-05-04-fangxun" },
    { name: "2023-05-04-fangxun", values: { 成文日期: "2023-05-04" }, folder: "2023-05-04-fangxun" },
    { name: "fangxun", values: {}, folder: "fangxun" },
    { name: "防汛", values: { 成文日期: "2023-05-04" }, folder: undefined },
    { name: "../fangxun", values: { 成文日期: "2023-05-04" }, folder: undefined },
    { name: "-fangxun", values: { 成文日期: "2023-05-04" }, folder: undefined },
    { name: "Fang Xun", values: {}, folder: undefined },
    { name: "", values: { 成文日期: "2023-05-04" }, folder: undefined },
  ])("“$name” becomes $folder", ({ name, values, folder }) => {
    expect(folderFor(name, values)).toBe(folder);
  });

  test("a name is only suggested where the day and a number are stated", () => {
    expect(suggestedFolder({ 成文日期: "2023-05-04", 发文字号: "甲政发〔2023〕8号" })).toBe("2023-05-04-no-8");
    expect(suggestedFolder({ 发文字号: "甲政发〔2023〕8号" })).toBeUndefined();
    expect(suggestedFolder({ 成文日期: "2023-05-04" })).toBeUndefined();
  });
});
