import type { Element } from "hast";
import { h } from "hastscript";
import { draftWords as words } from "../ui/draft-words.ts";
import type { DraftOffer, OpenDrafts } from "./exchange.ts";
import type { MergePiece } from "./merge-texts.ts";

/** What was typed before and is not in the file, above the form: what stands in it, what is offered, what must be chosen. */
export function draftPanels({ resumed, conflict, isGone, offers }: OpenDrafts): Element[] {
  const note = resumed
    ? (resumed.isMerged ? words.merged : words.resumed)(resumed.time)
    : isGone
      ? words.gone
      : undefined;
  return [
    ...(note === undefined ? [] : [h("p", { className: ["warning"], id: "resumed" }, note)]),
    ...(conflict ? [conflictPanel(conflict.pieces)] : []),
    ...(offers.length === 0 ? [] : [offersPanel(offers)]),
  ];
}

function offersPanel(offers: readonly DraftOffer[]): Element {
  const items = offers.map((offer) =>
    h("li", { "data-session": offer.session }, [
      h("p", [h("strong", words.offer(offer.time)), offer.isStale ? ` ${words.offerStale}` : ""]),
      h("details", [h("summary", words.look), h("table", { className: ["changes"] }, h("tbody"))]),
      h("p", { className: ["buttons"] }, [
        h("a", { href: `?draft=${offer.session}`, className: ["main", "button"], "data-resume": "" }, words.goOn),
        h("button", { type: "button", "data-drop": "" }, words.drop),
      ]),
    ]),
  );
  return h("section", { id: "offers", className: ["warning"], "aria-labelledby": "offers-heading" }, [
    h("h2", { id: "offers-heading" }, words.offers),
    h("p", words.offersHint),
    h("ul", { role: "list" }, items),
  ]);
}

/** Both texts side by side where both changed the same place. */
function conflictPanel(pieces: readonly MergePiece[]): Element {
  const choices = pieces.filter((piece) => "mine" in piece);
  return h("form", { id: "choices", className: ["warning"], "aria-labelledby": "choices-heading" }, [
    h("h2", { id: "choices-heading" }, words.conflict),
    h("p", words.conflictHint),
    ...choices.map((piece, index) =>
      h("fieldset", { "data-choice": "" }, [
        h("legend", words.place(index + 1)),
        h("div", { className: ["both"] }, [
          choice(index, "mine", words.mine, words.takeMine, piece.mine),
          choice(index, "theirs", words.theirs, words.takeTheirs, piece.theirs),
        ]),
        h("label", [radio(index, "both"), ` ${words.takeBoth}`]),
      ]),
    ),
    h("button", { className: ["main"] }, words.merge),
  ]);
}

function choice(index: number, value: string, name: string, take: string, lines: readonly string[]): Element {
  const text = lines.join("\n");
  return h("div", [
    h("p", { className: ["label"] }, name),
    h("pre", { tabIndex: 0, "aria-label": name }, text.trim() === "" ? words.nothing : text),
    h("label", [radio(index, value), ` ${take}`]),
  ]);
}

function radio(index: number, value: string): Element {
  return h("input", { type: "radio", name: `place-${index}`, value, required: true });
}

/** Every text that was kept, to be put back. */
export function historySection({ history }: OpenDrafts): Element {
  const items = history.map(({ session, step, time }) =>
    h("li", h("a", { href: `?draft=${session}-${step}`, "data-resume": "" }, time)),
  );
  return h("details", { id: "history" }, [
    h("summary", h("h2", words.history)),
    h("p", { className: ["hint"] }, words.historyHint),
    items.length === 0 ? h("p", words.noHistory) : h("ol", { role: "list", reversed: true }, items),
  ]);
}

/** The file was changed by somebody else while this page is open. */
export function stalePanel(): Element {
  return h("section", { id: "stale", className: ["warning"], hidden: true, "aria-labelledby": "stale-heading" }, [
    h("h2", { id: "stale-heading", tabIndex: -1 }, words.stale),
    h("p", words.staleHint),
    h("button", { type: "button", id: "merge", className: ["main"] }, words.merge),
  ]);
}
