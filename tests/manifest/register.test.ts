import { expect, test } from "vitest";
import { VFile } from "vfile";
import { readPublished, writePublished } from "../../src/permanence/published-file.ts";

test("published.yaml keeps the manifests that were published", () => {
  const registered = [
    { date: "2026-01-02", sha256: "0".repeat(63) + "1", added: ["2022-jia"] },
    { date: "2026-03-04", sha256: "a".repeat(64), added: [] },
  ];
  const text = writePublished(new Map(), registered);
  const file = new VFile({ path: "published.yaml", value: text });
  expect(readPublished(file)?.registered).toEqual(registered);
  expect(file.messages).toEqual([]);
  expect(text).toContain('  - 日期: 2026-01-02\n    指纹: "');
});

test("without any it is as it was before there were manifests", () => {
  expect(writePublished(new Map())).not.toContain("清单");
});
