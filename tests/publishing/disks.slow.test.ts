import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { placeOf } from "../../src/publishing/place-of.ts";
import { runNode } from "../runner/run-node.ts";
import { contentWith, ROOT, runBuild, temporaryFolder } from "../site/run-build.ts";

const isRoot = process.getuid?.() === 0;
/** Whether this machine lets a test have a small disk of its own, which only root of a real system can. */
const hasDisks = isRoot && spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
const content = () => contentWith({ "one-document": "---\n标题: 甲\n---\n\n# 甲\n\n各村要认真落实。" });

/** A disk of so many kilobytes, gone when the test is over. */
function disk(kilobytes: number): string {
  const folder = join(temporaryFolder(), "盘 1");
  mkdirSync(folder);
  expect(spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]).status).toBe(0);
  onTestFinished(() => {
    spawnSync("umount", ["--lazy", folder]);
  });
  return folder;
}

/** An old site of so many kilobytes. */
function oldSite(out: string, kilobytes: number): void {
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "旧网站");
  writeFileSync(join(out, "big.bin"), Buffer.alloc(kilobytes * 1024));
}

function isOldSite(out: string): boolean {
  return (
    readdirSync(out).sort().join() === "big.bin,index.html" &&
    readFileSync(join(out, "index.html"), "utf8") === "旧网站"
  );
}

const STACK = /\n\s+at |node:internal|Error/u;

describe.skipIf(!hasDisks)("a disk that is really full (root only)", () => {
  test.each([300, 900, 1500, 1800])(
    "with %i KB left: the old site whole, nothing half-written, the disk and what is missing told",
    (left) => {
      const folder = disk(left + 2048 + 64);
      const out = join(folder, "dist");
      oldSite(out, 2048);
      const { status, output } = runBuild(["--content", content(), "--out", out]);
      expect(status).toBe(1);
      expect(output).toMatch(/磁盘满了：\S*盘 1 这个盘能用的有 \d MB.*原来的网站有 3 MB.*至少再腾出 [1-9]\d* MB/u);
      expect(output).not.toMatch(STACK);
      expect(isOldSite(out)).toBe(true);
      expect(readdirSync(folder)).toEqual(["dist"]);
    },
  );

  test("so many documents that other processes make their files: the same", () => {
    const text = "---\n标题: 甲\n---\n\n# 甲\n\n各村要认真落实。";
    const many = contentWith(
      Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`one-${at}`, text.replaceAll("甲", `甲${at}`)])),
    );
    const folder = disk(700);
    const { status, output } = runBuild(["--content", many, "--out", join(folder, "dist")]);
    expect(output).toMatch(/磁盘满了：\S*盘 1 这个盘.*第一次生成/u);
    expect(output).not.toMatch(STACK);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("where files for print are kept between builds: the site is made, and nothing half is kept", () => {
    const cache = join(ROOT, "node_modules/.cache/gongkailan-print");
    mkdirSync(cache, { recursive: true });
    const out = join(temporaryFolder(), "dist");
    // In a view of its own, so that no other build meets the small disk.
    const line = `mount -t tmpfs -o size=16k tmpfs "$1" && "$2" scripts/build.ts --content "$3" --out "$4"; ls -A "$1"`;
    const { stdout, stderr } = spawnSync(
      "unshare",
      ["--mount", "sh", "-c", line, "sh", cache, process.execPath, content(), out],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(stdout, stderr).toMatch(/一字不差。网站在 .*\n/u);
    expect(stdout.split("\n").filter((name) => /^[0-9a-f]{64}/u.test(name))).toEqual([]);
    expect(existsSync(join(out, "documents/one-document/print/official.pdf"))).toBe(true);
  });

  test("where a site is deployed to: the former one whole, the disk told", () => {
    const out = join(temporaryFolder(), "dist");
    expect(runBuild(["--content", content(), "--out", out]).status).toBe(0);
    const www = join(disk(1200), "www");
    const { status, stderr } = runNode(["scripts/deploy.ts", "--out", out, "--to", www, "--yes"]);
    expect(stderr).toMatch(/没有发布。磁盘满了：\S*盘 1 这个盘.*至少再腾出/u);
    expect(status).toBe(1);
    expect(readdirSync(join(www, ".."))).toEqual([]);
  });
});

describe.skipIf(!hasDisks)("a disk as --out (root only)", () => {
  test("is refused before anything is done, and a folder in it is taken", () => {
    const folder = disk(60_000);
    const from = content();
    const { status, output } = runBuild(["--content", from, "--out", folder]);
    expect(output).toContain(
      `是一个磁盘（挂载点），不能整个换下来，新旧网站会混在一起。换成它里面的一个文件夹：--out ${join(folder, "dist")}`,
    );
    expect(output).not.toMatch(STACK);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    expect(runBuild(["--content", from, "--out", join(folder, "dist")]).status).toBe(0);
    const to = runNode(["scripts/deploy.ts", "--out", join(folder, "dist"), "--to", disk(8), "--yes"]);
    expect(to.stderr).toContain("没有发布。");
    expect(to.stderr).toContain("是一个磁盘（挂载点）");
  });
});

describe("a link as --out", () => {
  test("to nothing yet: the site is made where it leads, and the link stays", () => {
    const folder = temporaryFolder();
    symlinkSync("there", join(folder, "dist"));
    const { status, output } = runBuild(["--content", content(), "--out", join(folder, "dist")]);
    expect(status, output).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["dist", "there"]);
    expect(hashSite(join(folder, "there")).size).toBeGreaterThan(50);
  });

  test.each([
    ["to a disk that is not there", "no-disk/www/dist"],
    ["to itself", "dist"],
  ])("%s is told with the mend", (_, target) => {
    const folder = temporaryFolder();
    symlinkSync(target, join(folder, "dist"));
    const { status, output } = runBuild(["--content", content(), "--out", join(folder, "dist")]);
    expect(output).toMatch(/dist 是一个链接，它指向的 \S* 打不开/u);
    expect(output).not.toMatch(STACK);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(["dist"]);
  });
});

test("the root of a disk is no place for a site", () => {
  expect(() => placeOf("/")).toThrow("挂载点");
});
