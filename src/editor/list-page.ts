import { h } from "hastscript";
import { editWords as words } from "../ui/edit-words.ts";
import { newPageWords } from "../ui/new-page-words.ts";
import { pageHtml } from "./page-frame.ts";

/** A document in the list of the editor. */
export interface ListedDocument {
  id: string;
  /** Empty where it has none or cannot be read. */
  title: string;
  errors: number;
  notices: number;
}

/** The list of documents as HTML. */
export function listPage(documents: readonly ListedDocument[], elsewhere: { errors: number; notices: number }): string {
  const rows = documents.map(({ id, title, errors, notices }) =>
    h("tr", [
      h("th", { scope: "row" }, [
        h("a", { href: `documents/${encodeURIComponent(id)}/` }, title === "" ? words.untitled : title),
        h("span", { className: ["folder"] }, id),
      ]),
      h("td", { className: errors > 0 ? ["count", "has-errors"] : ["count"] }, String(errors)),
      h("td", { className: ["count"] }, String(notices)),
    ]),
  );
  const table = h("table", [
    h(
      "thead",
      h(
        "tr",
        [words.document, words.errors, words.notices].map((name) => h("th", { scope: "col" }, name)),
      ),
    ),
    h("tbody", rows),
  ]);
  const isQuiet = elsewhere.errors + elsewhere.notices === 0;
  return pageHtml(
    { title: words.list, root: "./" },
    h("h1", words.list),
    h("p", h("a", { href: "new/", className: ["new"] }, newPageWords.heading)),
    documents.length > 0 ? table : h("p", words.noDocuments),
    isQuiet ? undefined : h("p", words.elsewhere(elsewhere.errors, elsewhere.notices)),
  );
}
