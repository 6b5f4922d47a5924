import { encode } from "fast-png";
import { describe, expect, test } from "vitest";
import { findPictureFault } from "../../src/attachments/picture-fault.ts";

const bytesOf = (...parts: (string | number[] | Uint8Array)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((one) => one.charCodeAt(0)) : [...part])),
  );
const PNG = encode({ width: 4, height: 4, channels: 1, depth: 8, data: new Uint8Array(16) });
/** A frame, a scan with a stuffed byte and a restart in it, a second one, the end, and what a camera puts behind it. */
const FRAME = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
const SCAN = bytesOf([0xff, 0xda, 0, 8], "012345", [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56]);
const JPEG = bytesOf(FRAME, SCAN, [0xff], SCAN, [0xff, 0xd9], "MotionPhoto");
const GIF = bytesOf("GIF89a", [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255], [0x2c, 0, 0, 0x3b]);
const WEBP = bytesOf("RIFF", [22, 0, 0, 0], "WEBPVP8 ", [10, 0, 0, 0], "0123456789");
const drawn = (inside: string) => bytesOf(`<svg>${inside}</svg>`);
const running = (what: string) => `里有会运行的程序（${what}）`;
const SVG =
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0"/></svg>';

const BROKEN = "坏了：打不开，或者没有存完整";
const NO_SVG = "坏了：不是完整的 SVG";

describe("a picture that can be shown and printed", () => {
  test.each([
    ["a.png", PNG],
    ["A.PNG", PNG],
    ["a.jpg", JPEG],
    ["a.jpeg", JPEG],
    ["a.jfif", JPEG],
    ["a.gif", GIF],
    ["a.webp", WEBP],
    ["a.svg", bytesOf(SVG)],
    ["no-size.svg", bytesOf("<svg><path/></svg>")],
    ["link.svg", bytesOf('<svg><a href="https://www.gov.cn/"><image href="data:image/png;base64,AA"/></a></svg>')],
  ])("%s", (name, bytes) => {
    expect(findPictureFault(name, bytes)).toBeUndefined();
  });
});

describe("a picture with a fault", () => {
  test.each([
    ["empty", "a.png", bytesOf(""), BROKEN],
    ["not finished", "a.png", PNG.subarray(0, PNG.length - 12), BROKEN],
    ["cut off in its frame", "a.jpg", JPEG.subarray(0, 12), BROKEN],
    ["cut off in its first scan", "a.jpg", bytesOf(FRAME, SCAN), BROKEN],
    ["cut off in its second scan", "a.jpg", bytesOf(FRAME, SCAN, SCAN, [0xff]), BROKEN],
    ["without a frame", "a.jpg", bytesOf([0xff, 0xd8], SCAN, [0xff, 0xd9]), BROKEN],
    ["with dots where a marker has to be", "a.jpg", bytesOf(FRAME, "012", SCAN, [0xff, 0xd9]), BROKEN],
    ["of a kind of JPEG that nobody decodes", "a.jpg", bytesOf(JPEG.map((one) => (one === 0xc0 ? 0xc9 : one))), BROKEN],
    ["cut off", "a.gif", GIF.subarray(0, 13), BROKEN],
    ["cut off", "a.webp", WEBP.subarray(0, 24), BROKEN],
    ["of another kind than it says", "a.png", JPEG, "其实是 JPG，文件名却是 .png"],
    ["of another kind than it says", "a.jpg", PNG, "其实是 PNG，文件名却是 .jpg"],
    ["of words", "a.png", bytesOf("<html>404</html>"), BROKEN],
    ["of no kind for pages", "a.bmp", bytesOf("BM", [0, 0, 0, 0]), "是网页和打印用不了的格式"],
    ["without an ending", "a", bytesOf("abc"), "是网页和打印用不了的格式"],
    ["of words", "a.svg", bytesOf("<html></html>"), NO_SVG],
    ["not finished", "a.svg", bytesOf("<svg><path/>"), NO_SVG],
    ["of no size", "a.svg", bytesOf('<svg width="0" height="10"/>'), NO_SVG],
    ["of bytes", "a.svg", PNG, NO_SVG],
    ["with a script", "a.svg", drawn("<script>alert(1)</script>"), running("script")],
    ["with a script of another prefix", "a.svg", drawn('<h:script xmlns:h="x">1</h:script>'), running("script")],
    ["with a page in it", "a.svg", drawn("<foreignObject/>"), running("foreignObject")],
    ["that acts when it is opened", "a.svg", bytesOf('<svg onload="a()"/>'), running("onload")],
    ["with a link that is a program", "a.svg", drawn('<a href=" java\nscript:a()"/>'), running("href")],
    ["that becomes such a link", "a.svg", drawn('<set attributeName="href" to="javascript:a()"/>'), running("to")],
    ["that uses one kept in an address", "a.svg", drawn('<use href="data:image/svg+xml,x"/>'), running("href")],
    [
      "with a style sheet that makes a page of it",
      "a.svg",
      bytesOf('<?xml-stylesheet href="#a"?><svg/>'),
      running("xml-stylesheet"),
    ],
  ])("%s: %s", (_, name, bytes, expected) => {
    expect(findPictureFault(name, bytes)).toBe(expected);
  });
});
