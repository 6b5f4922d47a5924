import { expect, test } from "vitest";
import { VFile } from "vfile";
import { tellElsewhere } from "../../src/edit-server/tell-elsewhere.ts";

function file(name: string, ...reasons: readonly [reason: string, fatal: boolean][]): VFile {
  const made = new VFile({ path: `content/${name}` });
  for (const [reason, fatal] of reasons) {
    const message = made.message(reason, { place: { line: 2, column: 1 } });
    Object.assign(message, { fatal, note: "在 content/redirects.yaml 里写一条" });
  }
  return made;
}

test("what belongs to no document is told in the window: the errors first, each with the form that mends it", () => {
  const files = [
    file("vocabulary/公开方式.yaml", ["没有用过", false]),
    file("site.yaml", ["没有名称", true]),
    file("published.yaml", ["登记坏了", true]),
    file("redirects.yaml", ["没有转到", true]),
  ];
  const { errors, notices, told } = tellElsewhere("content", files);
  expect([errors, notices]).toEqual([3, 1]);
  expect(told.map(({ place, form }) => [place, form])).toEqual([
    ["content/site.yaml:2", "forms/site/"],
    ["content/published.yaml:2", null],
    ["content/redirects.yaml:2", "forms/redirects/"],
    ["content/vocabulary/公开方式.yaml:2", "forms/vocabulary/%E5%85%AC%E5%BC%80%E6%96%B9%E5%BC%8F/"],
  ]);
  expect(told[0]?.fix).toBe("在“设置和词表”的“改变了的地址”里写一条");
});

test("of very many only the first are told", () => {
  const reasons = Array.from({ length: 80 }, (): [string, boolean] => ["没有用过", false]);
  const { notices, told } = tellElsewhere("content", [file("site.yaml", ...reasons)]);
  expect([notices, told.length]).toEqual([80, 50]);
});
