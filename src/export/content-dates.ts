import type { OfficialDocument } from "../model/document.ts";
import { readValidity } from "../model/validity.ts";
import { compare, listDate } from "../view/dates.ts";

/**
 * When a document last changed, as far as its content says so: 发布日期, else 成文日期, or the day of a later version
 * or of its 废止, at Beijing time. Undefined where it states none: the time of the build is no date of a document.
 *
 * @returns RFC 3339, `2022-06-20T09:30:00+08:00`; a day without a time begins at midnight
 */
export function updatedAt({ disclosure, revisions = [] }: OfficialDocument): string | undefined {
  const repealed = readValidity(disclosure) === "repealed" ? disclosure.repealedOn : undefined;
  const known = [listDate(disclosure)?.value, repealed, ...revisions.map(({ date }) => date)];
  const days = known.filter((day) => day !== undefined);
  return days.map(toTimestamp).sort(compare).at(-1);
}

/** @param value `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, Beijing time */
export function toTimestamp(value: string): string {
  const [day = "", clock = "00:00"] = value.split(" ");
  return `${day}T${clock}:00+08:00`;
}
