import type { Element } from "hast";
import { h } from "hastscript";
import type { BoardSet } from "../print/board-sets.ts";
import { PAPERS } from "../print/paper.ts";
import { sheetHtml } from "../print/sheet-html.ts";
import { editWords } from "../ui/edit-words.ts";
import { lookWords as words } from "../ui/look-words.ts";
import type { SheetChoice } from "../view/sheet-choices.ts";
import { wholePage } from "./page-frame.ts";

/** What a document looks like on paper. */
export interface SheetsOf {
  id: string;
  title: string;
  /** Whether it is what was typed and not saved. */
  isUnsaved: boolean;
  /** `a4` or `a3`; its sets, none where they cannot be planned. */
  paper: string;
  sets: readonly BoardSet[];
  choices: readonly SheetChoice[];
}

/** The planned sheets of a document as a page of the editor; which set is shown says the address (`#compact`). */
export function sheetsPage({ id, title, isUnsaved, paper, sets, choices }: SheetsOf): string {
  const name = title === "" ? editWords.untitled : title;
  const controls = h("div", { className: ["controls"] }, [
    h("p", h("a", { href: `../../documents/${encodeURIComponent(id)}/` }, words.back)),
    h("h1", words.sheetsOf(name)),
    h("p", isUnsaved ? `${words.sheetsHint}${words.unsaved}` : words.sheetsHint),
    ...(sets.length === 0 ? [h("p", { role: "alert" }, words.cannotPlan)] : [chooser(paper, choices)]),
  ]);
  const kinds = [
    ...(sets.every(({ board }) => board.code === null) ? ["no-code"] : []),
    ...(sets.some(({ pages }) => pages.some(({ turned }) => turned)) ? ["has-turned"] : []),
  ];
  const shown = h("div", { className: ["sheets", paper, ...kinds] });
  const head = { title: `${words.sheetsOf(name)}_${editWords.name}`, root: "../../" };
  const page = wholePage({ ...head, styles: ["editor-sheets", `paper-${paper}`] }, h("main", [controls, shown]));
  const [before = "", after = ""] = page.split(/(?<=<div class="sheets [^"]*">)/u);
  return before + sets.map(setHtml).join("") + after;
}

function chooser(paper: string, choices: readonly SheetChoice[]): Element {
  const papers = PAPERS.map(({ id }) =>
    h("a", { href: `?paper=${id}`, "aria-current": id === paper ? "true" : undefined }, id.toUpperCase()),
  );
  const sets = choices.map(({ unit, line, pages }) =>
    h("li", h("a", { href: `#${unit}` }, `${line.text}　${words.sheetCount(pages)}`)),
  );
  return h("nav", { "aria-label": words.choose }, [h("p", { className: ["papers"] }, papers), h("ul", sets)]);
}

function setHtml({ id, board, pages }: BoardSet): string {
  const sheets = pages.map((page) => sheetHtml({ id, board }, page)).join("");
  return `<div id="${id}" class="set ${id === "document" ? "whole" : board.paper.set}">${sheets}</div>`;
}
