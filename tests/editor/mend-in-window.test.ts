import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { mendInWindow } from "../../src/editor/mend-in-window.ts";
import { DOUBTS } from "../../src/import/every-doubt.ts";
import { MESSAGES } from "../../src/sources/every-message.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const SOURCE = path.resolve(import.meta.dirname, "../../src");
/** Commands, and files that have a form. */
const OUTSIDE =
  /npm run|(?:acknowledgements|personal-data-waivers|decisions)\.yaml 里|content\/(?:redirects|vocabulary\/\S+)\.yaml/u;

describe("a mend in the window", () => {
  test.each([
    ["原文确实重复的，在文档文件夹的 acknowledgements.yaml 里写明理由", "原文确实重复的，点“原件就是这样”，写明理由"],
    [
      "依法必须公开的，在本文件夹的 personal-data-waivers.yaml 里写明批准人",
      "依法必须公开的，在“标注、批准、版本……”的“批准公开的个人信息”里写明批准人",
    ],
    [
      "只是照原文改正录入错误的，发布后运行 npm run lock；公文本身修订了的，先恢复原来的正文，运行 npm run revise，再改",
      "只是照原文改正录入错误的，照常“公开”，公开时会重新登记；公文本身修订了的，在公文列表的“修订、废止、撤回”里点“修订”",
    ],
    ["可以加到 content/vocabulary/公开方式.yaml", "可以加到“设置和词表”的词表“公开方式”里"],
    [
      "确实换了地方或撤回的，写在 content/redirects.yaml 里",
      "确实换了地方或撤回的，在“设置和词表”的“改变了的地址”里写一条",
    ],
    ["在方括号里写一句图片说明", "在方括号里写一句图片说明"],
  ])("of %s", (fix, said) => {
    expect(mendInWindow(fix)).toBe(said);
  });

  test("names no command and no file that has a form, of any message", () => {
    const fixes = MESSAGES.map(({ fix }) => fix);
    expect(
      atLeastOne(fixes.filter((fix) => OUTSIDE.test(fix)))
        .map(mendInWindow)
        .filter((fix) => OUTSIDE.test(fix)),
    ).toEqual([]);
  });

  test("names no file, of any doubt of the importer either", () => {
    const fixes = atLeastOne(DOUBTS.map(({ fix }) => fix).filter((fix) => fix.includes("document.md")));
    expect(
      fixes.map(mendInWindow).filter((fix) => fix.includes("document.md") || /正文 里|草稿正文/u.test(fix)),
    ).toEqual([]);
    expect(mendInWindow("草稿用了正文的标题；核对后改正 document.md 开头的“标题”。")).toBe(
      "草稿用了正文的标题；核对后改正公开信息里的“标题”。",
    );
    expect(mendInWindow("对照原件，在 document.md 里改正。")).toBe("对照原件，在正文里改正。");
  });

  test("names none where it is put together at the place either", () => {
    const files = ["lint", "parse", "permanence", "sources"].flatMap((room) =>
      readdirSync(path.join(SOURCE, room), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(path.join(SOURCE, room, name), "utf8")),
    );
    const mends = files.flatMap(
      (text) =>
        text.match(
          /(?:note: |fix: |\? |listed = |again = |return )?[`"][^`"\n]*npm run (?:names|photos|revise|lock)[^`"\n]*[`"]/gu,
        ) ?? [],
    );
    // What a field of published.yaml is and its head say who writes it.
    const said = atLeastOne(mends).filter((mend) => !/由 npm run lock 登记/u.test(mend));
    expect(said.map(mendInWindow).filter((mend) => OUTSIDE.test(mend))).toEqual([]);
  });
});
