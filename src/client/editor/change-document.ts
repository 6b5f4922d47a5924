import type { Change, ChangeReply } from "../../editor/change-exchange.ts";
import type { PublishState } from "../../editor/publish-exchange.ts";
import { draftWords } from "../../ui/draft-words.ts";
import { changeWords as words } from "../../ui/change-words.ts";
import { buildElement } from "../build-element.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { readField } from "./form-values.ts";
import { keepFields } from "./keep-fields.ts";
import { element } from "./page-elements.ts";
import { showFormMessages } from "./show-form-messages.ts";

/** How often the server is asked how far it is, in ms. */
const OFTEN = 500;

const server = new Server(location.pathname.split("/")[1] ?? "");
const id = element("change", HTMLElement).dataset["id"] ?? "";

element("withdraw", HTMLFormElement).addEventListener("input", sayLine);
for (const form of document.querySelectorAll<HTMLFormElement>("[data-change]")) {
  form.noValidate = true;
  const change = form.dataset["change"] as Change;
  const forget = keepFields(form, `${change}/${id}`, () => {
    form.querySelector(".done")?.replaceChildren(draftWords.fieldsBack);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(form, change, forget);
  });
}

function valuesOf(form: Element): Record<string, string> {
  const group = form.querySelector("[data-kind=group]");
  return (group ? readField(group) : {}) as Record<string, string>;
}

/** The sentence that readers will find, as it is typed. */
function sayLine(): void {
  const { 日期 = "", 理由 = "" } = valuesOf(element("withdraw", HTMLFormElement));
  element("honest-line", HTMLElement).textContent = words.honest(日期, 理由);
}

async function run(form: HTMLFormElement, change: Change, forget: () => void): Promise<void> {
  const told = form.querySelector(".done");
  const button = form.querySelector("button");
  const group = form.querySelector("[data-kind=group]");
  const sure = form.querySelector<HTMLInputElement>("[type=checkbox]");
  if (!told || !button || !group) return;
  if (sure && !sure.checked) {
    sure.focus();
    sure.reportValidity();
    return;
  }
  button.disabled = true;
  told.textContent = words.doing[change];
  try {
    const { messages } = await server.ask<ChangeReply>(change, { id, value: valuesOf(form) });
    showFormMessages(group, messages);
    if (messages.length === 0) forget();
    told.textContent = messages.length === 0 && change !== "withdraw" ? words.done[change] : "";
    if (messages.length > 0) group.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (change === "withdraw") await follow(told);
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    told.textContent = error.message;
  } finally {
    button.disabled = false;
  }
}

/** Shows how it goes until it is done, then what is to be done by hand. */
async function follow(told: Element): Promise<void> {
  let state = await server.ask<PublishState>("publish-state", {});
  while (state.step.endsWith("ing")) {
    told.textContent = state.progress === "" ? words.doing.withdraw : state.progress;
    await new Promise((done) => setTimeout(done, OFTEN));
    state = await server.ask<PublishState>("publish-state", {});
  }
  told.textContent = state.step === "unbuilt" ? words.notWithdrawn : words.done.withdraw;
  element("rest", HTMLElement).hidden = state.said.length === 0;
  element("rest-list", HTMLElement).replaceChildren(...state.said.map((line) => buildElement("li", {}, line)));
  element("rest-heading", HTMLElement).focus();
}
