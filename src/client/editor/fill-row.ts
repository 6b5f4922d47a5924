import { addItem } from "./form-lists.ts";
import { controlIn, fieldsIn, itemsOf, labelOf } from "./form-values.ts";

/** Puts words into fields of a row; into the first line of a list. */
export function fillRow(row: Element, values: Readonly<Record<string, string>>): void {
  for (const field of fieldsIn(row)) {
    const value = values[labelOf(field)];
    if (value === undefined) continue;
    if (field.getAttribute("data-kind") === "lines" && itemsOf(field).length === 0) addItem(field);
    const control = controlIn(field);
    if (!control) continue;
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/**
 * Adds the row that an address asks for, so that another page can lead to a form that is half filled: `#原文=…&规则=…`, of a
 * file with several lists `#list=责任&…`.
 */
export function addRowFrom(root: Element, asked: URLSearchParams): void {
  const values = Object.fromEntries(asked);
  const list = values["list"];
  const field = list === undefined ? root : fieldsIn(root).find((one) => labelOf(one) === list);
  if (Object.keys(values).length === 0 || field?.getAttribute("data-kind") !== "rows") return;
  addItem(field);
  const row = itemsOf(field).at(-1);
  if (row) fillRow(row, values);
}
