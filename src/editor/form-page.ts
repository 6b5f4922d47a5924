import type { Element } from "hast";
import { h } from "hastscript";
import { editWords } from "../ui/edit-words.ts";
import { formWords as words } from "../ui/form-words.ts";
import { reviewDialog } from "./document-page.ts";
import type { FieldValue } from "./field-value.ts";
import { fieldOf, groupOf } from "./form.ts";
import type { FieldChoice, FormField } from "./form-fields.ts";
import type { FormMessage, OpenFormPage } from "./form-exchange.ts";
import { draftPanels } from "./draft-panels.ts";
import { pageHtml } from "./page-frame.ts";

/** Where the files of the whole content are chosen, as HTML. @param used word lists that can be begun where they are not there */
export function settingsPage(vocabularies: readonly string[], used: readonly string[] = []): string {
  const missing = used.filter((name) => !vocabularies.includes(name));
  const item = (href: string, title: string, hint?: string) =>
    h("li", [h("a", { href }, title), hint === undefined ? null : h("span", { className: ["hint"] }, hint)]);
  return pageHtml(
    { title: words.heading, root: "../" },
    h("h1", words.heading),
    h("ul", { role: "list", className: ["form-list"] }, [
      item("site/", words.titles.site, words.index.site),
      item("redirects/", words.titles.redirects, words.index.redirects),
    ]),
    h("h2", words.titles.vocabulary),
    h("p", { className: ["hint"] }, words.index.vocabulary),
    h(
      "ul",
      { role: "list", className: ["form-list"] },
      [...vocabularies, ...missing].map((name) =>
        item(`vocabulary/${encodeURIComponent(name)}/`, name, missing.includes(name) ? words.begins : undefined),
      ),
    ),
  );
}

/**
 * The form of one file as HTML.
 *
 * @param value what it says, undefined where it can only be edited by hand
 * @param offered words for its fields, by label
 * @param messages of a file that can only be edited by hand
 */
export function formPage(
  open: OpenFormPage,
  field: FormField,
  value: FieldValue | null | undefined,
  offered: Readonly<Record<string, readonly FieldChoice[]>>,
  messages: readonly FormMessage[],
): string {
  const { name, of } = open;
  const title = of === "" ? words.titles[name] : `${words.titles[name]}：${of}`;
  const isOfDocument = of !== "" && name !== "vocabulary";
  const root = of === "" ? "../../" : "../../../";
  const file = `${of === "" ? name : name === "vocabulary" ? `vocabulary/${of}` : `${of}/${name}`}.yaml`;
  const back = isOfDocument ? `${root}documents/${encodeURIComponent(of)}/` : `${root}forms/`;
  return pageHtml(
    { title, root, script: value === undefined ? false : "edit-form" },
    h("h1", title),
    h("p", [words.fileHint(file), " ", h("a", { href: back }, words.back)]),
    ...(value === undefined ? unreadSection(file, messages) : formSection(open, field, value ?? undefined, offered)),
  );
}

function unreadSection(file: string, messages: readonly FormMessage[]): Element[] {
  const items = messages.map(({ message, fix }) =>
    h("li", [
      h("span", { className: ["sentence"] }, message),
      h("span", { className: ["fix"] }, editWords.fix + (fix ?? "")),
    ]),
  );
  return [h("p", { className: ["warning"] }, words.unread(file)), h("ul", items)];
}

function formSection(
  open: OpenFormPage,
  field: FormField,
  value: FieldValue | undefined,
  offered: Readonly<Record<string, readonly FieldChoice[]>>,
): Element[] {
  const inner =
    field.kind === "group"
      ? h("div", { "data-field": field.label, "data-kind": "group" }, groupOf(field, value))
      : fieldOf(field, value);
  return [
    ...draftPanels(open.drafts),
    h("form", { id: "yaml-form", autoComplete: "off" }, inner),
    h("section", { className: ["warning"], id: "elsewhere-errors", hidden: true }),
    h("div", { className: ["bar"] }, [
      h("p", { id: "state", role: "status", tabIndex: -1 }, editWords.unchanged),
      h("p", { id: "kept", role: "status" }),
      h("p", { id: "counts", role: "status" }),
      h("button", { type: "button", id: "first-error", hidden: true }, words.first),
      h("button", { type: "button", id: "review", className: ["main"] }, editWords.review),
    ]),
    reviewDialog(),
    ...Object.entries(offered).map(([label, list]) =>
      h(
        "datalist",
        { id: `words-${label}` },
        list.map(({ value: word, name }) => h("option", { value: word, label: name === "" ? undefined : name })),
      ),
    ),
    // `<` would end the script; as JSON it can be written so.
    h("script", { type: "application/json", id: "open" }, JSON.stringify(open).replaceAll("<", "\\u003c")),
  ];
}
