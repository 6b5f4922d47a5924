import type { Site } from "../../src/model/site.ts";
import { listContacts } from "../../src/view/contacts.ts";
import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "../../src/model/document.ts";
import { shortCode } from "../../src/model/short-code.ts";
import { textOf, withoutBlanks } from "../../src/model/text.ts";
import { collectProblems } from "../../src/model/walk.ts";
import type { Board, BoardChoice } from "../../src/print/board.ts";
import { planBoard } from "../../src/print/board.ts";
import { planBrief } from "../../src/print/brief.ts";
import { isOffered, planBoardSets } from "../../src/print/board-sets.ts";
import { listPrintTasks } from "../../src/print/files.ts";
import type { PrintedList } from "../../src/print/lists.ts";
import { planLists } from "../../src/print/lists.ts";
import { COMPACT_PAPERS, PAPERS } from "../../src/print/paper.ts";
import type { PlacedBlock } from "../../src/print/placed-block.ts";
import { runsIn } from "../../src/print/placed-block.ts";
import { textOfRuns } from "../../src/print/runs.ts";
import { planSheetPages } from "../../src/print/sheet-pages.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { LEDGER, PLAN, makeDocument } from "../view/make-document.ts";

const URL = "https://www.example.gov.cn/zwgk/";
const [a4] = PAPERS;
if (!a4) throw new Error("There is no paper.");
const boardOf = (document: OfficialDocument, choice: BoardChoice = { whole: true }, url?: string): Board =>
  planBoard(toPrintSource(document, url), a4, choice, (name) => name);

/** What stands on the sheets of a set, the 公开信息 apart. */
const textOnSheets = (board: Board) =>
  planSheetPages(board)
    .flatMap(({ blocks }): PlacedBlock[] => blocks.filter(({ type }) => type !== "facts"))
    .map((block) => withoutBlanks(textOfRuns(runsIn(block))))
    .join("");

describe("a set of sheets", () => {
  test.each([
    ["a plan", PLAN],
    ["a table of problems", LEDGER],
    ["one line", "今日停水。"],
  ])("of the whole of %s has all of it once, in its order", (_, body) => {
    const document = makeDocument(body);
    expect(textOnSheets(boardOf(document))).toBe(withoutBlanks(textOf(document)));
  });

  test("of a group has its title and its problems, of a problem that problem", () => {
    const document = makeDocument(PLAN);
    for (const { problem, sections } of atLeastOne(collectProblems(document))) {
      for (const unit of [problem, ...sections.slice(-1)])
        expect(textOnSheets(boardOf(document, { unit: unit.id }))).toBe(withoutBlanks(textOf(unit)));
    }
  });

  const setsOf = (document: OfficialDocument, stack?: number) =>
    planBoardSets(
      { source: toPrintSource(document, undefined), lists: [], contacts: [], pictureFile: (name) => name },
      a4,
      stack,
    );

  test("can be had of every group and problem, and of the whole in each way", () => {
    const sets = setsOf(makeDocument(PLAN));
    expect(sets.map(({ id, board }) => [id, board.position])).toEqual([
      ["compact", ""],
      ["brief", ""],
      ["c1", "2个问题"],
      ["p1", "问题1（共3个）"],
      ["p2", "问题2（共3个）"],
      ["c2", "1个问题"],
      ["p3", "问题3（共3个）"],
      ["document", ""],
    ]);
    const many = makeDocument(Array.from({ length: 201 }, (_, at) => `${at + 1}.问题。\n\n整改措施:改。`).join("\n\n"));
    expect(setsOf(many).map(({ id }) => id)).toEqual(["compact", "brief", "document"]);
    // Of a long list each stands on a page behind that of the whole.
    expect(setsOf(many, 3).map(({ id, board }) => [id, board.position])).toEqual([["p201", "问题201（共201个）"]]);
  });

  test("leads to exactly what it shows", () => {
    const document = makeDocument(PLAN);
    const code = shortCode("2022-plan");
    expect(boardOf(document, { unit: "c2" }, URL).address).toBe(`${URL}s/${code}/c2/`);
    expect(boardOf(document, { whole: true }, URL).address).toBe(`${URL}s/${code}/`);
    expect(boardOf(document)).toMatchObject({ address: null, code: null });
  });

  test("says once what the source does not state", () => {
    const { blocks } = boardOf(makeDocument(PLAN, "标题: 整改方案\n公开主体: 某某镇人民政府"));
    const said = blocks.slice(-2).map((block) => {
      if (block.type !== "facts") return "runs" in block ? textOfRuns(block.runs) : "";
      return block.rows.flat().map(({ label, values }) => `${textOfRuns(label)} ${values.map(textOfRuns).join("")}`);
    });
    expect(said).toEqual([["公开主体 某某镇人民政府"], expect.stringMatching(/^原文未载明：发文字号、.*。$/u)]);
    expect(boardOf(makeDocument(PLAN), { unit: "p1" }).blocks.some(({ type }) => type === "facts")).toBe(false);
  });

  test("carries the whole title in its running head, the longer the smaller", () => {
    const [short, long] = [10, 65].map((length) => boardOf(makeDocument("停水。", `标题: ${"石".repeat(length)}`)));
    expect(long && textOfRuns(long.head)).toBe("石".repeat(65));
    expect(long?.headSize).toBeLessThanOrEqual(short?.headSize ?? 0);
    const longest = boardOf(makeDocument("停水。", `标题: ${"石".repeat(200)}`));
    expect(textOfRuns(longest.head)).toHaveLength(200);
    expect(longest.headSize).toBeLessThan(short?.headSize ?? 0);
    expect(longest.headSize).toBeGreaterThanOrEqual(7);
  });
});

describe("紧凑版", () => {
  test("is offered where it takes fewer sheets than 大字版", () => {
    const setsOf = (body: string) => {
      const own = { source: toPrintSource(makeDocument(body), URL), lists: [], contacts: [], pictureFile: String };
      return atLeastOne(COMPACT_PAPERS).map((compact, at) => {
        const sets = planBoardSets(own, PAPERS[at] ?? compact);
        const [few, many] = ["compact", "document"].map((id) => sets.find((set) => set.id === id)?.pages.length);
        expect(isOffered(own, compact)).toBe(few !== undefined);
        return few === undefined ? "none" : few < (many ?? 0);
      });
    };
    expect(setsOf("今日停水。")).toEqual(["none", "none"]);
    expect(setsOf("影响群众出行。".repeat(300))).toEqual([true, true]);
  });

  test.each(atLeastOne(COMPACT_PAPERS.map((paper) => [paper.id, paper] as const)))(
    "on %s has the same text on the fewest sheets, in type of 12 points or more",
    (_, paper) => {
      const document = makeDocument(PLAN + "\n\n影响群众出行。".repeat(600));
      const board = planBoard(toPrintSource(document, URL), paper, { whole: true }, (name) => name);
      expect(textOnSheets(board)).toBe(withoutBlanks(textOf(document)));
      const pages = planSheetPages(board);
      const smallest = planSheetPages({ ...board, paper: { ...board.paper, sizes: [12] } });
      expect(pages).toHaveLength(smallest.length);
      for (const { size, fill, blocks, split } of atLeastOne(pages)) {
        expect(size).toBeGreaterThanOrEqual(12);
        expect(fill).toBeGreaterThan(0.25);
        expect(split === undefined).toBe(paper.columns === 1);
        expect(split ?? 0).toBeLessThanOrEqual(blocks.length);
      }
      expect(pages.map(({ lead }) => lead)).toEqual(
        pages.map((__, at) => (at === 0 && paper.columns === 2 ? 1 : undefined)),
      );
    },
  );

  test("gives tables the whole width", () => {
    const [, a3] = COMPACT_PAPERS;
    if (!a3) throw new Error("There is no A3.");
    const board = planBoard(toPrintSource(makeDocument(LEDGER), undefined), a3, { whole: true }, (name) => name);
    expect([board.paper.columns, board.paper.smallest]).toEqual([1, 15]);
  });
});

describe("一张纸", () => {
  const contacts = listContacts({
    guide: { office: "某某镇党政办公室", phone: "0737-1234567" },
  } as Site);
  const said = (document: OfficialDocument, own = contacts) =>
    planBrief(toPrintSource(document, URL), own).blocks.flatMap((block) =>
      block.type === "facts"
        ? block.rows.flat().map(({ label, values }) => `${textOfRuns(label)} ${values.map(textOfRuns).join("")}`)
        : [],
    );

  test("says what is stated and nothing else", () => {
    expect(said(makeDocument(PLAN, "标题: 整改方案\n公开主体: 某某镇人民政府\n成文日期: 2022-06-15"))).toEqual([
      "公开主体 某某镇人民政府",
      "成文日期 2022-06-15",
      "内容 2类、3个问题，4条整改措施",
      "公开机构 某某镇党政办公室",
      "公开机构电话 0737-1234567",
    ]);
    const many = ["一", "二"].map(
      (name, at) =>
        `### (${name})第${name}类\n\n${Array.from({ length: 150 }, (_, of) => `${at * 150 + of + 1}.路灯不亮。\n\n整改措施:修好。`).join("\n\n")}`,
    );
    expect(said(makeDocument(`# 方案\n\n## 一、问题\n\n${many.join("\n\n")}`), [])).toEqual([
      "内容 2类、300个问题，300条整改措施",
    ]);
    const named = "停水。\n\n有事请找水管站，联系电话：0737-7654321。";
    expect(said(makeDocument(named))).toEqual(["联系方式 有事请找水管站，联系电话：0737-7654321。"]);
    expect(said(makeDocument("停水。"), [])).toEqual([]);
  });

  test.each([5, 60, 200])("is one sheet with the whole title, be it %i characters long", (length) => {
    const document = makeDocument("停水。", `标题: ${"石".repeat(length)}\n公开主体: 某某镇人民政府`);
    const pages = planSheetPages(planBrief(toPrintSource(document, URL), contacts));
    expect(pages).toHaveLength(1);
    const words = pages.flatMap(({ blocks }) => blocks.flatMap(runsIn));
    expect(textOfRuns(words)).toContain("石".repeat(length));
  });
});

describe("清单", () => {
  const cell = (text: string) => ({ text, isOurs: false });
  const list: PrintedList = {
    heading: "责任清单",
    columns: [
      { label: "责任主体", room: "medium" },
      { label: "事项", room: "long" },
      { label: "频次", room: "short" },
      { label: "原文", room: "long" },
    ],
    sections: [
      {
        rows: [
          [cell("各村"), cell("巡查"), cell("每月"), cell("各村每月巡查")],
          ...Array.from({ length: 150 }, (_, at) => [undefined, cell(`登记${at}`), undefined, cell(`登记${at}`)]),
        ],
      },
    ],
  };
  const board = planLists(toPrintSource(makeDocument(PLAN), URL), [list]);
  const rows = board.blocks.flatMap((block) => (block.type === "table" ? block.table.rows : []));
  const textsOf = (row: (typeof rows)[number] | undefined) =>
    row?.cells.map(({ lines }) => lines.map(({ text }) => text).join("/"));

  test("have no column of what most entries do not state, and nothing twice in a row", () => {
    expect(rows.slice(0, 3).map(textsOf)).toEqual([
      ["责任主体", "事项"],
      ["各村", "巡查/频次：每月/原文：各村每月巡查"],
      ["", "登记0"],
    ]);
  });

  test("have their head on every sheet, and no row is torn", () => {
    const pages = planSheetPages(board);
    expect(pages.length).toBeGreaterThan(1);
    const shown = pages.map(({ blocks }) =>
      blocks.flatMap((block) => (block.type === "table" ? block.pieces.flatMap((piece) => piece.rows) : [])),
    );
    for (const own of atLeastOne(shown)) expect(own[0]?.kind).toBe("head");
    expect(shown.flat().filter(({ kind }) => kind !== "head")).toHaveLength(151);
  });
});

test("the files are the official copy and large sheets, or all sets with the lists where there are any", () => {
  const names = (hasLists: boolean, frontmatter?: string) =>
    listPrintTasks(makeDocument(PLAN, frontmatter), "all", hasLists).map(({ name }) => name);
  const sets = ["brief-a4.pdf", "compact-a4.pdf", "compact-a3.pdf", "board-a4.pdf", "board-a3.pdf"];
  expect(names(false)).toEqual(["official.pdf", ...sets]);
  const dated = "标题: 整改方案\n成文日期: 2022-06-15";
  expect(names(true, dated)).toEqual(["official.pdf", ...sets, "lists-a4.pdf"]);
  const most = listPrintTasks(makeDocument(PLAN), "large", true).map(({ name }) => name);
  expect(most).toEqual(["official.pdf", "board-a4.pdf"]);
  const long = PLAN + String.fromCodePoint(...Array.from({ length: 500 }, (_, at) => 0x4e00 + at));
  const some = [PLAN, long].map((body) => listPrintTasks(makeDocument(body), "short", true).map(({ name }) => name));
  expect(some).toEqual([["official.pdf", "board-a4.pdf"], ["official.pdf"]]);
  // PDF/A asks for a date, and none is made up.
  const standards = [undefined, dated].map(
    (own) => listPrintTasks(makeDocument(PLAN, own), undefined, false)[0]?.standard,
  );
  expect(standards).toEqual(["ua-1", "a-2a"]);
});

test("the names of many offices have room in the foot of the first sheet, smaller", () => {
  const offices = ["县委办公室", "县人民政府办公室", "县人力资源和社会保障局", "县住房和城乡建设局", "县农业农村局"];
  const footOf = (count: number, paper: (typeof PAPERS)[number], url?: string) => {
    const names = offices.slice(0, count).map((name) => `桃溪${name}`);
    const facts = `标题: 通知\n公开主体: ${names.join("、")}\n成文日期: 2024-06-28`;
    return planBoard(toPrintSource(makeDocument("# 通知", facts), url), paper, { whole: true }, String);
  };
  for (const paper of atLeastOne([...PAPERS, ...COMPACT_PAPERS])) {
    expect(footOf(1, paper, URL).footSize).toBe(paper.small);
    expect(footOf(5, paper, URL).footSize).toBeLessThanOrEqual(footOf(3, paper, URL).footSize);
    // Lines of address and names with that of the number, over the strip.
    const { footSize, sign, paper: own } = footOf(5, paper, URL);
    const width = (own.width - 2 * own.side - own.code - 5) / 0.3528;
    const lines = 3 + Math.ceil((sign.length * footSize) / width);
    const strip = own.small * 1.7 * (4 / own.strip);
    expect(lines * footSize * 1.25 + strip).toBeLessThan((own.foot - 9) / 0.3528);
  }
  expect(footOf(5, a4, URL).footSize).toBeLessThan(a4.small);
});
