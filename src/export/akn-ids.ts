import type { Numbered } from "../model/document.ts";

/** Elements of Akoma Ntoso for numbered units, and how its naming convention shortens them in an eId. */
const ELEMENTS = { part: "part", chapter: "chp", article: "art", section: "sec", hcontainer: "hcontainer" } as const;

export type AknElement = keyof typeof ELEMENTS;

/** 第一部分, 第一章 and 第一条 have elements of their own; other sections are sections, everything else a named container. */
export function aknElement({ type, marker }: Numbered): AknElement {
  if (marker?.style === "part" || marker?.style === "chapter" || marker?.style === "article") return marker.style;
  return type === "section" ? "section" : "hcontainer";
}

/**
 * The eId of a unit: element and number joined by `_`, as the OASIS Naming Convention has it, the number being our own
 * id: `p6-m3` → `hcontainer_p6-m3`, `s3-2` → `sec_s3-2`. The `~` of a number printed twice becomes `--`, which no id has.
 */
export function aknId(element: AknElement, id: string): string {
  return `${ELEMENTS[element]}_${id.replaceAll("~", "--")}`;
}

/** Our id from an eId; undefined for those of unnumbered containers (`hcontainer_p6__hcontainer_1`). */
export function unitId(eId: string): string | undefined {
  const start = eId.indexOf("_");
  if (start < 0 || eId.includes("__")) return undefined;
  return eId.slice(start + 1).replaceAll("--", "~");
}
