import { describe, expect, test } from "vitest";
import { listFaces } from "../../src/print/faces.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { planShareCard } from "../../src/print/share-card.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { atLeastOne } from "../runner/at-least-one.ts";

const FACTS = "标题: 整改方案\n公开主体: 甲镇人民政府\n成文日期: 2022-06-15";
const source = (body: string, facts = FACTS) => toPrintSource(makeDocument(body, facts), undefined);

describe("the official copy", () => {
  test("begins every part on a page of its own, and says who and when as far as it is stated", () => {
    const copy = planOfficialCopy(source(PLAN), (name) => name);
    expect(copy).toMatchObject({ title: "整改方案", author: ["甲镇人民政府"], date: "2022-06-15" });
    expect(copy.parts.map(([first]) => first?.type)).toEqual(["title", "title"]);
    expect(planOfficialCopy(source("今日停水。", "标题: 通知"), (name) => name)).toMatchObject({
      author: [],
      date: null,
    });
  });

  test("breaks a title as the editor has said, else where it fits", () => {
    const title = "甲镇人民政府关于进一步做好防汛救灾和危房排查工作的通知";
    const lines = (facts: string) => {
      const [[first] = []] = planOfficialCopy(source(`# ${title}\n\n各村：`, facts), (name) => name).parts;
      return first?.type === "title" ? first.lines.map(textOfRuns) : [];
    };
    expect(lines(`标题: ${title}`).join("")).toBe(title);
    expect(lines(`标题: ${title}`).length).toBe(2);
    const manual = ["甲镇人民政府", "关于进一步做好防汛救灾", "和危房排查工作的通知"];
    expect(lines(`标题: ${title}\n标题断行:\n${manual.map((line) => `  - ${line}`).join("\n")}`)).toEqual(manual);
  });

  test("offices that sign together stand one under another; blanks within a name part nothing", () => {
    const signed = (name: string) => {
      const body = `# 通知\n\n各村按时报送。\n\n${name}\n\n2024年6月28日`;
      const last = planOfficialCopy(source(body), String).parts.flat().at(-1);
      return last?.type === "signature" ? last.lines.map(textOfRuns) : [];
    };
    const offices = ["桃溪县人民政府办公室", "桃溪县人力资源和社会保障局", "桃溪县财政局"];
    expect(signed(offices.join("　"))).toEqual([...offices, "2024年6月28日"]);
    expect(signed("石 门 镇 人 民 政 府")).toEqual(["石 门 镇 人 民 政 府", "2024年6月28日"]);
  });

  test("takes pictures from where they were put, and names those without a description", () => {
    const body = "见图。\n\n![](attachments/a.png)\n\n![位置图](attachments/b.png)";
    const [blocks = []] = planOfficialCopy(source(body), (name) => `/pictures/${name}`).parts;
    expect(blocks.flatMap((block) => (block.type === "image" ? [[block.file, block.alt]] : []))).toEqual([
      ["/pictures/a.png", "图片"],
      ["/pictures/b.png", "位置图"],
    ]);
  });

  test("keeps the paragraph before name and date on their page", () => {
    const body = "# 通知\n\n各村要落实。\n\n电话：0700-5550588\n\n甲镇人民政府\n\n2022年6月15日";
    const [blocks = []] = planOfficialCopy(source(body), (name) => name).parts;
    expect(blocks.map((block) => [block.type, "leads" in block])).toEqual([
      ["title", false],
      ["paragraph", false],
      ["paragraph", true],
      ["signature", false],
    ]);
  });

  test("keeps room for name and date under a table, on the page of its last row", () => {
    const table = "| 户 | 金额 |\n| --- | --- |\n| 甲 | 1.00 |";
    const [blocks = []] = planOfficialCopy(source(`${table}\n\n甲镇人民政府\n\n2022年6月15日`), String).parts;
    const [own, signature] = blocks;
    expect(own).toMatchObject({ type: "table", below: 4 * 28.95 });
    expect(signature).toMatchObject({ type: "signature", raised: 2 * 28.95 });
    const [alone = []] = planOfficialCopy(source(`${table}\n\n以上属实。`), String).parts;
    expect(alone[0]).not.toHaveProperty("below");
  });

  test("turns a sheet for a wide table, which takes its name along, and leaves a narrow one where it is", () => {
    const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    const table = (columns: number) => {
      const cells = Array.from({ length: columns }, (_, at) => `${at + 1},000,000.50`);
      return [cells.map((_, at) => `指标${at + 1}`), cells.map(() => "---"), cells].map(row).join("\n");
    };
    const body = `见表。\n\n表1 收支情况\n\n单位：元\n\n${table(8)}\n\n表2 其他\n\n${table(3)}`;
    const [blocks = []] = planOfficialCopy(source(body), (name) => name).parts;
    const tables = blocks.flatMap((block) => (block.type === "table" ? [block] : []));
    expect(tables.map(({ turned, lead }) => [turned, lead.length])).toEqual([
      [true, 2],
      [false, 0],
    ]);
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "beside-table", "table"]);
  });
});

describe("the picture that goes with a link", () => {
  test("has all of the title, the larger the shorter it is", () => {
    const long = "甲镇关于印发《2021年度中央巩固拓展脱贫攻坚成果同乡村振兴有效衔接考核评估反馈问题整改方案》的通知";
    const short = planShareCard(source("甲", "标题: 通知"));
    const card = planShareCard(source("甲", `标题: ${long}`));
    expect(card.lines.map(textOfRuns).join("")).toBe(long);
    expect(card.size).toBeLessThan(short.size);
    expect(card.lines.length * card.size * 1.4).toBeLessThanOrEqual(360);
    expect(short.lines.map(textOfRuns)).toEqual(["通知"]);
  });

  test("never cuts a title, however long", () => {
    const endless = "整改方案".repeat(25);
    const card = planShareCard(source("甲", `标题: ${endless}`));
    expect(card.lines.map(textOfRuns).join("")).toBe(endless);
    expect(card.lines.length * card.size * 1.4).toBeLessThanOrEqual(360);
  });

  test("has room for the names of many offices under the title", () => {
    const offices = Array.from({ length: 14 }, (_, at) => `桃溪县第${at}农业农村局`).join("、");
    const { sign, signSize } = planShareCard(source("甲", `标题: 通知\n公开主体: ${offices}`));
    expect(Math.ceil((sign.length * signSize) / 1040) * signSize * 1.4).toBeLessThanOrEqual(110);
    expect(planShareCard(source("甲")).signSize).toBe(34);
  });

  test("says who and when, or that it is not stated", () => {
    expect(planShareCard(source("甲")).sign).toBe("甲镇人民政府　2022-06-15");
    expect(planShareCard(source("甲", "标题: 通知")).sign).not.toMatch(/甲镇|2022/u);
  });
});

describe("faces", () => {
  test("are those of the software, every one ending with all others", () => {
    const { song, hei, kai } = listFaces({ others: [] });
    expect(song.narrow).toEqual(["Noto Serif SC", "Noto Sans SC", "LXGW WenKai"]);
    expect(hei.narrow[0]).toBe("Noto Sans SC");
    expect(kai.narrow[0]).toBe("LXGW WenKai");
  });

  test("of an office come first in their place, its others last in all", () => {
    const faces = listFaces({ song: "仿宋_GB2312", bold: "小标宋", others: ["生僻字"] });
    expect(faces.song.narrow.slice(0, 2)).toEqual(["仿宋_GB2312", "Noto Serif SC"]);
    expect(faces.bold.narrow[0]).toBe("小标宋");
    expect(Object.values(faces).every(({ narrow }) => narrow.at(-1) === "生僻字")).toBe(true);
    expect(faces.hei.narrow).not.toContain("仿宋_GB2312");
  });

  test("draw ASCII punctuation full width first of all", () => {
    for (const { wide, narrow } of atLeastOne(Object.values(listFaces({ others: [] })))) {
      expect(wide.slice(1)).toEqual(narrow);
      expect(narrow).not.toContain(wide[0]);
    }
  });
});
