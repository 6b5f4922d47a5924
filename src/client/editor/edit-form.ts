import type {
  FormCheckReply,
  FormOffer,
  FormKeepRequest,
  FormSaveReply,
  OpenFormPage,
} from "../../editor/form-exchange.ts";
import { sayItem } from "../../editor/say-item.ts";
import { editWords } from "../../ui/edit-words.ts";
import { formWords as words } from "../../ui/form-words.ts";
import { buildElement } from "../build-element.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { addRowFrom, fillRow } from "./fill-row.ts";
import { followFormerDrafts } from "./former-drafts.ts";
import { followListButtons } from "./form-lists.ts";
import { readField, readItem } from "./form-values.ts";
import { DraftKeeper, handOver } from "./keep-draft.ts";
import { element } from "./page-elements.ts";
import { showChanges } from "./show-changes.ts";
import { fieldAt, showFormMessages } from "./show-form-messages.ts";

/** Waits until typing pauses. Milliseconds. */
const PAUSE = 300;

const server = new Server(location.pathname.split("/")[1] ?? "");
const { drafts, ...open } = JSON.parse(element("open", HTMLElement).textContent) as OpenFormPage;
const form = element("yaml-form", HTMLFormElement);
const state = element("state", HTMLElement);
const dialog = element("review-dialog", HTMLDialogElement);
const root = form.firstElementChild ?? form;

/** Under it the browser keeps what the server could not. */
const id = `form-${open.name}-${open.of}`;
const { session } = drafts;
const keeper = new DraftKeeper<KeptForm>({ keep }, element("kept", HTMLElement), keepRequest, () => undefined);

let before = drafts.resumed ? "" : JSON.stringify(readField(root, "defaultValue"));
let isLeaving = false;
let timer: number | undefined;
/** Counts what was asked, so that a late answer does not replace a newer one. */
let asked = 0;

addRowFrom(root, new URLSearchParams(location.hash.slice(1)));
followListButtons(form, checkSoon);
form.addEventListener("submit", (event) => {
  event.preventDefault();
});
form.addEventListener("input", ({ target }) => {
  if (target instanceof Element) sayAgain(target);
  checkSoon();
});
element("review", HTMLButtonElement).addEventListener("click", () => void review());
element("save", HTMLButtonElement).addEventListener("click", () => void save());
element("cancel", HTMLButtonElement).addEventListener("click", () => {
  dialog.close();
});
element("first-error", HTMLButtonElement).addEventListener("click", goToError);
document.addEventListener("keydown", (event) => {
  if (event.key !== "F8") return;
  event.preventDefault();
  goToError();
});
window.addEventListener("beforeunload", (event) => {
  if (!isLeaving && isChanged()) event.preventDefault();
});
followFormerDrafts(
  { id, drafts },
  {
    server: { drop: (request) => server.ask("form-drop", { name: open.name, of: open.of, session: request.session }) },
    goOnWith,
    leaveFor: async (address) => {
      if (!isChanged() || (await keeper.keep())) leaveFor(address);
    },
    tell: (sentence) => {
      state.textContent = sentence;
    },
  },
);
void handOver({ keep }, id).then((isHanded) => {
  if (isHanded && !isChanged()) leaveFor(location.href);
});
tellChanged();
void check(false);

interface KeptForm extends FormKeepRequest {
  id: string;
}

function keepRequest(): KeptForm {
  return { ...open, id, session, value: readField(root) };
}

function keep({ id: _, ...request }: KeptForm): Promise<unknown> {
  return server.ask("form-keep", request);
}

/** What was chosen of two texts is the draft of this page now. */
async function goOnWith(source: string): Promise<void> {
  try {
    await keep({ ...keepRequest(), source });
    leaveFor(`?draft=${session}`);
  } catch (error) {
    tell(error);
  }
}

function leaveFor(address: string): void {
  isLeaving = true;
  location.assign(address);
}

function isChanged(): boolean {
  return JSON.stringify(readField(root)) !== before;
}

/** What a closed row says is what was typed in it. */
function sayAgain(control: Element): void {
  for (let row = control.closest("li.row"); row; row = row.parentElement?.closest("li.row") ?? null) {
    const summary = row.querySelector(":scope > details > summary");
    const said = sayItem(readItem(row));
    if (summary && said !== "") summary.textContent = said;
  }
}

function tellChanged(): void {
  state.textContent = isChanged() ? editWords.unsaved : editWords.unchanged;
}

function checkSoon(): void {
  tellChanged();
  keeper.changed();
  clearTimeout(timer);
  timer = window.setTimeout(() => void check(false), PAUSE);
}

/** Asks what would be told; undefined where the server has not answered, or a newer question is on its way. */
async function check(whole: boolean): Promise<FormCheckReply | undefined> {
  clearTimeout(timer);
  const mine = ++asked;
  try {
    const reply = await server.ask<FormCheckReply>("form-check", { ...open, value: readField(root), whole });
    if (mine !== asked) return undefined;
    show(reply);
    return reply;
  } catch (error) {
    tell(error);
    return undefined;
  }
}

function show({ messages, errors, notices, elsewhere, offers }: FormCheckReply): void {
  element("counts", HTMLElement).textContent = words.counts(errors, notices);
  element("first-error", HTMLButtonElement).hidden = errors === 0;
  const other = element("elsewhere-errors", HTMLElement);
  other.hidden = elsewhere.length === 0;
  const list = elsewhere.map((sentence) => buildElement("li", {}, sentence));
  other.replaceChildren(buildElement("p", {}, words.elsewhere), buildElement("ul", {}, ...list));
  showFormMessages(root, messages);
  for (const old of form.querySelectorAll(".offer")) old.remove();
  for (const offer of offers) showOffer(offer);
}

/** A button that puts the words of the text of now into a row. */
function showOffer({ steps, values }: FormOffer): void {
  const row = fieldAt(root, steps);
  if (!row) return;
  const said = Object.values(values).join("　");
  const button = buildElement("button", { type: "button", class: "offer" }, words.mend + said);
  button.addEventListener("click", () => {
    fillRow(row, values);
    sayAgain(row);
    checkSoon();
    state.textContent = words.mended;
    state.focus();
  });
  row.append(button);
}

function goToError(): void {
  const control = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  for (let box = control?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  control?.focus();
}

async function review(): Promise<void> {
  const reply = await check(true);
  if (!reply) return;
  if (reply.changes.length === 0) {
    state.textContent = editWords.unchanged;
    return;
  }
  const errors = reply.errors + reply.elsewhere.length;
  if (errors > 0) {
    state.textContent = words.hasErrors(errors);
    goToError();
    return;
  }
  showChanges(reply.changes, element("changes", HTMLElement));
  dialog.showModal();
}

async function save(): Promise<void> {
  try {
    const value = readField(root);
    const reply = await server.ask<FormSaveReply>("form-save", { ...open, value, session });
    dialog.close();
    Object.assign(open, { text: reply.text, version: reply.version });
    before = JSON.stringify(value);
    keeper.saved();
    state.textContent = reply.isMerged ? words.merged : editWords.saved;
    if (reply.isMerged) {
      leaveFor(location.pathname);
    }
  } catch (error) {
    dialog.close();
    tell(error);
  }
}

function tell(error: unknown): void {
  if (!(error instanceof RefusedByServer)) throw error;
  state.textContent = error.message;
}
