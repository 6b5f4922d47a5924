import type { Image, MarkerStyle, ParagraphRole, Table } from "../model/document.ts";
import type { LabelReading } from "./labels.ts";
import { readLabel } from "./labels.ts";
import type { MappedText } from "./markdown.ts";
import { sliceText } from "./markdown.ts";
import type { MarkerReading } from "./read-marker.ts";
import { findRunOnMarkers } from "./run-on.ts";

/**
 * The flat stream between Markdown and the outline: what is printed, in order.
 * `text` never contains a marker or a label that opens something; `close` ends a
 * run-on list whose paragraph goes on after it.
 */
export type Token =
  | { kind: "marker"; marker: MarkerReading; text: MappedText; headingDepth?: number }
  | { kind: "label"; label: LabelReading; text: MappedText }
  | { kind: "text"; text: MappedText; role?: ParagraphRole }
  | { kind: "heading"; text: MappedText; depth: number; numbered: boolean }
  | { kind: "leaf"; leaf: Table | Image }
  | { kind: "close"; style: MarkerStyle };

export interface ParagraphContext {
  /** Whether it stands under a measures label. */
  inMeasures: boolean;
  /** The number it begins with. */
  head: MarkerReading | undefined;
}

/** One paragraph of the file as tokens: its marker, its labels, its run-on items, its words. */
export function tokenizeParagraph(text: MappedText, context: ParagraphContext): Token[] {
  const tokens: Token[] = [];
  const splits = findSplits(text.value, context);
  const first = splits[0];
  if (first?.at !== 0) pushText(tokens, sliceText(text, 0, first?.at));
  splits.forEach((split, index) => {
    const length = split.kind === "close" ? 0 : split.reading.length;
    const own = sliceText(text, split.at, split.at + length);
    if (split.kind === "marker") tokens.push({ kind: "marker", marker: split.reading, text: own });
    else if (split.kind === "label") tokens.push({ kind: "label", label: split.reading, text: own });
    else tokens.push({ kind: "close", style: split.style });
    pushText(tokens, sliceText(text, split.at + length, splits[index + 1]?.at));
  });
  return tokens;
}

function pushText(tokens: Token[], text: MappedText): void {
  if (text.value !== "") tokens.push({ kind: "text", text });
}

type Split = { at: number } & (
  | { kind: "marker"; reading: MarkerReading }
  | { kind: "label"; reading: LabelReading }
  | { kind: "close"; style: MarkerStyle }
);

/** Where a clause ends, so that a label may begin. */
const CLAUSE_END = /[。；;！？!?\s)）】]/u;

function findSplits(value: string, context: ParagraphContext): Split[] {
  const splits: Split[] = [];
  const { head } = context;
  if (head) splits.push({ at: 0, kind: "marker", reading: head });
  let measures = context.inMeasures;
  for (let at = head?.length ?? 0; at < value.length; at++) {
    const previous = value[at - 1] ?? "";
    if (at > (head?.length ?? 0) && !CLAUSE_END.test(previous) && !/[(（]/u.test(value[at] ?? "")) continue;
    const label = readLabel(value.slice(at, at + 24));
    if (!label) continue;
    splits.push({ at, kind: "label", reading: label });
    if (label.kind === "measures") measures = true;
    at += label.length - 1;
  }
  const taken = new Set(splits.map((split) => split.at));
  const openers = splits.map((split) => split.at + (split.kind === "close" ? 0 : split.reading.length));
  for (const found of findRunOnMarkers(value, { openers, measures, head }))
    if (!taken.has(found.at)) splits.push(found);
  // A list ends before the number that stands at its end.
  return splits.sort((a, b) => a.at - b.at || Number(b.kind === "close") - Number(a.kind === "close"));
}
