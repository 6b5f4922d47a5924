import type { InnerField } from "../model/field.ts";
import type { TableField } from "../model/field-list.ts";
import { FIELD_LIST, innerFields, isSingle } from "../model/field-list.ts";

/** A field of the 公开信息 as a form shows it. */
export interface FormField {
  /** 成文日期 */
  label: string;
  /** For the clerk: 写成 2022-06-15 */
  description: string;
  /** One value; a list of lines; a list of rows that have fields of their own. */
  kind: "line" | "lines" | "rows";
  /** Fields of a row; none for the other kinds. */
  fields: readonly FormField[];
  /** Whether it is a long text. */
  long: boolean;
  /** Whether words are suggested for it, under its label. */
  suggests: boolean;
}

/** Every field in the official order. */
export const FORM_FIELDS: readonly FormField[] = FIELD_LIST.map(toField);

function toField(field: TableField | InnerField): FormField {
  const { label, description, long = false, words } = field;
  const fields = "fields" in field ? innerFields(field).map(toField) : [];
  const kind = isSingle(field) || field.kind === "setting" ? "line" : fields.length > 0 ? "rows" : "lines";
  return { label, description, kind, fields, long, suggests: words !== undefined || field.kind === "setting" };
}
