import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";
import { hasPhotoLocation } from "../src/attachments/photo-location.ts";
import { exif, join } from "./attachments/made-files.ts";

const PHOTO = join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112]), [0xff, 0xd9]);

test("npm run photos asks, and keeps the original outside the content", () => {
  const root = mkdtempSync(path.join(tmpdir(), "photos-"));
  const folder = path.join(root, "content/documents/2022-jia");
  mkdirSync(path.join(folder, "attachments"), { recursive: true });
  writeFileSync(path.join(folder, "document.md"), "---\n标题: 甲\n---\n\n# 甲\n\n![房](attachments/a.jpg)\n");
  const file = path.join(folder, "attachments/a.jpg");
  writeFileSync(file, PHOTO);
  const run = (...more: string[]) =>
    spawnSync(process.execPath, ["scripts/photos.ts", "--content", path.join(root, "content"), ...more], {
      encoding: "utf8",
    });

  const asked = run();
  expect([asked.status, asked.stdout]).toEqual([1, expect.stringContaining("没有改动任何文件")]);
  expect(new Uint8Array(readFileSync(file))).toEqual(PHOTO);
  expect(existsSync(path.join(root, "originals"))).toBe(false);

  const done = run("--yes");
  expect([done.status, done.stdout]).toEqual([0, expect.stringContaining("换好了 1 张")]);
  expect(hasPhotoLocation(readFileSync(file))).toBe(false);
  expect(new Uint8Array(readFileSync(path.join(root, "originals/2022-jia/attachments/a.jpg")))).toEqual(PHOTO);
  expect(run().stdout).toContain("没有带拍摄地点的照片");
});
