import { toHtml } from "hast-util-to-html";
import { readFields } from "../../../src/editor/edit-fields.ts";
import type { OpenDrafts } from "../../../src/editor/exchange.ts";
import { formOf } from "../../../src/editor/form.ts";
import { openPage } from "../open-page.ts";

/** Nothing was typed before. */
export const NO_DRAFTS: OpenDrafts = {
  session: "0123456789ab",
  resumed: null,
  conflict: null,
  isGone: false,
  offers: [],
  history: [],
};

/** Opens a page with the form of a 公开信息, as the editor's server writes it. @param yaml lines between the two `---` */
export function openForm(yaml: string): void {
  const fields = readFields(yaml);
  if (!fields) throw new Error("The fields of the test are no form.");
  openPage(`<form id="editor">${toHtml(formOf(fields))}<textarea id="text"></textarea></form>`);
}

/** Selector of a field by its labels, from the outside in. */
export function field(...labels: string[]): string {
  return labels.map((label) => `[data-field="${label}"]`).join(" ");
}
