import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Numbered } from "../model/document.ts";
import { aliasesToHast, anchorOf } from "./marker.ts";
import { optionsOf } from "./render-options.ts";

/**
 * The places of the units that are read from one cell of a table, in front of its words and without any of their own, and
 * the link from the number of a problem to its page: `<span id="p1" …></span><a class="problem-link" href="…/p1/" …></a>`.
 */
export function unitsToHast(state: State, units: readonly Numbered[]): ElementContent[] {
  return units.flatMap((unit): ElementContent[] => {
    const id = anchorOf(state, unit);
    if (id === undefined) return [];
    const { page, pageLabel } = optionsOf(state).permalink?.(unit) ?? {};
    return [
      h("span", { id, className: ["unit-anchor"], dataFurniture: "" }),
      ...aliasesToHast(state, unit),
      ...(page === undefined
        ? []
        : [h("a", { className: ["problem-link"], href: page, dataFurniture: "", ariaLabel: pageLabel })]),
    ];
  });
}
