import { describe, expect, test } from "vitest";
import { blocksToHtml, runsToHtml } from "../../src/print/page-html.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsOf } from "../../src/print/runs.ts";

const html = (...blocks: PlacedBlock[]) => blocksToHtml(blocks);
const paragraph = { type: "paragraph", indent: true, part: "text", runs: runsOf("各村要落实。") } as const;

describe("runs", () => {
  test("punctuation that stays narrow is told apart, and a line may end where it may", () => {
    expect(runsToHtml(runsOf("上午8:30起,2022年"))).toBe(`上午8<span class="half">:</span>30起,<wbr>2022年`);
  });

  test("never become markup", () => {
    expect(runsToHtml(runsOf("<b>&"))).toBe("&#x3C;b>&#x26;");
  });

  test("with a number that browsers would break behind its hyphen have it in one piece", () => {
    const [phone, day] = ["0733-6220333", "2024-06-28"].map((word) => `<span class="set-tail">${word}</span>`);
    const runs = runsOf("举报电话0733-6220333，2024-06-28起用；型号PE100-11，编号12-2024-06-28-1");
    expect(runsToHtml(runs)).toBe(`举报电话${phone}，${day}起用；型号PE100-11，编号12-2024-06-28-1`);
  });

  test("in 黑体 are set apart where they begin a paragraph, not in titles", () => {
    const runs = [...runsOf("整改措施:", "hei"), ...runsOf("修补路面。")];
    expect(html({ ...paragraph, part: "label", runs })).toBe("<p><b>整改措施:</b>修补路面。</p>");
    expect(html({ type: "mark", runs })).toBe(`<p class="set-mark">整改措施:修补路面。</p>`);
  });
});

describe("blocks", () => {
  test("a title has its lines", () => {
    expect(html({ type: "title", lines: [runsOf("关于印发", "bold"), runsOf("《方案》的通知", "bold")] })).toBe(
      `<h2 class="set-title">关于印发<br>《方案》的通知</h2>`,
    );
  });

  test("headings have two levels below the page's own; what goes on from the page before is none", () => {
    const heading = (level: number) => ({ type: "heading", level, runs: runsOf("一、总体要求", "hei") }) as const;
    expect(html(heading(1))).toBe(`<h2 class="set-heading">一、总体要求</h2>`);
    expect(html(heading(9))).toBe(`<h3 class="set-heading">一、总体要求</h3>`);
    expect(html({ ...heading(1), continued: true })).toBe(`<p class="set-heading">一、总体要求</p>`);
  });

  test("a paragraph with a long address has lines of their own width: none is spread to leave the address whole", () => {
    const ask = (address: string) => html({ ...paragraph, indent: false, runs: runsOf(`邮箱${address}。`) });
    expect(ask("puyuan@example.gov.cn")).toContain(`<p class="set-uneven">`);
    expect(ask("0700-5550588")).toContain(`<p class="set-uneven">`);
    expect(ask("126.8")).toContain("<p>");
  });

  test("a paragraph is indented where it begins, and its continuation is not", () => {
    expect(html(paragraph)).toBe(`<p class="set-indented">各村要落实。</p>`);
    expect(html({ ...paragraph, continued: true })).toBe("<p>各村要落实。</p>");
    expect(html({ ...paragraph, indent: false })).toBe("<p>各村要落实。</p>");
  });

  test("the words of a problem are a heading", () => {
    const statement = { ...paragraph, part: "statement" } as const;
    expect(html(statement)).toBe(`<h3 class="set-statement">各村要落实。</h3>`);
    expect(html({ ...statement, continued: true })).toBe(`<p class="set-statement">各村要落实。</p>`);
  });

  test("what is centred, signed or drawn", () => {
    expect(html({ type: "centred", runs: runsOf("甲政发〔2022〕8号") })).toBe(
      `<p class="set-centred">甲政发〔2022〕8号</p>`,
    );
    expect(html({ type: "signature", lines: [runsOf("甲镇人民政府"), runsOf("2022年6月15日")] })).toBe(
      `<p class="set-signature"><span>甲镇人民政府<br>2022年6月15日</span></p>`,
    );
    expect(html({ type: "image", file: "a.png", alt: "图" })).toBe(
      `<p class="set-picture"><img src="a.png" alt="图"></p>`,
    );
  });

  test("a field of the official table takes the line where it stands alone", () => {
    const fact = (label: string, ...values: string[]) => ({
      label: runsOf(label, "hei"),
      values: values.map((value) => runsOf(value, "hei")),
    });
    const facts = html({
      type: "facts",
      rows: [[fact("来源", "镇政府"), fact("有效性", "有效")], [fact("公开渠道", "网站", "公示栏")]],
    });
    expect(facts).toContain(
      `<tr><th scope="row">来源</th><td>镇政府</td><th scope="row">有效性</th><td>有效</td></tr>`,
    );
    expect(facts).toContain(`<tr><th scope="row">公开渠道</th><td colspan="3">网站<br>公示栏</td></tr>`);
  });
});
