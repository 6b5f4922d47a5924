import type { Nodes, Root } from "mdast";
import type { Block } from "./block.ts";
import { readLabel } from "./labels.ts";
import type { MappedText } from "./markdown.ts";
import { mapText, sliceText } from "./markdown.ts";
import { toImage } from "./mdast-nodes.ts";
import { readMarker } from "./read-marker.ts";
import { readTable } from "./tables.ts";

/** The body of a document file as blocks, in order; frontmatter left out. */
export function readBlocks(root: Root, source: string): Block[] {
  return root.children.flatMap((node): Block[] => {
    switch (node.type) {
      case "heading": {
        const text = trimmed(mapText(node, source));
        return text.value === "" ? [] : [{ kind: "heading", depth: node.depth, text }];
      }
      case "paragraph":
        return readParagraphs(node, source);
      case "table":
        return [{ kind: "leaf", leaf: readTable(node, source) }];
      default:
        return [];
    }
  });
}

/** Paragraphs and pictures of one Markdown paragraph: editors often press Enter once where they mean twice. */
function readParagraphs(node: Extract<Nodes, { type: "paragraph" }>, source: string): Block[] {
  const blocks: Block[] = [];
  let run: Nodes[] = [];
  const endRun = () => {
    for (const text of splitLines(mapText({ ...node, children: run } as typeof node & { children: Nodes[] }, source)))
      blocks.push({ kind: "paragraph", text });
    run = [];
  };
  for (const child of node.children) {
    if (child.type === "image") {
      endRun();
      blocks.push({ kind: "leaf", leaf: toImage(child) });
    } else run.push(child);
  }
  endRun();
  return blocks;
}

/**
 * Cuts a text at the line ends that begin a paragraph: after a line of blanks,
 * before an indent of two full-width blanks, and before a number or label where
 * the line above ended a clause. Other line ends are wraps.
 */
export function splitLines(text: MappedText): MappedText[] {
  const pieces: MappedText[] = [];
  let start = 0;
  for (const match of text.value.matchAll(/\n(?:[ \t\u3000]*\n)*/gu)) {
    const after = text.value.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const line = after.trimStart();
    const above = text.value.slice(start, match.index).trimEnd().at(-1) ?? "";
    const begins = readLabel(line) !== undefined || readMarker(line) !== undefined;
    const ended = /[。；;:：！？!?.．”）)]/u.test(above);
    if (match[0].length > 1 || /^[ \t]*\u3000\u3000/u.test(after) || (begins && ended)) {
      pieces.push(sliceText(text, start, match.index));
      start = match.index + match[0].length;
    }
  }
  pieces.push(sliceText(text, start));
  return pieces.filter((piece) => piece.value !== "");
}

function trimmed(text: MappedText): MappedText {
  return sliceText(text, 0);
}
