import type { Element } from "hast";
import { h } from "hastscript";
import { confirmWords as words } from "../ui/confirm-words.ts";
import { editWords } from "../ui/edit-words.ts";
import type { OpenConfirm } from "./confirm-exchange.ts";
import type { DocumentFacts } from "./document-state.ts";
import { pageHtml } from "./page-frame.ts";

/**
 * Where the proposals of a document are confirmed, as HTML; its script shows one after the other.
 *
 * @param open what is proposed, or why nothing can be
 */
export function confirmPage({ id, title }: DocumentFacts, open: OpenConfirm | string): string {
  const name = title === "" ? editWords.untitled : title;
  const isAsked = typeof open !== "string" && open.items.length > 0;
  return pageHtml(
    { title: words.of(name), root: "../../", script: isAsked ? "confirm-proposals" : false },
    h("h1", words.of(name)),
    h("p", [
      h("a", { href: `../../documents/${encodeURIComponent(id)}/` }, words.backToDocument),
      "　",
      h("a", { href: `../../forms/annotations/${encodeURIComponent(id)}/` }, words.allEntries),
    ]),
    ...(typeof open === "string"
      ? [h("p", { className: ["warning"] }, open)]
      : isAsked
        ? askSections(open)
        : [h("p", words.none)]),
  );
}

function askSections(open: OpenConfirm): Element[] {
  return [
    h("details", { className: ["how"] }, [h("summary", words.how), h("p", words.hint), keyTable()]),
    h("div", { id: "confirm-head" }, [
      h("p", { id: "progress", role: "status" }),
      h("label", [h("span", { className: ["label"] }, words.only), h("select", { id: "only" })]),
      h("button", { type: "button", id: "together", hidden: true }),
    ]),
    h("section", { id: "ask", tabIndex: -1, "aria-labelledby": "ask-heading" }, [
      h("div", [
        h("h2", { id: "ask-heading" }),
        h("p", { id: "ask-before", className: ["hint"] }),
        h("p", { id: "ask-text" }),
        edgeButtons(),
        markButtons(),
        h("ul", { id: "ask-others", role: "list", "aria-label": words.others }),
      ]),
      h("div", { id: "ask-side" }, [
        h("div", { id: "ask-card" }),
        h("p", h("a", { id: "whole-form", href: "../../forms/" }, words.wholeForm)),
      ]),
      h("div", { className: ["bar"], id: "ask-buttons" }, [
        button("yes", words.yes, "main"),
        button("no", words.no),
        button("take-back", words.undoThis),
        button("next", words.next),
        button("back", words.back),
        button("undo", words.undo),
        h("p", { id: "state", role: "status" }),
      ]),
    ]),
    h("section", { id: "together-box", hidden: true, "aria-labelledby": "together-heading" }, [
      h("h2", { id: "together-heading", tabIndex: -1 }, words.togetherHead),
      h("p", { className: ["hint"] }, words.togetherHint),
      h("ol", { id: "together-list" }),
      h("p", { className: ["buttons"] }, [button("together-yes", "", "main"), button("together-close", words.close)]),
    ]),
    // `<` would end the script; as JSON it can be written so.
    h("script", { type: "application/json", id: "open" }, JSON.stringify(open).replaceAll("<", "\\u003c")),
  ];
}

function button(id: string, name: string, className?: string): Element {
  const key = words.keyOf[id];
  return h("button", { type: "button", id, className: className === undefined ? [] : [className] }, [
    h("span", name),
    key === undefined ? null : h("kbd", { "aria-hidden": "true" }, key),
  ]);
}

/** Moves the ends of what is marked, for those who do not drag. */
function edgeButtons(): Element {
  const signs = { back: "◀", forth: "▶" } as const;
  const of = (edge: "start" | "end") =>
    h("span", { className: ["edge-buttons"] }, [
      words[edge],
      ...(["back", "forth"] as const).map((way) =>
        h(
          "button",
          {
            type: "button",
            "data-edge": edge,
            "data-way": way,
            "aria-label": words.moves(words[edge], words.ways[way]),
          },
          signs[way],
        ),
      ),
    ]);
  return h("p", { id: "ask-edges" }, [of("start"), of("end")]);
}

/** Makes entries of what is marked in the text, or one more name of it. */
function markButtons(): Element {
  const one = (name: string, mark: number, key: string) =>
    h("button", { type: "button", "data-mark": mark }, [name, h("kbd", { "aria-hidden": "true" }, key)]);
  return h("p", { id: "ask-marks" }, [
    words.marksHead,
    ...words.marks.map((list, index) => one(list, index, String(index + 1))),
    one(words.addName, -1, "A"),
  ]);
}

function keyTable(): Element {
  return h(
    "dl",
    { className: ["keys"], "aria-label": words.keysHead },
    words.keys.flatMap(([key, does]) => [h("dt", key), h("dd", does)]),
  );
}
