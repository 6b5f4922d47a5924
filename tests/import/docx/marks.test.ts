import { expect, test } from "vitest";
import { importDocument } from "../../../src/import/import-document.ts";
import { readLabels } from "../labels.ts";
import { makeDocx, paragraph } from "./docx-files.ts";

const labels = readLabels();
const BODY = ["某镇关于做好值班工作的通知", "各村：", "请认真落实。", "某镇人民政府", "2026年2月1日"];
const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header"/><w:footerReference w:type="default" r:id="rId-footer"/></w:sectPr>';
const watermark = (words: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r></w:p>`;

function errorsOf(parts: { header?: string; footer?: string; body?: string }, decided = false): string[] {
  const bytes = makeDocx({
    header: "",
    footer: "",
    ...parts,
    body: BODY.map((words) => paragraph(words)).join("") + (parts.body ?? "") + SECTION,
  });
  return importDocument({ path: "a.docx", bytes }, labels, { decided }).errors.map(({ reason }) => reason);
}

test.each([
  {
    name: "a header",
    parts: { header: paragraph("内部资料　注意保存") },
    told: "文件上印着内部资料标志“内部资料注意保存”",
  },
  { name: "a footer", parts: { footer: paragraph("仅供内部使用") }, told: "文件上印着内部资料标志“仅供内部使用”" },
  { name: "a watermark", parts: { header: watermark("机密") }, told: "文件上印着密级标志“机密”" },
  {
    name: "a text box",
    parts: {
      body: `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph("（此件不予公开）")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    },
    told: "文件上印着不公开标志“（此件不予公开）”",
  },
])("a mark in $name stops the import, until somebody has decided", ({ parts, told }) => {
  expect(errorsOf(parts)).toEqual([told]);
  expect(errorsOf(parts, true)).toEqual([]);
});

test("nothing stops a paper whose header is a header", () =>
  expect(errorsOf({ header: paragraph("某镇人民政府文件"), footer: paragraph("— 1 —") })).toEqual([]));
