import type { FormMessage } from "../../editor/form-exchange.ts";
import { withoutBlankParts } from "../../editor/field-value.ts";
import { editWords as words } from "../../ui/edit-words.ts";
import { buildElement } from "../build-element.ts";
import { controlIn, fieldsIn, itemsOf, labelOf, readItem } from "./form-values.ts";

/** Puts each message below the field that it is about; a closed row says that there is one in it. */
export function showFormMessages(root: Element, messages: readonly FormMessage[]): void {
  for (const told of root.querySelectorAll(".told")) told.remove();
  for (const control of root.querySelectorAll("[aria-describedby]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  for (const row of root.querySelectorAll(".has-error")) row.classList.remove("has-error");
  messages.forEach((message, index) => {
    showOne(root, message, `told-${index}`);
  });
}

function showOne(root: Element, { severity, message, fix, steps }: FormMessage, id: string): void {
  const isError = severity === "error";
  const sentence = `${words.severity[severity]} ${message}`;
  const told = buildElement(
    "p",
    { class: isError ? "told error" : "told", id },
    sentence,
    ...(fix === null ? [] : [buildElement("span", { class: "fix" }, words.fix + fix)]),
  );
  const field = fieldAt(root, steps) ?? root;
  const control = controlIn(field) ?? field.querySelector("button");
  if (!control) {
    field.append(told);
    return;
  }
  if (isError) control.setAttribute("aria-invalid", "true");
  const known = control.getAttribute("aria-describedby");
  control.setAttribute("aria-describedby", known === null ? id : `${known} ${id}`);
  (control.closest("label") ?? control).after(told);
  if (!isError) return;
  for (let row = field.closest("li.row"); row; row = row.parentElement?.closest("li.row") ?? null)
    row.classList.add("has-error");
}

/** The field or the row at these steps, or the nearest one around it. Rows that nothing was typed in are not counted: they are not saved. */
export function fieldAt(root: Element, steps: readonly (string | number)[]): Element | undefined {
  let around: Element | undefined;
  for (const step of steps) {
    const inside: Element | undefined =
      typeof step === "number"
        ? statedItems(around ?? root)[step]
        : fieldsIn(around ?? root).find((field) => labelOf(field) === step);
    if (!inside) break;
    around = inside;
  }
  return around;
}

function statedItems(field: Element): Element[] {
  return itemsOf(field).filter((item) => withoutBlankParts(readItem(item)) !== null);
}
