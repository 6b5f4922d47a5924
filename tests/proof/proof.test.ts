import { describe, expect, test } from "vitest";
import { withoutBlanks } from "../../src/model/text.ts";
import { compareText } from "../../src/proof/compare.ts";
import { officialTexts } from "../../src/proof/official-texts.ts";
import { proveDocument } from "../../src/proof/pages.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { parseBody } from "../parse/outline-of.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

test.each([
  ["frontmatter and heading signs", "---\n标题: 甲\n---\n\n# 甲\n\n## 一、乙", "甲一、乙"],
  ["a table", "| 村 | 数 |\n|---|:-:|\n| 甲 | 1\\|2 |", "村数甲1|2"],
  ["a bar behind an escaped backslash", "\\\\| 甲 | 乙 |\n|---|---|", "\\|甲|乙||---|---|"],
  ["an ideographic blank is a cell", "\u3000| 甲 | 乙 |\n|---|---|", "|甲|乙||---|---|"],
  ["dashes without a bar", "|-|\n-", "|-|-"],
  ["one bar is no head", "|\n|-|", "||-|"],
  ["a bar outside a table", "甲 | 乙", "甲|乙"],
  ["escapes and a picture", "\\# 甲![图](attachments/a.png)乙 C:\\\\a", "#甲乙C:\\a"],
  [
    "what is Markdown elsewhere",
    "* 甲 **乙** [丙](丁) <b> &nbsp; 1) `x`\n---\n===",
    "*甲**乙**[丙](丁)<b>&nbsp;1)`x`---===",
  ],
  ["windows line ends", "---\r\n标题: 甲\r\n---\r\n\r\n甲\r\n乙", "甲乙"],
])("sourceText: %s", (_name, source, expected) => {
  expect(withoutBlanks(sourceText(source))).toBe(expected);
});

test("compareText names the first difference", () => {
  expect(compareText("一 二三", "一二\n三")).toBeUndefined();
  expect(compareText("整改措施:严格", "整改措施：严格")).toEqual({
    index: 4,
    before: "整改措施",
    expected: ":严格",
    actual: "：严格",
  });
});

test("what is hidden within official text is not read; what waits in something hidden is", () => {
  const html =
    '<p data-verbatim="p1">甲<span hidden>乙</span><template>丙</template></p><div hidden><p data-verbatim="p2">丁</p></div>';
  expect([...officialTexts(html)]).toEqual([
    ["p1", "甲"],
    ["p2", "丁"],
  ]);
});

test("officialTexts read a page as browsers do: words in a table but in no cell stand before it, comments nowhere", () => {
  const html =
    '<div data-verbatim="p1"><table><!-- 注 -->甲<tr><td>乙</td></tr></table><p data-furniture><b>丙</b></p>&amp;</div>';
  expect(officialTexts(html).get("p1")).toBe("甲乙&");
  expect(officialTexts(html.replace("甲<tr><td>乙", "<tr><td>乙</td></tr>甲<tr><td>")).get("p1")).toBe("甲乙&");
});

test("officialTexts leave furniture, scripts and other elements out", () => {
  const html = `<p>外</p><div data-verbatim="p1">甲<a data-furniture>链接</a><b>乙</b><script>1</script></div><div data-verbatim="p2">丙</div>`;
  expect([...officialTexts(html)]).toEqual([
    ["p1", "甲乙"],
    ["p2", "丙"],
  ]);
});

describe("proveDocument", () => {
  const body = "# 甲\n\n1.问题。\n\n整改措施:做。\n\n2.再问。\n\n整改措施:再做。";
  const { document, file } = parseBody(body);
  const problems = `<div data-verbatim="p1">1.问题。整改措施:做。</div><div data-verbatim="p2">2.再问。</div><p>转下页</p><div data-verbatim="p2">整改措施:再做。</div>`;
  const slides = `<div data-verbatim="document">甲1.问题。整改措施:做。</div><div data-verbatim="document">2.再问。整改措施:再做。</div>`;
  const small = slides.replaceAll('"document"', '"compact"');
  const pages: Record<string, string> = {
    "documents/test/": `<div data-verbatim="document">甲1.问题。整改措施:做。2.再问。整改措施:再做。</div>`,
    "documents/test/p1/": `<div data-verbatim="p1">1.问题。整改措施:做。</div>`,
    "documents/test/p2/": `<div data-verbatim="p2">2.再问。整改措施:再做。</div>`,
    "documents/test/print/a4/": problems + slides + small,
    "documents/test/print/a3/": problems + slides + small,
    "documents/test/screen/landscape/": slides,
    "documents/test/screen/portrait/": slides,
    "documents/test/pictures/": slides,
  };
  const official = (html: string) => [...officialTexts(html)].join();

  test("passes where every character is there, with and without 紧凑版", () => {
    expect(proveDocument(document, String(file), (page) => pages[page])).toEqual([]);
    const without = (page: string) => pages[page]?.replace(small, "");
    expect(proveDocument(document, String(file), without)).toEqual([]);
  });

  test("fails for any one character changed, lost or added on any page", () => {
    for (const [page, html] of Object.entries(pages)) {
      const start = html.indexOf(">") + 1;
      const places = Array.from({ length: html.lastIndexOf("<") - start }, (_, index) => start + index);
      const damages = places.flatMap((at) => [
        html.slice(0, at) + html.slice(at + 1),
        html.slice(0, at) + "错" + html.slice(at + 1),
        html.slice(0, at) + "多" + html.slice(at),
      ]);
      for (const damaged of atLeastOne(damages.filter((other) => official(other) !== official(html))))
        expect(
          proveDocument(document, String(file), (one) => (one === page ? damaged : pages[one])),
          damaged,
        ).not.toEqual([]);
    }
  });

  test("fails for a problem of a long list that is not the source's on the page that has it alone", () => {
    const { document, file } = parseBody(
      Array.from({ length: 201 }, (_, at) => `${at + 1}.村道破损。\n\n整改措施:改。`).join("\n\n"),
    );
    const alone = (html: string) => (page: string) => (page === "documents/test/print/a4/3/" ? html : undefined);
    const failed = (html: string) =>
      proveDocument(document, String(file), alone(html)).some(
        ({ page, unit }) => page === "documents/test/print/a4/3/" && unit === "p201",
      );
    expect(failed('<div data-verbatim="p201">201.村道破损。整改措施:改。</div>')).toBe(false);
    expect(failed('<div data-verbatim="p201">201.村道。整改措施:改。</div>')).toBe(true);
    expect(failed("")).toBe(true);
  });

  test("fails where a slide quotes what the source has not", () => {
    const quoting = (words: string) =>
      `<p data-quote><b data-furniture>1.</b>${words}<i data-furniture>：</i>再问。</p>${slides}`;
    const prove = (html: string) =>
      proveDocument(document, String(file), (page) => (/screen|pictures/u.test(page) ? html : pages[page]));
    expect(prove(quoting("问题。"))).toEqual([]);
    const found = prove(quoting("难题。"));
    expect(found.map(({ page, actual }) => `${page} ${actual}`)).toEqual([
      "documents/test/screen/landscape/ 难题。",
      "documents/test/screen/portrait/ 难题。",
      "documents/test/pictures/ 难题。",
    ]);
  });

  test("fails for a missing page", () => {
    expect(
      proveDocument(document, String(file), (page) => (page.endsWith("/p2/") ? undefined : pages[page])),
    ).toHaveLength(1);
  });
});

describe("proveDocument, of a table of problems", () => {
  const rows = [
    "| 序号 | 问题 | 整改措施 | 责任人 |",
    "| --- | --- | --- | --- |",
    "| 1 | 甲。 | 做。 | 张某 |",
    "| 2 | 乙。 | 办。 | ^ |",
  ];
  const { document, file } = parseBody(`# 清单\n\n${rows.join("\n")}`);
  const whole = `<div data-verbatim="document">清单序号问题整改措施责任人1甲。做。张某2乙。办。</div>`;
  const first = `<div data-verbatim="p1">1甲。<b data-furniture>整改措施</b>做。张某</div>`;
  const second = `<div data-verbatim="p2">2乙。<b data-furniture>整改措施</b>办。张某</div>`;
  const both = whole + whole.replace('"document"', '"compact"');
  const pages: Record<string, string> = {
    "documents/test/": whole,
    "documents/test/p1/": first,
    "documents/test/p2/": second,
    "documents/test/print/a4/": first + second + both,
    "documents/test/print/a3/": first + second + both,
    "documents/test/screen/landscape/": whole,
    "documents/test/screen/portrait/": whole,
    "documents/test/pictures/": whole,
  };

  test("sheets have its text and its problems alone, slides its text; a merged cell is said of each of its problems", () => {
    expect(proveDocument(document, String(file), (page) => pages[page])).toEqual([]);
  });

  test.each(atLeastOne(Object.keys(pages)))("fails where a character of %s is another", (page) => {
    const damaged = (html: string) => html.replace("办。", "做。");
    const html = pages[page] ?? "";
    const other = page.endsWith("/p1/") ? html.replace("张某", "李某") : damaged(html);
    expect(
      proveDocument(document, String(file), (one) => (one === page ? other : pages[one])).map((one) => one.page),
    ).toContain(page);
  });

  test("fails where the source has no such cell", () => {
    const source = String(file).replace("乙。", "丙。");
    const found = proveDocument(document, source, (page) => pages[page]?.replaceAll("丙。", "乙。"));
    expect(found.map(({ page, actual }) => `${page} ${actual}`)).toContain("documents/test/p2/ 乙。");
  });
});
