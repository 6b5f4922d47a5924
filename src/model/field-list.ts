import type { Field, InnerField, RowsField, SingleField } from "./field.ts";
import { FIELDS } from "./fields.ts";

type Table = typeof FIELDS;

/** The property name of a field: `formedOn`. */
export type FieldName = keyof Table;

/** The property names of the fields of some kinds. */
type NamesOf<Kind extends Field["kind"]> = { [N in FieldName]: Table[N]["kind"] extends Kind ? N : never }[FieldName];

/** The property names of the fields of one value. */
export type SingleName = NamesOf<SingleField["kind"]>;

/** The label of a field: 成文日期. */
export type FieldLabel = Table[FieldName]["label"];

type Named<F extends Field> = F & { name: NamesOf<F["kind"]>; label: FieldLabel };

/** A field of the table with its property name. */
export type TableField = Field extends infer F extends Field ? (F extends Field ? Named<F> : never) : never;

/** All fields in the official order. */
export const FIELD_LIST = Object.entries<Field>(FIELDS).map(([name, field]) => ({ name, ...field })) as TableField[];

/** The label of each field by its property name. */
export const LABELS = Object.fromEntries(FIELD_LIST.map(({ name, label }) => [name, label])) as {
  readonly [N in FieldName]: Table[N]["label"];
};

/** The fields of one value, in the official order. */
export const SINGLE_FIELDS = FIELD_LIST.filter(isSingle);

/** The fields as the data has them: those of one value first, then those of lines and rows. */
export const DATA_FIELDS: readonly TableField[] = [...SINGLE_FIELDS, ...FIELD_LIST.filter((field) => !isSingle(field))];

/** Whether a field has one value. */
export function isSingle<F extends { kind: string }>(field: F): field is Extract<F, { kind: SingleField["kind"] }> {
  return ["text", "day", "moment"].includes(field.kind);
}

/** The fields of a row, with their property names. */
export function innerFields({ fields }: RowsField): (InnerField & { name: string })[] {
  return Object.entries(fields).map(([name, field]) => ({ name, ...field }));
}

/** A field of the table, or one inside a row, with its property name. */
export type AnyField = TableField | (InnerField & { name: string });

/** All fields, those of rows behind the field they are in. */
export const ALL_FIELDS: readonly AnyField[] = FIELD_LIST.flatMap((field): AnyField[] =>
  "fields" in field ? [field, ...innerFields(field)] : [field],
);
