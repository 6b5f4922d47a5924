import type { Element } from "hast";
import type { Properties } from "hastscript";
import { h } from "hastscript";
import { editWords as words } from "../ui/edit-words.ts";
import { formWords } from "../ui/form-words.ts";
import type { Fields } from "./edit-fields.ts";
import type { FieldValue } from "./field-value.ts";
import { isList } from "./field-value.ts";
import { FORM_FIELDS } from "./form-fields.ts";
import type { FormField } from "./form-fields.ts";
import { sayItem } from "./say-item.ts";

/**
 * The form of a 公开信息. Its script reads it back by its attributes:
 *
 * - `data-field` 标签 and `data-kind` line, lines, rows or group on every field;
 * - `data-items` on the list of a field of lines or rows, a `template` with one empty item beside it; a list without one has
 *   the items of the list around it;
 * - `data-add`, `data-remove`, `data-up` and `data-down` on buttons; `data-words` on controls with suggestions.
 */
export function formOf(fields: Fields): Element[] {
  return FORM_FIELDS.map((field) => fieldOf(field, fields[field.label], `field-${FORM_FIELDS.indexOf(field) + 1}`));
}

/** @param id of a field that stands alone, undefined for one inside a row */
export function fieldOf(field: FormField, value: FieldValue | undefined, id?: string): Element {
  const { label, description, kind } = field;
  const marks = { "data-field": label, "data-kind": kind, className: ["field", kind] };
  const hint = description === "" ? undefined : h("span", { className: ["hint"] }, description);
  const name = h("span", { className: ["label"] }, field.required ? [label, formWords.required] : label);
  if (kind === "line") {
    const control = controlOf(field, typeof value === "string" ? value : "", id);
    return h("div", marks, [h("label", [name, hint, control])]);
  }
  if (kind === "group") return h("fieldset", { ...marks, id }, [h("legend", [name, hint]), ...groupOf(field, value)]);
  const values = value === undefined || value === "" ? [] : isList(value) ? value : [value];
  const list = h(
    "ol",
    { "data-items": "", role: "list" },
    values.map((one) => itemOf(field, one)),
  );
  return h("fieldset", { ...marks, id }, [
    h("legend", [name, hint]),
    list,
    field.again ? null : templateOf(field),
    h("button", { type: "button", "data-add": "" }, kind === "rows" ? words.addRow(label) : words.addLine),
  ]);
}

/** The fields that belong together, without a frame around them. */
export function groupOf(field: FormField, value: FieldValue | undefined): Element[] {
  const row = value === undefined || typeof value === "string" || isList(value) ? {} : value;
  return field.fields.map((inner) => fieldOf(inner, row[inner.label]));
}

function templateOf(field: FormField): Element {
  const template = h("template");
  template.content = { type: "root", children: [itemOf(field, field.kind === "rows" ? {} : "")] };
  return template;
}

function itemOf(field: FormField, value: FieldValue): Element {
  const remove = h("button", { type: "button", "data-remove": "" }, words.remove);
  if (field.kind === "lines")
    return h("li", [controlOf(field, typeof value === "string" ? value : "", undefined, field.label), remove]);
  const up = h("button", { type: "button", "data-up": "" }, words.moveUp);
  const down = h("button", { type: "button", "data-down": "" }, words.moveDown);
  const inner = [...groupOf(rowsWithin(field), value), up, down, remove];
  if (!field.folds) return h("li", { className: ["row"] }, inner);
  const said = sayItem(value);
  const summary = h("summary", said === "" ? formWords.newItem : said);
  return h("li", { className: ["row"] }, h("details", { open: said === "" }, [summary, ...inner]));
}

/** A list within the rows of the same kind has those rows. */
function rowsWithin(field: FormField): FormField {
  return { ...field, fields: field.fields.map((inner) => (inner.again ? { ...inner, fields: field.fields } : inner)) };
}

/** A value that has line breaks, or is long, needs more than a line: a line box would drop the breaks. */
function controlOf(field: FormField, value: string, id?: string, name?: string): Element {
  const { label, long, suggests, choices, day, required } = field;
  const marks = { id, "aria-label": name, autoComplete: "off", "aria-required": required ? "true" : undefined };
  if (choices) return choiceOf(choices, value, marks);
  const isBroken = /[\r\n]/u.test(value);
  const isSingle = !isBroken && long !== "paragraphs";
  if (long || isBroken)
    return h("textarea", { ...marks, spellCheck: "false", rows: 2, "data-single": isSingle ? "" : undefined }, value);
  // What is no day yet stays to be read: a box for days would show nothing.
  const type = day && (value === "" || /^\d{4}-\d{2}-\d{2}$/u.test(value)) ? "date" : "text";
  return h("input", { ...marks, spellCheck: "false", type, value, list: suggests ? `words-${label}` : undefined });
}

function choiceOf(choices: NonNullable<FormField["choices"]>, value: string, marks: Properties): Element {
  const known = [{ value: "", name: formWords.notChosen }, ...choices];
  const all = known.some((one) => one.value === value) ? known : [...known, { value, name: value }];
  const options = all.map((one) => h("option", { value: one.value, selected: one.value === value }, one.name));
  return h("select", marks, options);
}
