import { expect, test } from "vitest";
import { renderNodes } from "../../src/markdown/pipeline.ts";
import { makeDocument } from "../view/make-document.ts";

const list = (count: number, last = "", note = "无") =>
  renderNodes(
    makeDocument(
      [
        "| 序号 | 姓名 | 金额 | 备注 |",
        "| - | - | - | - |",
        ...Array.from({ length: count }, (_, at) => `| ${at + 1} | 王* | ${at},000.00 | ${at === 0 ? note : ""} |`),
        last,
      ].join("\n"),
    ).parts.flatMap(({ children }) => children),
  );

test("a long list says what its columns hold and which can be sorted", () => {
  const html = list(20, "", "长".repeat(41));
  expect(html).toContain(
    `<colgroup><col data-kind="serial"></colgroup><colgroup><col data-kind="name"></colgroup>` +
      `<colgroup><col data-kind="money"></colgroup><colgroup><col data-kind="prose"></colgroup>`,
  );
  expect(
    [...html.matchAll(/<th scope="col" data-column="(\d)"[^>]*>([^<]*)/gu)].map(([, at, words]) => `${at} ${words}`),
  ).toEqual(["0 序号", "1 姓名", "2 金额"]);
  expect(list(19)).not.toContain("data-");
});

test("one of a hundred rows is set row by row: every cell has the width of its columns, and roles", () => {
  const html = list(99, "| 合计 | < | 4,851,000.00 | |");
  expect(html).toMatch(/^<table-frame class="table-frame stays long by-rows">/u);
  expect(html).toContain(
    `<tr id="t1-r1" role="row"><td role="cell" class="whole least-2">1</td>` +
      `<th role="rowheader" scope="row" class="whole least-2">王*</th><td role="cell" class="figure least-7">0<span class="half">,</span>000.00</td>`,
  );
  expect(html).toContain(
    `<tr id="t1-r99-1" role="row" class="total"><th role="rowheader" scope="row" colspan="2" class="least-4">合计</th>`,
  );
  expect(list(98, "| 合计 | < | 4,851,000.00 | |")).not.toMatch(/role=|by-rows/u);
});
