import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import type { Segment } from "../region/text-region.ts";
import type { Piece } from "./draft-block.ts";
import { displayWidth } from "./line-width.ts";

/** A paragraph being put together; its features are kept up to date, so that a long one costs no more than a short one. */
export interface OpenParagraph {
  pieces: Piece[];
  /** The first characters, blanks apart. */
  opening: Signs;
  /** The outline level of its first segment. */
  outline?: number;
  /** The last characters. */
  tail: string;
  endsSentence: boolean;
  /** Number of characters, blanks apart. */
  length: number;
  /** Book marks and brackets still open. */
  depth: number;
  /** Whether there is punctuation inside. */
  prose: boolean;
  /** Whether it is a numbered line without a sentence: 一、总体要求. */
  titleLine: boolean;
  /** Only a number so far; `spaced` when a blank belongs after it: 第一章 总则. */
  bareMarker: false | "tight" | "spaced";
  /** Display width of its last line, Chinese characters counting two. */
  lastWidth: number;
}

export function openParagraph(segment: Segment): OpenParagraph {
  const open: OpenParagraph = {
    pieces: [],
    opening: readSigns(""),
    ...(segment.outline !== undefined && { outline: segment.outline }),
    tail: "",
    endsSentence: false,
    length: 0,
    depth: 0,
    prose: false,
    titleLine: false,
    bareMarker: false,
    lastWidth: 0,
  };
  extend(open, segment, "");
  return open;
}

export function extend(open: OpenParagraph, segment: Segment, glue: Piece["glue"]): void {
  const { start, end, signs } = segment;
  const { words } = signs;
  open.pieces.push({ start, end, glue, signs });
  const { text: head } = open.opening;
  if (head.length < 80) open.opening = readSigns((head + words).slice(0, 160));
  open.tail = (open.tail.slice(-40) + words).slice(-60);
  open.endsSentence = readSigns(open.tail).endsSentence;
  open.length += words.length;
  open.lastWidth = displayWidth(segment.text, 400) + (segment.indented ? 4 : 0);
  for (const character of words.match(/[《》(（)）【】]/gu) ?? [])
    open.depth = Math.max(0, open.depth + (/[《(（【]/u.test(character) ? 1 : -1));
  if (open.length > 400) open.depth = 0;
  const { marker } = open.opening;
  open.prose ||= /[。；;，,！？]|[：:]./u.test(
    words.slice(0, 400).slice(marker && open.pieces.length === 1 ? marker.text.length : 0),
  );
  open.titleLine = isTitleLine(open);
  open.bareMarker = readBareMarker(open.opening);
}

function isTitleLine({ opening, length }: OpenParagraph): boolean {
  const { text, marker } = opening;
  if (!marker || marker.style === "point" || marker.style === "article" || length > 60) return false;
  const rest = text.slice(marker.text.length);
  if (/[。；;！？：:]/u.test(rest)) return false;
  return !/[，,]/u.test(rest) || (/^chinese/u.test(marker.style) && length <= 30);
}

function readBareMarker({ text, marker }: Signs): OpenParagraph["bareMarker"] {
  if (text !== marker?.text && !/^(?:\d{1,2}(?:[.．]\d{1,2}){0,4}|附件|附)$/u.test(text)) return false;
  return /^(?:第|\d+(?:[.．]\d+)*$)/u.test(text) ? "spaced" : "tight";
}
