import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";

import { readSite } from "../../src/parse/site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

function read(value: string) {
  const file = new VFile({ path: "content/site.yaml", value });
  const site = readSite(file);
  const messages = file.messages.map((one) => `${one.line}:${one.column} ${one.fatal ? "错误" : "提醒"} ${one.reason}`);
  return { site, messages, notes: file.messages.map((one) => one.note) };
}

const FULL = `网站名称: 某镇政务公开栏
网址: https://www.example.gov.cn/zwgk
网站标识码: 4115210001
主办单位: 某镇人民政府
ICP备案号: 某ICP备12025861号-1
公安备案号: 某公网安备41152102000003号
公开指南:
  机构名称: 某镇党政办公室
  办公地址: 某镇某路 1 号
  办公时间: 工作日 8:30—17:30
  联系电话: 0737-0000000
  传真号码: 0737-0000001
  电子邮箱: office@example.gov.cn
  公开范围说明: |
    第一段
    第二段
上级门户:
  名称: 某县人民政府门户网站
  网址: https://www.example.gov.cn/
意见反馈:
  联系电话: 0737-0000002
数据使用许可:
  名称: 某地政府数据开放许可
  网址: https://www.example.gov.cn/license
`;

test("a site with everything", () => {
  const { site, messages } = read(FULL);
  expect(messages).toEqual([]);
  expect(site).toEqual({
    name: "某镇政务公开栏",
    url: "https://www.example.gov.cn/zwgk/",
    idCode: "4115210001",
    organizer: "某镇人民政府",
    icpNumber: "某ICP备12025861号-1",
    policeNumber: "某公网安备41152102000003号",
    guide: {
      office: "某镇党政办公室",
      address: "某镇某路 1 号",
      hours: "工作日 8:30—17:30",
      phone: "0737-0000000",
      fax: "0737-0000001",
      email: "office@example.gov.cn",
      scope: "第一段\n第二段",
    },
    parent: { name: "某县人民政府门户网站", url: "https://www.example.gov.cn/" },
    feedback: { phone: "0737-0000002" },
    license: { name: "某地政府数据开放许可", url: "https://www.example.gov.cn/license" },
  });
});

test("what is not stated is absent, and each gap is a 提醒 with its mend", () => {
  const { site, messages, notes } = read(
    "网站名称: 某镇政务公开栏\n网址:\n公开指南:\n  机构名称:\n  联系电话: 0737-0000000\n意见反馈:\n",
  );
  expect(site).toEqual({ name: "某镇政务公开栏", guide: { phone: "0737-0000000" } });
  expect(messages).toEqual([
    "2:1 提醒 没有填写“网址”",
    "1:1 提醒 没有填写“网站标识码”",
    "1:1 提醒 没有填写“主办单位”",
    "1:1 提醒 没有填写“ICP备案号”",
    "1:1 提醒 没有填写“公安备案号”",
    "4:3 提醒 没有填写“公开指南 → 机构名称”",
    "4:3 提醒 没有填写“公开指南 → 办公地址”",
    "4:3 提醒 没有填写“公开指南 → 办公时间”",
    "4:3 提醒 没有填写“公开指南 → 传真号码”",
    "4:3 提醒 没有填写“公开指南 → 电子邮箱”",
    "1:1 提醒 没有填写“上级门户 → 名称”",
    "1:1 提醒 没有填写“上级门户 → 网址”",
    "6:1 提醒 没有填写“意见反馈”",
  ]);
  for (const note of atLeastOne(notes)) expect(note).toMatch(/\S/u);
});

describe("mistakes", () => {
  const cases: { name: string; input: string; expected: string[] }[] = [
    { name: "an empty file", input: "", expected: ["1:1 错误 缺少内容"] },
    { name: "no name", input: "网站名称:\n", expected: ["1:1 错误 缺少“网站名称”"] },
    {
      name: "an address without https",
      input: "网站名称: 甲\n网址: www.example.gov.cn\n",
      expected: ["2:5 错误 “网址”应是完整的网址，以 https:// 或 http:// 开头，不带“?”“#”"],
    },
    {
      name: "an address that runs a script",
      input: "网站名称: 甲\n网址: 'javascript:alert(1)'\n",
      expected: ["2:5 错误 “网址”应是完整的网址，以 https:// 或 http:// 开头，不带“?”“#”"],
    },
    {
      name: "a short code",
      input: "网站名称: 甲\n网站标识码: 12345\n",
      expected: ["2:8 错误 “网站标识码”应是 10 位字母或数字"],
    },
    {
      name: "all at once",
      input: "网站名: 甲\n公开指南:\n  电话: 1\n  电子邮箱: office\n上级门户: 乙\n",
      expected: [
        "1:1 错误 缺少“网站名称”",
        "4:9 错误 “电子邮箱”应是一个电子邮箱，例如 office@example.gov.cn",
        "3:3 错误 不认识“电话”",
        "5:7 错误 “上级门户”应是“键: 值”",
        "1:1 错误 不认识“网站名”",
      ],
    },
    { name: "broken YAML", input: "网站名称：甲\n", expected: ["1:1 错误 “网站名称”后面的冒号是中文冒号"] },
  ];
  test.each(cases)("$name", ({ input, expected }) => {
    const { site, messages } = read(input);
    expect(site).toBeUndefined();
    expect(messages).toEqual(expected);
  });
});

test("the committed site.yaml has no error", () => {
  const { site, messages } = read(readFileSync(new URL("../../content/site.yaml", import.meta.url), "utf8"));
  expect(messages.filter((one) => one.includes("错误"))).toEqual([]);
  expect(site?.name).toBeTruthy();
});
