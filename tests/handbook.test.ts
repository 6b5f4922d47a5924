import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importDocument } from "../src/import/import-document.ts";
import { atLeastOne } from "./runner/at-least-one.ts";
import { makeDocx, paragraph, title } from "./import/docx/docx-files.ts";
import { readLabels } from "./import/labels.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const handbook = read("docs/handbook.md").replaceAll(/^```.*?^```/gmsu, "");

/** What the handbook quotes that is no word of ours: words of other programs, of papers and of examples. */
const OTHERS =
  /^(?:下一步|开始|打开|作为程序运行|另存为|实际大小|专用网络|允许|此件依申请公开|【此处……】|按装|布署|既使|修订|-|检查公文|编号|位置|改正已经公开的公文)$/u;

describe("the handbook", () => {
  test("every button and place that it names is there, by that name", () => {
    const words = globSync(["src/ui/*.ts", "src/model/*.ts"], { cwd: ROOT }).map(read).join("\n");
    const named = [...handbook.matchAll(/“(?<name>[^”]+)”/gu)].map(({ groups }) => groups?.["name"] ?? "");
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named)].filter((name) => !OTHERS.test(name) && !words.includes(name))).toEqual([]);
  });

  test("its pictures are those that its script takes", () => {
    const script = read("tests/browser/handbook-pictures.ts");
    const shown = [...handbook.matchAll(/\]\(pictures\/(?<name>[\w-]+)\.png\)/gu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    for (const name of atLeastOne(shown)) expect(script).toMatch(new RegExp(`"${name}(?:\\.png)?"`, "u"));
  });

  test("it counts six steps, and the journey is tested in as many", () => {
    expect(handbook).toContain("一共六步：新建公文、选文件、看过存疑的地方、保存、检查并生成、公开");
    expect(read("tests/edit-server/journey.slow.test.ts").match(/^ {2}await step\(/gmu)).toHaveLength(6);
  });
});

test("a remark in Word does not stop an import, as the handbook says; a revision does", () => {
  expect(handbook).toContain("批注不影响导入");
  const body = (inner: string) =>
    makeDocx({
      body: title("某镇关于秋收的通知") + paragraph("各村：") + paragraph(inner) + paragraph("2023年9月4日"),
      comments: `<w:comment w:id="1">${paragraph("再核一下")}</w:comment>`,
    });
  const words = "<w:r><w:t>请抓紧秋收，确保颗粒归仓，不误农时，每周五前报送进度。</w:t></w:r>";
  const remarked = importDocument(
    { path: "通知.docx", bytes: body(`${words}<w:r><w:commentReference w:id="1"/></w:r>`) },
    readLabels(),
  );
  expect(remarked.document).toContain("颗粒归仓");
  expect(remarked.doubts.map(String).join("\n")).toContain("批注");
  const revised = importDocument(
    { path: "通知.docx", bytes: body(`${words}<w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`) },
    readLabels(),
  );
  expect(revised.document).toBeUndefined();
});
