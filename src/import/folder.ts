import type { Frontmatter } from "../model/disclosure-schema.ts";
import { LABELS } from "../model/field-list.ts";

/**
 * A folder name made of what the source states: 成文日期 (or 发布日期) and the number of the
 * 发文字号 or the figures of the 索引号. There is none where the source states neither
 * number: a name in Latin letters is for the editor to choose.
 */
export function suggestFolder(values: Partial<Frontmatter>): string | undefined {
  const number = /(?<number>\d+)号$/u.exec(values[LABELS.documentNumber] ?? "")?.groups?.["number"];
  const index = (values[LABELS.indexNumber] ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  const slug = number === undefined ? index : `no-${Number(number)}`;
  return slug === "" ? undefined : `${datePart(values)}-${slug}`;
}

/** What the name of a document's folder begins with. */
export function datePart(values: Partial<Frontmatter>): string {
  return (values[LABELS.formedOn] ?? values[LABELS.publishedOn])?.slice(0, 10) ?? "undated";
}
