import type { Data } from "mdast";
import type {} from "mdast-util-to-hast";
import type { Position } from "unist";
import type { Labelled, Node, Numbered } from "../model/document.ts";

/**
 * What is rendered: nodes of the model under a root, and two nodes more for what is shown together. Plugins may leave
 * `data.hName` and `data.hProperties` at any of them.
 */
export interface TextRoot {
  type: "root";
  children: TextNode[];
}

export type TextNode = (Node | UnitList | Facts) & { data?: Data };

/** Neighbouring measures or items with numbers of one style. */
export interface UnitList {
  type: "unitList";
  children: Numbered[];
  position: Position;
}

/** Neighbouring labels that read as a small table of facts: 责任单位, 整改时限 … */
export interface Facts {
  type: "facts";
  children: Labelled[];
  position: Position;
}

declare module "mdast" {
  interface RootContentMap {
    facts: Facts;
    labelled: Labelled;
    numbered: Numbered;
    unitList: UnitList;
  }
}
