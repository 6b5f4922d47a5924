import type { Marker, Numbered, OfficialDocument, Part } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { problemsByRow } from "../model/problem-cells.ts";
import { walk, walkUnits } from "../model/walk.ts";
import { annexMark, sectionTitle, titleOf } from "./titles.ts";

/**
 * How people cite: 问题6措施(3), 三、(二)明确责任分工, 第十二条. Built from printed numbers
 * and printed titles only (law 3).
 *
 * @returns the citation within its part, by unit id; units without a number are not cited
 */
export function listCitations(part: Part): ReadonlyMap<string, string> {
  const known = listed.get(part);
  if (known) return known;
  const citations = new Map<string, string>();
  walkUnits(part.children, (node, ancestors) => {
    if (!("id" in node)) return;
    const units = [...ancestors.filter((one): one is Numbered => "id" in one), node];
    if (node.marker || node.type === "measure") citations.set(node.id, citeChain(units, part));
  });
  listed.set(part, citations);
  return citations;
}

/** Every page of a problem asks for those of its part. */
const listed = new WeakMap<Part, ReadonlyMap<string, string>>();

/** Citations of all units of a document; those of an annex begin with its mark, which is cited by itself too. */
export function listAllCitations(document: OfficialDocument): Map<string, string> {
  return new Map(
    document.parts.flatMap((part) => {
      const mark = part.kind === "annex" ? annexMark(part) : "";
      const own: [string, string][] = mark === "" ? [] : [[part.id, mark]];
      const units = [...listCitations(part)].map(([id, citation]): [string, string] => [
        id,
        mark === "" ? citation : `${mark} ${citation}`,
      ]);
      return [...own, ...units];
    }),
  );
}

/** The rows of tables that belong to problems, each cited as its problem, by their anchors. */
export function listRowCitations(document: OfficialDocument): Map<string, string> {
  const citations = listAllCitations(document);
  const rows = new Map<string, string>();
  for (const { children } of document.parts)
    walk(children, (node) => {
      if (node.type !== "table") return;
      for (const [{ anchor = "" }, { id }] of problemsByRow(node)) rows.set(anchor, citations.get(id) ?? "");
    });
  return rows;
}

/** What a part is cited by: `《2021年度…整改方案》`; an annex by the title of its document and its mark. */
export function citeTitle(part: Part, document: OfficialDocument): string {
  if (part.kind === "annex") return quoteTitle(document.disclosure.title) + withoutBlanks(annexMark(part));
  return quoteTitle(titleOf(part) ?? document.disclosure.title);
}

/** Puts a title in 《》, unless it has its own: its characters stay as they are (law 1). */
export function quoteTitle(title: string): string {
  return title.includes("《") ? title : `《${title}》`;
}

/** The printed number without the stop after it: `6.` → `6`, `(3)` → `(3)`, `一是` → `一`. */
export function bareNumber(marker: Marker): string {
  return marker.text
    .replace(/^问题/u, "")
    .replace(/[.．、﹒:：\s]+$/u, "")
    .replace(/^([一二三四五六七八九十]+)是$/u, "$1");
}

/** Begins at the innermost unit whose own number finds it in the part. */
function citeChain(units: readonly Numbered[], part: Part): string {
  const start = units.findLastIndex((unit) => isAddress(unit, part));
  const chain = start < 0 ? units : units.slice(start);
  return chain.map((unit, index) => citeUnit(unit, index === chain.length - 1)).join("");
}

/** A problem counted through the part, an article, 1.2.3. */
function isAddress(unit: Numbered, part: Part): boolean {
  const id = part.id === "main" ? unit.id : unit.id.slice(part.id.length + 1);
  return /^(?:p\d+|t\d+|d[\d-]+)$/u.test(id);
}

function citeUnit(unit: Numbered, last: boolean): string {
  if (unit.type === "problem") return `问题${unit.marker ? bareNumber(unit.marker) : ""}`;
  if (unit.type === "measure") return unit.marker ? `措施${bareNumber(unit.marker)}` : "整改措施";
  if (!unit.marker) return "";
  if (!last) return unit.marker.text;
  const title = unit.type === "section" ? sectionTitle(unit) : "";
  return title === "" ? bareNumber(unit.marker) : unit.marker.text + title;
}
