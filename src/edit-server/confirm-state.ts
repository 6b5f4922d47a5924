import type { ConfirmField, ConfirmItem, OpenConfirm } from "../editor/confirm-exchange.ts";
import type { FormField } from "../editor/form-fields.ts";
import { fieldOfSchema } from "../editor/schema-fields.ts";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { OWN_WORDS, listTexts } from "../parse/prove-annotations.ts";
import { schemaOfForm } from "./form-files.ts";
import type { Asked } from "../propose/asked.ts";

/** What the page 核对标注 is told of a document. */
export function toPage(document: OfficialDocument, version: string, { paragraphs, proposals }: Asked): OpenConfirm {
  const duties = proposals.flatMap(({ proposal }) => (proposal.list === "责任" ? (proposal.entry.主体 ?? []) : []));
  const actors = [...new Set(duties)];
  const texts = listTexts(document);
  const around = new Map<string, number[]>();
  const actorsAt = (place: string) => {
    const known = around.get(place);
    if (known) return known;
    const text = texts.get(place)?.around ?? "";
    const found = actors.flatMap((name, index) => (text.includes(withoutBlanks(name)) ? [index] : []));
    around.set(place, found);
    return found;
  };
  const items = proposals.map(({ key, proposal, state, from, to }): ConfirmItem => ({
    key,
    list: proposal.list,
    entry: proposal.entry as ConfirmItem["entry"],
    reason: proposal.reason,
    isOutright: proposal.outright === true,
    state,
    from,
    to,
    actors: proposal.list === "责任" ? actorsAt(proposal.entry.位置) : [],
  }));
  return {
    id: document.id,
    version,
    paragraphs: paragraphs.map(({ unit, text }) => ({ unit, text })),
    items,
    fields: listFields(),
    actors,
  };
}

/** Not asked: the place is shown with the text, a number is given by the program. */
const UNASKED = new Set(["位置", "编号"]);

function listFields(): OpenConfirm["fields"] {
  const { fields } = fieldOfSchema(schemaOfForm("annotations", {}));
  return Object.fromEntries(
    fields.map((list) => [list.label, list.fields.filter(({ label }) => !UNASKED.has(label)).map(toField)]),
  );
}

function toField({ label, kind, required = false, choices }: FormField): ConfirmField {
  const own = OWN_WORDS.has(label) ? "fixed" : kind === "lines" ? "names" : "words";
  return {
    label,
    kind: choices ? "choice" : own,
    isRequired: required,
    choices: (choices ?? []).map(({ value }) => value),
  };
}
