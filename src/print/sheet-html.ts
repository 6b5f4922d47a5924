import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { printWords as words } from "../ui/print-words.ts";
import type { BoardSet } from "./board-sets.ts";
import { blockToHast } from "./page-html.ts";
import { keepNumbers, runsToHast } from "./runs-html.ts";
import type { SheetPage } from "./sheet-pages.ts";
import { sizeName } from "./tables/table-html.ts";

type Set = Pick<BoardSet, "id" | "board">;

/** A sheet of paper as HTML, for `styles/sheets.css`: running head, text, QR code and address, a strip to fill in by hand. */
export function sheetHtml(set: Set, page: SheetPage): string {
  return toHtml(sheetToHast(set, page), { allowDangerousHtml: true });
}

function sheetToHast({ id, board }: Set, page: SheetPage): Element {
  const { size, at, of, turned, isHeaded } = page;
  const position = board.position === "" ? "" : board.position + (of > 1 ? words.part(at, of) : "");
  const number = words.pageNumber(at, of);
  const verbatim = board.paper.set === "board" || board.paper.set === "compact" ? id : undefined;
  const isOneLine = turned ?? board.paper.strip === 4;
  const names = ["sheet", "set-page", `size-${sizeName(size)}`];
  if (at === 1) names.push("first");
  if (turned) names.push("turned");
  if (isOneLine) names.push("one-line");
  const head = ["sheet-head", "official", `size-${sizeName(board.headSize)}`, ...(isHeaded ? [] : ["bare"])];
  return h("section", { className: names, "aria-label": `${position} ${number}`.trim() }, [
    h("div", { className: head }, [
      ...(isHeaded ? [h("span", runsToHast(board.head)), position === "" ? undefined : h("b", position)] : []),
    ]),
    h("div", { className: ["sheet-body", "set-body", "official"], "data-verbatim": verbatim }, bodyOf(page)),
    footOf(board, page, number),
    at === 1 ? strip() : undefined,
  ]);
}

/** Two columns stand under what goes over both. */
function bodyOf({ blocks, lead = 0, split = 0 }: SheetPage): Element[] {
  if (split === 0) return blocks.map(blockToHast);
  const columns = [blocks.slice(lead, split), blocks.slice(split)];
  return [
    ...blocks.slice(0, lead).map(blockToHast),
    h(
      "div",
      { className: ["set-columns"] },
      columns.map((column) => h("div", column.map(blockToHast))),
    ),
  ];
}

function footOf(board: Set["board"], { at, of }: SheetPage, number: string): Element {
  const lines: (ElementContent | string)[] = [];
  if (of > 1) lines.push(h("b", { className: ["turn"] }, words.turn(at, of)));
  if (at === 1 && board.address !== null) lines.push(words.scanOrType, h("br"), board.typed ?? "", h("br"));
  if (at === 1 && board.sign !== "") lines.push(...keepNumbers(board.sign), h("br"));
  const code = h("span", { className: ["code"], role: "img", "aria-label": words.codeName(board.address ?? "") });
  code.children.push({ type: "raw", value: board.code ?? "" });
  return h("div", { className: ["sheet-foot", `size-${sizeName(at === 1 ? board.footSize : board.headSize)}`] }, [
    at === 1 && board.code !== null ? code : undefined,
    h("p", [...lines, h("span", { className: ["page-number"] }, number)]),
  ]);
}

function strip(): Element {
  const fill = (name: string) => h("span", { "data-fill": name });
  return h("table", { className: ["strip"] }, [
    h("tbody", [
      h("tr", [h("td", [words.strip.place, fill("place")]), h("td", [words.strip.day, fill("day")])]),
      h("tr", [h("td", words.strip.person), h("td", words.strip.end)]),
    ]),
  ]);
}
