import type { FieldChanges, FieldValue } from "../../editor/field-value.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What a field of the form says. Its attributes are described in form.ts.
 *
 * @param when `value` is what it says now, `defaultValue` what the server wrote into it
 */
export function readField(field: Element, when: "value" | "defaultValue" = "value"): FieldValue {
  const kind = field.getAttribute("data-kind");
  if (kind === "line") return readControl(controlIn(field), when);
  if (kind === "group") return readFields(fieldsIn(field), when);
  return itemsOf(field).map((item) => readItem(item, when));
}

/** What a row says, or a line of a list. */
export function readItem(item: Element, when: "value" | "defaultValue" = "value"): FieldValue {
  const inner = fieldsIn(item);
  return inner.length === 0 ? readControl(controlIn(item), when) : readFields(inner, when);
}

function readFields(fields: readonly Element[], when: "value" | "defaultValue"): FieldValue {
  return Object.fromEntries(fields.map((one) => [labelOf(one), readField(one, when)]));
}

/** Which fields say something else than they did when the form was filled. */
export class FormChanges {
  readonly #fields: readonly Element[];
  #before: string[];

  constructor(form: Element) {
    this.#fields = fieldsIn(form);
    // Somebody may have typed before this script was there.
    this.#before = this.#read("defaultValue");
  }

  list(): FieldChanges {
    const now = this.#read();
    const changed = this.#fields.filter((_, index) => now[index] !== this.#before[index]);
    return Object.fromEntries(changed.map((field) => [labelOf(field), readField(field)]));
  }

  /** What the form says now is what the file says. */
  keep(): void {
    this.#before = this.#read();
  }

  #read(when?: "defaultValue"): string[] {
    return this.#fields.map((field) => JSON.stringify(readField(field, when)));
  }
}

/** The fields of a form or a row, those inside their rows left out. */
export function fieldsIn(around: Element): Element[] {
  const all = [...around.querySelectorAll("[data-field]")];
  return all.filter((field) => field.parentElement?.closest("[data-field], li.row, form") === around);
}

export function labelOf(field: Element): string {
  return field.getAttribute("data-field") ?? "";
}

export function itemsOf(field: Element): Element[] {
  const list = [...field.children].find((child) => child.hasAttribute("data-items"));
  return [...(list?.children ?? [])];
}

/** The place to type in: the first of a field. */
export function controlIn(element: Element): Control | null {
  return element.querySelector<Control>("input, textarea, select");
}

/** A title that was pasted from two lines is one title; blanks around a value say nothing. */
function readControl(control: Control | null, when: "value" | "defaultValue"): string {
  if (control instanceof HTMLSelectElement) return readChoice(control, when);
  const typed = control?.[when] ?? "";
  return (control?.hasAttribute("data-single") ? typed.replace(/[ \t]*\n[ \t]*/gu, "") : typed).trim();
}

function readChoice(control: HTMLSelectElement, when: "value" | "defaultValue"): string {
  if (when === "value") return control.value;
  return [...control.options].find((option) => option.defaultSelected)?.value ?? "";
}
