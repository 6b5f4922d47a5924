import { describe, expect, test } from "vitest";
import { previewOf } from "../../src/editor/preview.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";

describe("the preview of a text", () => {
  test("has its parts as the site shows them", () => {
    const html = previewOf(makeDocument(PLAN, "标题: 关于印发《整改方案》的通知"), "/t/") ?? "";
    expect(html.match(/<section class="part part-(?:notice|main)">/gu)).toHaveLength(2);
    expect(html).toContain(`<section id="p1" class="problem">`);
    expect(html.match(/<h1/gu)).toHaveLength(1);
  });

  test("has the title of the 公开信息 where the text does not begin with it, and none where there is none", () => {
    expect(previewOf(makeDocument("各村：", "标题: 通知<b>"), "/t/")).toMatch(
      /^<div class="official-text"><h1 class="title">通知&#x3C;b><\/h1>/u,
    );
    const document = makeDocument("各村：");
    document.disclosure.title = "";
    expect(previewOf(document, "/t/")).not.toContain("<h1");
  });

  test("has the pictures of the folder that is edited", () => {
    expect(previewOf(makeDocument("见图。\n\n![图](attachments/a.png)"), "/t/")).toContain(
      `src="/t/documents/2022-plan/attachments/a.png"`,
    );
  });

  test("is nothing while there is no text", () => {
    const document = makeDocument("各村：");
    document.parts = [];
    expect(previewOf(document, "/t/")).toBeNull();
  });
});
