import { buildElement } from "../build-element.ts";
import { editWords as words } from "../../ui/edit-words.ts";
import { editingWords } from "../../ui/editing-words.ts";
import { formWords } from "../../ui/form-words.ts";
import type { PlacedMessage } from "../../editor/place-messages.ts";
import { controlIn, fieldsIn, itemsOf, labelOf } from "./form-values.ts";
import type { TextBox } from "./text-box.ts";
import { goToPlace, stretchOf } from "./text-places.ts";

/** Where messages are shown, and what they are about. */
export interface MessagePlaces {
  form: HTMLElement;
  text: Pick<TextBox, "at" | "select" | "mark">;
  list: HTMLElement;
  /** Whether the text box holds the whole file. */
  isWhole: boolean;
  /** Somebody wants to confirm that the original is so. */
  acknowledge: (message: PlacedMessage) => void;
  /** Somebody answerable wants to say that it is published all the same. */
  approve: (message: PlacedMessage) => void;
}

/** So many are listed; more of them only make a slow machine slower. */
const MOST = 200;

/** Lists the messages, and puts those about a field below it; choosing one leads to its place. */
export function showMessages(messages: readonly PlacedMessage[], places: MessagePlaces): void {
  clearFields(places.form);
  const all = inOrder(messages);
  const open = all.slice(0, MOST);
  const items = open.map((message, index) => showMessage(message, index, places));
  const rest = all.length > MOST ? [buildElement("li", { class: "hint" }, words.moreMessages(all.length - MOST))] : [];
  keepCurrent(places.list, items);
  places.list.replaceChildren(...items, ...rest);
  const inText = open.filter(
    ({ bodyLine, file }) => file.endsWith("/document.md") && (places.isWhole || bodyLine !== null),
  );
  places.text.mark(
    inText.map((message) => ({
      ...stretchOf(places.text, message, places.isWhole),
      severity: message.severity === "error" ? "error" : "notice",
    })),
  );
}

/** The message that somebody was led to stays the one that is confirmed by key, also when it is drawn again. */
function keepCurrent(list: HTMLElement, items: readonly HTMLElement[]): void {
  const sentenceOf = (item: Element | null) => item?.querySelector(".sentence")?.textContent;
  const sentence = sentenceOf(list.querySelector('[aria-current="true"]'));
  const same = sentence === undefined ? undefined : items.find((item) => sentenceOf(item) === sentence);
  same?.setAttribute("aria-current", "true");
}

/** What is open, the errors first. */
function inOrder(messages: readonly PlacedMessage[]): PlacedMessage[] {
  const of = (kind: string) => messages.filter(({ severity }) => severity === kind);
  return [...of("error"), ...of("notice")];
}

/** Leads to the next message, or the one before, and round at the ends. */
export function goToNext(list: HTMLElement, step: 1 | -1): void {
  const items = [...list.querySelectorAll("li:not(.hint)")];
  const now = items.findIndex((item) => item.getAttribute("aria-current") === "true");
  const next = items[now < 0 && step < 0 ? items.length - 1 : (now + step + items.length) % Math.max(1, items.length)];
  if (!next) return;
  for (const item of items) item.removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  next.scrollIntoView({ block: "nearest" });
  next.querySelector<HTMLButtonElement>("button.go")?.click();
}

function showMessage(message: PlacedMessage, index: number, places: MessagePlaces): HTMLElement {
  const { severity, line, file, fix } = message;
  const control = places.isWhole ? null : controlAt(places.form, message.field);
  const sentence = `${words.severity[severity]} ${message.message}`;
  const isOther = !file.endsWith("/document.md");
  const place = isOther
    ? `${file}:${line}`
    : control
      ? message.field.filter((step) => typeof step === "string").join(" ")
      : words.lineOf(line);
  if (control) tellField(control, severity === "error", sentence, `told-${index}`);
  const go = buildElement("button", { type: "button", class: "go" }, place);
  go.addEventListener("click", () => {
    const target = control ?? (places.isWhole || message.bodyLine !== null ? null : controlIn(places.form));
    if (target) {
      target.closest("details")?.setAttribute("open", "");
      target.focus();
    } else goToPlace(places.text, message, places.isWhole);
  });
  return buildElement(
    "li",
    { class: severity },
    isOther ? buildElement("span", { class: "place" }, place) : go,
    " ",
    buildElement("span", { class: "sentence" }, sentence),
    ...(message.confirmable ? [" ", acknowledgeButton(message, places)] : []),
    ...(message.approval === null ? [] : [" ", approveButton(message, places)]),
    ...(fix === null ? [] : [buildElement("span", { class: "fix" }, words.fix + fix)]),
  );
}

function acknowledgeButton(message: PlacedMessage, { acknowledge }: MessagePlaces): HTMLElement {
  const button = buildElement("button", { type: "button", class: "acknowledge" }, editingWords.acknowledge);
  button.addEventListener("click", () => {
    acknowledge(message);
  });
  return button;
}

function approveButton(message: PlacedMessage, { approve }: MessagePlaces): HTMLElement {
  const name = message.approval === "decisions" ? formWords.decide : formWords.approve;
  const button = buildElement("button", { type: "button", class: "acknowledge" }, name);
  button.addEventListener("click", () => {
    approve(message);
  });
  return button;
}

/** Confirms the message that one was led to, or the first. */
export function acknowledgeCurrent(list: HTMLElement): void {
  const item = list.querySelector('[aria-current="true"]') ?? list.querySelector("li");
  item?.querySelector<HTMLButtonElement>("button.acknowledge")?.click();
}

/** The control of the field at these steps, or of the nearest one around it. */
function controlAt(form: Element, steps: readonly (string | number)[]): HTMLElement | null {
  let around: Element | undefined;
  for (const step of steps) {
    const inside: Element | undefined =
      typeof step === "number"
        ? around && itemsOf(around)[step]
        : fieldsIn(around ?? form).find((field) => labelOf(field) === step);
    if (!inside) break;
    around = inside;
  }
  return around ? (controlIn(around) ?? around.querySelector("button")) : null;
}

function tellField(control: HTMLElement, isError: boolean, sentence: string, id: string): void {
  if (isError) control.setAttribute("aria-invalid", "true");
  const known = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", known === null ? id : `${known} ${id}`);
  const told = buildElement("p", { class: isError ? "told error" : "told", id }, sentence);
  (control.closest("label") ?? control).after(told);
}

function clearFields(form: Element): void {
  for (const told of form.querySelectorAll(".told")) told.remove();
  for (const control of form.querySelectorAll("[data-field] [aria-describedby]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
}
