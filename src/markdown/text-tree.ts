import type { Data } from "mdast";
import type {} from "mdast-util-to-hast";
import type { Position } from "unist";
import type { Labelled, Node, Numbered, Paragraph, Table } from "../model/document.ts";

/**
 * What is rendered: nodes of the model under a root, and three nodes more for what is shown together. Plugins may leave
 * `data.hName` and `data.hProperties` at any of them.
 */
export interface TextRoot {
  type: "root";
  children: TextNode[];
}

export type TextNode = (Node | UnitList | Facts | TableFrame) & { data?: Data };

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

/** A table with the paragraphs that belong to it, in their order: its caption, its 单位, the table, its notes. */
export interface TableFrame {
  type: "tableFrame";
  children: (Paragraph | Table)[];
  position: Position;
}

declare module "mdast" {
  interface RootContentMap {
    facts: Facts;
    labelled: Labelled;
    numbered: Numbered;
    tableFrame: TableFrame;
    unitList: UnitList;
  }
}
