import { Document, Scalar, visit } from "yaml";
import type { Frontmatter } from "../model/disclosure-schema.ts";
import { FIELD_LIST } from "../model/field-list.ts";

/** Writes the fields, in the official order, as YAML between `---` lines. Dates are quoted, so that no program reads them as anything but their words. */
export function writeFrontmatter(values: Partial<Frontmatter>): string {
  const ordered = FIELD_LIST.flatMap(({ label }) =>
    values[label] === undefined ? [] : [[label, values[label]] as const],
  );
  const document = new Document(Object.fromEntries(ordered));
  visit(document, {
    Scalar(key, node) {
      if (key !== "key" && typeof node.value === "string" && /^\d{4}-\d{2}-\d{2}/u.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
