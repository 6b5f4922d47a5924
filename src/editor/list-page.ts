import type { Element } from "hast";
import { h } from "hastscript";
import { LABELS } from "../model/field-list.ts";
import { changeWords } from "../ui/change-words.ts";
import { confirmWords } from "../ui/confirm-words.ts";
import { formWords } from "../ui/form-words.ts";
import { editWords } from "../ui/edit-words.ts";
import { homeWords as words } from "../ui/home-words.ts";
import { lookWords } from "../ui/look-words.ts";
import { newPageWords } from "../ui/new-page-words.ts";
import type { DocumentFacts } from "./document-state.ts";
import { STATES, dueOf, hintOf, stateOf } from "./document-state.ts";
import { publishWords } from "../ui/publish-page-words.ts";
import { reviewWords } from "../ui/review-page-words.ts";
import type { PhoneState } from "./phone-exchange.ts";
import { pageHtml } from "./page-frame.ts";
import { staleColumns } from "./stale-columns.ts";

/** So many documents are checked without being asked for. */
const FEW = 200;

/** What is told above the list. */
interface Told {
  /** What was published by itself because its day had come. */
  done?: readonly string[];
  /** What can be seen on phones. */
  phone?: PhoneState | undefined;
}

/** The list of documents as HTML: what is due, then all of them; its script finds, and counts errors. */
export function listPage(documents: readonly DocumentFacts[], today: string, { done = [], phone }: Told = {}): string {
  return pageHtml(
    { title: editWords.list, root: "./", script: "document-list" },
    h("h1", editWords.list),
    h("p", { className: ["buttons"] }, [
      h("a", { href: "new/", className: ["new"] }, newPageWords.heading),
      h("a", { href: "publish/", className: ["new"] }, publishWords.heading),
      h("a", { href: "forms/", className: ["new"] }, formWords.heading),
    ]),
    ...(done.length === 0
      ? []
      : [
          h("section", { id: "on-its-day", className: ["warning"], "aria-labelledby": "on-its-day-heading" }, [
            h("h2", { id: "on-its-day-heading" }, words.onItsDay),
            ...done.map((line) => h("p", line)),
          ]),
        ]),
    phone ? phoneNote(phone) : undefined,
    ...(documents.length === 0
      ? [h("p", editWords.noDocuments)]
      : [dueSection(documents, today), findForm(documents, today), documentTable(documents, today)]),
    h("div", { id: "elsewhere", role: "status" }),
  );
}

/** That a document can be seen on phones is told where the window is opened, with the way to switch it off. */
function phoneNote({ id, title, minutes }: PhoneState): Element | undefined {
  if (id === null) return undefined;
  const name = lookWords.phoneOf(title);
  return h("p", { className: ["warning"] }, [
    h("a", { href: `phone/${encodeURIComponent(id)}/` }, name),
    `\u3000${lookWords.isOn(minutes)}`,
  ]);
}

function titleOf({ title }: DocumentFacts): string {
  return title === "" ? editWords.untitled : title;
}

function addressOf({ id }: DocumentFacts): string {
  return `documents/${encodeURIComponent(id)}/`;
}

function dueSection(documents: readonly DocumentFacts[], today: string): Element | undefined {
  const due = documents
    .flatMap((facts) => dueOf(facts, today).map((one) => ({ ...one, facts })))
    .concat(staleColumns(documents, today))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  if (due.length === 0) return undefined;
  const items = due.map(({ words: sentence, facts }) =>
    h("li", [h("a", { href: addressOf(facts) }, titleOf(facts)), h("span", { className: ["hint"] }, sentence)]),
  );
  return h("section", { id: "due", className: ["warning"], "aria-labelledby": "due-heading" }, [
    h("h2", { id: "due-heading" }, words.due),
    h("ul", { role: "list" }, items),
  ]);
}

function findForm(documents: readonly DocumentFacts[], today: string): Element {
  const counts = STATES.map((state) => documents.filter((facts) => stateOf(facts, today) === state).length);
  const options = STATES.map((state, index) =>
    h("option", { value: state }, words.stateCount(words.states[state], counts[index] ?? 0)),
  );
  return h("form", { id: "find", role: "search", autoComplete: "off" }, [
    h("label", [
      h("span", { className: ["label"] }, words.find),
      h("input", { id: "find-words", type: "search", spellCheck: "false" }),
    ]),
    h("label", [
      h("span", { className: ["label"] }, words.state),
      h("select", { id: "find-state" }, [h("option", { value: "" }, words.all(documents.length)), ...options]),
    ]),
    h("p", { id: "shown", role: "status" }, words.shown(documents.length, documents.length)),
    h("button", { type: "button", id: "check-all", hidden: documents.length <= FEW }, words.checkAll),
  ]);
}

function documentTable(documents: readonly DocumentFacts[], today: string): Element {
  const heads = [editWords.document, words.state, LABELS.formedOn, editWords.errors, editWords.notices, words.more];
  const rows = documents.map((facts) => {
    const state = stateOf(facts, today);
    const hint = hintOf(facts, today);
    const id = encodeURIComponent(facts.id);
    const beside = [facts.number, facts.id].filter((one) => one !== "").join("　");
    return h("tr", { "data-id": facts.id, "data-state": state }, [
      h("th", { scope: "row" }, [
        h("a", { href: addressOf(facts) }, titleOf(facts)),
        h("span", { className: ["folder"] }, beside),
      ]),
      h("td", { className: ["state"] }, [
        words.states[state],
        hint === "" ? null : h("span", { className: ["folder"] }, hint),
      ]),
      h("td", { className: ["day"] }, facts.formedOn),
      h("td", { className: ["count"] }),
      h("td", { className: ["count"] }),
      h("td", { className: ["links"] }, [
        h("a", { href: `review/${id}/`, "aria-label": reviewWords.of(facts.id) }, reviewWords.heading),
        h("a", { href: `confirm/${id}/`, "aria-label": confirmWords.of(facts.id) }, confirmWords.name),
        facts.shelf === "drafts"
          ? null
          : h("a", { href: `change/${id}/`, "aria-label": changeWords.changeOf(facts.id) }, changeWords.heading),
        h("a", { href: `manage/${id}/`, "aria-label": words.manageOf(facts.id) }, words.manage),
      ]),
    ]);
  });
  return h("div", { className: ["table-box"] }, [
    h("table", { id: "documents", className: ["list"] }, [
      h(
        "thead",
        h(
          "tr",
          heads.map((name) => h("th", { scope: "col" }, name)),
        ),
      ),
      h("tbody", rows),
    ]),
  ]);
}
