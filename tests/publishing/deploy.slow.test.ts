import {
  appendFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { runNode } from "../runner/run-node.ts";
import { ROOT, runBuild, temporaryFolder } from "../site/run-build.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkailan-deploy-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const DOCUMENT = "---\n标题: 甲村低保名单\n成文日期: 2024-01-05\n---\n\n# 甲村低保名单\n\n共三户。";
const [first, second] = [join(folder, "first"), join(folder, "second")];

beforeAll(() => {
  const content = join(folder, "content");
  for (const name of ["site.yaml", "vocabulary"])
    cpSync(join(ROOT, "content", name), join(content, name), { recursive: true });
  mkdirSync(join(content, "documents/one"), { recursive: true });
  const file = join(content, "documents/one/document.md");
  writeFileSync(file, DOCUMENT);
  expect(runBuild(["--content", content, "--out", first]).status).toBe(0);
  writeFileSync(file, DOCUMENT.replace("三户", "四户"));
  mkdirSync(join(content, "documents/two"));
  writeFileSync(join(content, "documents/two/document.md"), DOCUMENT.replaceAll("甲村", "乙村"));
  expect(runBuild(["--content", content, "--out", second]).status).toBe(0);
});

const deploy = (site: string, to: string, ...more: string[]) =>
  runNode(["scripts/deploy.ts", "--out", site, "--to", to, ...more]);
const siteOf = (place: string) => [...hashSite(place)];

test("a site is put in place, the next one says what it changes, and the former comes back", () => {
  const to = join(temporaryFolder(), "www", "zwgk");
  const begun = deploy(first, to, "--yes");
  expect(begun.stdout).toContain("新公开  甲村低保名单");
  expect(begun.status).toBe(0);
  expect(siteOf(to)).toEqual(siteOf(first));
  const next = deploy(second, to, "--yes");
  expect(next.stdout).toContain("新公开  乙村低保名单\n有改动  甲村低保名单\n");
  expect(siteOf(to)).toEqual(siteOf(second));
  expect(deploy(second, to, "--yes").stdout).toContain("不用再发布");
  const back = deploy(second, to, "--undo", "--yes");
  expect(back.stdout).toContain("有改动  甲村低保名单\n撤下　  乙村低保名单\n");
  expect(back.status).toBe(0);
  expect(siteOf(to)).toEqual(siteOf(first));
  expect(deploy(second, to, "--undo", "--yes").status).toBe(0);
  expect(siteOf(to)).toEqual(siteOf(second));
  expect(readdirSync(join(to, "..")).sort()).toEqual(["zwgk", "zwgk.former"]);
});

test("a link to the place stays one, and leads to the new site and back", () => {
  const [www, to] = [join(temporaryFolder(), "2024"), join(temporaryFolder(), "www")];
  cpSync(first, www, { recursive: true });
  symlinkSync(www, to, "dir");
  expect(deploy(second, to, "--yes").status).toBe(0);
  expect(lstatSync(to).isSymbolicLink()).toBe(true);
  expect(siteOf(www)).toEqual(siteOf(second));
  expect(deploy(second, to, "--undo", "--yes").status).toBe(0);
  expect(siteOf(www)).toEqual(siteOf(first));
});

test("nothing is changed when nobody agreed", () => {
  const to = join(temporaryFolder(), "www");
  const { status, stdout } = deploy(first, to);
  expect(stdout).toContain("新公开  甲村低保名单");
  expect(status).toBe(1);
  expect(existsSync(to)).toBe(false);
});

describe("what is refused leaves everything as it was", () => {
  test("a folder with other things in it", () => {
    const to = join(temporaryFolder(), "www");
    mkdirSync(to);
    writeFileSync(join(to, "照片.jpg"), "照片");
    const { status, stderr } = deploy(first, to, "--yes");
    expect(stderr).toContain("不是本软件生成的网站");
    expect(status).toBe(1);
    expect(readdirSync(to)).toEqual(["照片.jpg"]);
  });

  test("a site in its place that somebody has changed by hand", () => {
    const to = join(temporaryFolder(), "www");
    cpSync(first, to, { recursive: true });
    appendFileSync(join(to, "index.html"), "改");
    const { status, stderr } = deploy(second, to, "--yes");
    expect(stderr).toContain("有人改过（网站和它的清单不一样（改动  index.html））");
    expect(status).toBe(1);
    expect(readFileSync(join(to, "index.html"), "utf8")).toMatch(/改$/u);
  });

  test("a built site that is not as it was built", () => {
    const site = join(temporaryFolder(), "dist");
    cpSync(first, site, { recursive: true });
    rmSync(join(site, "documents/one/document.txt"));
    const to = join(temporaryFolder(), "www");
    const { status, stderr } = deploy(site, to, "--yes");
    expect(stderr).toContain("缺少  documents/one/document.txt");
    expect(status).toBe(1);
    expect(existsSync(to)).toBe(false);
  });

  test.each([
    [[], "没有写发布到哪里"],
    [["--to", first], "--to 不能是生成网站的文件夹"],
    [["--to", join(first, "documents")], "--to 不能是生成网站的文件夹"],
    [["--to", "somewhere", "--undo", "--yes"], "没有存着的旧网站"],
  ])("%j", (words, said) => {
    const { status, stderr } = runNode(["scripts/deploy.ts", "--out", first, ...words]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(1);
  });
});
