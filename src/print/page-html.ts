import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { PlacedBlock } from "./placed-block.ts";
import { keepTail } from "./keep-tail.ts";
import { runsToHast } from "./runs-html.ts";
import type { Run } from "./runs.ts";
import { hasLongWord } from "./runs.ts";
import { tableToHast } from "./tables/table-html.ts";

/** The blocks of a page as HTML for `styles/set-pages.css`. Heads of tables that are repeated are furniture. */
export function blocksToHtml(blocks: readonly PlacedBlock[]): string {
  return toHtml({ type: "root", children: blocks.map(blockToHast) });
}

/** Text in one line, such as a running head. */
export function runsToHtml(runs: readonly Run[]): string {
  return toHtml({ type: "root", children: runsToHast(runs) });
}

/** Two levels of headings only: sheets of one group begin in the middle of a document, and none may be left out. */
export function blockToHast(block: PlacedBlock): Element {
  switch (block.type) {
    case "title":
      return h("h2", { className: "set-title" }, linesToHast(block.lines));
    case "mark":
      return h("p", { className: "set-mark" }, runsToHast(block.runs));
    case "heading":
      return h(block.continued ? "p" : block.level > 1 ? "h3" : "h2", { className: "set-heading" }, [
        ...runsToHast(keepTail(block.runs)),
      ]);
    case "paragraph": {
      if (block.part === "statement")
        return h(block.continued ? "p" : "h3", { className: "set-statement" }, runsToHast(keepTail(block.runs)));
      const indented = block.indent && block.part === "text" && !block.continued;
      const names = [...(indented ? ["set-indented"] : []), ...(hasLongWord(block.runs) ? ["set-uneven"] : [])];
      return h("p", names.length > 0 ? { className: names } : {}, runsToHast(keepTail(block.runs), true));
    }
    case "centred":
      return h("p", { className: "set-centred" }, runsToHast(block.runs, true));
    case "signature":
      return h("p", { className: "set-signature" }, h("span", [...linesToHast(block.lines)]));
    case "image":
      return h("p", { className: "set-picture" }, h("img", { src: block.file, alt: block.alt }));
    case "facts":
      return factsToHast(block);
    case "table":
      return tableToHast(block);
    default:
      return h("p", { className: `set-${block.part}` }, runsToHast(keepTail(block.runs)));
  }
}

function factsToHast({ rows }: Extract<PlacedBlock, { type: "facts" }>): Element {
  const line = (row: (typeof rows)[number]) =>
    row.flatMap(({ label, values }) => [
      h("th", { scope: "row" }, runsToHast(label)),
      h("td", row.length === 1 ? { colSpan: 3 } : {}, linesToHast(values.map(keepTail))),
    ]);
  const columns = ["set-label", "", "set-label", ""].map((className) =>
    h("col", className === "" ? {} : { className }),
  );
  // What document.md states above its text.
  return h("table", { className: "set-table set-facts", dataFurniture: "" }, [
    h("colgroup", columns),
    h("tbody", [...rows.map((row) => h("tr", line(row)))]),
  ]);
}

function linesToHast(lines: readonly (readonly Run[])[]): ElementContent[] {
  return lines.flatMap((line, at) => [...(at > 0 ? [h("br")] : []), ...runsToHast(line)]);
}
