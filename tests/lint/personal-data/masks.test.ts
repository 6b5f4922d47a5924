import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { maskName } from "../../../src/lint/personal-data/index.ts";
import { checkPersonalDataIn } from "../../../src/lint/personal-data-yaml.ts";
import { diffMasks } from "../../../src/lint/propose-masks.ts";
import { checkDocument } from "../../../src/lint/run.ts";
import { parseDocument } from "../../../src/parse/document.ts";

function propose(body: string) {
  const value = `---\n标题: 甲\n---\n\n# 甲\n\n${body}`;
  const file = new VFile({ path: "document.md", value });
  checkDocument({ id: "2022-01-01-a", file, attachments: [] }, {});
  const diff = diffMasks(file, parseDocument(new VFile({ path: "document.md", value }), "2022-01-01-a"));
  expect(String(file)).toBe(value);
  return diff.split("\n").filter((line) => /^[-+](?![-+])/u.test(line));
}

describe("--fix-masks", () => {
  test("numbers, and names beside identity numbers", () => {
    expect(
      propose(
        "卡6222021234567890128，电话138 0013 8000。\n\n| 姓名 | 身份证号 |\n| --- | --- |\n| 张三四 | 110101199001011237 |\n| 李四 | — |\n| 欧阳小兰 | 11010119900101004Ｘ |\n",
      ),
    ).toEqual([
      "-卡6222021234567890128，电话138 0013 8000。",
      "+卡***************0128，电话138 **** 8000。",
      "-| 张三四 | 110101199001011237 |",
      "+| 张*四 | 110101********1237 |",
      "-| 欧阳小兰 | 11010119900101004Ｘ |",
      "+| 欧阳*兰 | 110101********004Ｘ |",
    ]);
  });

  test("nothing to mask", () => expect(propose("电话0737-5912345，110101199001011230。")).toEqual([]));

  test("a YAML file", () => {
    const file = new VFile({ path: "acknowledgements.yaml", value: "- 理由: 张某110101900101123\n" });
    checkPersonalDataIn(file);
    expect(diffMasks(file)).toBe(
      "--- a/acknowledgements.yaml\n+++ b/acknowledgements.yaml\n@@ -1,1 +1,1 @@\n-- 理由: 张某110101900101123\n+- 理由: 张某110101******123\n",
    );
  });

  test.each([
    ["李四", "李*"],
    ["张三四", "张*四"],
    ["欧阳兰", "欧阳*"],
    ["欧阳小兰", "欧阳*兰"],
    ["张*四", "张*四"],
    ["合计（人）", "合计（人）"],
  ])("the name %s", (name, masked) => expect(maskName(name)).toBe(masked));
});

describe("other YAML", () => {
  const told = (value: string) => {
    const file = new VFile({ path: "site.yaml", value });
    checkPersonalDataIn(file);
    return file.messages.map(
      ({ line, column, fatal, reason, note }) => `${line}:${column} ${fatal ? "错误" : "提醒"} ${reason} ${note}`,
    );
  };
  test.each([
    [
      "an office's field",
      "公开指南:\n  联系电话: 13800138000",
      ["2:9 提醒 电话是手机号“138****8000” 填办公电话，不要填个人手机号"],
    ],
    [
      "another field",
      "公开指南:\n  办公时间: 找张某13800138000",
      ["2:12 错误 有手机号“138****8000” 删去，或改成“138****8000”"],
    ],
    [
      "a key",
      "张某110101199001011237: 甲",
      ["1:3 错误 有身份证号“110101********1237” 删去，或改成“110101********1237”"],
    ],
    ["landlines", "公开指南:\n  联系电话: 0737-5912345\n  传真号码: 0737-5912346", []],
    ["numbers of the site", "公安备案号: 湘公网安备43052702000102号\nICP备案号: 湘ICP备11010190010112号-1", []],
  ])("%s", (_name, yaml, expected) => expect(told(yaml)).toEqual(expected));
});
