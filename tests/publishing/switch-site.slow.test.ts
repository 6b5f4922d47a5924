import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { FILE_OPERATIONS } from "../../src/publishing/file-operations.ts";
import { restoreSite, switchSite } from "../../src/publishing/switch-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";

const PAGES = ["index.html", "data/a.csv", "documents/a/index.html"];

function write(folder: string, words: string): void {
  for (const page of PAGES) {
    mkdirSync(join(folder, page, ".."), { recursive: true });
    writeFileSync(join(folder, page), words);
  }
}

/** What a site says, where it is whole: the same words on each page. */
function read(folder: string): string {
  const words = new Set(
    PAGES.map((page) => (existsSync(join(folder, page)) ? readFileSync(join(folder, page), "utf8") : "")),
  );
  return [...words].join("|");
}

/** The folders that stand before a switch, by what they say. */
function place(sites: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "gongkailan-switch-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, words] of Object.entries(sites)) write(join(folder, name), words);
  return { folder, next: join(folder, "dist.next"), out: join(folder, "dist") };
}

const STATES: [string, Record<string, string>][] = [
  ["the old site there", { dist: "old", "dist.next": "new" }],
  ["a switch broken off before", { "dist.old": "old", "dist.next": "new" }],
  ["a switch broken off behind the new site", { dist: "old", "dist.old": "older", "dist.next": "new" }],
];

describe.each(STATES)("killed before each step, %s", (_, state) => {
  test.each(["exchange", "rename"])("%s: the old or the new site is there, whole, at the next start", async (way) => {
    const script = "tests/publishing/switch-and-die.ts";
    const whole = place(state);
    const steps = Number(runNode([script, whole.next, whole.out, "-1", way]).stdout);
    expect(read(whole.out)).toBe("new");
    const seen = new Set<string>();
    for (const step of atLeastOne(Array.from({ length: steps }, (__, at) => at))) {
      const { next, out } = place(state);
      const { status } = runNode([script, next, out, String(step), way]);
      expect(status, `step ${step}`).toBeNull();
      await restoreSite(out);
      expect(["old", "new"], `step ${step}`).toContain(read(out));
      seen.add(read(out));
    }
    expect([...seen].sort()).toEqual(["new", "old"]);
  });
});

/** Operations of which one is refused, and how often, with a code. */
function refusing(code: string, which: { rename: number; times: number }, canExchange = false) {
  let [renames, refusals, waited] = [0, 0, 0];
  const files: typeof FILE_OPERATIONS = {
    ...FILE_OPERATIONS,
    exchange: (one, other) => canExchange && FILE_OPERATIONS.exchange(one, other),
    rename: (from, to) => {
      if (renames === which.rename && refusals < which.times) {
        refusals += 1;
        throw Object.assign(new Error(code), { code });
      }
      renames += 1;
      FILE_OPERATIONS.rename(from, to);
    },
    wait: async () => {
      waited += 1;
      return Promise.resolve();
    },
  };
  return { files, waits: () => waited };
}

describe.each(["EPERM", "EBUSY", "EACCES"])("a file that another program has open (%s)", (code) => {
  test.each([0, 1])("for a moment, at rename %i: the new site comes", async (rename) => {
    const { next, out } = place({ dist: "old", "dist.next": "new" });
    const { files, waits } = refusing(code, { rename, times: 3 });
    await switchSite(next, out, files);
    expect(waits()).toBe(3);
    expect(read(out)).toBe("new");
  });

  test("for ever, at the old site: it stays", async () => {
    const { next, out, folder } = place({ dist: "old", "dist.next": "new" });
    await expect(switchSite(next, out, refusing(code, { rename: 0, times: Infinity }).files)).rejects.toThrow(code);
    expect(read(out)).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["dist", "dist.next"]);
  });

  test("for ever, at the new site: the old one comes back", async () => {
    const { next, out } = place({ dist: "old", "dist.next": "new" });
    await expect(switchSite(next, out, refusing(code, { rename: 1, times: 7 }).files)).rejects.toThrow(code);
    expect(read(out)).toBe("old");
  });

  test("when the old site is cleared away: the new one is there, and the next start clears", async () => {
    const { next, out, folder } = place({ dist: "old", "dist.next": "new" });
    await switchSite(next, out, refusing(code, { rename: 2, times: 1 }).files);
    expect(read(out)).toBe("new");
    expect(readdirSync(folder).sort()).toEqual(["dist", "dist.old"]);
    expect(await restoreSite(out)).toBe(false);
  });
});

test("a full disk is not waited for, and the old site is back", async () => {
  for (const rename of [0, 1]) {
    const { next, out } = place({ dist: "old", "dist.next": "new" });
    const { files, waits } = refusing("ENOSPC", { rename, times: 1 });
    await expect(switchSite(next, out, files)).rejects.toThrow("ENOSPC");
    expect(waits()).toBe(0);
    expect(read(out)).toBe("old");
  }
});

describe("a power cut", () => {
  /** What a switch does, in its order. */
  async function steps(state: Record<string, string>, canExchange: boolean): Promise<string[]> {
    const { next, out, folder } = place(state);
    const done: string[] = [];
    const tell = (name: string, ...places: string[]) => done.push([name, ...places.map((one) => one.slice(folder.length + 1))].join(" ")); // prettier-ignore
    await switchSite(next, out, {
      ...FILE_OPERATIONS,
      flush: (one) => tell("flush", one),
      flushNames: (one) => tell("flush names", one),
      exchange: (one, other) => canExchange && tell("exchange", one, other) > 0,
      rename: (from, to) => {
        tell("rename", from, to);
        FILE_OPERATIONS.rename(from, to);
      },
    });
    return done.map((step) => step.trim());
  }

  test("all of the new site is on the disk before the switch, and the switch before the old one goes", async () => {
    const both = { dist: "old", "dist.next": "new" };
    expect(await steps(both, true)).toEqual(["flush dist.next", "exchange dist.next dist", "flush names"]);
    expect(await steps(both, false)).toEqual([
      "flush dist.next",
      "rename dist dist.old",
      "rename dist.next dist",
      "flush names",
      "rename dist.old dist.next",
    ]);
    expect(await steps({ "dist.next": "new" }, true)).toEqual(["flush dist.next", "rename dist.next dist", "flush names"]); // prettier-ignore
  });

  test("a disk that cannot take the new site keeps the old one", async () => {
    const { next, out } = place({ dist: "old", "dist.next": "new" });
    const flush = () => {
      throw Object.assign(new Error("EIO"), { code: "EIO" });
    };
    await expect(switchSite(next, out, { ...FILE_OPERATIONS, flush })).rejects.toThrow("EIO");
    expect(read(out)).toBe("old");
  });
});

test("the first site needs no other", async () => {
  const { next, out } = place({ "dist.next": "new" });
  await switchSite(next, out);
  expect(read(out)).toBe("new");
});

test.skipIf(process.platform !== "linux")("on Linux there is no moment without a site", () => {
  const { next, out } = place({ dist: "old", "dist.next": "new" });
  expect(FILE_OPERATIONS.exchange(next, out)).toBe(true);
  expect([read(out), read(next)]).toEqual(["new", "old"]);
  expect(FILE_OPERATIONS.exchange(next, `${out}.nowhere`)).toBe(false);
  expect([read(out), read(next)]).toEqual(["new", "old"]);
});
