import { expect, test } from "vitest";
import { addressOf, partsOf } from "../../src/editor/place-address.ts";
import { readRemote } from "../../src/publishing/remote-files.ts";

test.each([
  ["D:\\网站\\zwgk", { kind: "folder", where: "D:\\网站\\zwgk" }],
  [
    "sftp://zhang@www.example.gov.cn:2222/srv/%E7%BD%91%20%E7%AB%99",
    { kind: "sftp", port: "2222", where: "/srv/网 站" },
  ],
  ["ftp://www.example.gov.cn/", { kind: "ftp", user: "", host: "www.example.gov.cn" }],
  ["ftps://a%40b@[::1]/x", { kind: "ftps", user: "a@b", host: "[::1]" }],
  ["git+git@host:zwgk.git#main", { kind: "git", where: "git@host:zwgk.git", branch: "main" }],
  ["git+/srv/zwgk.git", { kind: "git", where: "/srv/zwgk.git", branch: "" }],
  ["", { kind: "folder", where: "" }],
] as const)("%s has the parts %o, and is made of them", (address, parts) => {
  expect(partsOf(address)).toMatchObject(parts);
  expect(addressOf(partsOf(address))).toBe(address);
});

test("what is asked on the page is what deploy reads", () => {
  const parts = { kind: "sftp", where: "/srv/网站/#1?/", host: "h", port: "", user: "张 三", branch: "" } as const;
  expect(readRemote(addressOf(parts))).toEqual({
    kind: "sftp",
    host: "h",
    port: 22,
    user: "张 三",
    folder: "/srv/网站/#1?",
  });
});
