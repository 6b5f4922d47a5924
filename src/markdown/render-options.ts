import type { State } from "mdast-util-to-hast";
import type { Numbered, Table } from "../model/document.ts";
import type { TermLink } from "./rehype-terms.ts";

/** How a text is put into HTML. Everything is optional: without options the bare text is rendered. */
export interface RenderOptions {
  /** Level (1–6) of the title of a part; 1 where not given. */
  titleLevel?: number;
  /** Level of the outermost sections, 2 where not given; the headings inside go one deeper each. */
  level?: number;
  /** Whether numbered units carry their ids. A text shown a second time on a page goes without. */
  anchors?: boolean;
  /** The link of a numbered unit for copying; none where it returns undefined. */
  permalink?: (unit: Numbered) => Permalink | undefined;
  /** Old ids that lead to a unit now, so that links to them still find it. */
  aliases?: (id: string) => readonly string[];
  /** Address of a picture, from its address in the source. */
  pictureUrl?: (url: string) => string;
  /** Terms that are explained: the first place of each becomes a link. */
  terms?: readonly TermLink[];
  /** Words of ours for tables that scroll in a box of their own; without them the boxes have no name. */
  scrolling?: {
    /** The name of such a box, another one for each table of a page. */
    label: (table: Table) => string;
    /** What tells that there is more beside it. */
    hint: string;
  };
  /** Manual line breaks of a title, the same characters as the title. */
  titleLines?: readonly string[];
}

/** Furniture beside a numbered unit: a link to it, and the words it is cited by. */
export interface Permalink {
  href: string;
  /** `问题6措施(3)`, built from the printed numbers. */
  citation: string;
  /** The accessible name; begins with the citation. */
  label: string;
  /** Address of the unit's own page, where it has one, and the name of a link to that. */
  page?: string;
  pageLabel?: string;
}

declare module "vfile" {
  interface DataMap {
    /** How the text of this file is put into HTML. */
    rendering: RenderOptions;
  }
}

/** The options, as a handler gets at them. */
export function optionsOf({ options: { file } }: State): RenderOptions {
  return file?.data.rendering ?? {};
}
