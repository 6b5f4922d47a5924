import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { planBoardPages } from "../../src/print/board-pages.ts";
import { planBoard } from "../../src/print/board.ts";
import { COMPACT_PAPERS, PAPERS } from "../../src/print/paper.ts";
import { planOfficialCopy } from "../../src/print/official-copy.ts";
import { runsOf } from "../../src/print/runs.ts";
import { proveShow } from "../../src/proof/shows.ts";
import { toPrintSource } from "../../src/sources/to-print-source.ts";
import { PaperDiffers } from "../../src/typeset/paper-differs.ts";
import { printDocuments } from "../../src/typeset/print-documents.ts";
import type { TypstOrder } from "../../src/typeset/typst.ts";
import { Typst } from "../../src/typeset/typst.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { temporaryFolder } from "../site/run-build.ts";
import { makeDocument, PLAN } from "../view/make-document.ts";
import { readLayout } from "./pdf-layout.ts";

const document = makeDocument(PLAN);
const source = toPrintSource(document, "https://www.example.gov.cn/");
let typst: Typst;

beforeAll(async () => {
  typst = await Typst.open(join(import.meta.dirname, "../fixtures"));
});

function boardPlan() {
  const [paper] = PAPERS;
  if (!paper) throw new Error("No such paper.");
  return planBoardPages(planBoard(source, paper, { whole: true }, (name) => name));
}

/** Kinds of what is wrong with a PDF of a plan. */
function faultsOf(order: Pick<TypstOrder, "template" | "plan">): string[] {
  try {
    typst.print(document, { name: "board-a4.pdf", standard: "ua-1", ...order });
    return [];
  } catch (error) {
    if (!(error instanceof PaperDiffers)) throw error;
    return error.faults.map(({ kind }) => kind);
  }
}

test("the last characters of a running head stand on the line of the others", async () => {
  const own = makeDocument(`# ${"田".repeat(20)}\n\n${"各村按时报送。\n\n".repeat(40)}`, `标题: ${"田".repeat(20)}`);
  const [paper] = atLeastOne(PAPERS);
  if (!paper) throw new Error("No such paper.");
  const plan = planBoardPages(planBoard(toPrintSource(own, undefined), paper, { whole: true }, String));
  const [, second] = await readLayout(
    typst.print(own, { name: "a.pdf", standard: "ua-1", template: "board", plan }).bytes,
  );
  const heads = second?.glyphs.filter(({ sign }) => sign === "田").map(({ bottom }) => bottom.toFixed(1)) ?? [];
  expect(heads).toHaveLength(20);
  expect(new Set(heads).size).toBe(1);
});

describe("a PDF is refused", () => {
  test("where nothing is wrong with it, it is not", () => {
    expect(faultsOf({ template: "board", plan: boardPlan() })).toEqual([]);
    expect(faultsOf({ template: "official", plan: planOfficialCopy(source, (name) => name) })).toEqual([]);
  });

  test("and not where many offices made it, on whatever paper", () => {
    const offices = ["县委办公室", "县人民政府办公室", "县人力资源和社会保障局", "县住房和城乡建设局", "县农业农村局"];
    const facts = `标题: 通知\n公开主体: ${offices.map((name) => `桃溪${name}`).join("、")}\n成文日期: 2024-06-28`;
    const own = makeDocument("# 通知\n\n各村按时报送。", facts);
    const made = toPrintSource(own, "https://www.example.gov.cn/zwgk/");
    for (const paper of atLeastOne([...PAPERS, ...COMPACT_PAPERS])) {
      const plan = planBoardPages(planBoard(made, paper, { whole: true }, String));
      const { bytes } = typst.print(own, { name: "board.pdf", standard: "ua-1", template: "board", plan });
      expect(bytes.length).toBeGreaterThan(1000);
    }
  });

  test("where the plan has one sign of a problem wrong", () => {
    const text = JSON.stringify(boardPlan());
    const plan = JSON.parse(text.replace(/影响/gu, "影像")) as object;
    expect(faultsOf({ template: "board", plan })).toContain("words");
    const copy = JSON.stringify(planOfficialCopy(source, (name) => name));
    expect(faultsOf({ template: "official", plan: JSON.parse(copy.replace("影响", "影像")) as object })).toEqual([
      "words",
    ]);
  });

  test("where the template leaves words of the plan out", () => {
    const plan = boardPlan();
    const [first] = plan.pages;
    const lost = {
      ...first,
      blocks: [...(first?.blocks ?? []), { type: "facts", rows: [], lost: runsOf("另行公布。") }],
    };
    expect(faultsOf({ template: "board", plan: { ...plan, pages: [lost, ...plan.pages.slice(1)] } })).toEqual([
      "words",
    ]);
  });

  test("where a word runs off the paper", () => {
    const plan = boardPlan();
    const long = { type: "paragraph", indent: false, part: "text", runs: runsOf("0123456789".repeat(12)) };
    // They are not proven against the document, which does not have it.
    const pages = plan.pages.map((page, at) => ({
      ...page,
      blocks: at === 0 ? [...page.blocks, long] : page.blocks,
      key: undefined,
    }));
    expect(faultsOf({ template: "board", plan: { ...plan, pages } })).toEqual(["beyond"]);
  });
});

test("letters that a font draws as one are read one by one", () => {
  const text = makeDocument("1.停用 \ufb01le 与 o\ufb03ce。\n\n整改措施:换掉\u00ad它。");
  const plan = planOfficialCopy(toPrintSource(text, undefined), (name) => name);
  expect(() => typst.print(text, { name: "official.pdf", template: "official", plan, standard: "ua-1" })).not.toThrow();
});

test("a loop in one file is refused where a sign of a problem differs, one is missing or all are", () => {
  const page = (words: string) => `<div data-verbatim="p1">${words}</div>`;
  const one = makeDocument("1.停水。\n\n整改措施:修。");
  expect(proveShow(one, page("1.停水。整改措施:修。"))).toEqual([]);
  for (const html of ["", page("1.停电。整改措施:修。"), page("1.停水。整改措施:修。修")])
    expect(proveShow(one, html), html).toMatchObject([{ kind: "words", unit: "p1" }]);
});

test("a number and an address that are wider than a line stand whole on every sheet and slide", async () => {
  const text = readFileSync(join(import.meta.dirname, "../fixtures/print/long-code.document.md"), "utf8");
  const [, facts = "", ...body] = text.split(/^---\n/mu);
  const code = makeDocument(
    body.join("").trim(),
    `${facts.trim()}\n索引号: HL0201-2023-00017-${"0".repeat(40)}`,
    "long-code",
  );
  const folder = temporaryFolder();
  // What is lost is refused.
  const files = await printDocuments([code], { content: folder, out: join(folder, "out"), url: undefined });
  expect(atLeastOne(files["long-code"] ?? []).map(({ name }) => name)).toContain("board-a4.pdf");
});
