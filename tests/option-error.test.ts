import { parseArgs } from "node:util";
import { expect, test } from "vitest";
import { explainOptionError } from "../scripts/option-error.ts";

/** What is said of an error that something throws. */
function said(fail: () => void): string {
  try {
    fail();
  } catch (error) {
    return explainOptionError(error);
  }
  throw new Error("Nothing was thrown.");
}

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: no space left on device, copyfile 'a' -> 'b'`), { code, path: "a" });
};

test.each([
  ["an option that is none", () => parseArgs({ args: ["--nowhere"], options: {} }), "没有“--nowhere”这个选项"],
  ["a word too many", () => parseArgs({ args: ["more"], options: {} }), "多了“more”"],
  ["a full disk", failing("ENOSPC"), "a：磁盘满了，腾出空间再运行（ENOSPC）。"],
  ["a disk that is only read", failing("EROFS"), "a：这个磁盘只能读，不能写；换一个能写的文件夹（--out）（EROFS）。"],
])("%s is told in Chinese", (_, fail, words) => {
  expect(said(fail)).toBe(words);
});
