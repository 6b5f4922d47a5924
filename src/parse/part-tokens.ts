import type { PartSource } from "./parts.ts";
import { findRoles } from "./parts.ts";
import type { MappedText } from "./markdown.ts";
import { sliceText } from "./markdown.ts";
import type { MarkerReading } from "./numbering.ts";
import { readMarker } from "./numbering.ts";
import type { Token } from "./tokens.ts";
import { tokenizeParagraph } from "./tokens.ts";

/** All of a part's blocks, title lines apart, as one stream of tokens. */
export function tokenizePart(part: PartSource): Token[] {
  const roles = findRoles(part);
  const decimals = hasDecimals(part);
  const tokens: Token[] = [];
  let inMeasures = false;
  for (const block of part.blocks) {
    if (block.kind === "leaf") tokens.push(block);
    else if (block.kind === "heading") {
      inMeasures = false;
      tokens.push(...tokenizeHeading(block.text, block.depth, decimals));
    } else {
      const role = roles.get(block);
      const bare = decimals && !role ? readBareNumber(block.text.value, false) : undefined;
      if (role) tokens.push({ kind: "text", text: block.text, role });
      else if (bare) tokens.push(...tokenizeNumbered(block.text, bare));
      else {
        const own = tokenizeParagraph(block.text, { inMeasures, decimals });
        inMeasures = own.reduce((was, token) => (token.kind === "label" ? token.label.kind === "measures" : was), inMeasures);
        tokens.push(...own);
      }
    }
  }
  return decimals ? liftDecimals(tokens) : tokens;
}

/** Whether a part is numbered 1.1, 1.2: a single `3.15` at the start of a paragraph is a figure or a day. */
function hasDecimals(part: PartSource): boolean {
  const found = part.blocks
    .map((block) => (block.kind === "leaf" ? undefined : readMarker(block.text.value)))
    .filter((marker) => marker?.style === "decimal");
  return found.length > 1 && found.some((marker) => marker?.numbers.at(-1) === 1);
}

function tokenizeHeading(text: MappedText, depth: number, decimals: boolean): Token[] {
  const marker = (decimals ? readBareNumber(text.value, true) : undefined) ?? readMarker(text.value);
  if (!marker || (marker.style === "decimal" && !decimals)) return [{ kind: "heading", text, depth, numbered: false }];
  const words = sliceText(text, marker.length);
  const own: Token = { kind: "marker", marker, text: sliceText(text, 0, marker.length), headingDepth: depth };
  return words.value === "" ? [own] : [own, { kind: "heading", text: words, depth, numbered: true }];
}

function tokenizeNumbered(text: MappedText, marker: MarkerReading): Token[] {
  return [
    { kind: "marker", marker, text: sliceText(text, 0, marker.length) },
    { kind: "text", text: sliceText(text, marker.length) },
  ];
}

/** `1 总则` in a document numbered 1.1, 1.2: a first level without any punctuation. */
function readBareNumber(value: string, heading: boolean): MarkerReading | undefined {
  const match = (heading ? /^(\d{1,2})(?:[ \u3000]+|(?=\p{Script=Han}))/u : /^(\d{1,2})[ \u3000]+(?=\p{Script=Han})/u).exec(value);
  if (!match?.[1] || (!heading && (value.length > 30 || /[。；;，,]/u.test(value)))) return undefined;
  return { style: "decimal", numbers: [Number(match[1])], text: match[1], width: "none", length: match[0].length };
}

/** `1.` becomes the first decimal level where 1.1 is the next decimal number after it. */
function liftDecimals(tokens: Token[]): Token[] {
  let next: number[] = [];
  for (const token of tokens.toReversed()) {
    if (token.kind !== "marker") continue;
    const { style, numbers } = token.marker;
    if (style === "decimal") next = numbers;
    else if (style === "arabic" && next.length === 2 && next[0] === numbers[0] && next[1] === 1) {
      token.marker = { ...token.marker, style: "decimal" };
      next = numbers;
    }
  }
  return tokens;
}
