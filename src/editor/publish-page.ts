import type { Element } from "hast";
import { h } from "hastscript";
import { publishWords as words } from "../ui/publish-page-words.ts";
import { pageHtml } from "./page-frame.ts";

/** The page 公开 as HTML; its script asks the server to build, shows what will change, and asks it to put the site in place. */
export function publishPage(): string {
  return pageHtml(
    { title: words.heading, root: "../", script: "publish" },
    h("h1", words.heading),
    h("p", { className: ["hint"] }, words.hint),
    section("place", words.place, [
      h("form", { id: "place-form", autoComplete: "off" }, [
        h("label", [
          h("span", { className: ["hint"] }, words.placeHint),
          h("input", { id: "place", type: "text", spellCheck: "false", "aria-label": words.place }),
        ]),
        h("p", { className: ["buttons"] }, h("button", words.setPlace)),
        h("p", { id: "place-state", role: "status" }),
      ]),
    ]),
    h("section", { id: "author-section", hidden: true, "aria-labelledby": "author-heading" }, [
      h("h2", { id: "author-heading" }, words.author),
      h("form", { id: "author-form", autoComplete: "off" }, [
        h("p", { className: ["hint"] }, words.authorHint),
        line("author-name", words.authorName),
        line("author-mail", words.authorMail),
        h("p", { className: ["buttons"] }, h("button", words.setPlace)),
        h("p", { id: "author-state", role: "status" }),
      ]),
    ]),
    section("drafts", words.drafts, [
      h("p", { className: ["hint"] }, words.draftsHint),
      h("ul", { id: "drafts", role: "list" }),
    ]),
    section("build", words.build, [
      h("p", { className: ["hint"] }, words.buildHint),
      h("p", { className: ["buttons"] }, h("button", { type: "button", id: "build" }, words.build)),
      h("p", { id: "state", role: "status" }),
      h("ul", { id: "said", role: "list" }),
    ]),
    section("changes", words.changes, [
      h("ul", { id: "changes", role: "list" }),
      h("p", { className: ["hint"] }, words.publishHint),
      h("p", { className: ["buttons"] }, [
        h("button", { type: "button", id: "publish", className: ["main"], disabled: true }, words.publish),
        h("button", { type: "button", id: "undo", hidden: true }, words.undo),
      ]),
    ]),
  );
}

function line(id: string, label: string): Element {
  return h("label", [
    h("span", { className: ["label"] }, label),
    h("input", { id, type: "text", required: true, spellCheck: "false" }),
  ]);
}

function section(id: string, heading: string, children: Element[]): Element {
  return h("section", { "aria-labelledby": `${id}-heading` }, [h("h2", { id: `${id}-heading` }, heading), ...children]);
}
