import { cpSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runNode } from "./runner/run-node.ts";

const FIXTURES = path.join(import.meta.dirname, "fixtures/proposals/learned");
const ID = "2023-11-20-xuncha-zhenggai";

test("npm run annotate proposes, writes proposals.yaml only with --write, and no check minds it", () => {
  const root = mkdtempSync(path.join(tmpdir(), "annotate-"));
  cpSync(FIXTURES, root, { recursive: true, filter: (file) => !file.endsWith("annotations.yaml") });
  const folder = path.join(root, "documents", ID);
  const run = (...more: string[]) => runNode(["scripts/annotate.ts", ID, "--content", root, ...more]);

  const listed = run();
  expect(listed.status).toBe(0);
  expect(listed.stdout).toMatch(/document\.md:\d+: 责任？ p1 陈某（“牵头领导”写明的）/u);
  expect(existsSync(path.join(folder, "proposals.yaml"))).toBe(false);

  expect(run("--write").stdout).toContain("写在");
  const text = readFileSync(path.join(folder, "proposals.yaml"), "utf8");
  const lists = parse(text) as Record<string, { 原文: string; 理由: string }[]>;
  expect(Object.keys(lists)).toEqual(["责任", "时限", "指标", "判定规则", "引用"]);
  expect(lists["责任"]?.[0]).toMatchObject({ 原文: "镇党委书记承担第一责任人责任", 理由: "句首写明由谁做" });
  expect(existsSync(path.join(folder, "annotations.yaml"))).toBe(false);
  expect(runNode(["scripts/check.ts", "--content", root]).stdout).toContain("0 个错误");

  cpSync(path.join(FIXTURES, "documents", ID, "annotations.yaml"), path.join(folder, "annotations.yaml"));
  expect(run("--write").stdout).toContain("没有新的可以提出");
  expect(existsSync(path.join(folder, "proposals.yaml"))).toBe(false);
});

test("npm run annotate -- ID --keep-ids writes the numbers of former releases once", () => {
  const root = mkdtempSync(path.join(tmpdir(), "annotate-"));
  cpSync(FIXTURES, root, { recursive: true });
  const run = () => runNode(["scripts/annotate.ts", ID, "--content", root, "--keep-ids"]).stdout;
  expect(run()).toContain("写上了原来公开的编号");
  const lists = parse(readFileSync(path.join(root, "documents", ID, "annotations.yaml"), "utf8")) as Record<
    string,
    { 编号: string }[]
  >;
  expect(lists["时限"]?.map(({ 编号 }) => 编号).slice(0, 2)).toEqual(["times-1", "times-2"]);
  expect(run()).toContain("都已经有编号");
});
