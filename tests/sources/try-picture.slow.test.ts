import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPictureFault } from "../../src/attachments/picture-fault.ts";
import { PictureTrial } from "../../src/sources/try-picture.ts";
import { CMYK, GIF, JPEG, WEBP, damagedPng, png } from "../attachments/made-pictures.ts";

let root: string;
let trial: PictureTrial;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "gongkailan-pictures-"));
  mkdirSync(path.join(root, "甲"));
  trial = new PictureTrial(root);
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What is said of a picture before it is printed, and what when it is. */
async function faultsOf(name: string, bytes: Uint8Array) {
  writeFileSync(path.join(root, "甲", name), bytes);
  return [findPictureFault(name, bytes), await trial.faultOf(`甲/${name}`)];
}

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`);
/** Some bytes in the middle are others. */
const scratched = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes).fill(0x5a, at, at + 8);

describe("a picture that prints", () => {
  test.each([
    ["a.png", png()],
    ["图 片.jpg", JPEG],
    ["a.jfif", JPEG],
    ["a.gif", GIF],
    ["a.webp", WEBP],
    ["a.svg", svg('<path d="M0 0h9"/>')],
    ["letters.SVG", svg('<text x="1" y="9" font-family="Arial">危房（甲）</text>')],
  ])("%s", async (name, bytes) => {
    expect(await faultsOf(name, bytes)).toEqual([undefined, undefined]);
  });
});

describe("a picture that looks whole from outside and does not print", () => {
  test.each<[what: string, name: string, bytes: Uint8Array, fault: string]>([
    ["with a wrong sum", "b.png", damagedPng(), "坏了：打不开，或者没有存完整"],
    ["with scratched dots", "b.gif", scratched(GIF, 128), "坏了：打不开，或者没有存完整"],
    ["with scratched dots", "b.webp", scratched(WEBP, 60), "坏了：打不开，或者没有存完整"],
    ["in the colours of print", "b.jpg", CMYK, "用的是印刷的颜色（CMYK），打印文件里用不了"],
    [
      "with another picture outside",
      "outside.svg",
      svg('<image href="c.png" width="9" height="9"/>'),
      "里面引用了别的图片，没有存在一个文件里",
    ],
    ["with a prefix of nothing", "prefix.svg", svg("<x:y/>"), "坏了：不是完整的 SVG"],
    ["of two bytes a letter", "wide.svg", Buffer.from(`\ufeff${String(svg(""))}`, "utf16le"), "不是 UTF-8 编码的"],
    ["with letters that no font has", "rare.svg", svg('<text x="1" y="9">𱍊</text>'), "里的字“𱍊”字体里没有"],
  ])("%s: %s", async (_, name, bytes, fault) => {
    expect(await faultsOf(name, bytes)).toEqual([undefined, fault]);
  });
});
