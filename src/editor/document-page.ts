import type { Element } from "hast";
import { h } from "hastscript";
import { editWords as words } from "../ui/edit-words.ts";
import { confirmWords } from "../ui/confirm-words.ts";
import { formWords } from "../ui/form-words.ts";
import { publishWords } from "../ui/publish-page-words.ts";
import { reviewWords } from "../ui/review-page-words.ts";
import { lookWords } from "../ui/look-words.ts";
import { newPageWords } from "../ui/new-page-words.ts";
import { editingWords } from "../ui/editing-words.ts";
import { readFields } from "./edit-fields.ts";
import { draftPanels, historySection, stalePanel } from "./draft-panels.ts";
import type { OpenDocument } from "./exchange.ts";
import { formOf } from "./form.ts";
import type { KeptDoubt } from "./new-exchange.ts";
import { pageHtml } from "./page-frame.ts";
import { splitFile } from "./split-file.ts";

/** The editor of one document as HTML; its script fills in the text, the messages and the preview. */
export function documentPage(open: OpenDocument, title: string, doubts: readonly KeptDoubt[] = []): string {
  const { yaml } = splitFile(open.drafts.resumed?.text ?? open.text);
  const fields = yaml === undefined ? undefined : readFields(yaml);
  const disclosure = fields
    ? [h("details", { id: "disclosure", open: true }, [h("summary", h("h2", words.disclosure)), ...formOf(fields)])]
    : [h("p", { className: ["warning"] }, words.notAForm)];
  return pageHtml(
    { title: title === "" ? open.id : title, root: "../../", script: true },
    h("h1", title === "" ? words.untitled : title),
    h("noscript", h("p", { className: ["warning"] }, words.needsScript)),
    ...draftPanels(open.drafts),
    h("div", { className: ["columns", fields ? "with-fields" : "whole"] }, [
      h("form", { id: "editor", autoComplete: "off", "data-form": fields ? "" : undefined }, [
        h("div", { className: ["fields"] }, disclosure),
        writingSection(fields !== undefined),
      ]),
      h("div", { className: ["side"] }, [
        ...doubtsSection(doubts),
        pastedSection(),
        messagesSection(),
        previewSection(open.id),
      ]),
    ]),
    stalePanel(),
    h("div", { className: ["bar"] }, [
      h("p", { id: "state", role: "status", tabIndex: -1 }, words.unchanged),
      h("p", { id: "kept", className: ["hint"] }),
      h("button", { type: "button", id: "review", className: ["main"] }, words.review),
      fields ? h("button", { type: "button", id: "whole-file" }, words.editWholeFile) : null,
      h("a", { href: `../../manage/${encodeURIComponent(open.id)}/` }, formWords.more),
    ]),
    commitSection(),
    historySection(open.drafts),
    reviewDialog(),
    acknowledgeDialog(),
    h("div", { id: "word-lists" }),
    // `<` would end the script; as JSON it can be written so.
    h("script", { type: "application/json", id: "open" }, JSON.stringify(open).replaceAll("<", "\\u003c")),
  );
}

/** The box for the text, which the script puts in. */
function writingSection(isText: boolean): Element {
  return h("div", { className: ["writing"] }, [
    h("div", { className: ["writing-head"] }, [
      h("h2", { id: "text-label" }, isText ? words.text : words.wholeFile),
      h("button", { type: "button", id: "find" }, editingWords.find),
    ]),
    h("details", { className: ["how"] }, [
      h("summary", editingWords.how),
      h("p", { className: ["hint"], id: "text-hint" }, isText ? words.textHint : words.wholeFileHint),
    ]),
    h(
      "div",
      { id: "table-tools", role: "toolbar", hidden: true, "aria-label": editingWords.table },
      Object.entries(editingWords.tableActions).map(([action, name]) =>
        h("button", { type: "button", "data-table": action }, name),
      ),
    ),
    h("div", { id: "text" }),
  ]);
}

/** What the importer was not sure of and nobody has looked at yet. */
function doubtsSection(doubts: readonly KeptDoubt[]): Element[] {
  const left = doubts.filter(({ isDone }) => !isDone).length;
  if (left === 0) return [];
  const items = doubts.map(({ reason, fix, original, isDone }, index) =>
    h("li", { className: isDone ? ["done"] : [] }, [
      h("span", { className: ["sentence"] }, reason),
      fix === "" ? null : h("span", { className: ["fix"] }, words.fix + fix),
      original === "" ? null : h("blockquote", original),
      h("label", { className: ["check"] }, [
        h("input", { type: "checkbox", value: String(index), checked: isDone }),
        newPageWords.done,
      ]),
    ]),
  );
  return [
    h("section", { "aria-labelledby": "kept-doubts-heading" }, [
      h("h2", { id: "kept-doubts-heading" }, newPageWords.doubts),
      h("p", { id: "kept-doubts-left", role: "status" }, newPageWords.doubtsLeft(doubts.length, left)),
      h("ol", { id: "kept-doubts", role: "list", tabIndex: 0, "aria-labelledby": "kept-doubts-heading" }, items),
    ]),
  ];
}

/** What to look at in what was pasted. */
function pastedSection(): Element {
  return h("section", { id: "pasted", hidden: true, "aria-labelledby": "pasted-heading" }, [
    h("h2", { id: "pasted-heading" }, words.pasted),
    h("p", words.pastedHint),
    h("p", { id: "pasted-files" }),
    h("ol", { id: "pasted-doubts", role: "list", tabIndex: 0, "aria-labelledby": "pasted-heading" }),
  ]);
}

function messagesSection(): Element {
  return h("section", { "aria-labelledby": "messages-heading" }, [
    h("h2", { id: "messages-heading" }, words.messages),
    h("p", { id: "counts", role: "status" }, words.checking),
    h("ol", { id: "messages", role: "list", tabIndex: 0, "aria-labelledby": "messages-heading" }),
  ]);
}

function previewSection(id: string): Element {
  return h("section", { "aria-labelledby": "preview-heading" }, [
    h("h2", { id: "preview-heading" }, words.preview),
    h("p", { className: ["elsewhere"] }, [
      h("a", { href: `../../sheets/${encodeURIComponent(id)}/` }, lookWords.sheets),
      h("a", { href: `../../phone/${encodeURIComponent(id)}/` }, lookWords.phone),
      h("a", { href: `../../confirm/${encodeURIComponent(id)}/` }, confirmWords.name),
      h("a", { href: `../../review/${encodeURIComponent(id)}/` }, reviewWords.heading),
      h("a", { href: "../../publish/" }, publishWords.heading),
    ]),
    h("p", { id: "no-preview", hidden: true }, words.noPreview),
    h("iframe", { id: "preview", title: words.preview, src: "../../preview/", sandbox: "allow-same-origin" }),
  ]);
}

function commitSection(): Element {
  return h("section", { id: "commit-section", hidden: true, "aria-labelledby": "commit-heading" }, [
    h("h2", { id: "commit-heading" }, words.commitHeading),
    h("p", words.commitHint),
    h("ul", { id: "commit-files" }),
    h("form", { id: "commit-form" }, [
      h("label", [
        h("span", { className: ["label"] }, words.commitWords),
        h("textarea", { id: "commit-words", rows: 2 }),
      ]),
      h("button", { className: ["main"] }, words.commit),
    ]),
  ]);
}

/** Somebody says that the original is so. */
function acknowledgeDialog(): Element {
  const line = (id: string, name: string) =>
    h("label", [h("span", { className: ["label"] }, name), h("input", { id, type: "text", required: true })]);
  return h("dialog", { id: "acknowledge-dialog", "aria-labelledby": "acknowledge-heading" }, [
    h("h2", { id: "acknowledge-heading" }, editingWords.acknowledge),
    h("p", editingWords.acknowledgeHint),
    h("p", { id: "acknowledge-message", className: ["warning"] }),
    h("form", { id: "acknowledge-form", autoComplete: "off" }, [
      line("acknowledge-reason", editingWords.reason),
      line("acknowledge-quote", editingWords.quote),
      line("acknowledge-by", editingWords.by),
      h("p", { className: ["buttons"] }, [
        h("button", { className: ["main"] }, editingWords.confirm),
        h("button", { type: "button", id: "acknowledge-cancel" }, words.cancel),
      ]),
    ]),
  ]);
}

/** What is changed, line by line, before it is saved. */
export function reviewDialog(): Element {
  return h("dialog", { id: "review-dialog", "aria-labelledby": "review-heading" }, [
    h("h2", { id: "review-heading" }, words.changes),
    h("p", words.changesHint),
    h("p", { id: "review-errors", className: ["warning"], hidden: true }),
    h("table", { className: ["changes"] }, h("tbody", { id: "changes" })),
    h("p", { className: ["buttons"] }, [
      h("button", { type: "button", id: "save", className: ["main"] }, words.save),
      h("button", { type: "button", id: "cancel" }, words.cancel),
    ]),
  ]);
}
