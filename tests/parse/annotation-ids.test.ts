import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { annotationIds, keepFormerIds } from "../../src/parse/annotation-ids.ts";

const JIA = { 位置: "p1-m0", 原文: "各村于6月底前完成清淤", 时间: "6月底前" };
const YI = { 位置: "s3-2", 原文: "每月25日前报送", 时间: "每月25日前" };

test("an id is that of the entry, wherever it stands in the file", () => {
  const [first, second] = annotationIds("时限", [JIA, YI]);
  expect(first).toMatch(/^times-[0-9a-z]{7}$/u);
  expect(first).not.toBe(second);
  expect(annotationIds("时限", [{ ...YI, 位置: "s1" }, YI, JIA]).slice(1)).toEqual([second, first]);
});

test("it does not change with blanks and what is said beside the words, but with place and words", () => {
  const [id] = annotationIds("时限", [JIA]);
  expect(annotationIds("时限", [{ ...JIA, 原文: "各村于6月底前 完成清淤", 事项: "完成清淤" }])).toEqual([id]);
  expect(annotationIds("时限", [{ ...JIA, 位置: "p2-m0" }])).not.toEqual([id]);
  expect(annotationIds("时限", [{ ...JIA, 时间: "6月底" }])).not.toEqual([id]);
});

test("what is written twice has two ids", () => {
  const [id = ""] = annotationIds("责任", [JIA]);
  expect(annotationIds("责任", [JIA, YI, JIA])).toEqual([id, expect.any(String), `${id}-2`]);
});

test("what was published keeps its number, and others may be put before it", () => {
  const former = keepFormerIds("# 说明\n时限:\n  - 位置: p1\n    原文: 每月报送\n  - 位置: p2\n    原文: 及时报送\n");
  expect(former).toBe(
    "# 说明\n时限:\n  - 位置: p1\n    原文: 每月报送\n    编号: times-1\n  - 位置: p2\n    原文: 及时报送\n    编号: times-2\n",
  );
  expect(keepFormerIds(former)).toBe(former);
  const { 时限: list } = parse(former) as { 时限: (typeof JIA)[] };
  expect(annotationIds("时限", [YI, ...list]).slice(1)).toEqual(["times-1", "times-2"]);
});

test("the seed keeps every id under which it was published", () => {
  const file = path.join(import.meta.dirname, "../../content/documents/2022-06-15-zhenggai-fangan/annotations.yaml");
  const lists = parse(readFileSync(file, "utf8")) as Record<string, { 编号?: string }[]>;
  const kept = Object.values(lists).flatMap((entries) => entries.flatMap(({ 编号 }) => 编号 ?? []));
  expect(kept).toHaveLength(new Set(kept).size);
  for (const [id, count] of [
    ["duties", 80],
    ["times", 33],
    ["figures", 19],
    ["decisions", 26],
    ["terms", 7],
    ["references", 17],
  ] as const)
    expect(Array.from({ length: count }, (_, at) => `${id}-${at + 1}`).filter((one) => !kept.includes(one))).toEqual(
      [],
    );
});
