import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";

/** The day a document is listed under, and which of its dates that is. */
export interface ListDate {
  kind: "published" | "formed";
  /** As stated: `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`. */
  value: string;
  /** For `<time datetime>`. */
  machine: string;
  /** Day of the newest version, where it is not the first: `YYYY-MM-DD`. */
  revised?: string;
}

/** The day a document is listed under, and since when its text is what it is. */
export function listedDate({ disclosure, revisions }: OfficialDocument): ListDate | undefined {
  const date = listDate(disclosure);
  const newest = revisions?.at(-1);
  return date && newest?.date && newest.number > 1 ? { ...date, revised: newest.date } : date;
}

/** 发布日期 where it is stated, else 成文日期, else undefined. */
export function listDate(disclosure: Disclosure): ListDate | undefined {
  if (disclosure.publishedOn)
    return { kind: "published", value: disclosure.publishedOn, machine: disclosure.publishedOn.replace(" ", "T") };
  if (disclosure.formedOn) return { kind: "formed", value: disclosure.formedOn, machine: disclosure.formedOn };
  return undefined;
}

/** Newest first; documents without a date last, in the order of their ids. */
export function byNewest(a: { id: string; disclosure: Disclosure }, b: { id: string; disclosure: Disclosure }): number {
  const first = listDate(a.disclosure)?.value ?? "";
  const second = listDate(b.disclosure)?.value ?? "";
  return compare(second, first) || compare(b.id, a.id);
}

/** By code unit, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
