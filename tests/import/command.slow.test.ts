import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runNode } from "../runner/run-node.ts";
import { OFFICIAL_LIST, makeDocx, numbered, paragraph, title } from "./docx/docx-files.ts";

const SEED = "tests/fixtures/import/seed.txt";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "import-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => runNode(["scripts/import.ts", ...words]);

test("writes a draft and ends with the balance and the doubts", () => {
  const out = path.join(folder, "new", "2022-06-15-seed");
  const { status, stdout, stderr } = run(SEED, "--out", out);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("正文 8201 字 + 公开信息 192 字 + 页面框架 48 字 = 输入 8441 字");
  expect(readdirSync(out)).toEqual(["document.md"]);
  expect(readFileSync(path.join(out, "document.md"), "utf8")).toMatch(/^---\n标题: 青树嘴镇/u);
});

test("tells each doubt with its line and column and what to do", () => {
  const page = path.join(folder, "page.txt");
  writeFileSync(page, "关于做好秋收工作的通知\n各村:\n请做好\ufffd秋收,确保颗粒归仓,不误农时。\n");
  const { status, stdout } = run(page, "--out", path.join(folder, "doubts"));
  expect(status).toBe(0);
  expect(stdout).toContain(`${page}:3:4: 存疑 有显示不出来的字符 U+FFFD [character]\n  办法：`);
  expect(stdout).toContain("没有找到成文日期 [no-date]");
  expect(stdout).toMatch(/共 2 处存疑/u);
});

test("never overwrites a folder with files, unless told so", () => {
  const out = path.join(folder, "kept");
  mkdirSync(path.join(out, "attachments"), { recursive: true });
  writeFileSync(path.join(out, "document.md"), "旧");
  writeFileSync(path.join(out, "annotations.yaml"), "[]\n");
  const refused = run(SEED, "--out", out);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("已经有文件");
  expect(refused.stderr).toContain("--force");
  expect(readFileSync(path.join(out, "document.md"), "utf8")).toBe("旧");

  expect(run(SEED, "--out", out, "--force").status).toBe(0);
  expect(readFileSync(path.join(out, "document.md"), "utf8")).toMatch(/^---\n标题: /u);
  expect(readdirSync(out).sort()).toEqual(["annotations.yaml", "attachments", "document.md"]);
});

test("makes a name of the 发文字号, or asks for one", () => {
  const asked = run(SEED);
  expect(asked.status).toBe(1);
  expect(asked.stderr).toContain(`npm run import -- ${SEED} --out content/documents/2022-06-15-`);
});

const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]);
const picture = `<w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r>`;
const notice = (more: string) =>
  title("关于做好秋收工作的通知") +
  numbered("加强领导。各村要抢抓农时，确保颗粒归仓，按时报送进度。", 1) +
  more +
  paragraph("2024年9月1日");

test("a Word file: its text, its pictures, and the numbers of Word counted apart", () => {
  const file = path.join(folder, "秋收.docx");
  const media = { p1: { name: "image1.png", bytes: PICTURE } };
  writeFileSync(file, makeDocx({ numbering: OFFICIAL_LIST, media, body: notice(paragraph(picture)) }));
  const out = path.join(folder, "word");
  const { status, stdout, stderr } = run(file, "--out", out);
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout).toContain("图片 1 张，放在 attachments/");
  expect(stdout).toContain(
    "正文 49 字 + 公开信息 0 字 + 页面框架 0 字 = 输入 49 字（原件 47 字 + 自动编号 2 字，空白不计）",
  );
  expect(stdout).toContain("“存疑”前面的行号，是文件里第几个有文字的段落");
  expect(stdout).toContain(`${file}:3:1: 存疑 这里有图片“图1.png”，还没有说明 [picture]\n  办法：`);
  expect(readdirSync(out).sort()).toEqual(["attachments", "document.md"]);
  expect(readFileSync(path.join(out, "document.md"), "utf8")).toContain(
    "\n一、加强领导。各村要抢抓农时，确保颗粒归仓，按时报送进度。\n\n![](attachments/图1.png)\n",
  );
  expect(Uint8Array.from(readFileSync(path.join(out, "attachments", "图1.png")))).toEqual(PICTURE);

  writeFileSync(path.join(out, "attachments", "图1.png"), "another");
  const refused = run(file, "--out", out, "--force");
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain("和要导入的图片不一样，没有写入");
  expect(readFileSync(path.join(out, "attachments", "图1.png"), "utf8")).toBe("another");
});

test("a Word file with tracked changes: listed, exit code 1, nothing written", () => {
  const file = path.join(folder, "修订.docx");
  const change = `<w:ins w:author="张三" w:date="2024-05-01T09:30:00Z"><w:r><w:t>另加一句。</w:t></w:r></w:ins>`;
  writeFileSync(file, makeDocx({ numbering: OFFICIAL_LIST, body: notice(paragraph(change)) }));
  const out = path.join(folder, "changed");
  const { status, stderr } = run(file, "--out", out);
  expect(status).toBe(1);
  expect(stderr).toBe(
    `${file}: 错误 文件里有修订没有处理，不知道以哪一个为准：\n    第 3 段（另加一句。）：张三 2024-05-01 09:30 插入“另加一句。”\n  改法：用 WPS 或 Word 打开，在“审阅”里逐条接受或拒绝全部修订，保存后再导入。\n没有写入任何文件。\n`,
  );
  expect(existsSync(out)).toBe(false);
});

const mistakes: [name: string, words: string[], says: RegExp][] = [
  ["no file", [], /没有写要导入的文件/u],
  ["two files", [SEED, SEED], /一次只能导入一个文件/u],
  ["an unknown option", [SEED, "--ouy=x"], /没有“--ouy”这个选项/u],
  ["a file that is not there", ["不存在.txt"], /没有“不存在\.txt”这个文件/u],
  ["a folder", ["tests"], /是文件夹/u],
  ["a broken Word file", ["NAME.docx"], /文件已损坏，或者不是 \.docx/u],
  ["an old Word file", ["NAME.doc"], /另存为 \.docx/u],
  ["an OFD file", ["NAME.ofd"], /不能导入 \.ofd 文件/u],
  ["a name that is no address", [SEED, "--out", "content/documents/整改方案"], /只能用小写字母、数字和短横线/u],
  ["a list page", ["tests/fixtures/import/list-page.html", "--out", "OUT"], /文件列表/u],
  ["an empty file", ["tests/fixtures/import/empty.txt", "--out", "OUT"], /空的/u],
];

test.each(mistakes)("%s: one plain sentence, exit code 1, nothing written", (_, words, says) => {
  const given = words.map((word) => word.replace(/^(?:NAME|OUT)/u, path.join(folder, "given")));
  for (const word of given) if (/given\.\w+$/u.test(word)) writeFileSync(word, "x");
  const { status, stderr } = run(...given);
  expect(status).toBe(1);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal/u);
  expect(existsSync(path.join(folder, "given"))).toBe(false);
});

test("a folder that cannot be written is told, and nothing is left behind", () => {
  const blocked = path.join(folder, "blocked");
  writeFileSync(blocked, "a file");
  const { status, stderr } = run(SEED, "--out", path.join(blocked, "inside"));
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/u);
  expect(readFileSync(blocked, "utf8")).toBe("a file");
});
