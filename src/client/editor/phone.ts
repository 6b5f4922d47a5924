import type { PhoneRequest, PhoneState } from "../../editor/phone-exchange.ts";
import { lookWords as words } from "../../ui/look-words.ts";
import { buildElement } from "../build-element.ts";
import { RefusedByServer, Server } from "./ask-server.ts";
import { element } from "./page-elements.ts";

/** How often the server is asked whether it is still on, in ms. */
const OFTEN = 5000;

const server = new Server(location.pathname.split("/")[1] ?? "");
const form = element("phone", HTMLFormElement);
const id = form.dataset["id"] ?? "";
const host = element("host", HTMLSelectElement);
const told = element("state", HTMLElement);
const [on, off] = [element("turn-on", HTMLButtonElement), element("turn-off", HTMLButtonElement)];

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void ask("phone-on", { id, host: host.value } satisfies PhoneRequest);
});
off.addEventListener("click", () => {
  void ask("phone-off");
});
void ask("phone-state");
setInterval(() => {
  void ask("phone-state");
}, OFTEN);

async function ask(kind: string, request: unknown = {}): Promise<void> {
  try {
    show(await server.ask<PhoneState>(kind, request));
  } catch (error) {
    if (!(error instanceof RefusedByServer)) throw error;
    tell(error.message);
  }
}

/** What is told is told once, not again with each look at the clock. */
function tell(sentence: string): void {
  if (told.textContent !== sentence) told.textContent = sentence;
}

function show(state: PhoneState): void {
  const isOwn = state.id === id;
  if (host.options.length !== state.hosts.length)
    host.replaceChildren(...state.hosts.map((name) => buildElement("option", { value: name }, name)));
  element("host-label", HTMLElement).hidden = isOwn || state.hosts.length < 2;
  on.hidden = isOwn;
  on.disabled = state.hosts.length === 0;
  off.hidden = state.id === null;
  element("shown", HTMLElement).hidden = !isOwn;
  element("url", HTMLElement).textContent = state.url;
  const code = element("code", HTMLImageElement);
  // Its address says which one it is, so that a new one is asked for.
  const source = `../../phone-code.svg?${encodeURIComponent(state.url)}`;
  if (isOwn && code.getAttribute("src") !== source) code.src = source;
  if (isOwn) tell(words.isOn(state.minutes));
  else if (state.id !== null) tell(words.otherIsOn(state.title) + words.isOn(state.minutes));
  else tell(state.hosts.length === 0 ? words.noNetwork : words.isOff);
}
