import type { Element } from "hast";
import { h } from "hastscript";
import { homeWords as words } from "../ui/home-words.ts";
import { reviewWords } from "../ui/review-page-words.ts";
import { confirmWords } from "../ui/confirm-words.ts";
import { postingPageWords } from "../ui/posting-page-words.ts";
import { editWords } from "../ui/edit-words.ts";
import { changeWords } from "../ui/change-words.ts";
import { formWords } from "../ui/form-words.ts";
import type { DocumentFacts } from "./document-state.ts";
import { stateOf } from "./document-state.ts";
import { DOCUMENT_FORMS } from "./form-exchange.ts";
import { pageHtml } from "./page-frame.ts";

/** Where a document is renamed, moved or deleted, and gets attachments, as HTML. */
export function managePage(facts: DocumentFacts, attachments: readonly string[], today: string): string {
  const title = facts.title === "" ? editWords.untitled : facts.title;
  return pageHtml(
    { title: words.manageOf(title), root: "../../", script: "manage-document" },
    h("h1", title),
    h("p", [
      `${words.state}：${words.states[stateOf(facts, today)]}　${facts.id}　`,
      h("a", { href: `../../documents/${encodeURIComponent(facts.id)}/` }, words.back),
      "　",
      h("a", { href: `../../review/${encodeURIComponent(facts.id)}/` }, reviewWords.heading),
      "　",
      h("a", { href: `../../postings/${encodeURIComponent(facts.id)}/` }, postingPageWords.name),
      "　",
      h("a", { href: `../../confirm/${encodeURIComponent(facts.id)}/` }, confirmWords.name),
    ]),
    h("p", { className: ["hint"] }, words.committedLater),
    h("p", { id: "state", role: "status" }),
    h("div", { id: "manage", "data-id": facts.id, "data-shelf": facts.shelf }, [
      renameForm(facts),
      ...(facts.isPublished
        ? [h("p", { className: ["warning"] }, [words.publishedStays, changeLink(facts)])]
        : [moveForm(facts), removeForm()]),
      attachForm(attachments),
    ]),
    h("section", { id: "forms-of-document", "aria-labelledby": "forms-heading" }, [
      h("h2", { id: "forms-heading" }, formWords.ofDocument),
      h(
        "ul",
        { role: "list", className: ["form-list"] },
        DOCUMENT_FORMS.map((name) =>
          h("li", [
            h("a", { href: `../../forms/${name}/${encodeURIComponent(facts.id)}/` }, formWords.titles[name]),
            h("span", { className: ["hint"] }, formWords.index[name]),
          ]),
        ),
      ),
    ]),
  );
}

function changeLink({ id }: DocumentFacts): Element {
  return h("a", { href: `../../change/${encodeURIComponent(id)}/` }, changeWords.heading);
}

function form(id: string, heading: string, ...children: (Element | string)[]): Element {
  return h("form", { id, autoComplete: "off", "aria-labelledby": `${id}-heading` }, [
    h("h2", { id: `${id}-heading` }, heading),
    ...children,
  ]);
}

function renameForm({ id, isPublished }: DocumentFacts): Element {
  return form(
    "rename",
    words.rename,
    h("p", { className: ["hint"] }, words.renameHint),
    ...(isPublished ? [h("p", words.renamePublished)] : []),
    h("label", [
      h("span", { className: ["label"] }, words.name),
      h("input", { id: "name", type: "text", value: id, spellCheck: "false" }),
    ]),
    h("button", words.rename),
  );
}

function moveForm({ shelf }: DocumentFacts): Element {
  const isDraft = shelf === "drafts";
  return form(
    "move",
    words.move,
    h("p", { className: ["hint"] }, isDraft ? words.toDocumentsHint : words.toDraftsHint),
    h("button", isDraft ? words.toDocuments : words.toDrafts),
  );
}

function removeForm(): Element {
  return form(
    "remove",
    words.remove,
    h("p", { className: ["hint"] }, words.removeHint),
    h("label", { className: ["check"] }, [h("input", { type: "checkbox", required: true }), words.removeSure]),
    h("button", words.remove),
  );
}

function attachForm(attachments: readonly string[]): Element {
  return form(
    "attach",
    words.attachments,
    attachments.length === 0
      ? h("p", words.noAttachments)
      : h(
          "ul",
          attachments.map((name) => h("li", name)),
        ),
    h("div", { id: "drop-files", className: ["drop"] }, [
      h("label", { htmlFor: "files" }, h("span", { className: ["label"] }, words.attach)),
      h("input", { id: "files", type: "file", multiple: true }),
    ]),
  );
}
