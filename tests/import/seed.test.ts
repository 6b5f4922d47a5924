import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import type { Numbered } from "../../src/model/document.ts";
import { countCharacters, textOf } from "../../src/model/text.ts";
import { collectMeasures, collectProblems } from "../../src/model/walk.ts";
import { parseDocument } from "../../src/parse/document.ts";
import { readLabels } from "./labels.ts";

const SEED = "tests/fixtures/import/seed.txt";
const COMMITTED = "content/documents/2022-06-15-zhenggai-fangan/document.md";

const result = importDocument({ path: SEED, bytes: readFileSync(SEED) }, readLabels());
const file = new VFile({ path: COMMITTED, value: result.document ?? "" });
const document = parseDocument(file, "2022-06-15-zhenggai-fangan");
const problems = collectProblems(document);

test("every character of the seed has its share", () => {
  expect(result.errors.map(String)).toEqual([]);
  expect(result.balance).toEqual({ body: 8201, info: 192, frame: 48, input: 8441, blanks: { parting: 14, joined: 4 } });
  expect(countCharacters(readFileSync(SEED, "utf8"))).toBe(8441);
  expect(countCharacters(textOf(document))).toBe(8201);
  expect(result.doubts.map(String)).toEqual([]);
});

test("the committed document is the importer's output", () => {
  expect(readFileSync(COMMITTED, "utf8")).toBe(result.document);
});

test("its 公开信息 is what the page states and no more", () => {
  expect(result.values).toEqual({
    标题: "青树嘴镇关于印发《2021年度中央巩固拓展脱贫攻坚成果同乡村振兴有效衔接考核评估反馈问题整改方案》的通知",
    所属领域: "扶贫",
    一级事项: "政策文件",
    二级事项: "其他政策文件",
    公开时限: "信息形成(变更)20个工作日内",
    公开方式: "主动",
    公开依据: "《政府信息公开条例》",
    公开主体: "青树嘴镇人民政府",
    公开层级: [
      { 层级: "县级", 公开渠道和载体: ["政府网站", "政务服务中心"] },
      { 层级: "乡、村级", 公开渠道和载体: ["社区、企事业单位、村公示栏(电子屏)"] },
    ],
    成文日期: "2022-06-15",
  });
});

test("its parts, sections, groups, problems and measures are found", () => {
  expect(file.messages.map(String)).toEqual([]);
  expect(document.parts.map(({ kind }) => kind)).toEqual(["notice", "main"]);
  const sections = document.parts[1]?.children.filter((node): node is Numbered => node.type === "section") ?? [];
  expect(sections.map(({ marker }) => marker?.text)).toEqual(["一、", "二、", "三、", "四、"]);
  const groups = new Map<string, number>();
  for (const { sections: around } of problems) {
    const id = around.at(-1)?.id ?? "";
    groups.set(id, (groups.get(id) ?? 0) + 1);
  }
  expect([...groups]).toEqual([["c1", 3], ["c2", 12], ["c3", 6], ["c4", 2]]); // prettier-ignore
  const measures = problems.map(({ problem }) => collectMeasures(problem));
  expect(measures.flat()).toHaveLength(47);
  expect(measures.filter((list) => list.some(({ marker }) => marker))).toHaveLength(11);
});

test("each problem and each 整改措施 is a paragraph of its own", () => {
  const lines = (result.document ?? "").split("\n");
  expect(lines.filter((line) => /^\d{1,2}\.\p{Script=Han}/u.test(line))).toHaveLength(23);
  expect(lines.filter((line) => line.startsWith("整改措施:"))).toHaveLength(23);
});
