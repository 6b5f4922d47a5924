import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const MISSING = "电脑上没有 Node.js。请打开 https://nodejs.org/ ，下载标着 LTS 的安装包";

describe("开始.cmd", () => {
  const text = readFileSync(path.join(ROOT, "开始.cmd"), "utf8");
  const lines = text.split("\r\n");
  const switched = lines.indexOf("chcp 65001 >nul");

  test("has the line ends of Windows and no mark at its start, in git too", () => {
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)|\ufeff/u);
    expect(lines.at(-1)).toBe("");
    const attribute = execFileSync("git", ["check-attr", "text", "--", "开始.cmd"], { cwd: ROOT, encoding: "utf8" });
    expect(attribute).toMatch(/text: unset$/mu);
  });

  test("is read the same whatever the code page was: only ASCII before the switch, no jump back behind it", () => {
    expect(switched).toBeGreaterThan(0);
    expect(lines.slice(0, switched).join("")).toMatch(/^[\u0020-\u007e]+$/u);
    expect(text).toContain(MISSING);
    expect(lines.filter((line) => /^\s*:|\bgoto\b|\bcall\b/iu.test(line.replace(/^rem .*/u, "")))).toEqual([]);
    expect(lines.slice(switched)).toContain("chcp %page% >nul");
    // Within one piece of what cmd.exe reads at a time.
    expect(Buffer.byteLength(text)).toBeLessThan(4096);
  });

  test("is of cmd.exe and of no other shell, with paths that may have blanks", () => {
    expect(text).not.toMatch(/\$[A-Za-z({]|\bfi\b|\bthen\b|\/dev\/null|\bexport\b|#!/u);
    expect(lines).toContain('pushd "%~dp0"');
    expect(text).toContain("node scripts\\start.cjs");
    // A program that breaks down ends with a number below 0, for which `if errorlevel 1` is false.
    expect(text).toMatch(/^if not "%errorlevel%"=="0" \(.*pause/mu);
  });
});

test("开始.cmd that is opened inside an archive, where it stands alone, says so in place of Node's English", () => {
  const text = readFileSync(path.join(ROOT, "开始.cmd"), "utf8");
  expect(text).toMatch(
    /^if not exist scripts\\start\.cjs \(echo 这里只有.*全部解压.*& cmd \/c exit 1\) else \(where node .*\)\r$/mu,
  );
});

test.each(["开始.sh", "开始.command"])("%s can be started by a double click", (name) => {
  const listed = execFileSync("git", ["ls-files", "--stage", "--", name], { cwd: ROOT, encoding: "utf8" });
  expect(listed).toMatch(/^100755 /u);
  expect(readFileSync(path.join(ROOT, name), "utf8")).toMatch(/^#!\/bin\/sh\n/u);
  expect(spawnSync("sh", ["-n", path.join(ROOT, name)]).status).toBe(0);
});

describe("开始.sh and 开始.command", () => {
  let project: string;
  let programs: string;

  beforeEach(() => {
    project = path.join(mkdtempSync(path.join(tmpdir(), "gongkailan-start-")), "公 开栏");
    programs = path.join(project, "../programs");
    for (const folder of ["scripts", "../programs"]) mkdirSync(path.join(project, folder), { recursive: true });
    for (const name of ["开始.sh", "开始.command", "scripts/start.cjs", "package-lock.json"])
      copyFileSync(path.join(ROOT, name), path.join(project, name));
    chmodSync(path.join(project, "开始.command"), 0o755);
    program("node", `exec '${process.execPath}' "$@"`);
    // Does what npm does at the end: its own list of what is there.
    npm(`mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json`);
  });

  afterEach(() => {
    rmSync(path.dirname(project), { recursive: true });
  });

  function program(name: string, text: string): void {
    writeFileSync(path.join(programs, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }

  function npm(install: string): void {
    program("npm", `echo "$*" >>asked.txt\nif [ "$1" = ci ]; then ${install}; fi`);
  }

  /** Runs it as a desktop would, from another folder. */
  function start(name = "开始.sh", env: Record<string, string> = {}) {
    const { status, stdout, stderr } = spawnSync("sh", [path.join(project, name)], {
      cwd: "/",
      encoding: "utf8",
      env: { PATH: `${programs}:/usr/bin:/bin`, ...env },
    });
    return { status, stdout, stderr };
  }

  const asked = () => {
    const file = path.join(project, "asked.txt");
    return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  };
  const EDIT = "run --silent edit -- --open";

  test("install on the first day, with progress, and only then; each time the editor opens", () => {
    const first = start();
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/第一次使用[^]*已装好 \d+ \/ \d+ 个。[^]*正在打开编辑程序/u);
    expect(asked()).toEqual(["ci --omit=dev --no-progress --loglevel=error", EDIT]);
    expect(start("开始.command").stdout).toBe("正在打开编辑程序……\n");
    expect(asked().slice(2)).toEqual([EDIT]);
  });

  test("what was broken off, or is older than the list, is installed again", () => {
    mkdirSync(path.join(project, "node_modules"));
    start();
    const list = path.join(project, "node_modules/.package-lock.json");
    const text = readFileSync(list, "utf8");
    writeFileSync(list, text.replace(/(?<="node_modules\/zod": \{\s*"version": ")[^"]+/u, "0.0.1"));
    start();
    expect(asked().map((line) => line.split(" ")[0])).toEqual(["ci", "run", "ci", "run"]);
  });

  test.each([
    { error: "npm error code ENOTFOUND", words: "连不上下载的服务器" },
    { error: "npm error code ENOSPC", words: "磁盘满了" },
    { error: "npm error code EACCES", words: "文件夹写不进去" },
    { error: "npm error code SELF_SIGNED_CERT_IN_CHAIN", words: "网络里有设备拦着加密的连接" },
    { error: "npm error Cannot read properties of null\n    at x.js:1:1", words: "原因记在 开始.log 里" },
  ])("what npm cannot do is told in Chinese, its own words are kept in a file: $error", ({ error, words }) => {
    npm(`echo '${error}' >&2; exit 1`);
    const { status, stdout, stderr } = start();
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain("再双击“开始”");
    expect(stdout + stderr).not.toMatch(/npm error| at /u);
    expect(readFileSync(path.join(project, "开始.log"), "utf8")).toContain(error.split("\n")[0]);
    expect(asked()).toHaveLength(1);
  });

  test("without Node, with an old one or without npm a sentence says where to get it", () => {
    const tools = path.join(project, "../tools");
    mkdirSync(tools);
    for (const name of ["dirname", "sh"])
      writeFileSync(path.join(tools, name), `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`, { mode: 0o755 });
    const none = spawnSync("/bin/sh", [path.join(project, "开始.sh")], { encoding: "utf8", env: { PATH: tools } });
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining(MISSING)]);

    const old = path.join(project, "../old.cjs");
    writeFileSync(old, 'Object.defineProperty(process, "versions", { value: { node: "16.20.2" } });');
    const tooOld = start("开始.sh", { NODE_OPTIONS: `--require="${old}"` });
    expect([tooOld.status, tooOld.stderr]).toEqual([
      1,
      expect.stringContaining("Node.js 是 16.20.2，太旧了，要 20 以上"),
    ]);
    expect(tooOld.stderr).toContain("https://nodejs.org/");

    rmSync(path.join(programs, "npm"));
    for (const name of ["dirname", "sh"]) copyFileSync(path.join(tools, name), path.join(programs, name));
    const noNpm = spawnSync("/bin/sh", [path.join(project, "开始.sh")], { encoding: "utf8", env: { PATH: programs } });
    expect([noNpm.status, noNpm.stderr]).toEqual([1, expect.stringContaining("没有 npm")]);
    expect(asked()).toEqual([]);
  });
});
