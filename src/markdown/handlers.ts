import type { Element } from "hast";
import type { Nodes, Parents } from "mdast";
import type { Handler, Handlers, State } from "mdast-util-to-hast";
import { headingToHast } from "./heading.ts";
import { factsToHast, labelledToHast } from "./labelled.ts";
import { listToHast, measureToHast, problemToHast, sectionToHast } from "./numbered.ts";
import { paragraphToHast } from "./paragraph.ts";
import { pictureToHast } from "./picture.ts";
import { tableToHast } from "./table.ts";
import { frameToHast } from "./table-frame.ts";

/**
 * How each node of an official text becomes hast, for `remark-rehype`: in the order of the source and with nothing of our
 * own but elements marked `data-furniture`, which have no text.
 */
export const handlers: Handlers = {
  facts: handler(factsToHast),
  heading: handler(headingToHast),
  image: handler(pictureToHast),
  item: handler(measureToHast),
  labelled: handler(labelledToHast),
  measure: handler(measureToHast),
  paragraph: handler(paragraphToHast),
  problem: handler(problemToHast),
  root: (state, node: Nodes) => state.all(node),
  section: handler(sectionToHast),
  table: handler(tableToHast),
  tableFrame: handler(frameToHast),
  unitList: handler(listToHast),
};

/** A handler as remark-rehype's own are: the element has the place of the source and what plugins left in `data`. */
function handler<T>(toHast: (state: State, node: T, parent: Parents | undefined) => Element): Handler {
  return (state, node: T & Nodes, parent) => {
    const element = toHast(state, node, parent);
    state.patch(node, element);
    return state.applyData(node, element);
  };
}
