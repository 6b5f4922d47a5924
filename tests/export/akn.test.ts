import { describe, expect, test } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { aknId, unitId } from "../../src/export/akn-ids.ts";
import { toAkomaNtoso } from "../../src/export/akn.ts";
import { walk } from "../../src/model/walk.ts";
import { compareText } from "../../src/proof/compare.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { elementsOf, structureErrors, textIn } from "./akn-structure.ts";
import { NOWHERE, PLACE, allDocuments, documentOf } from "./documents.ts";

describe.each(atLeastOne(allDocuments()))("$id", ({ document, source }) => {
  const xml = toAkomaNtoso(document, PLACE);

  test.runIf(xml !== undefined)("keeps to the structure, its text is the source, every unit is found by its id", () => {
    expect(structureErrors(xml ?? "")).toEqual([]);
    const elements = elementsOf(fromXml(xml ?? ""));
    const body = elements.find(({ name }) => name === "mainBody");
    expect(compareText(sourceText(source), body ? textIn(body) : "")).toBeUndefined();
    const units = document.parts.flatMap((part) => {
      const ids: string[] = [];
      walk(part.children, (node) => {
        if ("id" in node) ids.push(node.id);
      });
      return [part.id, ...ids];
    });
    const found = elements.flatMap(({ name, attributes }) =>
      name === "TLCOrganization" ? [] : (unitId(attributes["eId"] ?? "") ?? []),
    );
    expect(found).toEqual(units);
  });
});

test.each([
  ["hcontainer", "p6-m3", "hcontainer_p6-m3"],
  ["section", "annex1-s3-2~2", "sec_annex1-s3-2--2"],
  ["article", "t12", "art_t12"],
  ["chapter", "z1", "chp_z1"],
  ["part", "b1", "part_b1"],
] as const)("%s %s has the eId %s, and is found from it", (element, id, eId) => {
  expect(aknId(element, id)).toBe(eId);
  expect(unitId(eId)).toBe(id);
});

test("a document without a date has none; one without 公开主体 says so", () => {
  expect(toAkomaNtoso(documentOf("---\n标题: 甲\n---\n\n# 甲\n\n乙。"), PLACE)).toBeUndefined();
  const xml = toAkomaNtoso(documentOf("---\n标题: 甲\n发布日期: 2023-01-02 03:04\n---\n\n# 甲\n\n乙。"), NOWHERE);
  expect(xml).toContain('<FRBRdate date="2023-01-02" name="发布日期" />');
  expect(xml).toContain('showAs="原文未载明"');
  expect(xml).not.toContain("FRBRalias");
});

test("text between units, tables, pictures, signs of XML and what XML cannot hold", () => {
  const source =
    '---\n标题: 甲\n成文日期: 2023-01-02\n---\n\n# 甲\n\n1.乙<b>&amp;\u0001]]>\n\n整改措施:\n\n(1)丙。\n\n![图">](attachments/a.png)\n\n| 村 | 数 |\n|---|---|\n| 丁 | 1 |\n\n(2)戊。';
  const xml = toAkomaNtoso(documentOf(source), PLACE) ?? "";
  expect(structureErrors(xml)).toEqual([]);
  const body = elementsOf(fromXml(xml)).find(({ name }) => name === "mainBody");
  expect(compareText(sourceText(source).replace("\u0001", ""), body ? textIn(body) : "")).toBeUndefined();
});

test.each([
  ["an unknown element", "<content>", "<content><div/>"],
  ["the wrong order", "<heading>", "<num>1</num><heading>"],
  ["text in the wrong place", "<content>", "<content>甲"],
  ["a missing attribute", ' name="main"', ""],
  ["an id that is there twice", 'eId="hcontainer_p2"', 'eId="hcontainer_p1"'],
])("the check sees %s", (_name, from, to) => {
  const source =
    "---\n标题: 甲\n成文日期: 2023-01-02\n---\n\n# 甲\n\n## 一、乙\n\n1.丙。\n\n整改措施:丁。\n\n2.戊。\n\n整改措施:己。";
  const xml = toAkomaNtoso(documentOf(source), PLACE) ?? "";
  expect(structureErrors(xml)).toEqual([]);
  expect(xml).toContain(from);
  expect(structureErrors(xml.replace(from, to))).not.toEqual([]);
});
