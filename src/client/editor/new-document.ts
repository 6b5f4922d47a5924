import { buildElement } from "../build-element.ts";
import { newPageWords as words } from "../../ui/new-page-words.ts";
import type { CreateReply, NewInput, ReadDraft, ReadReply, ReadRequest, Shelf } from "../../editor/new-exchange.ts";
import { splitFile } from "../../editor/split-file.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { element } from "./page-elements.ts";
import { picturesOf } from "./pasted-pictures.ts";
import { countLeft, doneDoubts, keptLines, showDraft } from "./show-draft.ts";
import { fileBytes, followFiles } from "./take-files.ts";

const server = new Server(location.pathname.split("/")[1] ?? "");
const text = element("draft-text", HTMLTextAreaElement);
const state = element("state", HTMLElement);
const saveState = element("save-state", HTMLElement);
const paste = element("paste", HTMLTextAreaElement);

/** What the draft on the page was made of. */
let asked: ReadRequest | undefined;
let body = "";
let files: File[] = [];
let isLeaving = false;

followFiles(element("drop", HTMLElement), element("file", HTMLInputElement), ([file]) => {
  if (file)
    void run(state, async () => {
      await read({ kind: "file", name: file.name, bytes: await fileBytes(file) });
    });
});
paste.addEventListener("paste", (event) => {
  const copied = event.clipboardData;
  if (!copied) return;
  event.preventDefault();
  const [html, plain] = [copied.getData("text/html"), copied.getData("text/plain")];
  const beside = { rtf: copied.getData("text/rtf"), files: [...copied.files] };
  void run(state, async () => {
    await read({ kind: "copied", html, plain, pictures: await picturesOf(beside) });
  });
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-template]"))
  button.addEventListener("click", () => {
    void run(state, () => read({ kind: "template", name: button.dataset["template"] ?? "" }));
  });
element("read-again", HTMLButtonElement).addEventListener("click", () => {
  if (asked && (text.value === body || confirm(words.losesChanges))) readAgain({ keep: keptLines() });
});
element("decision", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  const [by = "", day = "", reason = ""] = ["decided-by", "decided-on", "decided-why"].map((id) =>
    element(id, HTMLInputElement).value.trim(),
  );
  readAgain({ decision: { by, day, reason } });
});
followFiles(element("drop-files", HTMLElement), element("files", HTMLInputElement), (chosen) => {
  files = chosen;
  saveState.textContent = chosen.map(({ name }) => name).join("、");
});
element("save", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void run(saveState, save);
});
window.addEventListener("beforeunload", (event) => {
  if (asked && !isLeaving) event.preventDefault();
});

function readAgain(change: Partial<ReadRequest>): void {
  const before = asked;
  if (before) void run(state, () => read(before.input, { ...before, ...change }));
}

async function read(input: NewInput, choices: Partial<ReadRequest> = {}): Promise<void> {
  state.textContent = words.reading;
  const request = { keep: [], decision: null, ...choices, input };
  const reply = await server.ask<ReadReply>("read", request);
  asked = request;
  showRefused(reply);
  element("draft", HTMLElement).hidden = reply.draft === null;
  state.textContent = reply.notes.join("");
  if (reply.draft) show(reply.draft);
}

function showRefused({ draft, refused, isDecidable }: ReadReply): void {
  element("refused", HTMLElement).hidden = draft !== null;
  element("decision", HTMLElement).hidden = !isDecidable;
  const reasons = refused.map(({ reason, fix }) =>
    buildElement("li", {}, reason, buildElement("span", { class: "fix" }, words.fix + fix)),
  );
  element("reasons", HTMLElement).replaceChildren(...reasons);
  if (!draft) element("refused-heading", HTMLElement).focus();
}

function show(draft: ReadDraft): void {
  text.value = splitFile(draft.text).body.trim();
  body = text.value;
  showDraft(draft, text);
  const heading = element("draft-heading", HTMLElement);
  heading.textContent = words.read(draft.title);
  element("name", HTMLInputElement).value = draft.name;
  heading.focus();
  heading.scrollIntoView();
}

async function save(): Promise<void> {
  if (!asked) return;
  const shelf = document.querySelector<HTMLInputElement>("[name=shelf]:checked")?.value as Shelf;
  if (shelf === "documents" && countLeft() > 0) {
    saveState.textContent = words.documentsLeft(countLeft());
    return;
  }
  saveState.textContent = words.saving;
  const name = element("name", HTMLInputElement).value;
  const changed = text.value === body ? null : `\n${text.value.trimEnd()}\n`;
  const { id } = await server.ask<CreateReply>("create", { ...asked, body: changed, name, shelf, done: doneDoubts() });
  isLeaving = true;
  const address = `../documents/${encodeURIComponent(id)}/`;
  const troubles = await attachAll(id);
  if (troubles.length === 0) location.assign(address);
  else saveState.replaceChildren(troubles.join(""), words.saved, buildElement("a", { href: address }, words.goOn));
}

/** What could not be attached, and why. */
async function attachAll(id: string): Promise<string[]> {
  const troubles: string[] = [];
  for (const file of files)
    try {
      await server.ask("attach", { id, name: file.name, bytes: await fileBytes(file) });
    } catch (error) {
      if (!(error instanceof RefusedByServer)) throw error;
      troubles.push(error.message);
    }
  return troubles;
}

/** Does something; what the server has against it is told at a place of the page. */
async function run(place: HTMLElement, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    place.textContent = error.message;
  }
}
