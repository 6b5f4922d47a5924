import type { Element } from "hast";
import { h } from "hastscript";
import { newPageWords as words } from "../ui/new-page-words.ts";
import { pageHtml } from "./page-frame.ts";
import { TEMPLATES } from "./templates.ts";

/** What is imported, by the endings of its name. */
const ENDINGS = ".docx,.html,.htm,.txt";

/** The page 新建 as HTML; its script reads what is dropped, pasted or chosen, and shows the draft. */
export function newPage(): string {
  return pageHtml(
    { title: words.heading, root: "../", script: "new-document" },
    h("h1", words.heading),
    h("div", { id: "choose", className: ["halves"] }, [importSection(), templateSection()]),
    h("p", { id: "state", role: "status" }),
    refusedSection(),
    h("div", { id: "draft", hidden: true }, [
      h("h2", { id: "draft-heading", tabIndex: -1 }, words.draft),
      h("ul", { id: "balance", role: "list" }),
      doubtSection(),
      listSection("stated"),
      listSection("frame", h("button", { type: "button", id: "read-again" }, words.readAgain)),
      h("div", { className: ["halves"] }, [originalSection(), textSection()]),
      saveForm(),
    ]),
  );
}

function importSection(): Element {
  return h("section", { "aria-labelledby": "import-heading" }, [
    h("h2", { id: "import-heading" }, words.import),
    h("p", { className: ["hint"] }, words.importHint),
    h("div", { id: "drop", className: ["drop"] }, [
      h("p", words.drop),
      h("input", { id: "file", type: "file", accept: ENDINGS, "aria-label": words.file }),
    ]),
    h("label", { htmlFor: "paste" }, words.paste),
    h("textarea", { id: "paste", rows: 2, spellCheck: "false" }),
  ]);
}

function templateSection(): Element {
  const names = [...TEMPLATES.map(({ name }) => name), words.blank];
  return h("section", { "aria-labelledby": "template-heading" }, [
    h("h2", { id: "template-heading" }, words.template),
    h("p", { className: ["hint"] }, words.templateHint),
    h(
      "p",
      { className: ["buttons"] },
      names.map((name) => h("button", { type: "button", "data-template": name }, name)),
    ),
  ]);
}

function refusedSection(): Element {
  const line = (id: string, label: string) =>
    h("label", [h("span", { className: ["label"] }, label), h("input", { id, type: "text", autoComplete: "off" })]);
  return h("section", { id: "refused", className: ["warning"], hidden: true, "aria-labelledby": "refused-heading" }, [
    h("h2", { id: "refused-heading", tabIndex: -1 }, words.refused),
    h("ul", { id: "reasons" }),
    h("form", { id: "decision", hidden: true, autoComplete: "off" }, [
      h("p", words.decided),
      line("decided-by", words.decidedBy),
      line("decided-on", words.decidedOn),
      line("decided-why", words.decidedWhy),
      h("button", words.decide),
    ]),
  ]);
}

function doubtSection(): Element {
  return h("section", { id: "doubts-section", "aria-labelledby": "doubts-heading" }, [
    h("h3", { id: "doubts-heading" }, words.doubts),
    h("p", { id: "doubts-left", role: "status" }),
    h("ol", { id: "doubts", role: "list", tabIndex: 0, "aria-labelledby": "doubts-heading" }),
  ]);
}

function listSection(id: string, ...below: Element[]): Element {
  return h("details", { id }, [h("summary"), h("p", { className: ["hint"] }), h("ul", { role: "list" }), ...below]);
}

function originalSection(): Element {
  return h("section", { id: "original-section", "aria-labelledby": "original-heading" }, [
    h("h3", { id: "original-heading" }, words.original),
    h("ol", { id: "original", tabIndex: 0, "aria-labelledby": "original-heading" }),
  ]);
}

function textSection(): Element {
  return h("section", [
    h("h3", h("label", { htmlFor: "draft-text" }, words.text)),
    h("textarea", { id: "draft-text", spellCheck: "false" }),
  ]);
}

function saveForm(): Element {
  const place = (value: string, label: string, checked: boolean) =>
    h("label", { className: ["choice"] }, [h("input", { type: "radio", name: "shelf", value, checked }), label]);
  return h("form", { id: "save", autoComplete: "off", "aria-labelledby": "save-heading" }, [
    h("h2", { id: "save-heading" }, words.save),
    h("label", [
      h("span", { className: ["label"] }, words.name),
      h("span", { className: ["hint"] }, words.nameHint),
      h("input", { id: "name", type: "text", spellCheck: "false" }),
    ]),
    h("fieldset", [
      h("legend", h("span", { className: ["label"] }, words.shelf)),
      place("drafts", words.drafts, true),
      place("documents", words.documents, false),
    ]),
    h("div", { id: "drop-files", className: ["drop"] }, [
      h("label", { htmlFor: "files" }, [h("span", { className: ["label"] }, words.attachments)]),
      h("p", { className: ["hint"], id: "files-hint" }, words.attachmentsHint),
      h("input", { id: "files", type: "file", multiple: true, "aria-describedby": "files-hint" }),
    ]),
    h("p", { id: "save-state", role: "status" }),
    h("button", { className: ["main"] }, words.create),
  ]);
}
