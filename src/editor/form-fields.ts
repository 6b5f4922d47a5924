import type { InnerField } from "../model/field.ts";
import type { TableField } from "../model/field-list.ts";
import { FIELD_LIST, innerFields, isSingle } from "../model/field-list.ts";

/** A field of a file as a form shows it. */
export interface FormField {
  /** 成文日期 */
  label: string;
  /** For the clerk: 写成 2022-06-15 */
  description: string;
  /** One value; a list of lines; a list of rows that have fields of their own; fields that belong together. */
  kind: "line" | "lines" | "rows" | "group";
  /** Fields of a row or a group; none for the other kinds, and where `again` says which they are. */
  fields: readonly FormField[];
  /** Whether it is a long text: one line that is wrapped, or paragraphs. */
  long: boolean | "paragraphs";
  /** Whether words are suggested for it, under its label. */
  suggests: boolean;
  required?: boolean;
  /** The only words that it can be; they are chosen from. */
  choices?: readonly FieldChoice[];
  /** Whether it is a day. */
  day?: boolean;
  /** Its rows are those of the list that it stands in: 下级 of a word. */
  again?: boolean;
  /** Whether a row is shown as one line until it is opened. */
  folds?: boolean;
}

export interface FieldChoice {
  value: string;
  name: string;
}

/** Every field of the 公开信息 in the official order. */
export const FORM_FIELDS: readonly FormField[] = FIELD_LIST.map(toField);

function toField(field: TableField | InnerField): FormField {
  const { label, description, long = false, words } = field;
  const fields = "fields" in field ? innerFields(field).map(toField) : [];
  const kind = isSingle(field) || field.kind === "setting" ? "line" : fields.length > 0 ? "rows" : "lines";
  return { label, description, kind, fields, long, suggests: words !== undefined || field.kind === "setting" };
}
