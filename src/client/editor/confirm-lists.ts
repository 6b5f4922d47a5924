import type { ConfirmEntry, ConfirmItem } from "../../editor/confirm-exchange.ts";
import { isList, lineOf } from "../../editor/field-value.ts";
import { sayItem } from "../../editor/say-item.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import { buildElement } from "../build-element.ts";

/** The kinds to choose from, each with how many nobody has answered. */
export function drawKinds(only: HTMLSelectElement, items: readonly ConfirmItem[]): void {
  const left = (list: string) =>
    items.filter((item) => item.state === "open" && (list === "" || item.list === list)).length;
  const lists = ["", ...new Set(items.map(({ list }) => list))];
  for (const [index, list] of lists.entries()) {
    const option = only.options[index] ?? only.appendChild(new Option("", list));
    option.text = list === "" ? words.all(left(list)) : words.kindCount(list, left(list));
  }
}

/** The other proposals in the same lines: a press goes to one. */
export function drawOthers(
  box: HTMLElement,
  items: readonly ConfirmItem[],
  at: number,
  show: (index: number) => void,
): void {
  const own = items[at];
  const beside = items.flatMap((item, index) => (item.from === own?.from ? [{ item, index }] : []));
  const buttons = beside.map(({ item, index }) => {
    const isOwn = index === at;
    const button = buildElement(
      "button",
      { type: "button", class: item.state, "aria-current": isOwn ? "true" : undefined },
      `${item.list}　${words.states[item.state]}`,
    );
    button.addEventListener("click", () => {
      show(index);
    });
    return buildElement("li", {}, button);
  });
  box.replaceChildren(...(beside.length > 1 ? buttons : []));
}

/** The form of annotations.yaml with a row that is filled. */
export function formAddress(id: string, list: string, entry: ConfirmEntry): string {
  const values = Object.entries(entry).flatMap(([name, value]): [string, string][] => {
    const first = isList(value) ? value[0] : value;
    return typeof first === "string" ? [[name, first]] : [];
  });
  return `../../forms/annotations/${encodeURIComponent(id)}/#${new URLSearchParams([["list", list], ...values]).toString()}`;
}

/** An entry on a few lines, as it would be taken. */
export function sayEntry({ list, entry }: ConfirmItem): HTMLElement[] {
  const { 位置: place, 原文: quote = "", ...others } = entry;
  const rest = sayItem(others);
  return [
    buildElement("strong", {}, list),
    `　${words.unit(lineOf(place))}：${sayItem(quote)}`,
    ...(rest === "" ? [] : [buildElement("span", { class: "hint" }, rest)]),
  ].map((one) => (typeof one === "string" ? buildElement("span", {}, one) : one));
}
