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
    section("place", words.place, [placeForm()]),
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
      h("p", { className: ["buttons"] }, h("button", { type: "button", id: "build", disabled: true }, words.build)),
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
      h("p", { id: "no-undo", className: ["hint"], hidden: true }),
    ]),
  );
}

/** Each line says for which kinds of place it is; the script shows those of the one that is chosen. */
function placeForm(): Element {
  const kinds = Object.entries(words.kinds).map(([value, label]) => h("option", { value }, label));
  const part = (kinds: string, id: string, more = {}) => {
    const element = line(id, words.parts[id as keyof typeof words.parts], { required: false, ...more });
    Object.assign(element.properties, { dataFor: kinds });
    return element;
  };
  const fields = [
    h("label", [h("span", { className: ["label"] }, words.kind), h("select", { id: "place-kind" }, kinds)]),
    ...Object.entries(words.kindHints).map(([kind, hint]) => h("p", { className: ["hint"], "data-for": kind }, hint)),
    part("sftp ftps ftp", "place-host"),
    part("sftp ftps ftp", "place-port", { inputMode: "numeric" }),
    part("sftp ftps ftp", "place-user"),
    part("folder", "place"),
    part("sftp ftps ftp", "place-folder"),
    part("git", "place-git"),
    part("git", "place-branch"),
    part("sftp", "place-key"),
    part("sftp ftps ftp", "place-password", { type: "password", autoComplete: "new-password" }),
    h("label", { className: ["check"], "data-for": "sftp ftps ftp" }, [
      h("input", { id: "place-remember", type: "checkbox" }),
      words.remember,
    ]),
    h("p", { className: ["buttons"] }, h("button", words.setPlace)),
  ];
  return h("form", { id: "place-form", autoComplete: "off" }, [
    // Until what is known stands in it: that would take the place of what somebody typed before.
    h("fieldset", { id: "place-fields", disabled: true }, fields),
    h("p", { id: "place-state", role: "status" }),
    h("div", { id: "host-section", className: ["warning"], hidden: true }, [
      h("p", { id: "host-key" }),
      h("button", { type: "button", id: "trust" }, words.trust),
    ]),
  ]);
}

function line(id: string, label: string, more = {}): Element {
  return h("label", [
    h("span", { className: ["label"] }, label),
    h("input", { id, type: "text", required: true, spellCheck: "false", ...more }),
  ]);
}

function section(id: string, heading: string, children: Element[]): Element {
  return h("section", { "aria-labelledby": `${id}-heading` }, [h("h2", { id: `${id}-heading` }, heading), ...children]);
}
