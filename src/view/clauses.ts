import { joinLines } from "../markdown/rehype-line-wraps.ts";
import type { Node, OfficialDocument, Part } from "../model/document.ts";
import { cellLines } from "../model/table.ts";
import { annexMark } from "./titles.ts";
import { listCitations } from "./citation.ts";

/**
 * A run of text that belongs to one unit, or to a part itself: what stands in it before its first numbered unit, between two of
 * them, or after the last. All clauses of a document in their order, marks and labels included, are its text.
 */
export interface Clause {
  /** The same for the same place in two versions. */
  key: string;
  /** Id of the unit or part. */
  id: string;
  /** `问题6措施(3)`; the mark of an annex; empty where there is nothing to cite it by. */
  citation: string;
  /** A line for every paragraph, heading or row of a table. */
  text: string;
}

/** The clauses of a document, in the order of the source. */
export function listClauses(document: OfficialDocument): Clause[] {
  return document.parts.flatMap((part) => {
    const reader = new ClauseReader(part);
    reader.read(part.children, part.id);
    reader.finish(part.id);
    return reader.clauses;
  });
}

class ClauseReader {
  readonly clauses: Clause[] = [];
  readonly #citations: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();
  #lines: string[] = [];
  /** A number or label that stands before the words that follow. */
  #open = "";

  constructor(part: Part) {
    this.#citations = new Map([[part.id, annexMark(part)], ...listCitations(part)]);
  }

  read(nodes: readonly Node[], id: string): void {
    for (const node of nodes) {
      if ("id" in node) {
        this.finish(id);
        this.#open = node.marker?.text ?? "";
        this.read(node.children, node.id);
        this.finish(node.id);
      } else if (node.type === "labelled") {
        this.#open += node.label;
        this.read(node.children, id);
      } else if (node.type === "table") {
        for (const { cells } of node.rows) this.#add(cells.map((cell) => cellLines(cell).join(" ")).join("\t"));
      } else if (node.type !== "image") this.#add(joinLines(node.value));
    }
  }

  finish(id: string): void {
    if (this.#open !== "") this.#add("");
    if (this.#lines.length === 0) return;
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    this.clauses.push({
      key: `${id} ${count}`,
      id,
      citation: this.#citations.get(id) ?? "",
      text: this.#lines.join("\n"),
    });
    this.#lines = [];
  }

  #add(line: string): void {
    this.#lines.push(this.#open + line);
    this.#open = "";
  }
}
