import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";
import { contentWith, ROOT, runBuild, temporaryFolder } from "../site/run-build.ts";

const content = () => contentWith({ "one-document": "---\n标题: 甲\n---\n\n# 甲\n\n各村要认真落实。" });

/** A folder with an old site, and the options to build a new one in its place. */
function oldSite() {
  const out = join(temporaryFolder(), "dist");
  mkdirSync(out);
  writeFileSync(join(out, "index.html"), "旧网站");
  return { out, options: ["scripts/build.ts", "--content", content(), "--out", out] };
}

async function build(options: readonly string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, options, { cwd: ROOT });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (words) => (said += String(words)));
  return new Promise((done) => child.on("close", (status) => done({ status, said })));
}

test.each([0, 1, 3, 5])("two builds, the second %i s after the first: one whole site", async (seconds) => {
  const [alone, { out, options }] = [join(temporaryFolder(), "dist"), oldSite()];
  const from = options[2] ?? "";
  expect(runBuild(["--content", from, "--out", alone]).status).toBe(0);
  const ends = await Promise.all([build(options), setTimeout(seconds * 1000).then(async () => build(options))]);
  for (const { status, said } of atLeastOne(ends))
    expect(said).toContain(status === 0 ? "一字不差" : "另一次生成正在进行");
  expect(ends.map(({ status }) => status)).toContain(0);
  expect([...hashSite(out)]).toEqual([...hashSite(alone)]);
  expect(readdirSync(join(out, ".."))).toEqual(["dist"]);
});

test("the same bytes in five time zones and locales, with the clock a year ahead and a year back, each put in the place of the last", () => {
  const out = join(temporaryFolder(), "dist");
  const document =
    "---\n标题: 甲\n成文日期: 2024-02-29\n公开时限: 自信息形成之日起20个工作日内\n---\n\n# 甲\n\n各村要于6月底前落实。";
  const from = contentWith({ "one-document": document, "another-one": document.replaceAll("甲", "乙") });
  const places = [
    { MOVED: "0", TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8" },
    { MOVED: "365", TZ: "America/Los_Angeles", LC_ALL: "en_US.UTF-8" },
    { MOVED: "0.5", TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
    { MOVED: "-365", TZ: "Africa/Cairo", LC_ALL: "ar_EG.UTF-8" },
    { MOVED: "366", TZ: "Asia/Kathmandu", LC_ALL: "C" },
  ];
  const sites = places.map((env) => {
    const options = ["scripts/build.ts", "--content", from, "--out", out];
    const { status, stdout } = runNode(["--import", "./tests/publishing/moved-clock.ts", ...options], { env });
    expect(stdout).toContain("一字不差");
    expect(status).toBe(0);
    return [...hashSite(out)];
  });
  const [first, ...others] = sites;
  for (const other of atLeastOne(others)) expect(other).toEqual(first);
  expect(readdirSync(join(out, ".."))).toEqual(["dist"]);
});

/** A file system that is not that of the program, where the machine has one. */
const OTHER_DISK = "/dev/shm";
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(ROOT).dev;

test.skipIf(!hasOtherDisk)(
  `a site on another disk (${OTHER_DISK}) is the same, and put in the place of the last`,
  () => {
    const [from, here, there] = [
      content(),
      join(temporaryFolder(), "dist"),
      mkdtempSync(join(OTHER_DISK, "gongkailan-")),
    ];
    onTestFinished(() => {
      rmSync(there, { recursive: true, force: true });
    });
    const out = join(there, "dist");
    mkdirSync(out);
    writeFileSync(join(out, "index.html"), "旧网站");
    for (const own of [here, out]) expect(runBuild(["--content", from, "--out", own]).status).toBe(0);
    expect([...hashSite(out)]).toEqual([...hashSite(here)]);
    expect(readdirSync(there)).toEqual(["dist"]);
    expect(readdirSync(join(ROOT, "node_modules")).filter((name) => name.startsWith(".gongkailan-"))).toEqual([]);
  },
);

describe("a disk that refuses", () => {
  test.each([
    ["ENOSPC 0", "磁盘满了"],
    ["ENOSPC 1", "磁盘满了"],
    ["ENOSPC 30", "磁盘满了"],
    ["ENOSPC 60", "磁盘满了"],
    ["EROFS 0", "只能读"],
    ["EACCES 0", "没有权限"],
  ])("%s: a sentence, the old site whole, nothing left beside it", (TROUBLE, words) => {
    const { out, options } = oldSite();
    const { status, stderr } = runNode(["--import", "./tests/publishing/troubled-disk.ts", ...options], {
      env: { TROUBLE },
    });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/u);
    expect(status).toBe(1);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("旧网站");
    expect(readdirSync(join(out, ".."))).toEqual(["dist"]);
  });
});

test.each([
  ["change index.html", "改动  index.html"],
  ["remove data/index.html", "缺少  data/index.html"],
])("a site that is not the proven one any more is not published: %s", (TROUBLE, line) => {
  const { out, options } = oldSite();
  const { status, stderr } = runNode(["--import", "./tests/publishing/troubled-disk.ts", ...options], {
    env: { TROUBLE },
  });
  expect(stderr).toContain("核对以后又有文件变了");
  expect(stderr.split("\n")).toContain(line);
  expect(status).toBe(1);
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("旧网站");
});
