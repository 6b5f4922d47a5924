import type { Marker, Node, Numbered, Part, Table } from "../model/document.ts";
import { bodyRows, cellLines, columnLabels, headRows } from "../model/table.ts";
import { NO_HEAD, sayHeads } from "./column-heads.ts";
import { splitSentences } from "./sentences.ts";
import type { SpokenRun } from "./speak.ts";
import { speak } from "./speak.ts";

/** A paragraph, heading or row of a table as it is said. */
export interface SpokenBlock {
  /** Its sentences. The `text`s of all runs are the official text in order; a run without text is said beside it. */
  sentences: SpokenRun[][];
  /** What begins here. */
  begins: "section" | "unit" | "paragraph";
  /** A heading, or words such as 如下: that lead to what follows. */
  leadsOn: boolean;
}

/** Numbers behind which the voice pauses though the text has but a blank. */
const PAUSED: readonly Marker["style"][] = ["part", "volume", "chapter", "section", "article", "decimal"];

/** The text of some parts as it is said, block by block, in the order of the source. */
export function listBlocks(parts: readonly Part[]): SpokenBlock[] {
  return parts.flatMap(({ children }) =>
    begunBy(
      "section",
      children.flatMap((node) => blocksOf(node)),
    ),
  );
}

function blocksOf(node: Node, before = ""): SpokenBlock[] {
  switch (node.type) {
    case "image":
      return before === "" ? [] : [blockOf(before, false)];
    case "heading":
    case "paragraph":
      return [blockOf(before + node.value, node.type === "heading")];
    case "table":
      return [...(before === "" ? [] : [blockOf(before, true)]), ...rowsOf(node)];
    case "labelled":
      return childBlocks(node.children, before + node.label);
    default:
      return begunBy(
        node.type === "section" || node.type === "problem" ? "section" : "unit",
        childBlocks(node.children, before + markerOf(node)),
      );
  }
}

/** The first child has the words before it in its own line, as the source has. */
function childBlocks([first, ...rest]: readonly Node[], before: string): SpokenBlock[] {
  if (!first) return before === "" ? [] : [blockOf(before, false)];
  return [...blocksOf(first, before), ...rest.flatMap((node) => blocksOf(node))];
}

/** A number with a blank behind it where the words would run into it: `1. 2022年`. */
function markerOf({ marker, children: [first] }: Numbered): string {
  if (!marker) return "";
  const isPaused = PAUSED.includes(marker.style);
  const isFigure = first !== undefined && "value" in first && /^[0-9０-９]/u.test(first.value);
  return isPaused || isFigure ? `${marker.text} ` : marker.text;
}

function begunBy(begins: SpokenBlock["begins"], blocks: SpokenBlock[]): SpokenBlock[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, begins } : block));
}

function blockOf(text: string, isHeading: boolean): SpokenBlock {
  return {
    sentences: splitSentences(text).map(speak),
    begins: "paragraph",
    leadsOn: isHeading || /[:：]\s*$/u.test(text),
  };
}

/** The head once, then each row with the head of its column before each cell. */
function rowsOf(table: Table): SpokenBlock[] {
  const heads = columnLabels(table).map(sayHeads);
  const head = headRows(table).map(({ cells }): SpokenBlock => ({
    sentences: [cells.flatMap(({ value }, at) => [...speak(value), aside(at === cells.length - 1 ? "。" : "，")])],
    begins: "paragraph",
    leadsOn: true,
  }));
  const rows = bodyRows(table).map(({ cells }): SpokenBlock => {
    const stated = cells.filter(({ value }) => value.trim() !== "");
    const sentences = stated.map((cell, at) => {
      const isWhole = cell.columnSpan === table.columns.length;
      const { before, behind } = (!isWhole && heads[cell.column]?.(cell.value)) || NO_HEAD;
      return [
        ...(before === "" ? [] : [aside(before)]),
        ...cellLines(cell).flatMap((line, index) => [...(index > 0 ? [aside("，")] : []), ...speak(line)]),
        aside(behind + (at === stated.length - 1 ? "。" : "；")),
      ];
    });
    return { sentences, begins: "paragraph", leadsOn: false };
  });
  return [...head, ...rows].filter(({ sentences }) => sentences.length > 0);
}

/** What is said beside the text. */
function aside(spoken: string): SpokenRun {
  return { text: "", spoken };
}
