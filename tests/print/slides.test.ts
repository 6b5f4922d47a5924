import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/model/text-units.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { SCREENS } from "../../src/print/paper.ts";
import { inchesFor } from "../../src/print/slides/readable.ts";
import type { SlideShow } from "../../src/print/slides.ts";
import { isTitleSlide, planSlides, secondsFor } from "../../src/print/slides.ts";
import { slidesToHtml } from "../../src/print/slides-html.ts";
import { readOfficialWords } from "../../src/proof/official-texts.ts";
import { LEDGER, makeDocument, PLAN } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const [landscape, portrait] = SCREENS;
if (!landscape || !portrait) throw new Error("There are two kinds of screens.");

const FACTS = "标题: 整改方案\n公开主体: 甲镇人民政府\n成文日期: 2022-06-15";
const plan = (body: string, facts = FACTS, screen = landscape, url?: string): SlideShow =>
  planSlides(toPrintSource(makeDocument(body, facts), url), screen, (name) => name);
/** What slides say, one string for each. */
const said = (slides: SlideShow["slides"]) =>
  slides.map(({ blocks }) =>
    blocks
      .flatMap((block) => ("runs" in block ? block.runs : "lines" in block ? block.lines.flat() : []))
      .map(({ text }) => text)
      .join(""),
  );

/** A plan that takes more than three minutes: two groups, so many problems, each with measures and a limit. */
const longPlan = (problems: number) => {
  const problem = (number: number) =>
    `${number}.第${number}项工作推进缓慢。有的村没有按时上报，群众多次反映没有得到答复。\n\n整改措施:由分管领导牵头，逐村逐户核对台账；对没有按时上报的，在公示栏公开通报；一个月以后再查一遍，防止反弹。\n\n整改时限:2022年${12 - (number % 12)}月底前`;
  const half = Math.ceil(problems / 2);
  const numbers = Array.from({ length: problems }, (_, at) => at + 1);
  return [
    "# 整改方案",
    "## 一、整改问题",
    "### (一)督查发现问题",
    ...numbers.slice(0, half).map(problem),
    "### (二)群众反映问题",
    ...numbers.slice(half).map(problem),
    "## 二、工作要求",
    "各村要落实责任。如有疑问，请拨打镇纪委监督电话0737-5912345。",
  ].join("\n\n");
};

describe("the whole text on slides", () => {
  test("is all of it, in its order: the 通知, what stands before the problems and behind them too", () => {
    for (const [body, screen] of atLeastOne(
      SCREENS.flatMap((own) => [PLAN, LEDGER, longPlan(30)].map((one) => [one, own] as const)),
    )) {
      const document = makeDocument(body, FACTS);
      const { texts } = readOfficialWords(slidesToHtml(plan(body, FACTS, screen)));
      const source = body.replace(/^#+ |^\|.*---.*\|$|\|| [\^<] /gmu, "").replace(/^[\^<]$/gmu, "");
      expect(withoutBlanks(texts.get("document") ?? "")).toBe(withoutBlanks(source));
      expect(document.parts.length).toBeGreaterThan(0);
    }
  });

  test("no day of what is stated is torn, however large the type of the text could be", () => {
    for (const screen of atLeastOne(SCREENS)) {
      const { slides } = plan("# 停水通知\n\n今日停水。", FACTS, screen);
      const rows = slides.flatMap(({ size, blocks }) =>
        blocks.flatMap((block) => (block.type === "facts" ? block.rows.map(({ length }) => ({ size, length })) : [])),
      );
      // A label of four characters, the day in figures, and the edges of both.
      for (const { size, length } of atLeastOne(rows))
        expect(size * (4 + textWidth("2022-06-15") + 1) * length).toBeLessThan(screen.width - 2 * screen.side);
    }
  });

  test("a short text is one slide in large type, a title of its own is none", () => {
    const { slides, short } = plan("今日停水。", "标题: 停水通知");
    expect(slides).toHaveLength(1);
    expect(slides[0]).toMatchObject({ size: landscape.sizes[0], isShort: true });
    expect(short).toBeUndefined();
  });

  test("the title is broken for the size in which it is set", () => {
    const { short } = plan(longPlan(30), "标题: 关于2023年耕地地力保护补贴发放情况的公示");
    const slides = short?.slides ?? [];
    const [title] = atLeastOne(slides.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "title")));
    const lines = title && "lines" in title ? title.lines.map((line) => line.map(({ text }) => text).join("")) : [];
    expect(lines).toEqual(["关于2023年耕地地力", "保护补贴发放情况的公示"]);
  });

  test("the title of a short text too, and a long one stands on one slide", () => {
    const titleOf = (title: string, screen: typeof landscape) => {
      const { slides } = plan(
        `# ${title}\n\n${"会议研究了防汛工作，由水利站负责。".repeat(16)}`,
        `标题: ${title}`,
        screen,
      );
      const own = slides.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === "title" ? [block] : [])));
      return own.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join("")));
    };
    expect(titleOf("石榴镇党政联席会议纪要", portrait)).toEqual([["石榴镇党政联席会议纪要"]]);
    const long = `关于转发县人民政府办公室关于印发${"农村人居环境整治提升五年行动暨".repeat(6)}实施方案的通知`;
    expect(titleOf(long, landscape).map((lines) => lines.join(""))).toEqual([long]);
  });

  test("a sentence under a long problem is not broken for its sake", () => {
    const problem = `1.${"有的村没有把这项工作放在心上。".repeat(11)}`;
    const measures = `整改措施:${"由镇里派人到村里一户一户核对，".repeat(10)}月底前报结果。`;
    const { slides } = plan(`# 整改方案\n\n${[problem, measures, problem.replace("1", "2"), measures].join("\n\n")}`);
    expect(slides.length).toBeGreaterThan(2);
    expect(said(slides).join("")).not.toContain("（续）");
  });

  test("no slide ends at a mark within an address", () => {
    const address = "https://www.example.gov.cn/zwgk/gonggao.html?id=4309211010&from=gongshilan";
    for (let count = 1; count < 8; count++) {
      const before = "现将有关事项公告如下，请相互转告。".repeat(count);
      const texts = said(plan(`# 公告\n\n${before}网址${address}。${before}`).slides);
      for (const text of atLeastOne(texts)) expect(text).not.toMatch(/\?$/u);
    }
  });

  test("what is not stated of the document is left out", () => {
    const facts = plan("今日停水。").slides.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "facts" ? block.rows.flat() : [])),
    );
    const labels = atLeastOne(facts).map(({ label }) => label.map(({ text }) => text).join(""));
    expect(labels).toEqual(["成文日期", "公开主体"]);
    expect(JSON.stringify(facts)).not.toContain("未载明");
  });

  test("each slide says which problems it shows, and leads to the first of them", () => {
    const { slides } = plan(longPlan(6), FACTS, landscape, "https://town.example/");
    const places = slides.map(({ sheet }) => sheet.position).filter((place) => place !== "");
    expect(atLeastOne(places)[0]).toMatch(/^问题1(?:至问题\d)?（共6个）$/u);
    expect(slides[0]?.sheet.address).toMatch(/\/p1\/$/u);
  });

  test("the running head carries the whole title, smaller where it is long", () => {
    const title = "关于印发《甲镇".padEnd(90, "长") + "整改方案》的通知";
    const { slides } = plan(longPlan(6).replace("# 整改方案\n\n", ""), `标题: ${title}`);
    const [first] = atLeastOne(slides);
    expect(first?.sheet.head.map(({ text }) => text).join("")).toBe(title);
    expect(first?.headSize).toBeLessThan(plan(longPlan(6)).slides.at(-1)?.headSize ?? 0);
  });

  test.each(atLeastOne(SCREENS))("can be read from five metres on the screen that the page names: $id", (screen) => {
    const show = plan(longPlan(30), FACTS, screen);
    const inches = inchesFor(show.slides);
    const height = (inches * 25.4 * 9) / Math.hypot(16, 9);
    for (const { size } of atLeastOne(show.slides)) expect((size * height) / 1080).toBeGreaterThanOrEqual(5000 / 200);
    expect(inches).toBeLessThanOrEqual(43);
  });

  test("the longer its text, the longer a slide stays, and never too short", () => {
    expect([0, 10, 60, 240].map(secondsFor)).toEqual([6, 6, 12, 42]);
    const { slides, seconds } = plan(PLAN);
    expect(seconds).toBe(slides.reduce((sum, slide) => sum + slide.seconds, 0));
  });

  test("what is stated of a document is not parted over two slides where one holds it", () => {
    const facts = `${FACTS}\n发布日期: 2022-06-20\n来源: 镇社会事务办\n所属领域: 养老服务\n索引号: A1/2022-3`;
    const lengths = Array.from({ length: 40 }, (_, at) => at + 20);
    const parted = lengths.filter((length) => {
      const { slides } = plan("各村要逐户核实情况，按时上报。\n\n".repeat(length), facts);
      return slides.filter(({ blocks }) => blocks.some(({ type }) => type === "facts")).length > 1;
    });
    expect(parted).toEqual([]);
  });
});

describe("the short loop", () => {
  test("is the title, a slide for each group with its count, what is due by its days, whom to call", () => {
    const { short } = plan(longPlan(30));
    const slides = atLeastOne(short?.slides ?? []);
    const texts = said(slides);
    expect(isTitleSlide(slides[0] ?? never())).toBe(true);
    expect(texts[0]).toBe("整改方案甲镇人民政府2022-06-1530个问题，30条措施");
    const groups = slides.filter(({ sheet }) => sheet.unit?.startsWith("c"));
    expect([...new Set(groups.map(({ sheet }) => sheet.unit))]).toEqual(["c1", "c2"]);
    expect(texts.find((text) => text.startsWith("(一)"))).toMatch(
      /^\(一\)督查发现问题15个问题，15条措施1\. 第1项工作推进缓慢。2\. /u,
    );
    const due = texts.filter((_, at) => slides[at]?.sheet.position === "时限").join("");
    expect(due).toMatch(
      /^2022年1月底前：第11项工作推进缓慢。（问题11）2022年1月底前：第23项.*2022年2月底前：第10项.*还有\d+项，见全文$/u,
    );
    expect(texts.at(-1)).toBe("咨询、反映如有疑问，请拨打镇纪委监督电话0737-5912345。");
  });

  test.each([12, 60, 300])("takes three minutes at most: %i problems", (count) => {
    for (const screen of atLeastOne(SCREENS)) {
      const { short } = plan(longPlan(count), FACTS, screen);
      expect(short?.seconds).toBeGreaterThan(60);
      expect(short?.seconds).toBeLessThanOrEqual(180);
    }
  });

  test("of a text without problems has its sections and how they begin", () => {
    const section = (name: string) =>
      `## ${name}\n\n${`各村要在规定的时间内把这件事情办好${"，逐户走访，逐项登记".repeat(8)}。`.repeat(5)}\n\n其他事情照旧。`;
    const { short } = plan(`# 通知\n\n${["一、总体要求", "二、主要任务", "三、保障措施"].map(section).join("\n\n")}`);
    const texts = said(atLeastOne(short?.slides ?? []));
    expect(texts).toHaveLength(4);
    expect(texts.slice(1).map((text) => text.slice(0, 6))).toEqual(["一、总体要求", "二、主要任务", "三、保障措施"]);
    expect(texts[1]).toMatch(/逐项登记。其他事情照旧。$/u);
  });

  test("of a list has its name and how many rows it has", () => {
    const rows = Array.from({ length: 200 }, (_, at) => `| ${at + 1} | 张某${at} | 甲村第${(at % 9) + 1}村民小组 |`);
    const { short } = plan(
      `# 公示\n\n现将名单公示。\n\n表1 名单\n\n| 序号 | 姓名 | 村组 |\n| --- | --- | --- |\n${rows.join("\n")}`,
    );
    expect(said(short?.slides ?? []).join("")).toContain("表格200行现将名单公示。表1 名单");
  });

  test("quotes the source and nothing else, labels and counts apart", () => {
    for (const body of [longPlan(40), LEDGER.replace("学习少。", `学习少，${"记录不全，".repeat(300)}没有做到。`)]) {
      const document = makeDocument(body, FACTS);
      const { quotes } = readOfficialWords(slidesToHtml(plan(body)));
      const source = withoutBlanks(body);
      for (const quote of atLeastOne(quotes)) expect(source).toContain(withoutBlanks(quote));
      expect(document.id).toBe("2022-plan");
    }
  });
});

function never(): never {
  throw new Error("There is a slide.");
}
