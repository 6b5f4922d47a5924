import { buildElement } from "../build-element.ts";
import { newPageWords as words } from "../../ui/new-page-words.ts";
import type { ReadDoubt, ReadDraft } from "../../editor/new-exchange.ts";
import { findWords } from "./find-words.ts";
import { element } from "./page-elements.ts";

/** How many characters of a line are shown beside a doubt. */
const SHOWN = 60;

/** Shows all of a draft but its text; each doubt beside its place in the original and in the draft. */
export function showDraft(draft: ReadDraft, text: HTMLTextAreaElement): void {
  const { balance, pictures, doubts, original, stated, frame } = draft;
  const sentences = pictures > 0 ? [...balance, words.pictures(pictures)] : balance;
  element("balance", HTMLElement).replaceChildren(...sentences.map((one) => buildElement("li", {}, one)));
  const lines = original.map((line, index) => {
    const isDoubted = doubts.some((doubt) => doubt.line === index);
    return buildElement("li", { class: isDoubted ? "doubted" : undefined }, line);
  });
  element("original", HTMLElement).replaceChildren(...lines);
  for (const id of ["original-section", "doubts-section"]) element(id, HTMLElement).hidden = lines.length === 0;
  let from = 0;
  const items = doubts.map((doubt) => {
    const place = findWords(text.value, original[doubt.line] ?? "", from);
    from = place?.start ?? from;
    return showDoubt(doubt, draft, text, from);
  });
  element("doubts", HTMLElement).replaceChildren(...items);
  showLeft();
  const told = stated.map(({ label, value, where, line }) =>
    buildElement("li", {}, `${label}：${value}`, buildElement("span", { class: "hint" }, words.statedAt(where, line))),
  );
  showList("stated", words.stated(stated.length), words.statedHint, told);
  showList("frame", words.frame(frame.length), words.frameHint, frame.map(showFrameLine));
}

function showDoubt(
  { reason, fix, line }: ReadDoubt,
  { original }: ReadDraft,
  text: HTMLTextAreaElement,
  from: number,
): HTMLElement {
  const source = original[line] ?? "";
  const place = findWords(text.value, source, from);
  const show = buildElement("button", { type: "button", class: "go" }, words.show);
  show.addEventListener("click", () => {
    showOriginal(line);
    const now = findWords(text.value, source, from);
    if (!now) return;
    text.setSelectionRange(now.start, now.end);
    text.focus();
    text.scrollTop = topOf(text, now.start) - text.clientHeight / 2;
  });
  const check = buildElement("input", { type: "checkbox" });
  const item = buildElement(
    "li",
    { class: "notice" },
    buildElement("span", { class: "sentence" }, reason),
    buildElement("span", { class: "fix" }, words.fix + fix),
    quote(words.inOriginal(line + 1), source),
    place ? quote(words.inDraft, lineAround(text.value, place.start)) : quote(words.notInDraft, ""),
    buildElement("div", { class: "row" }, show, buildElement("label", { class: "check" }, check, words.done)),
  );
  check.addEventListener("change", () => {
    item.classList.toggle("done", check.checked);
    showLeft();
  });
  return item;
}

/** How far down a place of a box stands: a box of the same width with what stands before it tells. */
function topOf(text: HTMLTextAreaElement, at: number): number {
  const before = buildElement("textarea", { rows: "1", "aria-hidden": "true" });
  before.style.width = `${text.offsetWidth}px`;
  before.style.height = "0";
  before.value = text.value.slice(0, at);
  text.after(before);
  const top = before.scrollHeight;
  before.remove();
  return top;
}

function quote(where: string, line: string): HTMLElement {
  const cut = line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line;
  return buildElement("blockquote", {}, buildElement("span", { class: "hint" }, where), cut);
}

function lineAround(value: string, at: number): string {
  const start = value.lastIndexOf("\n", at) + 1;
  const end = value.indexOf("\n", at);
  return value.slice(start, end < 0 ? undefined : end);
}

function showOriginal(line: number): void {
  const list = element("original", HTMLElement);
  for (const shown of list.querySelectorAll(".shown")) shown.classList.remove("shown");
  const item = list.children[line];
  if (!(item instanceof HTMLElement)) return;
  item.classList.add("shown");
  list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 3;
}

/** How many doubts nobody has looked at. */
export function countLeft(): number {
  return element("doubts", HTMLElement).querySelectorAll("input:not(:checked)").length;
}

/** Numbers of the doubts that were looked at, from 0. */
export function doneDoubts(): number[] {
  const boxes = [...element("doubts", HTMLElement).querySelectorAll<HTMLInputElement>("input")];
  return boxes.flatMap(({ checked }, index) => (checked ? [index] : []));
}

function showLeft(): void {
  const all = element("doubts", HTMLElement).childElementCount;
  element("doubts-left", HTMLElement).textContent = all === 0 ? words.noDoubts : words.doubtsLeft(all, countLeft());
  element("doubts", HTMLElement).hidden = all === 0;
}

function showList(id: string, heading: string, hint: string, items: readonly HTMLElement[]): void {
  const box = element(id, HTMLDetailsElement);
  box.hidden = items.length === 0;
  box.querySelector("summary")?.replaceChildren(heading);
  box.querySelector(".hint")?.replaceChildren(hint);
  box.querySelector("ul")?.replaceChildren(...items);
}

function showFrameLine({ number, words: line }: ReadDraft["frame"][number]): HTMLElement {
  const check = buildElement("input", { type: "checkbox", value: String(number) });
  return buildElement("li", {}, buildElement("label", { class: "check" }, check, line));
}

/** Lines of the page frame that were ticked: they belong to the text. */
export function keptLines(): number[] {
  const ticked = element("frame", HTMLElement).querySelectorAll<HTMLInputElement>("input:checked");
  return [...ticked].map(({ value }) => Number(value));
}
