import type {
  ConfirmEntry,
  ConfirmItem,
  DraftReply,
  DraftRequest,
  OpenConfirm,
} from "../../editor/confirm-exchange.ts";
import type { FieldValue } from "../../editor/field-value.ts";
import { canonicalValue, isList, lineOf } from "../../editor/field-value.ts";
import type { Edge, QuoteRange } from "../../editor/quote-range.ts";
import { findRange, moveEdge, putEdge, wordsIn } from "../../editor/quote-range.ts";
import { confirmWords as words } from "../../ui/confirm-words.ts";
import { Server } from "./ask-server.ts";
import { Answers } from "./confirm-answers.ts";
import { drawCard } from "./confirm-card.ts";
import { followConfirmKeys } from "./confirm-keys.ts";
import { drawKinds, drawOthers, formAddress } from "./confirm-lists.ts";
import { askTogether } from "./confirm-together.ts";
import { firstBefore, followMarkButtons, markedParagraph, ownItem } from "./marked-words.ts";
import { element } from "./page-elements.ts";
import type { QuoteMark } from "./quote-text.ts";
import { QuoteText } from "./quote-text.ts";

const QUOTE = "原文";

const server = new Server(location.pathname.split("/")[1] ?? "");
const open = JSON.parse(element("open", HTMLElement).textContent) as OpenConfirm;
const { id, version, items } = open;
const only = element("only", HTMLSelectElement);
const state = element("state", HTMLElement);
const ask = element("ask", HTMLElement);
const text = new QuoteText(element("ask-text", HTMLElement), (edge, at) => {
  moveTo((words, range) => putEdge(words, range, edge, at));
});

let at = 0;
let entry: ConfirmEntry = {};
let field = QUOTE;
let edge: Edge = "end";
const answers = new Answers(
  server,
  { id, version },
  {
    say: (said) => {
      state.textContent = said;
    },
    goOn,
    show: (item) => {
      show(items.indexOf(item));
    },
  },
);

const isAsked = (item: ConfirmItem) => item.state === "open" && matches(item);
const matches = ({ list }: ConfirmItem) => only.value === "" || list === only.value;
const current = () => items[at];
const textOf = ({ from, to }: ConfirmItem) =>
  open.paragraphs
    .slice(from, to + 1)
    .map((one) => one.text)
    .join("\n");

function show(index: number): void {
  at = index;
  entry = current()?.entry ?? {};
  field = QUOTE;
  edge = "end";
  draw();
}

function draw(): void {
  const item = current();
  if (!item) return;
  const { from, list } = item;
  const own = textOf(item);
  const fields = open.fields[list] ?? [];
  const quote = findRange(own, said(QUOTE));
  const range = findRange(own, said(field), quote);
  const isOpen = item.state === "open";
  element("ask-heading", HTMLElement).textContent = words.unit(open.paragraphs[from]?.unit ?? "");
  element("ask-before", HTMLElement).textContent = open.paragraphs
    .slice(firstBefore(items, from), from)
    .map(({ text: before }) => before)
    .join("\n");
  text.draw(own, marksOf(item, own, quote), isOpen ? range : undefined);
  const actors = item.actors.map((number) => open.actors[number] ?? "");
  drawCard(
    element("ask-card", HTMLElement),
    { item, entry, fields, field, isInText: range !== undefined, actors },
    { choose, change, add },
  );
  drawOthers(element("ask-others", HTMLElement), items, at, show);
  element("whole-form", HTMLAnchorElement).href = formAddress(id, list, entry);
  drawButtons(item);
  drawProgress();
}

function drawButtons({ state: answer, entry: proposed }: ConfirmItem): void {
  const isOpen = answer === "open";
  element("yes", HTMLElement).hidden = !isOpen;
  element("no", HTMLElement).hidden = !isOpen;
  element("take-back", HTMLElement).hidden = isOpen;
  element("ask-edges", HTMLElement).hidden = !isOpen;
  const isSame = canonicalValue(entry) === canonicalValue(proposed);
  const name = element("yes", HTMLElement).firstElementChild;
  if (name) name.textContent = isSame ? words.yes : words.yesChanged;
  element("undo", HTMLButtonElement).disabled = answers.isEmpty;
}

function drawProgress(): void {
  const shown = items.filter(matches);
  const item = current();
  const number = item ? shown.indexOf(item) + 1 : 0;
  const left = shown.filter(isAsked).length;
  element("progress", HTMLElement).textContent = `${words.progress(number, shown.length)}；${words.left(left)}`;
  drawKinds(only, items);
  const together = element("together", HTMLButtonElement);
  const outright = items.filter((one) => isAsked(one) && one.isOutright);
  together.hidden = outright.length < 2;
  together.textContent = words.together(outright.length);
}

function marksOf(item: ConfirmItem, own: string, quote: QuoteRange | undefined): QuoteMark[] {
  const others = items
    .filter((one) => one !== item && one.from === item.from && one.to === item.to && one.state !== "refused")
    .flatMap((one): QuoteMark[] => {
      const range = findRange(own, lineOf(one.entry[QUOTE]));
      return range ? [{ ...range, kind: one.state === "open" ? "waits" : "taken" }] : [];
    });
  return quote ? [...others, { ...quote, kind: "asked" }] : others;
}

const said = (name: string) => lineOf(entry[name]);

function choose(name: string): void {
  field = name;
  edge = "end";
  draw();
  ask.focus({ preventScroll: true });
}

function change(name: string, value: FieldValue | null): void {
  const { [name]: _, ...others } = entry;
  entry = value === null ? others : { ...entry, [name]: value };
  if (entry[field] === undefined) field = QUOTE;
  draw();
  ask.focus({ preventScroll: true });
}

/** Begins with the whole quote, to be made shorter. */
function add(name: string): void {
  entry = { ...entry, [name]: said(QUOTE) };
  choose(name);
}

function moveTo(move: (own: string, range: QuoteRange) => QuoteRange): void {
  const item = current();
  if (item?.state !== "open") return;
  const own = textOf(item);
  const quote = findRange(own, said(QUOTE));
  const range = findRange(own, said(field), quote);
  if (!range) return;
  const to = move(own, range);
  const matter = field === QUOTE ? findRange(own, said("事项"), quote) : undefined;
  entry = { ...entry, [field]: wordsIn(own, to) };
  // What is to be done ends where its quote ends, and goes on doing so.
  if (matter?.end === range.end && to.end !== range.end && to.end > matter.start)
    entry = { ...entry, 事项: wordsIn(own, { start: matter.start, end: to.end }) };
  draw();
}

function go(step: -1 | 1): void {
  const shown = items.map((_, index) => index).filter((index) => matches(items[index] as ConfirmItem));
  const next = step > 0 ? shown.find((index) => index > at) : shown.findLast((index) => index < at);
  if (next !== undefined) show(next);
}

/** The next that nobody has answered; behind the last one those that were left out. */
function goOn(): void {
  const next = [...items.keys()].filter((index) => isAsked(items[index] as ConfirmItem));
  const found = next.find((index) => index >= at) ?? next[0];
  if (found === undefined) state.textContent += words.said.done;
  show(found ?? at);
}

function answer(isYes: boolean): void {
  const item = current();
  if (item?.state !== "open") return;
  const taken = isYes ? entry : null;
  const isSame = canonicalValue(taken) === canonicalValue(item.entry);
  const becomes = !isYes ? "refused" : isSame ? "confirmed" : "mended";
  if (item.isOwn && !isYes) {
    items.splice(at, 1);
    state.textContent = words.said.dropped;
    goOn();
    return;
  }
  answers.send([item], taken, becomes, isYes ? words.said.yes(item.list) : words.said.no(item.list));
}

/** What is marked in the text becomes an entry of a kind, with the rest of it proposed, to be answered as the others are. */
function mark(index: number): void {
  const list = words.marks[index];
  const item = current();
  const marked = item && markedParagraph(item.from, firstBefore(items, item.from));
  if (!item || !marked || list === undefined) {
    state.textContent = words.said.unmarked;
    return;
  }
  const { paragraph, quote } = marked;
  answers.later(
    async () => {
      const { entry: drafted } = await server.ask<DraftReply>("draft", {
        ...{ id, version, list, paragraph, quote },
      } satisfies DraftRequest);
      // In front of the one that is asked, which is asked again behind it.
      items.splice(at, 0, ownItem(list, drafted, paragraph, item));
      getSelection()?.removeAllRanges();
      state.textContent = words.said.marked(list);
      show(at);
    },
    () => undefined,
  );
}

/** What is marked in the text is one more name. */
function addName(): void {
  const item = current();
  const marked = item?.state === "open" && markedParagraph(item.from, firstBefore(items, item.from));
  const names = open.fields[item?.list ?? ""]?.find(({ kind }) => kind === "names")?.label;
  if (!marked || names === undefined) {
    state.textContent = names === undefined ? words.said.nameless : words.said.unmarked;
    return;
  }
  const before = entry[names];
  change(names, [...(before !== undefined && isList(before) ? before : []), marked.quote]);
}

const chosen = () =>
  (open.fields[current()?.list ?? ""] ?? []).filter(
    ({ kind, label }) => kind === "words" && entry[label] !== undefined,
  );

followConfirmKeys(ask, {
  yes: () => answer(true),
  no: () => answer(false),
  next: () => go(1),
  back: () => go(-1),
  undo: () => answers.takeBackLast(),
  mark,
  addName,
  form: () => element("whole-form", HTMLAnchorElement).click(),
  edge: (one) => {
    edge = one;
  },
  move: (step, by) => moveTo((own, range) => moveEdge(own, range, edge, step, by)),
  field: (step) => {
    const labels = chosen().map(({ label }) => label);
    choose(labels[(labels.indexOf(field) + step + labels.length) % labels.length] ?? QUOTE);
  },
});
const onClick = (name: string, action: () => void) =>
  element(name, HTMLButtonElement).addEventListener("click", () => {
    action();
    ask.focus({ preventScroll: true });
  });
onClick("yes", () => answer(true));
onClick("no", () => answer(false));
onClick("next", () => go(1));
onClick("back", () => go(-1));
onClick("undo", () => answers.takeBackLast());
onClick("take-back", () => {
  const item = current();
  if (item) answers.takeBack(item);
});
followMarkButtons((index) => {
  if (index < 0) addName();
  else mark(index);
  ask.focus({ preventScroll: true });
});
for (const button of document.querySelectorAll<HTMLElement>("[data-edge]"))
  button.addEventListener("click", () => {
    edge = button.dataset["edge"] === "start" ? "start" : "end";
    moveTo((own, range) => moveEdge(own, range, edge, button.dataset["way"] === "back" ? -1 : 1, "clause"));
  });
only.addEventListener("change", () => {
  at = 0;
  state.textContent = "";
  goOn();
});
askTogether(
  () => items.filter((item) => isAsked(item) && item.isOutright),
  (given) => answers.send(given, undefined, "confirmed", words.said.many(given.length)),
);
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});
goOn();
ask.focus({ preventScroll: true });
