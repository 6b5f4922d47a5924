import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { importDocument } from "../../src/import/import-document.ts";
import { withLoosePictures } from "../../src/import/with-loose-pictures.ts";
import { readLabels } from "./labels.ts";

const LINES = [
  "某镇关于秋收的通知",
  "各村：",
  "请抓紧\ufffd秋收，确保颗粒归仓，不误农时，每周报送进度。",
  "某镇人民政府",
  "2023年9月4日",
];

test.each([
  { path: "通知.txt", text: LINES.join("\n") },
  {
    path: "通知.html",
    text: `<html><head><title>通知</title></head><body><p hidden>看不见</p>${LINES.map((line) => `<p>${line}</p>`).join("\n")}</body></html>`,
  },
])("each doubt is beside its line of the original, $path", ({ path, text }) => {
  const { doubts, original } = importDocument({ path, bytes: Buffer.from(`\ufeff${text}`) }, readLabels());
  expect(original?.lines).toEqual(LINES);
  const at = doubts.findIndex(({ reason }) => reason.includes("U+FFFD"));
  expect(at).toBeGreaterThanOrEqual(0);
  expect(original?.lines[original.doubted[at] ?? -1]).toBe(LINES[2]);
});

test("pictures of the clipboard stand for files that no page can read, where they are as many", () => {
  const html = `<img width=1 src="file:///C:/1.png"><img src='data:image/png;base64,AAAA'><img src=2.gif alt="甲">`;
  expect(withLoosePictures(html, ["QQ==", "Qg=="])).toBe(
    `<img width=1 src="data:image/png;base64,QQ=="><img src='data:image/png;base64,AAAA'><img src="data:image/png;base64,Qg==" alt="甲">`,
  );
  expect(withLoosePictures(html, ["QQ=="])).toBe(html);
  expect(withLoosePictures(html, [])).toBe(html);
});
