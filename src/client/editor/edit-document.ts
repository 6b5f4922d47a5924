import { editWords as words } from "../../ui/edit-words.ts";
import { editingWords } from "../../ui/editing-words.ts";
import type { CheckReply, Draft, KeepRequest, OpenDocument } from "../../editor/exchange.ts";
import type { PlacedMessage } from "../../editor/place-messages.ts";
import { splitFile } from "../../editor/split-file.ts";
import { AcknowledgeDialog, approvalAddress } from "./acknowledge-message.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { CommitPanel } from "./commit-panel.ts";
import { followListButtons } from "./form-lists.ts";
import { followDoubts } from "./follow-doubts.ts";
import { followFormerDrafts } from "./former-drafts.ts";
import { PreviewFollower } from "./follow-preview.ts";
import { FormChanges } from "./form-values.ts";
import { DraftKeeper, handOver } from "./keep-draft.ts";
import { element, hasElement } from "./page-elements.ts";
import { pasteInto } from "./paste-text.ts";
import { showChanges, showPreview, showSuggestions } from "./show-changes.ts";
import { acknowledgeCurrent, goToNext, showMessages } from "./show-messages.ts";
import { TableTools } from "./table-tools.ts";
import { TextBox } from "./text-box.ts";

/** Waits until typing pauses. Milliseconds. */
const PAUSE = 300;

const open = JSON.parse(element("open", HTMLElement).textContent) as OpenDocument;
const form = element("editor", HTMLFormElement);
const state = element("state", HTMLElement);
const dialog = element("review-dialog", HTMLDialogElement);
const frame = element("preview", HTMLIFrameElement);
const server = new Server(open.token);
const keeper = new DraftKeeper(server, element("kept", HTMLElement), keepRequest, followKept);
const fields = new FormChanges(form);
const commits = new CommitPanel(server, open);

let isWhole = !form.hasAttribute("data-form");
let body = "";
/** What the form was filled with: the file, or what was typed before. */
let base = open.drafts.resumed?.text ?? open.text;
let isLeaving = false;
let timer: number | undefined;
/** Counts what was asked, so that a late answer does not replace a newer one. */
let asked = 0;
let checking: Promise<CheckReply> | undefined;
let last: CheckReply | undefined;

const text: TextBox = new TextBox(element("text", HTMLElement), {
  nonce: open.nonce,
  labelledBy: "text-label",
  describedBy: "text-hint",
  changed() {
    tables.moved();
    checkSoon();
  },
  moved() {
    tables.moved();
    follower.moved();
  },
  keys: [
    { key: "Tab", run: () => tables.goOn(1), shift: () => tables.goOn(-1) },
    { key: "Enter", run: () => tables.goDown(), shift: () => tables.breakLine() },
    { key: "Mod-Enter", run: () => tables.change("row-below") },
  ],
  pasted: (event) =>
    pasteInto(text, event, {
      id: open.id,
      server,
      bodyOf: (value) => (isWhole ? splitFile(value).body : value),
      tell: (sentence) => (state.textContent = sentence),
    }),
});
const acknowledgement = new AcknowledgeDialog({
  ask: (entry) => server.acknowledge({ id: open.id, entry }),
  done({ git }) {
    // The answer to a check says what is changed in the text; that this is confirmed stays to be read.
    void check().then(() => {
      state.textContent = editingWords.acknowledged;
      if (!isChanged()) commits.show(git);
    });
  },
  tell: (sentence) => (state.textContent = sentence),
});
const tables = new TableTools(text, element("table-tools", HTMLElement));
const follower = new PreviewFollower(text, frame);

fillText(isWhole ? wholeText(base) : splitFile(base).body);
commits.show(open.git);
frame.addEventListener("load", () => {
  if (last) showPreview(last.preview, frame, element("no-preview", HTMLElement));
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
});
form.addEventListener("input", checkSoon);
followListButtons(form, checkSoon);
document.addEventListener("keydown", (event) => {
  const list = element("messages", HTMLElement);
  if (event.key === "F8") goToNext(list, event.shiftKey ? -1 : 1);
  else if (event.key === "F9") acknowledgeCurrent(list);
  else return;
  event.preventDefault();
});
element("find", HTMLButtonElement).addEventListener("click", () => {
  text.openSearch();
});
element("review", HTMLButtonElement).addEventListener("click", () => void review());
element("save", HTMLButtonElement).addEventListener("click", () => void save());
element("cancel", HTMLButtonElement).addEventListener("click", () => {
  dialog.close();
});
element("merge", HTMLButtonElement).addEventListener("click", () => void leaveFor(ownAddress()));
followFormerDrafts(open, { server, goOnWith, leaveFor, tell: (sentence) => (state.textContent = sentence) });
followDoubts(server, open.id, (sentence) => (state.textContent = sentence));
if (hasElement("whole-file"))
  element("whole-file", HTMLButtonElement).addEventListener("click", () => void editWhole());
window.addEventListener("beforeunload", (event) => {
  if (!isLeaving && isChanged()) event.preventDefault();
});
void handOver(server, open.id).then((isHanded) => {
  // What the browser kept while no server was there is offered as any other draft.
  if (isHanded && !isChanged()) location.reload();
});
if (isChanged()) {
  state.textContent = words.unsaved;
  void keeper.keep();
}
void check();

function fillText(value: string): void {
  text.fill(value);
  body = text.value;
}

function wholeText(value: string): string {
  return value.replace(/^\ufeff/u, "");
}

function draft(): Draft {
  const typed = text.value;
  if (isWhole) return { source: typed };
  return { fields: fields.list(), body: typed === body ? null : typed };
}

function ownAddress(): string {
  return `?draft=${open.drafts.session}`;
}

function keepRequest(): KeepRequest {
  const { session, resumed } = open.drafts;
  const from = resumed && { session: resumed.session, step: resumed.step };
  return { ...typed(), session, ...(from ? { from } : {}) };
}

/** A page that is loaded anew goes on where it was. */
function followKept(): void {
  history.replaceState(null, "", ownAddress());
}

async function goOnWith(source: string): Promise<void> {
  const from = open.drafts.conflict?.from;
  const { session } = open.drafts;
  try {
    await server.keep({ id: open.id, session, base: open.text, draft: { source }, ...(from ? { from } : {}) });
    leave(ownAddress());
  } catch (error) {
    tell(error);
  }
}

async function leaveFor(address: string): Promise<void> {
  if (!isChanged() || (await keeper.keep())) leave(address);
}

function leave(address: string): void {
  isLeaving = true;
  location.assign(address);
}

/** What is typed, and over which text. */
function typed() {
  const saved = base === open.text ? {} : { saved: open.text };
  return { id: open.id, base, draft: draft(), ...saved };
}

function isChanged(): boolean {
  if (base !== open.text) return true;
  return text.value !== body || (!isWhole && Object.keys(fields.list()).length > 0);
}

function checkSoon(): void {
  state.textContent = isChanged() ? words.unsaved : words.unchanged;
  commits.hide();
  keeper.changed();
  clearTimeout(timer);
  timer = window.setTimeout(() => void check(), PAUSE);
}

/** Asks what the draft says; false where the server has not answered, or something else is asked by then. */
async function check(): Promise<boolean> {
  clearTimeout(timer);
  const mine = ++asked;
  // One at a time: a slow machine would check what nobody waits for any more.
  await Promise.allSettled([checking]);
  if (mine !== asked) return false;
  const asking = server.check({ ...typed(), version: open.version });
  checking = asking;
  try {
    const reply = await asking;
    if (mine !== asked) return false;
    last = reply;
    show(reply);
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

function show(reply: CheckReply): void {
  const { errors, notices, attachmentsLater } = reply;
  const counts = errors + notices === 0 ? words.fine : words.counts(errors, notices);
  element("counts", HTMLElement).textContent = counts + (attachmentsLater ? words.attachmentsLater : "");
  tellMessages(reply);
  showSuggestions(reply.suggestions, element("word-lists", HTMLElement));
  showPreview(reply.preview, frame, element("no-preview", HTMLElement));
  follower.renewed();
  if (reply.text === open.text) {
    state.textContent = words.unchanged;
    commits.show(undefined);
  }
  element("stale", HTMLElement).hidden = !reply.isStale;
}

function tellMessages({ messages }: Pick<CheckReply, "messages">): void {
  const acknowledge = (message: PlacedMessage) => {
    acknowledgement.open(message, last?.text ?? open.text);
  };
  const approve = (message: PlacedMessage) => void leaveFor(approvalAddress(message, last?.text ?? open.text, open.id));
  showMessages(messages, { form, text, list: element("messages", HTMLElement), isWhole, acknowledge, approve });
}

async function review(): Promise<void> {
  if (!(await check()) || !last) return;
  if (last.text === open.text) {
    state.textContent = words.unchanged;
    return;
  }
  const warning = element("review-errors", HTMLElement);
  warning.hidden = last.errors === 0;
  warning.textContent = words.draftHasErrors(last.errors);
  showChanges(last.changes, element("changes", HTMLElement));
  dialog.showModal();
}

async function save(): Promise<void> {
  const { version, drafts } = open;
  try {
    const reply = await server.save({ ...typed(), version, session: drafts.session });
    dialog.close();
    Object.assign(open, { text: reply.text, version: reply.version });
    base = reply.text;
    drafts.resumed = null;
    body = text.value;
    fields.keep();
    keeper.saved();
    history.replaceState(null, "", location.pathname);
    state.textContent = reply.git.missing === null ? words.saved : words.noGit(reply.git.missing);
    tellMessages(reply);
    element("counts", HTMLElement).textContent =
      reply.errors + reply.notices === 0 ? words.fine : words.counts(reply.errors, reply.notices);
    commits.show(reply.git, reply.errors);
  } catch (error) {
    dialog.close();
    tell(error);
  }
}

/** Leaves the form for the whole file, with what was typed so far. */
async function editWhole(): Promise<void> {
  if (!(await check()) || !last) return;
  const before = wholeText(base);
  isWhole = true;
  element("disclosure", HTMLElement).hidden = true;
  element("whole-file", HTMLButtonElement).hidden = true;
  element("text-label", HTMLElement).textContent = words.wholeFile;
  element("text-hint", HTMLElement).textContent = words.wholeFileHint;
  fillText(before);
  text.replace(0, text.value.length, wholeText(last.text));
  await check();
}

function tell(error: unknown): void {
  if (!(error instanceof RefusedByServer)) throw error;
  state.textContent = error.message;
  if (!error.isConflict) return;
  element("stale", HTMLElement).hidden = false;
  element("stale-heading", HTMLElement).focus();
}
