import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

test("a document with an identity number publishes nothing", () => {
  const content = contentWith({
    "2022-01-01-list": "---\n标题: 名单\n---\n\n# 名单\n\n张某，身份证号１１０１０１ 19900101 1237。\n",
  });
  const out = join(temporaryFolder(), "dist");
  const { status, output } = runBuild(["--content", content, "--out", out]);
  expect(status).toBe(1);
  expect(output).toMatch(
    /documents\/2022-01-01-list\/document\.md:7:8: 错误 有身份证号“１１０１０１ \*{8} 1237” \[personal-id-number\]\n {2}改法：删去/u,
  );
  expect(output).not.toContain("19900101");
  expect(existsSync(out)).toBe(false);
});
