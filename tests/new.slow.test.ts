import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runNode } from "./runner/run-node.ts";
import { contentWith } from "./site/run-build.ts";

const SOURCE = "---\n标题: 旧件\n---\n\n# 旧件\n\n照旧。\n";

function run(content: string, ...options: string[]) {
  const { status, stdout, stderr } = runNode(["scripts/new.ts", "--content", content, ...options]);
  return { status, output: stdout + stderr, folders: readdirSync(join(content, "documents")).sort() };
}

describe("npm run new", () => {
  test("makes the folder with the 公开信息 in the order of the table, and says what to do next", () => {
    const content = contentWith({ "2022-01-01-old": SOURCE });
    const options = [
      "--成文日期",
      "2023-05-04",
      "--标题",
      "关于防汛的通知",
      "--公开层级",
      "县级:政府网站，政务服务中心",
    ];
    const { status, output, folders } = run(content, ...options, "--slug", "fangxun");
    expect(status).toBe(0);
    expect(folders).toEqual(["2022-01-01-old", "2023-05-04-fangxun"]);
    expect(output).toContain("正文还是空的");
    expect(readFileSync(join(content, "documents/2023-05-04-fangxun/document.md"), "utf8")).toBe(
      '---\n标题: 关于防汛的通知\n公开层级:\n  - 层级: 县级\n    公开渠道和载体:\n      - 政府网站\n      - 政务服务中心\n成文日期: "2023-05-04"\n---\n\n',
    );
  });

  test("an imported file is checked at once, and the editor is told where to see it", () => {
    const content = contentWith({ "2022-01-01-old": SOURCE });
    const source = join(content, "source.txt");
    writeFileSync(source, "关于防汛的通知\n\n一、总体要求\n\n做好防汛工作。\n\n三、工作措施\n\n加强巡查。\n");
    const { status, output, folders } = run(content, "--from", source, "--成文日期", "2023-05-04", "--slug", "fangxun");
    expect(status).toBe(0);
    expect(folders).toEqual(["2022-01-01-old", "2023-05-04-fangxun"]);
    expect(output).toMatch(/检查这件公文：\n[^ ]*2023-05-04-fangxun\/document\.md:\d+:\d+: /u);
    expect(output).toContain("章节编号应为“二、”，实际是“三、”");
    expect(output).toContain("/editors/preview/");
    expect(output).not.toContain("2022-01-01-old");
  });

  test("a paper with a mark that forbids publishing is imported where somebody has decided so", () => {
    const content = contentWith({ "2022-01-01-old": SOURCE });
    const source = join(content, "source.txt");
    writeFileSync(
      source,
      "关于防汛的通知\n\n一、总体要求\n\n做好防汛工作。\n\n二、工作措施\n\n加强巡查。\n\n（此件依申请公开）\n",
    );
    const options = ["--from", source, "--成文日期", "2023-05-04", "--slug", "fangxun"];
    const refused = run(content, ...options);
    expect([refused.status, refused.folders]).toEqual([1, ["2022-01-01-old"]]);
    for (const wrong of ["李某", "李某，昨天，已转为主动公开"]) {
      const { status, output, folders } = run(content, ...options, "--decided", wrong);
      expect([status, folders]).toEqual([1, ["2022-01-01-old"]]);
      expect(output).toContain("--decided 写成“决定人，日期，理由”");
    }
    const { status, output, folders } = run(content, ...options, "--decided", "李某，2024-03-01，已转为主动公开");
    expect([status, folders]).toEqual([0, ["2022-01-01-old", "2023-05-04-fangxun"]]);
    expect(readFileSync(join(content, "documents/2023-05-04-fangxun/decisions.yaml"), "utf8")).toContain(
      "决定人: 李某\n  决定日期: 2024-03-01\n  理由: 已转为主动公开\n",
    );
    expect(output).toContain("（已决定公开：已转为主动公开，李某，2024-03-01）");
    expect(run(content, "--标题", "甲", "--decided", "李某，2024-03-01，甲").output).toContain(
      "--decided 和 --from 或 --paste 一起用",
    );
  });

  test("where the folder cannot be put in its place nothing is left", () => {
    const content = contentWith({ "2022-01-01-old": SOURCE });
    // A file where the folders should be.
    rmSync(join(content, "documents"), { recursive: true });
    writeFileSync(join(content, "documents"), "");
    const before = readdirSync(content).sort();
    const { status, stderr } = runNode(["scripts/new.ts", "--content", content, "--标题", "甲", "--slug", "jia"]);
    expect(status).toBe(1);
    expect(stderr).toContain("这里有一个同名的文件，不是文件夹");
    expect(readdirSync(content).sort()).toEqual(before);
  });

  test.each(["annotate", "build", "check", "edit", "import", "lock", "new", "revise"])(
    "npm run %s tells an option that is none in Chinese",
    (name) => {
      const { status, stdout, stderr } = runNode([`scripts/${name}.ts`, "--nonesuch"]);
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^没有“--nonesuch”这个选项[\s\S]*用法：npm run/u);
    },
  );

  test.each([
    ["a day that does not exist", ["--标题", "甲", "--成文日期", "2023-02-30", "--slug", "x"], "2023-02-30"],
    ["a folder that is there", ["--标题", "甲", "--成文日期", "2022-01-01", "--slug", "old"], "已经有了"],
    ["no title", ["--slug", "x"], "没有写标题"],
    ["a name that cannot be an address", ["--标题", "甲", "--slug", "防汛"], "没有建任何文件"],
    ["an option that is none", ["--bogus"], "用法"],
  ])("%s: nothing is made", (_name, options, reason) => {
    const content = contentWith({ "2022-01-01-old": SOURCE });
    const { status, output, folders } = run(content, ...options);
    expect(status).toBe(1);
    expect(output).toContain(reason);
    expect(output).not.toMatch(/\n\s+at /u);
    expect(folders).toEqual(["2022-01-01-old"]);
    expect(readFileSync(join(content, "documents/2022-01-01-old/document.md"), "utf8")).toBe(SOURCE);
    expect(existsSync(join(content, "documents/.x.new"))).toBe(false);
  });
});
