import type { Block } from "./block.ts";
import { readBlockMarkers } from "./block-markers.ts";
import { sliceText } from "./markdown.ts";
import type { MarkerReading } from "./read-marker.ts";
import type { PartSource } from "./parts.ts";
import { findRoles } from "./parts.ts";
import { findNotes } from "./table-notes.ts";
import type { Token } from "./tokens.ts";
import { tokenizeParagraph } from "./tokens.ts";

/** All of a part's blocks, title lines apart, as one stream of tokens. */
export function tokenizePart(part: PartSource): Token[] {
  const roles = findRoles(part);
  const notes = findNotes(part.blocks.filter((block) => !roles.has(block)));
  const heads = readBlockMarkers(part.blocks.filter((block) => !roles.has(block) && !notes.has(block)));
  const tokens: Token[] = [];
  let inMeasures = false;
  for (const block of part.blocks) {
    const role = roles.get(block);
    const head = heads.get(block);
    if (block.kind === "leaf") tokens.push(block);
    else if (role) tokens.push({ kind: "text", text: block.text, role });
    else if (block.kind === "heading") {
      inMeasures = false;
      tokens.push(...tokenizeHeading(block, head));
    } else {
      const own = tokenizeParagraph(block.text, { inMeasures, head });
      inMeasures = own.reduce(
        (was, token) => (token.kind === "label" ? token.label.kind === "measures" : was),
        inMeasures,
      );
      // Spread arguments overflow the stack: a line may have as many numbers as it likes.
      for (const token of own) tokens.push(token);
    }
  }
  return tokens;
}

function tokenizeHeading(
  { text, depth }: Extract<Block, { kind: "heading" }>,
  marker: MarkerReading | undefined,
): Token[] {
  if (!marker) return [{ kind: "heading", text, depth, numbered: false }];
  const words = sliceText(text, marker.length);
  const own: Token = { kind: "marker", marker, text: sliceText(text, 0, marker.length), headingDepth: depth };
  return words.value === "" ? [own] : [own, { kind: "heading", text: words, depth, numbered: true }];
}
