import type { Element } from "hast";
import { h } from "hastscript";
import { editWords as words } from "../ui/edit-words.ts";
import type { Fields } from "./edit-fields.ts";
import type { FieldValue } from "./field-value.ts";
import { isList } from "./field-value.ts";
import { FORM_FIELDS } from "./form-fields.ts";
import type { FormField } from "./form-fields.ts";

/**
 * The form of a 公开信息. Its script reads it back by its attributes:
 *
 * - `data-field` 标签 and `data-kind` line, lines or rows on every field;
 * - `data-items` on the list of a field of lines or rows, a `template` with one empty item beside it;
 * - `data-add` and `data-remove` on buttons; `data-words` on controls with suggestions.
 */
export function formOf(fields: Fields): Element[] {
  return FORM_FIELDS.map((field) => fieldOf(field, fields[field.label], `field-${FORM_FIELDS.indexOf(field) + 1}`));
}

/** @param id of a field that stands alone, undefined for one inside a row */
function fieldOf(field: FormField, value: FieldValue | undefined, id?: string): Element {
  const { label, description, kind } = field;
  const marks = { "data-field": label, "data-kind": kind, className: ["field", kind] };
  const hint = description === "" ? undefined : h("span", { className: ["hint"] }, description);
  if (kind === "line") {
    const control = controlOf(field, typeof value === "string" ? value : "", id);
    return h("div", marks, [h("label", [h("span", { className: ["label"] }, label), hint, control])]);
  }
  const values = value === undefined || value === "" ? [] : isList(value) ? value : [value];
  const list = h(
    "ol",
    { "data-items": "", role: "list" },
    values.map((one) => itemOf(field, one)),
  );
  const template = h("template");
  template.content = { type: "root", children: [itemOf(field, kind === "rows" ? {} : "")] };
  return h("fieldset", { ...marks, id }, [
    h("legend", [h("span", { className: ["label"] }, label), hint]),
    list,
    template,
    h("button", { type: "button", "data-add": "" }, kind === "rows" ? words.addRow(label) : words.addLine),
  ]);
}

function itemOf(field: FormField, value: FieldValue): Element {
  const remove = h("button", { type: "button", "data-remove": "" }, words.remove);
  if (field.kind === "lines")
    return h("li", [controlOf(field, typeof value === "string" ? value : "", undefined, field.label), remove]);
  const row = typeof value === "string" || isList(value) ? {} : value;
  return h("li", { className: ["row"] }, [...field.fields.map((inner) => fieldOf(inner, row[inner.label])), remove]);
}

/** A value that has line breaks, or is long, needs more than a line: a line box would drop the breaks. */
function controlOf({ label, long, suggests }: FormField, value: string, id?: string, name?: string): Element {
  const marks = { id, "aria-label": name, autoComplete: "off", spellCheck: "false" };
  const isBroken = /[\r\n]/u.test(value);
  if (long || isBroken) return h("textarea", { ...marks, rows: 2, "data-single": isBroken ? undefined : "" }, value);
  return h("input", { ...marks, type: "text", value, list: suggests ? `words-${label}` : undefined });
}
