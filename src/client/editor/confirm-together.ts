import type { ConfirmItem } from "../../editor/confirm-exchange.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import { buildElement } from "../build-element.ts";
import { sayEntry } from "./confirm-lists.ts";
import { element } from "./page-elements.ts";

/**
 * Shows what labels and columns state outright, all of it, to be taken by one press.
 *
 * @param list what it is now
 */
export function askTogether(list: () => ConfirmItem[], take: (items: readonly ConfirmItem[]) => void): void {
  const box = element("together-box", HTMLElement);
  const yes = element("together-yes", HTMLButtonElement);
  let rows: { item: ConfirmItem; check: HTMLInputElement }[] = [];
  const chosen = () => rows.filter(({ check }) => check.checked).map(({ item }) => item);
  const count = () => {
    yes.textContent = words.togetherYes(chosen().length);
    yes.disabled = chosen().length === 0;
  };
  const turn = (isOpen: boolean) => {
    box.hidden = !isOpen;
    element("ask", HTMLElement).hidden = isOpen;
    element(isOpen ? "together-heading" : "ask", HTMLElement).focus();
  };
  element("together", HTMLButtonElement).addEventListener("click", () => {
    rows = list().map((item) => {
      const check = buildElement("input", { type: "checkbox" });
      check.checked = true;
      check.addEventListener("change", count);
      return { item, check };
    });
    const lines = rows.map(({ item, check }) =>
      buildElement(
        "li",
        {},
        buildElement("label", { class: "check" }, check, buildElement("span", {}, ...sayEntry(item))),
      ),
    );
    element("together-list", HTMLElement).replaceChildren(...lines);
    count();
    turn(true);
  });
  yes.addEventListener("click", () => {
    const items = chosen();
    turn(false);
    take(items);
  });
  element("together-close", HTMLButtonElement).addEventListener("click", () => {
    turn(false);
  });
}
