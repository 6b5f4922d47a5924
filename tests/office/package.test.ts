import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openPackage } from "../../src/office/package.ts";
import { openZip } from "../../src/office/zip.ts";

const BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function packageOf(parts: Record<string, string>) {
  return openPackage(
    openZip(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))),
  );
}

const rels = (...links: [id: string, type: string, target: string, mode?: string][]) =>
  `<Relationships>${links.map(([id, type, target, mode = "Internal"]) => `<Relationship Id="${id}" Type="${BASE}/${type}" Target="${target}" TargetMode="${mode}"/>`).join("")}</Relationships>`;

describe("relationships", () => {
  const { main, tree, relationshipsOf } = packageOf({
    "_rels/.rels": rels(["r1", "officeDocument", "word/document.xml"]),
    "word/document.xml": "<document/>",
    "word/_rels/document.xml.rels": rels(
      ["r1", "styles", "styles.xml"],
      ["r2", "image", "/media/a.png"],
      ["r3", "header", ".././word/./headers/h.xml"],
      ["r4", "hyperlink", "https://example.gov.cn/../a", "External"],
    ),
  });
  test("of the package lead to its main part", () => {
    expect(main).toBe("word/document.xml");
    expect(tree("WORD/document.xml")?.name).toBe("document");
  });
  test("of a part are names of parts, or addresses as they stand", () => {
    expect([...relationshipsOf("word/document.xml")]).toEqual([
      ["r1", { type: "styles", target: "word/styles.xml", external: false }],
      ["r2", { type: "image", target: "media/a.png", external: false }],
      ["r3", { type: "header", target: "word/headers/h.xml", external: false }],
      ["r4", { type: "hyperlink", target: "https://example.gov.cn/../a", external: true }],
    ]);
  });
  test("of a part without any are none", () => {
    expect(relationshipsOf("word/styles.xml").size).toBe(0);
    expect(packageOf({ "a.xml": "<a/>" }).main).toBeUndefined();
  });
});

describe("kind", () => {
  test.each([
    ["word/document.xml", "word"],
    ["xl/workbook.xml", "workbook"],
    ["ppt/presentation.xml", "slides"],
    ["OFD.xml", "ofd"],
    ["content.xml", undefined],
  ])("of a file with %s", (name, kind) => expect(packageOf({ [name]: "<a/>" }).kind).toBe(kind));
});

test("a part that is not there is none, a damaged one is told", () => {
  const { tree } = packageOf({ "a.xml": "<a>" });
  expect(tree("b.xml")).toBeUndefined();
  expect(() => tree("a.xml")).toThrow("xml: a.xml");
});
