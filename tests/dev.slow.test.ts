import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runNode } from "./runner/run-node.ts";
import { contentWith } from "./site/run-build.ts";

test("npm run dev does not start where site.yaml cannot be read, and says where and how to mend it", () => {
  const content = contentWith({});
  writeFileSync(join(content, "site.yaml"), "网站名称: 甲镇\n网址: 不是网址\n");
  const { status, stderr } = runNode(["scripts/dev.ts", "--content", content]);
  expect(stderr).toMatch(/site\.yaml:2:\d+: 错误 .*\n {2}改法：/u);
  expect(stderr).toContain("site.yaml 有错误（见上），改好以后再运行 npm run dev");
  expect(stderr).not.toMatch(/\n\s+at /u);
  expect(status).toBe(1);
});
