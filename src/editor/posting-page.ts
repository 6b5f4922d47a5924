import type { Element } from "hast";
import { h } from "hastscript";
import type { Posting } from "../model/postings.ts";
import { postingWords } from "../ui/posting-words.ts";
import { editWords } from "../ui/edit-words.ts";
import { postingPageWords as words } from "../ui/posting-page-words.ts";
import type { DocumentFacts } from "./document-state.ts";
import { pageHtml } from "./page-frame.ts";

/** 张贴登记 of a document as HTML: a form for one wall, one for a table of all villages, and what is written down. */
export function postingPage({ id, title }: DocumentFacts, postings: readonly Posting[], today: string): string {
  const name = title === "" ? editWords.untitled : title;
  return pageHtml(
    { title: words.of(name), root: "../../", script: "post-sheet" },
    h("h1", words.of(name)),
    h("p", [words.hint, "　", h("a", { href: `../../documents/${encodeURIComponent(id)}/` }, words.backToDocument)]),
    h("p", { id: "state", role: "status" }),
    postingForm(id, today),
    h("form", { id: "post-table", "aria-labelledby": "post-table-heading" }, [
      h("h2", { id: "post-table-heading" }, words.table),
      h("p", { className: ["hint"] }, words.tableHint),
      h("div", { id: "drop-table", className: ["drop"] }, [
        h("label", { htmlFor: "table-file" }, h("span", { className: ["label"] }, words.tableFile)),
        h("input", { id: "table-file", type: "file", accept: ".csv,.txt,.xlsx,.xls" }),
      ]),
    ]),
    h("section", { "aria-labelledby": "posted-heading" }, [
      h("h2", { id: "posted-heading" }, words.list),
      ...(postings.length === 0
        ? [h("p", words.none)]
        : [
            postingTable(postings),
            h("p", h("a", { href: `../../forms/postings/${encodeURIComponent(id)}/` }, words.editAll)),
          ]),
    ]),
  );
}

/** The form for one wall, the same on the clerk's computer and on a phone. */
export function postingForm(id: string, today: string): Element {
  const field = (name: string, label: string, properties: Record<string, string | boolean>) =>
    h("label", [
      h("span", { className: ["label"] }, label),
      h("input", { id: `post-${name}`, type: "text", ...properties }),
    ]);
  return h("form", { id: "post", "data-id": id, autoComplete: "off", "aria-labelledby": "post-heading" }, [
    h("h2", { id: "post-heading" }, words.add),
    field("village", words.village, { required: true }),
    field("place", words.place, { required: true, placeholder: words.placeHint }),
    field("from", words.from, { type: "date", required: true, value: today }),
    field("to", words.to, { type: "date" }),
    field("sheet", words.sheet, { list: "sheet-names" }),
    h(
      "datalist",
      { id: "sheet-names" },
      words.sheets.map((value) => h("option", { value })),
    ),
    field("picture", words.picture, {
      type: "file",
      accept: "image/jpeg,image/png",
      "aria-describedby": "picture-hint",
    }),
    h("p", { id: "picture-hint", className: ["hint"] }, words.pictureHint),
    h("p", { className: ["buttons"] }, h("button", { className: ["main"] }, words.save)),
  ]);
}

function postingTable(postings: readonly Posting[]): Element {
  const { columns, days } = postingWords;
  const cells = ({ village, place, from, to, sheet, picture }: Posting) =>
    [village, place, days(from, to), sheet ?? "", picture ?? ""].map((cell) => h("td", cell));
  return h("div", { className: ["table-box"] }, [
    h("table", { id: "posted", className: ["list"] }, [
      h(
        "thead",
        h(
          "tr",
          Object.values(columns).map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        postings.map((posting) => h("tr", cells(posting))),
      ),
    ]),
  ]);
}
