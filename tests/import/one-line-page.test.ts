import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { readLabels } from "./labels.ts";

const labels = readLabels();

function draft(text: string) {
  const result = importDocument({ path: "a.txt", bytes: Buffer.from(text) }, labels);
  expect(result.errors.map(String)).toEqual([]);
  return result;
}

test("the seed copied as one line is read as the seed is", () => {
  const seed = readFileSync("tests/fixtures/import/seed.txt", "utf8");
  const [whole, line] = [draft(seed), draft(seed.replaceAll(/\r?\n/gu, " "))];
  expect(line.document).toBe(whole.document);
  expect(line.doubts.map(String)).toEqual([]);
});

const TEXT =
  "石阡乡关于做好春耕生产的通知 各村： 现将春耕生产有关事项通知如下，请遵照执行。 一、抓好备耕。各村要备足种子、化肥、农药，检修农机，清理沟渠。 二、搞好服务。农技人员要进村入户，指导农民科学育秧。 桐木县石阡乡人民政府 2024年3月8日";
const VALUES = {
  标题: "石阡乡关于做好春耕生产的通知",
  所属领域: "涉农补贴",
  公开主体: "桐木县石阡乡人民政府",
  公开方式: "主动公开",
  发布日期: "2024-03-09",
};
const TABLE = "所属领域 | 涉农补贴 | 公开主体 | 桐木县石阡乡人民政府 | 公开方式 | 主动公开 | 发布日期 | 2024-03-09 |";

test.each([
  ["with its name", `${TEXT} 基本信息 ${TABLE}`, ["基本信息"]],
  ["without", `${TEXT} ${TABLE}`, []],
  ["with full-width bars and the tools of the page behind it", `${TEXT} 基本信息 ${TABLE.replaceAll("|", "｜")} - 详细信息 - 基本信息`, ["基本信息", "- 详细信息 - 基本信息"]],
])("a table of 基本信息 behind the text %s", (_, page, frame) => {
  const { values, document = "", frame: shown } = draft(page);
  expect(values).toMatchObject(VALUES);
  expect(document.split("\n").at(-2)).toBe("2024年3月8日");
  expect(shown?.map(({ words }) => words.replaceAll(/[|｜\s]/gu, "")).filter((words) => words !== "")).toEqual(
    frame.map((words) => words.replaceAll(" ", "")),
  );
}); // prettier-ignore

test("bars in running text are no table", () => {
  const line = `${TEXT.replace("化肥", "化肥|农膜|机油|柴油")} 完`;
  expect(draft(line).values).not.toHaveProperty("所属领域");
});
