import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MESSAGES } from "../../src/sources/every-message.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";

const GOOD = "---\n标题: 甲\n---\n\n# 甲\n\n请各村照办。\n";
let folder = "";
let document = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
  cpSync("content/site.yaml", path.join(folder, "site.yaml"));
  document = path.join(folder, "documents", "2022-jia", "document.md");
  mkdirSync(path.dirname(document), { recursive: true });
  writeFileSync(document, GOOD);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => runNode(["scripts/check.ts", ...words]);

describe("formats", () => {
  test("json is an array and nothing else", () => {
    const { status, stdout } = run("--content", folder, "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ rule: "site-incomplete", severity: "notice" })]),
    );
  });

  test("github has one command a line", () => {
    const { stdout } = run("--content", folder, "--format", "github");
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .every((line) => /^::(?:error|warning) file=/u.test(line)),
    ).toBe(true);
  });

  test("--list has every message, with its mend", () => {
    const { status, stdout } = run("--list");
    expect(status).toBe(0);
    for (const { id, title, why, fix } of atLeastOne(MESSAGES))
      expect(stdout).toContain(`${id}  ${title}\n  为什么：${why}\n  改法：${fix}\n`);
  });
});

test.each([
  [["--foo"], "没有“--foo”这个选项"],
  [["--format", "xml"], "没有“xml”这种格式，可以写 text、json、github"],
  [["--format"], "“--format”后面要写内容"],
  [["--watch=1"], "“--watch”后面不写内容"],
  [["somewhere"], "多了“somewhere”"],
  [["--content", "nowhere"], "没有“nowhere”这个文件夹"],
])("%j is refused in Chinese", (words, reason) => {
  const { status, stdout, stderr } = run(...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(
    `${reason}\n用法：npm run check -- [--content 文件夹] [--format text|json|github] [--watch] [--list] [--fix-masks]\n`,
  );
});

test("--watch checks anew when a file is replaced, when a folder comes, and when it goes", async () => {
  const child = spawn(process.execPath, ["scripts/check.ts", "--content", folder, "--watch"]);
  try {
    const output = collect(child);
    await output.until("按 Ctrl+C 结束");
    expect(output.text()).toContain("共 0 个错误");

    writeFileSync(`${document}.new`, GOOD.replace("请", "<b>请"));
    renameSync(`${document}.new`, document);
    await output.until("正文里有网页代码“<b>”");

    output.clear();
    writeFileSync(`${document}.new`, GOOD);
    renameSync(`${document}.new`, document);
    await output.until("共 0 个错误");

    output.clear();
    const other = path.join(folder, "documents", "2022-yi");
    mkdirSync(other);
    writeFileSync(path.join(other, "document.md"), "乙");
    await output.until("文件开头没有公开信息");

    output.clear();
    writeFileSync(path.join(other, "document.md"), GOOD.replaceAll("甲", "乙"));
    await output.until("共 0 个错误");

    output.clear();
    writeFileSync(path.join(other, "document.md"), "");
    await output.until("2022-yi/document.md:1:1: 错误");
    output.clear();
    rmSync(other, { recursive: true });
    await output.until("共 0 个错误");
  } finally {
    child.kill();
  }
});

/** What a process prints; `until` waits for words in what came since it was cleared. */
function collect(child: ChildProcess) {
  let text = "";
  let look = (): void => undefined;
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      look();
    });
  return {
    text: () => text,
    clear: () => {
      text = "";
    },
    until: (words: string) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (text.includes(words)) resolve();
        };
        look();
      }),
  };
}
