import { stringify } from "yaml";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { RowsField } from "../model/field.ts";
import { DATA_FIELDS, innerFields } from "../model/field-list.ts";
import type { OfficialDocument } from "../model/document.ts";

const FRONTMATTER = /^\ufeff?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/**
 * `document.md`: the 公开信息 under its official labels, then the body exactly as the editors' file has it. The
 * frontmatter is written anew, so that remarks editors made there are not published. The file can be
 * put into another content folder as it is.
 *
 * @param source the whole document.md
 */
export function toMarkdownFile(document: OfficialDocument, source: string): string {
  const body = source.replace(FRONTMATTER, "").replace(/^(?:[ \t]*\r?\n)+/u, "");
  // Keys and values are strings for those who read it with a YAML reader that knows numbers and days.
  const frontmatter = stringify(toFrontmatter(document.disclosure), { lineWidth: 0, version: "1.1" });
  return `---\n${frontmatter}---\n\n${body}`;
}

/** The 公开信息 as editors write it; only what is stated, in the order of the data. */
function toFrontmatter(disclosure: Disclosure): Partial<Frontmatter> {
  return Object.fromEntries(
    DATA_FIELDS.flatMap((field): [string, unknown][] => {
      const value = disclosure[field.name];
      if (value === undefined || value === "") return [];
      return [[field.label, "fields" in field ? toRows(field, value as unknown as Row[]) : value]];
    }),
  );
}

/** A row by the names of its fields. */
type Row = Readonly<Record<string, string | string[]>>;

/** A list without anything in it is left out. */
function toRows(field: RowsField, rows: readonly Row[]): Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(
      innerFields(field)
        .filter(({ name, kind }) => kind !== "channels" || (row[name] ?? []).length > 0)
        .map(({ name, label }) => [label, row[name]]),
    ),
  );
}
