import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Marker, Numbered } from "../model/document.ts";
import { isBare } from "../model/text.ts";
import { optionsOf } from "./render-options.ts";

/** The printed number, as text of its own: `<span class="marker marker-circled">①</span>`. */
export function markerToHast(marker: Marker): Element {
  const bare = isBare(marker) ? ["marker-bare"] : [];
  return h("span", { className: ["marker", `marker-${marker.style}`, ...bare] }, marker.text);
}

/** The number of a unit where it has one. */
export function leadingMarker(unit: Numbered): ElementContent[] {
  return unit.marker ? [markerToHast(unit.marker)] : [];
}

/** The id of a unit, unless the text goes without. */
export function anchorOf(state: State, unit: Numbered): string | undefined {
  return optionsOf(state).anchors === false ? undefined : unit.id;
}

/**
 * The link for copying a unit's address. It lies over the printed number and has
 * no text: what a reader selects and copies stays the source (law 1).
 */
export function permalinkToHast(state: State, unit: Numbered): ElementContent[] {
  const link = optionsOf(state).permalink?.(unit);
  if (!link) return [];
  return [
    h("a", {
      className: ["permalink"],
      href: link.href,
      dataFurniture: "",
      dataCite: link.citation,
      dataPage: link.page,
      ariaLabel: link.label,
    }),
  ];
}

/** An empty place for every old id of a unit: links to them lead here, without JavaScript. */
export function aliasesToHast(state: State, unit: Numbered): ElementContent[] {
  const ids = optionsOf(state).aliases?.(unit.id) ?? [];
  return ids.map((id) => h("span", { id, dataFurniture: "" }));
}
