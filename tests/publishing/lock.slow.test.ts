import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { writeHolder } from "../../src/publishing/holder.ts";
import { IsLocked, takeLock } from "../../src/publishing/lock.ts";
import { inWorkFolder } from "../../src/publishing/work-folder.ts";
import { runNode } from "../runner/run-node.ts";
import { temporaryFolder } from "../site/run-build.ts";

const NOON = Date.UTC(2026, 10, 27, 4);

/** The number of a process that has ended. */
function gone(): number {
  return Number(runNode(["--print", "process.pid"]).stdout);
}

describe("the lock of a site", () => {
  test("is held until it is given back", async () => {
    const file = join(temporaryFolder(), "dist.lock");
    const giveBack = await takeLock(file, NOON);
    await expect(takeLock(file, NOON)).rejects.toThrow(IsLocked);
    await expect(takeLock(file, NOON)).rejects.toThrow(`进程 ${process.pid}，北京时间 2026-11-27 12:00:00 开始`);
    giveBack();
    expect(existsSync(file)).toBe(false);
    (await takeLock(file, NOON))();
  });

  test.each([
    ["of a process that is gone", () => writeHolder({ pid: gone(), host: hostname(), since: NOON })],
    ["that was never written whole", () => ""],
    ["that is no lock", () => "{}"],
  ])("%s is taken over", async (_, text) => {
    const file = join(temporaryFolder(), "dist.lock");
    writeFileSync(file, text());
    const giveBack = await takeLock(file, NOON);
    expect(readFileSync(file, "utf8")).toContain(`"pid":${process.pid},`);
    giveBack();
    expect(readdirSync(join(file, ".."))).toEqual([]);
  });

  test.skipIf(!existsSync("/proc/self/stat"))("of a number that another process has now is taken over", async () => {
    const file = join(temporaryFolder(), "dist.lock");
    writeFileSync(file, writeHolder({ pid: process.pid, host: hostname(), since: NOON, born: "1" }));
    (await takeLock(file, NOON))();
    expect(existsSync(file)).toBe(false);
  });

  test("that another has taken meanwhile is not given back", async () => {
    const file = join(temporaryFolder(), "dist.lock");
    const giveBack = await takeLock(file, NOON);
    const other = writeHolder({ pid: 1, host: "there", since: NOON });
    writeFileSync(file, other);
    giveBack();
    expect(readFileSync(file, "utf8")).toBe(other);
  });

  test("left by a dead process goes to one of many that want it", async () => {
    const file = join(temporaryFolder(), "dist.lock");
    writeFileSync(file, writeHolder({ pid: gone(), host: hostname(), since: NOON }));
    const program = `import { takeLock } from "./src/publishing/lock.ts";
      await takeLock(process.argv[1], ${NOON}).then(() => console.log("mine"), () => console.log("not mine"));
      process.stdin.resume();`;
    const many = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module-typescript", "--eval", program, file], {
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const said = await Promise.all(
      many.map(
        async ({ stdout }) => new Promise<string>((done) => stdout.once("data", (words) => done(String(words).trim()))),
      ),
    );
    for (const { stdin } of many) stdin.end();
    expect(said.sort()).toEqual(["mine", ...Array.from({ length: 5 }, () => "not mine")]);
  });
});

describe("the folder of a build", () => {
  test("is its own, and gone afterwards with what broken builds left", async () => {
    const out = join(temporaryFolder(), "dist");
    for (const left of ["dist.next", "dist.print", "dist.next-Ab12Cd", "dist.old", "dist.newer", "dist2.next"])
      mkdirSync(join(out, "..", left));
    await inWorkFolder(out, NOON, async ({ site, isRestored }) => {
      expect(isRestored).toBe(true);
      expect(readdirSync(join(out, "..")).sort()).toEqual([
        "dist",
        "dist.lock",
        "dist.newer",
        expect.stringMatching(/^dist\.next-\w{6}$/u),
        "dist2.next",
      ]);
      expect(existsSync(site)).toBe(false);
      await expect(inWorkFolder(out, NOON, async () => Promise.resolve())).rejects.toThrow(IsLocked);
    });
    expect(readdirSync(join(out, "..")).sort()).toEqual(["dist", "dist.newer", "dist2.next"]);
  });

  test("is kept where somebody should look into it, until the next build", async () => {
    const out = join(temporaryFolder(), "dist");
    await inWorkFolder(out, NOON, async ({ keep }) => Promise.resolve(keep()));
    expect(readdirSync(join(out, ".."))).toEqual([expect.stringMatching(/^dist\.next-/u)]);
    await expect(inWorkFolder(out, NOON, async () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(readdirSync(join(out, ".."))).toEqual([]);
  });
});
