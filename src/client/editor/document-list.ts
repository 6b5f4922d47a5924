import { editWords } from "../../ui/edit-words.ts";
import { confirmWords } from "../../ui/confirm-words.ts";
import { homeWords as words } from "../../ui/home-words.ts";
import type { CountsReply } from "../../editor/new-exchange.ts";
import { buildElement } from "../build-element.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { element, hasElement } from "./page-elements.ts";

if (hasElement("documents")) start();

function start(): void {
  const rows = [...element("documents", HTMLElement).querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const texts = rows.map((row) => (row.cells[0]?.textContent ?? "").toLowerCase());
  const form = element("find", HTMLFormElement);
  const checkAll = element("check-all", HTMLButtonElement);
  const find = () => {
    const wanted = element("find-words", HTMLInputElement).value.toLowerCase().split(/\s+/u);
    const state = element("find-state", HTMLSelectElement).value;
    let shown = 0;
    for (const [index, row] of rows.entries()) {
      const isFound = wanted.every((word) => texts[index]?.includes(word));
      row.hidden = !isFound || (state !== "" && row.dataset["state"] !== state);
      if (!row.hidden) shown++;
    }
    element("shown", HTMLElement).textContent = words.shown(shown, rows.length);
  };
  form.addEventListener("input", find);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  checkAll.addEventListener("click", () => void count(rows));
  // What a browser puts back after a reload is looked for at once.
  find();
  if (checkAll.hidden) void count(rows);
}

async function count(rows: readonly HTMLTableRowElement[]): Promise<void> {
  const elsewhere = element("elsewhere", HTMLElement);
  const server = new Server(location.pathname.split("/")[1] ?? "");
  elsewhere.textContent = words.checkingAll;
  try {
    const counts = await server.ask<CountsReply>("counts", {});
    for (const row of rows) {
      const [errors, notices] = row.querySelectorAll(".count");
      const own = counts.documents[row.dataset["id"] ?? ""];
      if (!own || !errors || !notices) continue;
      errors.textContent = String(own.errors);
      errors.classList.toggle("has-errors", own.errors > 0);
      notices.textContent = String(own.notices);
      const link = row.querySelector('[href^="confirm/"]');
      const waiting = counts.waiting[row.dataset["id"] ?? ""];
      if (link && waiting !== undefined) {
        link.textContent = confirmWords.waiting(waiting);
        link.setAttribute("aria-label", confirmWords.waitingIn(row.dataset["id"] ?? "", waiting));
      }
    }
    showElsewhere(counts.elsewhere, elsewhere);
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    elsewhere.textContent = error.message;
  }
}

/** What is told of files that belong to no document, closed while none of it is an error. */
function showElsewhere({ errors, notices, told }: CountsReply["elsewhere"], place: HTMLElement): void {
  const items = told.map(({ severity, place: where, message, fix, form }) =>
    buildElement(
      "li",
      { class: severity },
      buildElement("span", { class: "sentence" }, `${editWords.severity[severity]} ${message}`),
      ...(form === null ? [] : [" ", buildElement("a", { href: form }, editWords.openForm)]),
      buildElement("span", { class: "place" }, where),
      ...(fix === null ? [] : [buildElement("span", { class: "fix" }, editWords.fix + fix)]),
    ),
  );
  const rest = errors + notices - told.length;
  if (rest > 0) items.push(buildElement("li", { class: "hint" }, editWords.moreMessages(rest)));
  const list = buildElement(
    "details",
    errors > 0 ? { open: "" } : {},
    buildElement("summary", {}, editWords.elsewhere(errors, notices)),
    buildElement("ol", { role: "list" }, ...items),
  );
  place.replaceChildren(...(items.length > 0 ? [list] : []));
}
