import { expect, test } from "vitest";
import { explainFileTrouble, mayPass } from "../../src/publishing/file-trouble.ts";

const refused = (code: string, path?: string) => Object.assign(new Error(`${code}: refused`), { code, path });

test("a disk that refuses is told with the file and the mend", () => {
  expect(explainFileTrouble(refused("ENOSPC", "/srv/a"))).toBe("/srv/a：磁盘满了，腾出空间再运行（ENOSPC）。");
  expect(explainFileTrouble(refused("EROFS"))).toBe("这个磁盘只能读，不能写；换一个能写的文件夹（--out）（EROFS）。");
  expect(explainFileTrouble(refused("EXDEV"))).toContain("npm run deploy -- --to");
  expect(explainFileTrouble(new Error("Astro failed", { cause: refused("EACCES", "/srv") }))).toMatch(
    /^\/srv：没有权限/u,
  );
});

test("other errors are not explained by it", () => {
  expect(explainFileTrouble(new Error("x"))).toBeUndefined();
  expect(explainFileTrouble(refused("ENOENT"))).toBeUndefined();
  expect(explainFileTrouble("ENOSPC")).toBeUndefined();
});

test("what another program causes may pass", () => {
  expect(["EBUSY", "EPERM", "EACCES", "ENOSPC", "ENOENT"].map((code) => mayPass(refused(code)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
