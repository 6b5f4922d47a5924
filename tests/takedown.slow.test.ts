import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PRINT_CACHE } from "../scripts/make-site.ts";
import { listSiteFiles } from "../src/sources/site-files.ts";
import { runNode } from "./runner/run-node.ts";
import { contentWith, runBuild, temporaryFolder } from "./site/run-build.ts";

const SECRET =
  "---\n标题: 甲乡低保户家访记录\n公开主体: 甲乡人民政府\n成文日期: 2024-05-06\n附件:\n  - 名称: 家访名单\n    文件: jiafang.txt\n---\n\n# 甲乡低保户家访记录\n\n1.牛角弯组一户常年患病。\n\n整改措施：(1)上门慰问。\n";
const OTHER =
  "---\n标题: 乙乡供水通知\n公开主体: 乙乡人民政府\n成文日期: 2024-05-07\n---\n\n# 乙乡供水通知\n\n下周一停水。\n";
const REASON = "含有不应公开的内容";

/** Runs the command on a built site of two documents, one of them with an attachment and an earlier version. */
function takeDown(...options: string[]) {
  const content = contentWith({ "2024-jia": SECRET, "2024-yi": OTHER });
  const own = join(content, "documents/2024-jia");
  mkdirSync(join(own, "attachments"));
  writeFileSync(join(own, "attachments/jiafang.txt"), "牛角弯组\n");
  const posting = (village: string, end: string) => `- 村: ${village}\n  地点: 公示栏\n  起: 2024-05-08\n${end}`;
  writeFileSync(
    join(own, "postings.yaml"),
    posting("田坑村", "  纸: 大字版\n") + posting("石桥村", "  止: 2024-05-19\n"),
  );
  const out = join(temporaryFolder(), "dist");
  const built = runBuild(["--content", content, "--out", out]);
  expect(built.status, built.output).toBe(0);
  expect(runNode(["scripts/lock.ts", "--content", content, "--out", out]).status).toBe(0);
  const { status, stdout, stderr } = runNode(["scripts/takedown.ts", ...options, "--content", content, "--out", out]);
  return { content, out, status, output: stdout + stderr };
}

/** Everything that the files of a site say, those of the search unpacked. */
function allText(out: string): string {
  return listSiteFiles(out)
    .map((name) => readFileSync(join(out, name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8"))
    .join("\n");
}

test("a document that must not be there is taken down in one step", () => {
  const { content, out, status, output } = takeDown("2024-jia", "--reason", REASON, "--date", "2024-05-20", "--yes");
  expect(status, output).toBe(0);
  // From every file of the site; its page says since when and why.
  const text = allText(out);
  expect(text).toContain("乙乡供水通知");
  for (const word of ["牛角弯", "低保户家访", "上门慰问"]) expect(text).not.toContain(word);
  const page = readFileSync(join(out, "documents/2024-jia/index.html"), "utf8");
  expect(page).toContain("2024-05-20");
  expect(page).toContain(REASON);
  expect(existsSync(join(out, "documents/2024-jia/attachments"))).toBe(false);
  expect(existsSync(join(out, "documents/2024-jia/print/official.pdf"))).toBe(false);
  // Nothing is lost: its folder is kept beside the content.
  expect(readdirSync(join(content, "documents"))).toEqual(["2024-yi"]);
  const kept = join(dirname(content), "withdrawn/2024-jia");
  expect(readFileSync(join(kept, "document.md"), "utf8")).toBe(SECRET);
  expect(readFileSync(join(kept, "attachments/jiafang.txt"), "utf8")).toBe("牛角弯组\n");
  expect(readFileSync(join(content, "redirects.yaml"), "utf8")).toContain(REASON);
  // What has to be cleared, taken off the wall, and what git still has.
  const own = ["/documents/2024-jia/", "/documents/2024-jia/p1/", "/documents/2024-jia/attachments/jiafang.txt"];
  for (const address of [...own, "/", "/catalogue/", "/data/catalogue.csv", "/sitemap/"])
    expect(output).toContain(`  ${address}\n`);
  expect(output).toMatch(/^ {2}\/s\/[a-z0-9]{5}\/$/mu);
  expect(output).not.toContain("/documents/2024-yi/\n");
  // The sheets that hang on walls are listed; one that was taken off before is not.
  expect(output).toMatch(
    /照张贴登记取下来（1 处）：\n {2}田坑村\u3000公示栏\u30002024-05-08 贴上\u3000大字版\n[^]*git/u,
  );
  expect(output).not.toContain("石桥村");
  expect(readFileSync(join(kept, "撤回以后要做的.txt"), "utf8")).toContain("/documents/2024-jia/p1/");
});

/** A string that stands nowhere else. */
const WORD = "qzxk7w3vbm91";
const SECRET_FILE = SECRET.replace("上门慰问", `上门慰问${WORD}`);

/** Every file below a folder that has the word, packed or not, in its name or its bytes. */
function filesWithWord(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(({ parentPath, name }) => {
    const file = join(parentPath, name);
    if (!lstatSync(file).isFile()) return [];
    const bytes = readFileSync(file);
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("latin1");
    return text.includes(WORD) || name.includes(WORD) ? [file] : [];
  });
}

test("nothing of it is left on the machine, under its former name too, but the one folder that is told; no site with it comes back", () => {
  const content = contentWith({ "2024-jia": SECRET_FILE, "2024-yi": OTHER });
  const above = dirname(content);
  const [own, out, www] = [join(content, "documents/2024-jia"), join(above, "dist"), join(above, "www/zwgk")];
  mkdirSync(join(own, "attachments"));
  writeFileSync(join(own, "attachments/jiafang.txt"), `牛角弯组${WORD}\n`);
  writeFileSync(join(content, "redirects.yaml"), "- 从: /documents/2023-jia/\n  到: /documents/2024-jia/\n");
  const run = (script: string, ...options: string[]) => {
    const { status, stdout, stderr } = runNode([`scripts/${script}.ts`, ...options]);
    return { status, said: stdout + stderr };
  };
  const build = () => run("build", "--content", content, "--out", out);
  const deploy = (...more: string[]) => run("deploy", "--out", out, "--to", www, "--yes", ...more);
  for (const { status, said } of [build(), deploy()]) expect(status, said).toBe(0);
  // The site that stands there, one before it, and those that were sent to a server.
  const other = join(content, "documents/2024-yi/document.md");
  writeFileSync(other, readFileSync(other, "utf8").replace("下周一", "下周二"));
  for (const { status, said } of [build(), deploy()]) expect(status, said).toBe(0);
  for (const name of ["dist.former", "dist.sent-0123abcd", "dist.sent-0123abcd.former"])
    cpSync(out, join(above, name), { recursive: true });
  mkdirSync(join(above, "dist.sent-0123abcd.git"));
  writeFileSync(join(above, "dist.sent-0123abcd.git/objects"), WORD);
  // Dated copies of the content, one with the former name and one that was broken off; what was typed.
  for (const [copy, name] of [
    ["2024-05-09", "2024-jia"],
    ["2024-05-08", "2023-jia"],
    [".2024-05-10", "2024-jia"],
  ] as const)
    cpSync(own, join(above, "copies/content", copy, "documents", name), { recursive: true });
  cpSync(join(content, "documents/2024-yi"), join(above, "copies/content/2024-05-09/documents/2024-yi"), {
    recursive: true,
  });
  for (const name of ["2024-jia", "2023-jia", "form-annotations-2024-jia", "2024-jia-2"]) {
    mkdirSync(join(above, ".drafts/content", name, "0123456789ab"), { recursive: true });
    const word = name === "2024-jia-2" ? "别的" : WORD;
    writeFileSync(join(above, ".drafts/content", name, "0123456789ab/000001.md"), word);
  }
  expect(filesWithWord(above).length).toBeGreaterThan(20);

  const { status, said } = run(
    ...["takedown", "2024-jia", "--reason", REASON, "--date", "2024-05-20", "--yes"],
    ...["--content", content, "--out", out, "--to", www],
  );
  expect(status, said).toBe(0);
  const kept = join(above, "withdrawn/2024-jia");
  // What readers are sent is for a person to change; all else is gone in this one step.
  const elsewhere = filesWithWord(above).filter((file) => !file.startsWith(`${kept}/`) && !file.startsWith(`${www}/`));
  expect(elsewhere).toEqual([]);
  expect(existsSync(PRINT_CACHE) ? filesWithWord(PRINT_CACHE) : []).toEqual([]);
  expect(readdirSync(join(above, "copies/content/2024-05-09/documents"))).toEqual(["2024-yi"]);
  expect(readdirSync(join(above, ".drafts/content"))).toEqual(["2024-jia-2"]);
  for (const name of ["zwgk.former", "dist.former", "dist.sent-0123abcd.git", "form-annotations-2024-jia", "2023-jia"])
    expect(said.split("已经撤下。")[1]).toContain(name);
  expect(said).toMatch(/不能再“撤销”[^]*git 的历史里还有[^]*这台电脑上只留一份：.*withdrawn.2024-jia/u);

  // There is nothing to go back to, before the new site is published and after it.
  const undone = deploy("--undo");
  expect(undone.said).toContain("撤回过公文（2023-jia、2024-jia），有它们的旧网站都删去了");
  expect(undone.status).toBe(1);
  const placed = deploy();
  expect(placed.said).toContain("旧网站里有撤回的公文（2024-jia），没有存着，这一次不能撤销");
  expect(placed.status).toBe(0);
  expect(readdirSync(dirname(www))).toEqual(["zwgk"]);
  expect(filesWithWord(www)).toEqual([]);
  expect(deploy("--undo").status).toBe(1);
});

test("a former site that was kept elsewhere is not taken back when it has what was withdrawn", () => {
  const { content, out, output } = takeDown("2024-jia", "--reason", REASON, "--date", "2024-05-20", "--yes");
  expect(output).toContain("已经撤下");
  const [www, before] = [join(dirname(out), "www"), join(dirname(out), "before")];
  cpSync(join(dirname(content), "withdrawn/2024-jia"), join(content, "documents/2024-jia"), { recursive: true });
  rmSync(join(content, "documents/2024-jia/撤回以后要做的.txt"));
  rmSync(join(content, "redirects.yaml"));
  expect(runBuild(["--content", content, "--out", before]).status).toBe(0);
  cpSync(out, www, { recursive: true });
  cpSync(before, `${www}.former`, { recursive: true });
  const { status, stderr } = runNode(["scripts/deploy.ts", "--out", out, "--to", www, "--undo", "--yes"]);
  expect(stderr).toContain("不能退回：旧网站里有撤回的公文（2024-jia）");
  expect(status).toBe(1);
  expect(allText(www)).not.toContain("牛角弯");
});

test.each([
  ["without a reason", ["2024-jia"], /没有写撤回的理由/u],
  ["of no document", ["2024-bing", "--reason", REASON], /没有这件公文/u],
  ["out of the content", ["../content", "--reason", REASON], /没有这件公文/u],
  ["on no day", ["2024-jia", "--reason", REASON, "--date", "2024-02-30"], /不是日期/u],
  ["that nobody agreed to", ["2024-jia", "--reason", REASON], /没有改动任何文件/u],
])("nothing is taken down %s", (_, options, words) => {
  const content = contentWith({ "2024-jia": SECRET });
  const { status, stdout, stderr } = runNode(["scripts/takedown.ts", ...options, "--content", content]);
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(words);
  expect(readFileSync(join(content, "documents/2024-jia/document.md"), "utf8")).toBe(SECRET);
  expect(existsSync(join(content, "redirects.yaml"))).toBe(false);
});
