import { buildElement } from "../build-element.ts";
import { editWords as words } from "../../ui/edit-words.ts";
import type { LineChange } from "../../editor/line-changes.ts";
import { changedPiece, PIECES } from "./changed-piece.ts";

/** The comparison before saving: one row for each line, the characters that differ marked. */
export function showChanges(changes: readonly LineChange[], body: HTMLElement): void {
  body.replaceChildren(
    ...changes.map(({ kind, line, runs }) => {
      const name = kind === "same" ? "" : words[kind];
      const inner = runs.map((run) => (run.changed ? buildElement("mark", {}, run.words) : run.words));
      return buildElement(
        "tr",
        { class: kind },
        buildElement("th", { scope: "row" }, String(line)),
        buildElement("td", { class: "kind" }, name),
        buildElement("td", { class: "words" }, ...inner),
      );
    }),
  );
}

/** Fills the lists of words that are offered while typing. */
export function showSuggestions(suggestions: Readonly<Record<string, readonly string[]>>, around: HTMLElement): void {
  const made = JSON.stringify(suggestions);
  // A list that is made anew closes while somebody chooses from it.
  if (around.dataset["made"] === made) return;
  around.dataset["made"] = made;
  around.replaceChildren(
    ...Object.entries(suggestions).map(([name, list]) =>
      buildElement("datalist", { id: `words-${name}` }, ...list.map((word) => buildElement("option", { value: word }))),
    ),
  );
}

/** What each page of a preview shows. */
const shownIn = new WeakMap<Element, string>();

/** Shows the rendered text in its frame, which runs no script; what is the same stays, and the place one has scrolled to. */
export function showPreview(html: string | null, frame: HTMLIFrameElement, missing: HTMLElement): void {
  missing.hidden = html !== null;
  frame.hidden = html === null;
  const body = frame.contentDocument?.body;
  if (!body || html === null) return;
  const piece = changedPiece(shownIn.get(body) ?? "", html);
  const pieces = body.querySelectorAll(PIECES);
  const old = piece?.count === pieces.length ? pieces[piece.index] : undefined;
  if (piece && old) {
    // A row is read in a table only.
    const made = parse(old.localName === "tr" ? `<table>${piece.html}</table>` : piece.html).querySelector(PIECES);
    if (made) renew(old, made);
  } else renew(body, parse(html).body);
  shownIn.set(body, html);
}

function parse(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const link of parsed.querySelectorAll("a")) link.removeAttribute("href");
  return parsed;
}

/** Makes the children of an element those of another; only what differs is made anew, for a long text takes long to lay out. */
function renew(shown: Node, wanted: Node): void {
  const [old, made] = [[...shown.childNodes], [...wanted.childNodes]];
  const shorter = Math.min(old.length, made.length);
  const isSame = (one: Node | undefined, other: Node | undefined) => one?.isEqualNode(other ?? null) === true;
  let start = 0;
  while (start < shorter && isSame(old[start], made[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(old.at(-1 - end), made.at(-1 - end))) end++;
  const [before, after] = [old.slice(start, old.length - end), made.slice(start, made.length - end)];
  const [one, other] = [before[0], after[0]];
  if (
    before.length === 1 &&
    after.length === 1 &&
    isSame(one?.cloneNode(false), other?.cloneNode(false)) &&
    one &&
    other
  )
    renew(one, other);
  else {
    const next = old[old.length - end] ?? null;
    for (const node of before) shown.removeChild(node);
    for (const node of after) shown.insertBefore(node, next);
  }
}
