import type { FieldValue } from "./field-value.ts";
import { isList } from "./field-value.ts";

/** Characters of a row that are shown while it is closed. */
const SHOWN = 60;

/** A row of a form on one line: its own values, one behind the other. */
export function sayItem(value: FieldValue): string {
  const said = valuesOf(value)
    .join("　")
    .replace(/\s*\n\s*/gu, "");
  return said.length > SHOWN ? `${said.slice(0, SHOWN)}……` : said;
}

/** Lists of rows are left out. */
function valuesOf(value: FieldValue): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (isList(value)) return value.flatMap((one) => (typeof one === "string" ? valuesOf(one) : []));
  return Object.values(value).flatMap(valuesOf);
}
