import type { ConfirmEntry, ConfirmField, ConfirmItem } from "../../editor/confirm-exchange.ts";
import type { FieldValue } from "../../editor/field-value.ts";
import { isList } from "../../editor/field-value.ts";
import { sayItem } from "../../editor/say-item.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import { buildElement } from "../build-element.ts";

/** What the card shows, and what it tells. */
export interface CardState {
  item: ConfirmItem;
  /** As it would be taken. */
  entry: ConfirmEntry;
  fields: readonly ConfirmField[];
  /** The field whose words are marked in the text. */
  field: string;
  /** Whether they stand there. */
  isInText: boolean;
  /** Names around it. */
  actors: readonly string[];
}

export interface CardActions {
  choose: (field: string) => void;
  /** Null takes a field away. */
  change: (field: string, value: FieldValue | null) => void;
  add: (field: string) => void;
}

/** A proposal field by field. Once it is answered it is only shown. */
export function drawCard(box: HTMLElement, state: CardState, actions: CardActions): void {
  const { item, fields, entry } = state;
  const isOpen = item.state === "open";
  const rows = fields.flatMap((field) => rowOf(field, state, actions, isOpen));
  const missing = fields.filter(({ label, kind }) => isOpen && kind === "words" && entry[label] === undefined);
  const adds = missing.map(({ label }) => {
    const button = buildElement("button", { type: "button", "data-add": label }, words.add(label));
    button.addEventListener("click", () => {
      actions.add(label);
    });
    return button;
  });
  box.replaceChildren(
    buildElement(
      "p",
      { class: "kind" },
      buildElement("strong", {}, item.list),
      isOpen ? "" : `　${words.states[item.state]}`,
    ),
    buildElement("dl", { class: "entry" }, ...rows),
    ...(adds.length === 0 ? [] : [buildElement("p", { class: "adds" }, ...adds)]),
    buildElement("p", { class: "hint" }, words.reason + item.reason + (item.isOutright ? `（${words.outright}）` : "")),
  );
}

function rowOf(field: ConfirmField, state: CardState, actions: CardActions, isOpen: boolean): HTMLElement[] {
  const { label, kind } = field;
  const value = state.entry[label];
  if (kind === "names" && isOpen) return [term(label), buildElement("dd", {}, namesOf(label, state, actions))];
  if (kind === "choice" && isOpen) return [term(label), buildElement("dd", {}, choiceOf(field, value, actions))];
  if (value === undefined) return [];
  if (kind !== "words" || !isOpen) return [term(label), buildElement("dd", {}, sayWhole(value))];
  const isChosen = label === state.field;
  const choose = buildElement(
    "button",
    { type: "button", class: "value", "data-field": label, "aria-pressed": String(isChosen) },
    sayWhole(value),
  );
  choose.addEventListener("click", () => {
    actions.choose(label);
  });
  const remove = buildElement("button", { type: "button", "aria-label": words.remove(label) }, "×");
  remove.addEventListener("click", () => {
    actions.change(label, null);
  });
  const note = isChosen && !state.isInText ? [buildElement("span", { class: "hint" }, words.notInText)] : [];
  return [term(label), buildElement("dd", {}, choose, ...(field.isRequired ? [] : [remove]), ...note)];
}

function term(label: string): HTMLElement {
  return buildElement("dt", {}, label === "原文" ? words.quote : label);
}

function sayWhole(value: FieldValue): string {
  if (typeof value === "string") return value;
  return isList(value) ? value.map(sayItem).join("、") : sayItem(value);
}

/** The names that are chosen and the others of the text around. */
function namesOf(label: string, { entry, actors }: CardState, { change }: CardActions): HTMLElement {
  const value = entry[label];
  const chosen = value !== undefined && isList(value) ? value.map(sayItem) : [];
  const all = [...chosen, ...actors.filter((name) => !chosen.includes(name))];
  const buttons = all.map((name) => {
    const isChosen = chosen.includes(name);
    const button = buildElement(
      "button",
      { type: "button", "aria-pressed": String(isChosen), "data-name": name },
      name,
    );
    button.addEventListener("click", () => {
      const names = isChosen ? chosen.filter((one) => one !== name) : [...chosen, name];
      change(label, names.length > 0 ? names : null);
    });
    return button;
  });
  return buildElement("div", { class: "names", role: "group", "aria-label": words.actors }, ...buttons);
}

function choiceOf({ label, choices, isRequired }: ConfirmField, value: FieldValue | undefined, actions: CardActions) {
  const select = buildElement("select", { "aria-label": label, "data-choice": label });
  for (const choice of [...(isRequired ? [] : [""]), ...choices])
    select.append(new Option(choice === "" ? words.notStated : choice, choice, false, choice === (value ?? "")));
  select.addEventListener("change", () => {
    actions.change(label, select.value === "" ? null : select.value);
  });
  return select;
}
