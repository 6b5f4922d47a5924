import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { decodeFile } from "../../src/parse/decode.ts";
import { parseDocument } from "../../src/parse/document.ts";

function read(frontmatter: string) {
  const file = new VFile({ path: "document.md", value: `---\n${frontmatter}\n---\n\n正文。` });
  const document = parseDocument(file, "test");
  return {
    disclosure: document.disclosure,
    messages: file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`),
  };
}

test("maps the official labels to English names and keeps their places", () => {
  const { disclosure, messages } = read(
    "标题: 甲\n发文字号: 某政发〔2022〕5号\n所属领域: 扶贫\n公开时限: 信息形成(变更)20个工作日内\n公开层级:\n  - 层级: 县级\n    公开渠道和载体: [政府网站, 政务服务中心]\n  - 层级: 乡、村级\n    公开渠道和载体:\n      - 社区、企事业单位、村公示栏(电子屏)\n成文日期: 2022-06-15\n发布日期: 2022-06-20 09:30\n有效性:\n其他公开信息:\n  - 名称: 信息分类\n    内容: 农业",
  );
  expect(messages).toEqual([]);
  expect(disclosure).toMatchObject({
    title: "甲",
    documentNumber: "某政发〔2022〕5号",
    domain: "扶贫",
    timeLimit: "信息形成(变更)20个工作日内",
    levels: [
      { level: "县级", channels: ["政府网站", "政务服务中心"] },
      { level: "乡、村级", channels: ["社区、企事业单位、村公示栏(电子屏)"] },
    ],
    formedOn: "2022-06-15",
    publishedOn: "2022-06-20 09:30",
    others: [{ label: "信息分类", value: "农业" }],
  });
  expect(disclosure).not.toHaveProperty("validity");
  expect(disclosure?.positions.domain?.start).toMatchObject({ line: 4, column: 7 });
});

describe("says what is wrong, where, all at once", () => {
  test.each([
    ["no title", "所属领域: 扶贫", ["缺少“标题”"]],
    ["an empty title", "标题:\n", ["“标题”是空的"]],
    [
      "unknown keys",
      "标题: 甲\n所属领城: 扶贫\n作者: 乙",
      ["3:1 unknown-key 不认识的公开信息项“所属领城”", "4:1 unknown-key 不认识的公开信息项“作者”"],
    ],
    ["no such day", "标题: 甲\n成文日期: 2022-02-30", ["3:7 frontmatter “成文日期”没有“2022-02-30”这一天"]],
    ["another way of writing a day", "标题: 甲\n成文日期: 2022年6月15日", ["“成文日期”“2022年6月15日”不是日期的写法"]],
    ["an hour of 25", "标题: 甲\n发布日期: 2022-06-15 25:00", ["“发布日期”“2022-06-15 25:00”不是日期的写法"]],
    ["levels without a list", "标题: 甲\n公开层级: 县级", ["3:7 frontmatter “公开层级”应是列表"]],
    ["a level without its name", "标题: 甲\n公开层级:\n  - 公开渠道和载体: [政府网站]", ["缺少“层级”"]],
    ["lines of a title that are another title", "标题: 甲乙\n标题断行: [甲, 丙]", ["title-lines"]],
    ["broken YAML and nothing else", '标题: "甲', ["yaml-syntax"]],
  ])("%s", (_name, frontmatter, expected) => {
    const { messages } = read(frontmatter);
    expect(messages).toEqual(expected.map((one) => expect.stringContaining(one) as string));
  });

  test("a date comes with the way to write it", () => {
    const file = new VFile({ path: "document.md", value: "---\n标题: 甲\n成文日期: 2022年6月15日\n---\n\n正文。" });
    parseDocument(file, "test");
    expect(file.messages[0]?.note).toContain("写成 2022-06-15 的样子");
  });

  test("no frontmatter at all", () => {
    const file = new VFile({ path: "document.md", value: "# 标题\n\n正文" });
    expect(parseDocument(file, "test").disclosure.title).toBe("");
    expect(file.messages[0]).toMatchObject({ ruleId: "frontmatter", line: 1, fatal: true });
  });
});

describe("decodeFile", () => {
  test("reads UTF-8 with and without byte order mark", () => {
    expect(String(decodeFile("a.md", new Uint8Array([0xef, 0xbb, 0xbf, 0xe4, 0xb8, 0x80])))).toBe("一");
  });

  test("names the first character that is not UTF-8", () => {
    const file = decodeFile("a.md", new Uint8Array([0xe4, 0xb8, 0x80, 0x0a, 0x61, 0xd5, 0xfe]));
    expect(file.messages[0]).toMatchObject({ ruleId: "encoding", line: 2, column: 2, fatal: true });
    expect(String(file)).toBe("");
  });

  test("a file cut inside a character is not UTF-8 either", () => {
    expect(decodeFile("a.md", new Uint8Array([0xe4, 0xb8])).messages).toHaveLength(1);
  });
});
