import { withoutBlanks } from "../../model/text.ts";
import { readMarker } from "../../parse/numbering.ts";
import type { Span } from "../input/page.ts";
import type { Segment } from "./segments.ts";

/** A stretch of a paragraph and what stands between it and the one before. */
export interface Piece extends Span {
  glue: "" | " ";
}

/** A paragraph being put together; its features are kept up to date, so that a long one costs no more than a short one. */
export interface OpenParagraph {
  pieces: Piece[];
  /** The first characters, blanks apart. */
  head: string;
  /** The last characters. */
  tail: string;
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
    head: "",
    tail: "",
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
  const words = withoutBlanks(segment.text);
  open.pieces.push({ start: segment.start, end: segment.end, glue });
  if (open.head.length < 80) open.head = (open.head + words).slice(0, 160);
  open.tail = (open.tail.slice(-40) + words).slice(-60);
  open.length += words.length;
  open.lastWidth = displayWidth(segment.text) + (segment.indented ? 4 : 0);
  for (const character of words.match(/[《》(（)）【】]/gu) ?? [])
    open.depth = Math.max(0, open.depth + (/[《(（【]/u.test(character) ? 1 : -1));
  if (open.length > 400) open.depth = 0;
  const marker = readMarker(open.head.slice(0, 24));
  const rest = marker ? open.head.slice(marker.text.length) : open.head;
  open.prose ||= /[。；;，,！？]|[：:]./u.test(
    words.slice(0, 400).slice(marker && open.pieces.length === 1 ? marker.text.length : 0),
  );
  open.titleLine =
    marker !== undefined &&
    marker.style !== "point" &&
    marker.style !== "article" &&
    open.length <= 60 &&
    !/[。；;！？：:]/u.test(rest) &&
    (!/[，,]/u.test(rest) || (/^chinese/u.test(marker.style) && open.length <= 30));
  open.bareMarker = isBare(open.head, marker?.text)
    ? /^(?:第|\d+(?:[.．]\d+)*$)/u.test(open.head)
      ? "spaced"
      : "tight"
    : false;
}

function isBare(head: string, marker: string | undefined): boolean {
  return head === marker || /^(?:\d{1,2}(?:[.．]\d{1,2}){0,4}|附件|附)$/u.test(head);
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, 400)) width += character > "\u00ff" ? 2 : 1;
  return width;
}
