import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { PlaceSettings } from "../../src/edit-server/place-settings.ts";

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkailan-place-"));
  file = path.join(folder, "own", "publishing.json");
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const settings = (root = "/a/content") => new PlaceSettings(file, root);
const SFTP = { to: "sftp://zhang@host/srv", password: "口令", hostKey: "SHA256:x", keyFile: "/k" };

test("a password is kept only where that is wanted, in a file that nobody else can read", () => {
  const first = settings();
  first.set(SFTP, false);
  expect(first.now).toEqual(SFTP);
  expect(readFileSync(file, "utf8")).not.toContain("口令");
  expect(settings().now).toEqual({ to: SFTP.to, hostKey: SFTP.hostKey, keyFile: SFTP.keyFile });
  first.set(SFTP, true);
  expect(settings().now).toEqual(SFTP);
  if (process.platform !== "win32") expect(lstatSync(file).mode & 0o777).toBe(0o600);
  first.set(SFTP, false);
  expect(readFileSync(file, "utf8")).not.toContain("口令");
});

test("each content folder has its own place; a folder of former releases is one still", () => {
  settings().set({ to: "/www" }, false);
  const all = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...all, "/b/content": "/former" }));
  expect(settings("/b/content").now).toEqual({ to: "/former" });
  settings("/b/content").set({ to: "git+/srv/x.git" }, false);
  expect([settings().now.to, settings("/b/content").now.to]).toEqual(["/www", "git+/srv/x.git"]);
  expect(settings("/c/content").now).toEqual({ to: "" });
});

test.each(["相对/路径", "sftp://user:secret@host/x", "ftp://", "git+https://a:b@host/x.git"])("%s is refused", (to) => {
  expect(() => {
    settings().set({ to }, false);
  }).toThrow();
  expect(settings().now).toEqual({ to: "" });
});
