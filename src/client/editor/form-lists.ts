import { controlIn, itemsOf } from "./form-values.ts";

/** Lets the buttons of the form add and take away items; the focus goes where one goes on typing. */
export function followListButtons(form: Element, changed: () => void): void {
  form.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const field = button?.closest("fieldset");
    if (!button || !field) return;
    if (button.hasAttribute("data-add")) addItem(field);
    else if (button.hasAttribute("data-remove")) removeItem(field, button.closest("li"));
    else return;
    changed();
  });
}

function addItem(field: Element): void {
  const template = [...field.children].find((child) => child instanceof HTMLTemplateElement);
  const list = [...field.children].find((child) => child.hasAttribute("data-items"));
  if (!(template instanceof HTMLTemplateElement) || !list) return;
  list.append(document.importNode(template.content, true));
  const item = list.lastElementChild;
  if (item) controlIn(item)?.focus();
}

function removeItem(field: Element, item: Element | null): void {
  const index = item ? itemsOf(field).indexOf(item) : -1;
  item?.remove();
  const next = itemsOf(field)[Math.max(0, index - 1)];
  const control = next ? controlIn(next) : [...field.children].find((child) => child.hasAttribute("data-add"));
  if (control instanceof HTMLElement) control.focus();
}
