import { editWords as words } from "../../ui/edit-words.ts";
import { buildElement } from "../build-element.ts";
import { controlIn, itemsOf } from "./form-values.ts";

/** Lets the buttons of the form add, move, take away and put back items; the focus goes where one goes on typing. */
export function followListButtons(form: Element, changed: () => void): void {
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const field = button?.closest("fieldset");
    if (!button || !field) return;
    if (button.hasAttribute("data-add")) addItem(field);
    else if (button.hasAttribute("data-remove")) removeItem(field, button.closest("li"), changed);
    else if (button.hasAttribute("data-up")) moveItem(button, "before");
    else if (button.hasAttribute("data-down")) moveItem(button, "after");
    else return;
    changed();
  });
}

/** Adds an empty item behind the others. */
export function addItem(field: Element): void {
  const template = templateFor(field);
  const list = [...field.children].find((child) => child.hasAttribute("data-items"));
  if (!template || !list) return;
  list.append(document.importNode(template.content, true));
  const item = list.lastElementChild;
  if (item) controlIn(item)?.focus();
}

/** Puts the row of a button before the one above it, or after the one below; the button keeps the focus, to be pressed again. */
function moveItem(button: HTMLElement, where: "before" | "after"): void {
  const item = button.closest("li");
  const other = where === "before" ? item?.previousElementSibling : item?.nextElementSibling;
  if (item && other) other[where](item);
  button.focus();
}

/** Its own, or that of the list around it, whose rows it has. */
function templateFor(field: Element): HTMLTemplateElement | undefined {
  for (let around: Element | null | undefined = field; around; around = around.parentElement?.closest("fieldset")) {
    const own = [...around.children].find((child) => child instanceof HTMLTemplateElement);
    if (own instanceof HTMLTemplateElement) return own;
  }
  return undefined;
}

function removeItem(field: Element, item: Element | null, changed: () => void): void {
  const index = item ? itemsOf(field).indexOf(item) : -1;
  if (item) offerBack(field, item, changed);
  item?.remove();
  const next = itemsOf(field)[Math.max(0, index - 1)];
  const control = next ? controlIn(next) : [...field.children].find((child) => child.hasAttribute("data-add"));
  if (control instanceof HTMLElement) control.focus();
}

/** A button that puts an item back where it stood, with what was typed in it; of several the last one first. */
function offerBack(field: Element, item: Element, changed: () => void): void {
  const next = item.nextElementSibling;
  const list = item.parentElement;
  const before = [...field.children].find((child) => child.hasAttribute("data-restore"));
  const back = buildElement("button", { type: "button", "data-restore": "" }, words.putBack);
  back.addEventListener("click", () => {
    list?.insertBefore(item, next?.parentElement === list ? next : null);
    back.replaceWith(...(before ? [before] : []));
    controlIn(item)?.focus();
    changed();
  });
  if (before) before.replaceWith(back);
  else field.append(back);
}
