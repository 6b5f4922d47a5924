import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { GitBranch } from "../../src/publishing/git-place.ts";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { openPlace } from "../../src/publishing/open-place.ts";
import { sealSite } from "../../src/publishing/seal-site.ts";

let folder: string;
let repository: string;
let site: string;

const git = (...options: string[]) => execFileSync("git", ["-C", repository, ...options], { encoding: "utf8" });
const names = () => git("ls-tree", "-r", "--name-only", "-z", "pages").split("\0").filter(Boolean);

/** The built site, with line ends that git would change. */
function makeSite(files: Readonly<Record<string, string>>): void {
  rmSync(site, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  sealSite(site, { documents: {}, files: hashSite(site) }, [], { publicKey: undefined, keyFile: "" });
}

async function at(work: (place: Awaited<ReturnType<typeof openPlace>>) => Promise<unknown>): Promise<void> {
  const place = await openPlace(`git+${repository}`, { site, now: () => 0, tell: () => undefined });
  await place.before();
  await work(place);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongkailan-git-"));
  repository = path.join(folder, "pages.git");
  site = path.join(folder, "dist");
  execFileSync("git", ["init", "--quiet", "--bare", repository]);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a site is pushed, byte for byte, then the next one on it, and the former comes back as a commit", async () => {
  const first = { "index.html": "一\r\n", ".well-known/a.txt": "甲", ".gitignore": "*.log", "x.log": "记" };
  makeSite(first);
  await at((place) => place.put(site));
  expect(names().sort()).toEqual([...Object.keys(first), "manifest.json"].sort());
  expect(git("show", "pages:index.html")).toBe("一\r\n");
  makeSite({ "index.html": "二" });
  await at((place) => place.put(site));
  expect(names()).toEqual(["index.html", "manifest.json"]);
  await at((place) => place.takeBack());
  expect(git("show", "pages:index.html")).toBe("一\r\n");
  expect(git("rev-list", "--count", "pages").trim()).toBe("3");
});

test("a branch with something else is not touched, and whoever was quicker stays", async () => {
  makeSite({ "index.html": "一" });
  const tree = execFileSync("git", ["-C", repository, "mktree"], { input: "", encoding: "utf8" }).trim();
  const other = git("-c", "user.name=甲", "-c", "user.email=a@b", "commit-tree", tree, "-m", "别的").trim();
  git("update-ref", "refs/heads/pages", other);
  await expect(at((place) => place.put(site))).rejects.toThrow("分支 pages 里不是本软件生成的网站");
  git("update-ref", "-d", "refs/heads/pages");
  const branch = new GitBranch({ repository, branch: "pages" }, path.join(folder, "own.git"));
  expect(await branch.manifest()).toBeUndefined();
  git("update-ref", "refs/heads/pages", other);
  await expect(branch.send(site)).rejects.toThrow("git 没有做成");
  expect(git("rev-parse", "pages").trim()).toBe(other);
});

test("no password stands in an address", async () => {
  const open = (address: string) => openPlace(address, { site, now: () => 0, tell: () => undefined });
  await expect(open("git+https://user:secret@host/x.git")).rejects.toThrow("不要把密码写在地址里");
  await expect(open("sftp://user:secret@host/x")).rejects.toThrow("不要把密码写在地址里");
  await expect(open("ftp://")).rejects.toThrow("不是完整的地址");
  await expect(open("sftp://user@host/a/%2e%2e/b")).rejects.toThrow();
});
