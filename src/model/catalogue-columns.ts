import type { CatalogueColumn } from "./field.ts";
import type { AnyField } from "./field-list.ts";
import { ALL_FIELDS } from "./field-list.ts";

/** A column of the 公开目录 and the field it shows. */
export type Column = CatalogueColumn & { field: AnyField; head: string };

/** The columns of the 公开目录 in their order. */
export const CATALOGUE_COLUMNS: readonly Column[] = ALL_FIELDS.flatMap((field) =>
  field.column ? [{ head: field.label, ...field.column, field }] : [],
).sort((one, other) => one.place - other.place);
