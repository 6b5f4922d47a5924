import type { Element } from "hast";
import { h } from "hastscript";
import { changeWords as words } from "../ui/change-words.ts";
import { editWords } from "../ui/edit-words.ts";
import { homeWords } from "../ui/home-words.ts";
import { publishWords } from "../ui/publish-page-words.ts";
import type { Posting } from "../model/postings.ts";
import type { Change } from "./change-exchange.ts";
import type { DocumentFacts } from "./document-state.ts";
import { groupOf } from "./form.ts";
import type { FormField } from "./form-fields.ts";
import { pageHtml } from "./page-frame.ts";

/** What the page is asked for each change, from the schemas of the files that say so. */
export type ChangeFields = Readonly<Record<Change, readonly FormField[]>>;

/** What goes when it is withdrawn. */
export interface Going {
  /** In its folder. */
  files: string[];
  /** Of its own in the site that was built. */
  addresses: string[];
  /** Where its sheets hang. */
  hanging: Posting[];
  /** What is kept of it elsewhere on this machine and goes too, from the content folder. */
  stores: string[];
}

/** Where a document is said to be revised, repealed or withdrawn, as HTML. @param going null for what was never published */
export function changePage(facts: DocumentFacts, fields: ChangeFields, today: string, going: Going | null): string {
  const title = facts.title === "" ? editWords.untitled : facts.title;
  const form = (change: Change, ...more: Element[]) =>
    h("form", { id: change, autoComplete: "off", "data-change": change, "aria-labelledby": `${change}-heading` }, [
      h("h2", { id: `${change}-heading` }, words[change]),
      ...words.hints[change].map((hint) => h("p", { className: ["hint"] }, hint)),
      h(
        "div",
        { "data-field": change, "data-kind": "group" },
        groupOf({ ...GROUP, fields: fields[change] }, dayOf(fields[change], today)),
      ),
      ...more,
      h("button", words.does[change]),
      h("p", { className: ["done"], role: "status" }),
    ]);
  const line = h("p", { id: "honest-line", className: ["warning"] }, words.honest(today, ""));
  const sure = h("label", { className: ["check"] }, [
    h("input", { type: "checkbox", required: true }),
    words.sureToWithdraw,
  ]);
  return pageHtml(
    { title: words.changeOf(title), root: "../../", script: "change-document" },
    h("h1", title),
    h("p", [
      `${facts.id}　`,
      h("a", { href: `../../documents/${encodeURIComponent(facts.id)}/` }, homeWords.back),
      "　",
      h("a", { href: "../../publish/" }, publishWords.heading),
    ]),
    h("div", { id: "change", "data-id": facts.id }, [
      form("revise"),
      form("repeal"),
      form("withdraw", line, ...(going ? goingLists(going) : []), sure),
    ]),
    h("section", { id: "rest", hidden: true, "aria-labelledby": "rest-heading" }, [
      h("h2", { id: "rest-heading", tabIndex: -1 }, words.rest),
      h("ol", { id: "rest-list", role: "list" }),
    ]),
  );
}

/** To be read before one is sure. */
function goingLists({ files, addresses, hanging, stores }: Going): Element[] {
  const lists: [string, string[]][] = [
    [words.going.files(files.length), files],
    [words.going.addresses(addresses.length), addresses.map((one) => `/${one}`)],
    [words.going.hanging(hanging.length), hanging.map((one) => words.going.hangs(one))],
    ...(stores.length === 0 ? [] : [[words.going.stores(stores.length), stores] as [string, string[]]]),
  ];
  return [
    h("h3", words.going.heading),
    ...lists.map(([heading, list]) =>
      list.length === 0
        ? h("p", heading)
        : h("details", { open: list.length <= SHOWN }, [
            h("summary", heading),
            h(
              "ul",
              list.map((one) => h("li", one)),
            ),
          ]),
    ),
    h("p", { className: ["hint"] }, words.going.more),
  ];
}

/** Longer lists are opened by hand. */
const SHOWN = 8;

const GROUP: FormField = { label: "", description: "", kind: "group", fields: [], long: false, suggests: false };

/** Most are told on their day; of what need not be stated nothing is made up. */
function dayOf(fields: readonly FormField[], today: string): Record<string, string> {
  return Object.fromEntries(fields.filter(({ day, required }) => day && required).map(({ label }) => [label, today]));
}
