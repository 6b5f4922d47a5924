import type { Element } from "hast";
import { h } from "hastscript";
import { editWords } from "../ui/edit-words.ts";
import { lookWords as words } from "../ui/look-words.ts";
import { postingPageWords } from "../ui/posting-page-words.ts";
import { pageHtml, wholePage } from "./page-frame.ts";
import { postingForm } from "./posting-page.ts";

/** Where the preview on a phone is switched on and off; its script shows the address, its code and the time that is left. */
export function phonePage(id: string, title: string): string {
  const name = title === "" ? editWords.untitled : title;
  return pageHtml(
    { title: words.phoneOf(name), root: "../../", script: "phone" },
    h("h1", words.phoneOf(name)),
    h("p", h("a", { href: `../../documents/${encodeURIComponent(id)}/` }, words.back)),
    h("p", words.phoneHint),
    h("p", { className: ["warning"] }, words.phoneCareful),
    h("form", { id: "phone", "data-id": id, autoComplete: "off" }, [
      h("label", { id: "host-label", hidden: true }, [
        h("span", { className: ["label"] }, words.address),
        h("select", { id: "host" }),
      ]),
      h("p", { id: "state", role: "status" }),
      h("p", { className: ["buttons"] }, [
        h("button", { id: "turn-on", className: ["main"] }, words.turnOn),
        h("button", { id: "turn-off", type: "button", hidden: true }, words.turnOff),
      ]),
    ]),
    h("section", { id: "shown", hidden: true, "aria-label": words.phone }, [
      h("p", words.scan),
      h("p", { id: "url", className: ["folder"] }),
      h("p", h("img", { id: "code", alt: words.codeName, width: 240, height: 240 })),
      h("p", { className: ["hint"] }, words.firewall),
    ]),
  );
}

/** What a phone is shown of a document. */
export interface PhoneText {
  title: string;
  /** As HTML; null where there is no text yet. */
  text: string | null;
  isUnsaved: boolean;
  /** Whether its sheets can be registered. */
  canPost: boolean;
}

/** The text of a document for a phone: nothing to press but the way to 张贴登记. */
export function phoneTextPage({ title, text, isUnsaved, canPost }: PhoneText): string {
  const head = h("div", { className: ["phone-note"] }, [
    h("p", isUnsaved ? `${words.phoneNote}${words.unsavedPhone}` : words.phoneNote),
    canPost ? h("p", h("a", { href: "post/" }, postingPageWords.name)) : undefined,
  ]);
  const [before = "", after = ""] = frame(title, "", [h("main", [head, h("div", { id: "text" })])]).split(
    /(?<=<div id="text">)/u,
  );
  return before + (text ?? "") + after;
}

/** 张贴登记 on a phone. */
export function phonePostPage(id: string, title: string, today: string): string {
  return frame(
    title,
    "../",
    [
      h("main", [
        h("h1", postingPageWords.of(title)),
        h("p", [postingPageWords.hint, "　", h("a", { href: "../" }, words.back)]),
        h("p", { id: "state", role: "status" }),
        postingForm(id, today),
      ]),
    ],
    "post-sheet",
  );
}

function frame(title: string, root: string, children: Element[], script?: string): string {
  const head = { title: `${title}_${words.phoneName}`, root, styles: ["phone"], script };
  return wholePage({ ...head, meta: { robots: "noindex" } }, children);
}
