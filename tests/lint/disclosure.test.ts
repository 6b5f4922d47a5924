import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/lint/run.ts";
import { decodeFile } from "../../src/parse/decode.ts";
import { readVocabulary } from "../../src/parse/vocabulary.ts";

const FOLDER = path.join(import.meta.dirname, "../../content/vocabulary");
const vocabularies = Object.fromEntries(
  readdirSync(FOLDER).flatMap((name) => {
    const vocabulary = readVocabulary(decodeFile(name, readFileSync(path.join(FOLDER, name))));
    return vocabulary ? [[name.replace(".yaml", ""), vocabulary]] : [];
  }),
);

/** `line:column 错误|提醒 rule` of a document with these lines of 公开信息; its title and body are 甲. */
function messagesOf(lines: string, attachments: string[] = [], body = "# 甲\n\n正文。"): string[] {
  const file = new VFile({ path: "document.md", value: `---\n标题: 甲\n${lines}\n---\n\n${body}` });
  checkDocument({ id: "test", file, attachments }, vocabularies);
  // The short documents of these tests state little; that is not what is asked here.
  const told = file.messages.filter(({ ruleId }) => ruleId !== "disclosure-completeness");
  return told.map(({ line, column, fatal, ruleId }) => `${line}:${column} ${fatal ? "错误" : "提醒"} ${ruleId}`);
}

describe("公开信息", () => {
  test.each([
    ["words of the lists", "所属领域: 扶贫\n一级事项: 政策文件\n二级事项: 其他政策文件\n公开方式: 主动", []],
    [
      "aliases and other widths",
      "公开方式: 主动公开\n公开层级:\n  - 层级: 乡、村级\n    公开渠道和载体: [社区/企事业单位/村公示栏（电子屏）]",
      [],
    ],
    ["an unknown domain", "所属领域: 扶贪", ["3:7 提醒 vocabulary"]],
    [
      "an unknown channel",
      "公开层级:\n  - 层级: 县级\n    公开渠道和载体: [政府网站, 大喇叭]",
      ["3:1 提醒 vocabulary"],
    ],
    ["an item of another domain", "所属领域: 扶贫\n一级事项: 扶贫政策汇编", ["4:7 提醒 vocabulary"]],
    [
      "published before it was made",
      "成文日期: 2022-06-15\n发布日期: 2022-06-14",
      ["4:7 错误 published-before-formed"],
    ],
    [
      "published on the last day",
      "公开时限: 信息形成或变更之日起20个工作日内\n成文日期: 2022-06-15\n发布日期: 2022-07-13",
      [],
    ],
    [
      "published a day late",
      "公开时限: 信息形成或变更之日起20个工作日内\n成文日期: 2022-06-15\n发布日期: 2022-07-14",
      ["3:7 提醒 time-limit"],
    ],
    [
      "years the calendar does not cover",
      "公开时限: 信息形成(变更)20个工作日内\n成文日期: 2040-06-15",
      ["3:7 提醒 time-limit"],
    ],
    ["a limit in words of its own", "公开时限: 有空就公开", ["3:7 提醒 time-limit"]],
  ])("%s", (_name, lines, expected) => {
    const messages = messagesOf(lines);
    if (expected[0]?.endsWith("vocabulary"))
      expect(messages.map((one) => one.replace(/^\d+:\d+ /u, ""))).toEqual(["提醒 vocabulary"]);
    else expect(messages).toEqual(expected);
  });

  test("a slip names the word it may be of", () => {
    const file = new VFile({ path: "document.md", value: "---\n标题: 甲\n公开方式: 主动公升\n---\n\n# 甲\n\n正文。" });
    checkDocument({ id: "test", file, attachments: [] }, vocabularies);
    expect(file.messages[0]).toMatchObject({
      ruleId: "vocabulary",
      line: 3,
      actual: "主动公升",
      expected: ["主动公开"],
    });
  });

  test("a title that the text does not have", () => {
    expect(messagesOf("", [], "# 乙\n\n正文。")).toEqual(["2:5 提醒 title-in-text"]);
  });
});

describe("attachments", () => {
  test("a picture and a file that are there", () => {
    expect(
      messagesOf("附件:\n  - 名称: 名单\n    文件: a.xlsx", ["a.xlsx", "b.png"], "# 甲\n\n![图](attachments/b.png)"),
    ).toEqual([]);
  });

  test("a file in another case, a picture elsewhere, one without words, one not used", () => {
    const messages = messagesOf(
      "附件:\n  - 名称: 名单\n    文件: A.xlsx",
      ["a.xlsx", "b.png", "c.doc"],
      "# 甲\n\n![图](http://x/y.png)\n\n![](attachments/b.png)",
    );
    expect(messages.map((one) => one.replace(/^\S+ /u, "")).sort()).toEqual([
      "提醒 attachment-unused",
      "提醒 attachment-unused",
      "提醒 image-alt",
      "错误 attachment-missing",
      "错误 image",
    ]);
    expect(messages).toEqual(
      expect.arrayContaining(["5:9 错误 attachment-missing", "10:1 错误 image", "12:1 提醒 image-alt"]),
    );
  });
});
