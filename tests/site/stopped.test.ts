import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ToldMessage } from "../../src/lint/messages.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";
import { damagedPng } from "../attachments/made-pictures.ts";
import { contentWith, temporaryFolder } from "./run-build.ts";

const document = (body: string, more = "") => `---\n标题: 甲\n${more}---\n\n# 甲\n\n${body}\n`;

/** Documents that a build stopped at, and where it is told. */
const STOPPED: readonly (readonly [id: string, source: string, place: string])[] = [
  ["a-private-sign", document("新名：\ue000塘。"), "7:4 private-sign"],
  ["e-picture", document("![图](attachments/a.png)"), "7:1 picture-unreadable"],
  ["e-inside", document("请看。\n\n![图](attachments/b.png)"), "9:1 picture-unreadable"],
  ["f-name", document("请看。", "附件:\n  - 名称: 表\n    文件: 村%20表.csv\n"), "5:9 attachment-name"],
];

/** A content folder with all of them, and with a font that is none. */
function stoppedContent(): string {
  const content = contentWith(Object.fromEntries(STOPPED.map(([id, source]) => [id, source])));
  for (const [id, name, bytes] of [
    ["e-picture", "a.png", "村,户"],
    ["e-inside", "b.png", damagedPng()],
    ["f-name", "村%20表.csv", "村,户"],
  ] as const) {
    mkdirSync(join(content, "documents", id, "attachments"));
    writeFileSync(join(content, "documents", id, "attachments", name), bytes);
  }
  mkdirSync(join(content, "fonts"));
  writeFileSync(join(content, "fonts/仿宋.ttf"), "不是字体");
  return content;
}

const run = (script: string, options: readonly string[], surroundings?: Parameters<typeof runNode>[1]) =>
  runNode([`scripts/${script}.ts`, ...options], surroundings);

describe("whatever stops a build", () => {
  test.each(["text", "json", "github"])("is said by the check first, in the same words: %s", (format) => {
    const options = ["--content", stoppedContent(), "--format", format];
    const checked = run("check", options);
    const built = run("build", [...options, "--out", join(temporaryFolder(), "dist")]);
    expect(checked.stdout).not.toBe("");
    expect(built.stdout).toBe(checked.stdout);
    expect([checked.status, built.status]).toEqual([1, 1]);
    expect(checked.stderr).toBe("");
    expect(built.stderr).toBe("有错误，网站没有生成；原来的网站没有改动。\n");
  });

  test("is told with its place and the mend", () => {
    const messages = (
      JSON.parse(run("check", ["--content", stoppedContent(), "--format", "json"]).stdout) as ToldMessage[]
    ).filter(({ severity }) => severity === "error");
    for (const [id, , place] of STOPPED) {
      const own = messages.filter(({ file }) => file.includes(`documents/${id}/document.md`));
      expect(own.map(({ line, column, rule }) => `${line}:${column} ${rule}`).join("\n"), id).toContain(place);
    }
    expect(messages.filter(({ file }) => file.endsWith("fonts/仿宋.ttf")).map(({ rule }) => rule)).toEqual([
      "font-unreadable",
    ]);
    for (const { fix, message } of atLeastOne(messages)) {
      expect(fix, message).toMatch(/\p{Script=Han}/u);
      expect(message).not.toMatch(/Error|undefined/u);
    }
  });
});

/** Environment of a program that gets no room on the disk for the files of one document. */
const FULL_DISK = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const { writeFileSync } = fs;
    fs.writeFileSync = (file, ...words) => {
      if (String(file).includes("documents/2023-05-04-odd/print")) throw new Error("no space left: " + file);
      return writeFileSync(file, ...words);
    };
    syncBuiltinESMExports();
  `)}`,
};

describe("what nobody foresaw", () => {
  const folder = () => contentWith({ "2023-05-04-fine": document("请照办。"), "2023-05-04-odd": document("请照办。") });

  test("is told in Chinese, with the document that it is about", () => {
    const content = folder();
    expect(run("check", ["--content", content]).status).toBe(0);
    const options = ["--content", content, "--out", join(temporaryFolder(), "dist")];
    const { status, stdout, stderr } = run("build", options, { env: FULL_DISK });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /documents\/2023-05-04-odd\/document\.md:1:1: 错误 生成这件公文的网页、打印文件时程序出错 \[build-failed\]\n {2}改法：.*--verbose/u,
    );
    expect(stdout).toContain("共 1 个错误，0 个提醒。");
    expect(stderr).toBe("生成网站时程序出错，原来的网站没有改动。\n");
  });

  test("the program's own words are there for those who ask, and not among the messages", () => {
    const options = ["--content", folder(), "--out", join(temporaryFolder(), "dist"), "--format", "json", "--verbose"];
    const { status, stdout, stderr } = run("build", options, { env: FULL_DISK });
    expect(status).toBe(1);
    const messages = JSON.parse(stdout) as ToldMessage[];
    expect(messages.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual(["build-failed"]);
    expect(stderr).toMatch(/no space left[^]*\n\s+at /u);
  });

  test.each(["site.yaml/dist", "site.yaml/a/dist"])(
    "where a file stands in the way of %s, a sentence says so",
    (place) => {
      const folder = contentWith({ "2023-05-04-fine": document("请照办。") });
      const { status, stderr } = run("build", ["--content", folder, "--out", join(folder, place)]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/site\.yaml.*：.*文件，不是文件夹/u);
    },
  );

  test("where no document is to blame, a sentence says what to do", () => {
    const folder = contentWith({ "2023-05-04-fine": document("请照办。") });
    const out = join(folder, "dist");
    const { status, stdout, stderr } = run("build", ["--content", folder, "--out", out, "--base", "%"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/共 0 个错误，\d+ 个提醒。\n$/u);
    expect(stderr).toBe(
      "生成网站时程序出错，原来的网站没有改动，没有看出是哪一件公文：加上 --verbose 再运行一次，把屏幕上的字发给维护网站的人。\n",
    );
  });
});
