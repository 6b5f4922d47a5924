import type { MarkerStyle } from "../../model/document.ts";
import { countOf, isInserted } from "../../parse/read-marker.ts";
import type { Signs } from "../lines/signs.ts";
import { readSigns } from "../lines/signs.ts";
import { isKindWord, isTitledAnnexMark } from "../lines/title-words.ts";
import type { Segment, SegmentRun } from "../region/text-region.ts";
import type { OpenParagraph } from "./open-paragraph.ts";

/** Segments that are a paragraph, or a title line with so many `#`, whatever stands around them. */
export interface FixedRun extends SegmentRun {
  depth: number;
  /** Whether a blank stands between its segments. */
  isSpaced?: boolean;
}

/** Blocks that are known by what they are: titles, 主送机关, 发文字号, 署名, 成文日期, the mark of an annex and its title. */
export function fixedRun(
  segments: readonly Segment[],
  index: number,
  titles: readonly SegmentRun[],
  open: OpenParagraph | undefined,
): FixedRun | undefined {
  const title = titles.find(({ from }) => from === index);
  if (title) return { ...title, depth: 1 };
  const segment = segments[index];
  if (!segment || segment.text.length > 200 || (open && open.depth > 0)) return undefined;
  const own = { from: index, to: index + 1, depth: 0 };
  if (segment.signs.date !== undefined || segment.signs.documentNumber) return own;
  const mark = endOfAnnexMark(segments, index);
  if (mark !== undefined) return { from: index, to: mark, depth: 1 };
  if (opensAnnex(segments, index) || opensAnew(segments, index)) return { ...own, depth: 1 };
  if (isAnnexTitle(segments, index)) return { ...own, depth: 1 };
  if (isIssuedBy(segments, index)) return { ...own, to: index + 2, isSpaced: true };
  if (isSignature(segments, index)) return own;
  return index < 12 ? readAddressee(segments, index, open) : undefined;
}

/** 附件1 as a line of its own; `附件` and `1` may be parted by a blank. A list after it is the 附件说明 of a text instead. */
function endOfAnnexMark(segments: readonly Segment[], index: number): number | undefined {
  const signs = segments[index]?.signs;
  const next = segments[index + 1];
  if (!signs?.annexMark || !next) return undefined;
  const { words: below, title } = next.signs;
  if (signs.words === "附件" && next.gap === "blank" && /^\d{1,2}$/u.test(below)) return index + 2;
  if (/^(?:1|１|一)[.．、]|^[:：]/u.test(below) && /^附件?$/u.test(signs.words) && !title) return undefined;
  return index + 1;
}

/** 附件1：领导小组名单 under the 成文日期, where it does not list the annexes one after the other. */
function opensAnnex(segments: readonly Segment[], index: number): boolean {
  const [own, below] = [segments[index], segments[index + 1]];
  if (!own || !below || !isTitledAnnexMark(own.signs.words) || !/^附(?:件|表|录)\s*\S{1,3}[:：\s]/u.test(own.text))
    return false;
  if (isTitledAnnexMark(below.signs.words) || below.signs.date !== undefined || below.signs.organ) return false;
  return segments.slice(0, index).some(({ signs }) => (signs.date ?? signs.signedDate) !== undefined);
}

/** The title of another text of the same paper: a line without a number under which articles, or chapters, begin anew. */
function opensAnew(segments: readonly Segment[], index: number): boolean {
  const own = segments[index];
  const next = segments[index + 1]?.signs.closed.marker;
  if (!own || next === undefined || (next.style !== "article" && next.style !== "chapter")) return false;
  if (countOf(next) !== 1 || isInserted(next) || !isUnnumberedTitle(own.signs)) return false;
  const above = segments.slice(0, index).flatMap(({ signs }) => signs.closed.marker ?? []);
  return above.some((marker) => marker.style === next.style) && !above.some(isUpper(next.style));
}

/** Whether numbers of a style begin anew under another number: chapters under 编, articles under chapters. */
function isUpper(style: MarkerStyle): (marker: { style: MarkerStyle }) => boolean {
  return ({ style: upper }) => upper === "volume" || (style === "article" && upper === "chapter");
}

/** A short line that is neither a sentence nor 署名, 主送机关 or an item. */
export function isUnnumberedTitle({ words, closed, organ, addressee, date, prose }: Signs): boolean {
  const other = closed.marker ?? date;
  return (
    other === undefined &&
    words.length >= 3 &&
    words.length <= 30 &&
    !/[。；;，,：:、]/u.test(words) &&
    !organ &&
    !addressee &&
    !prose
  );
}

function isAnnexTitle(segments: readonly Segment[], index: number): boolean {
  const { words = "", closed } = segments[index]?.signs ?? {};
  const above = segments[index - 1]?.signs;
  const marked =
    above !== undefined &&
    (above.annexMark || (/^\d{1,2}$/u.test(above.words) && segments[index - 2]?.signs.words === "附件"));
  return (
    marked &&
    (words.length >= 3 || isKindWord(words)) &&
    words.length <= 60 &&
    !/[。；;：:]/u.test(words) &&
    (closed?.marker === undefined || /^\d{4}/u.test(words))
  );
}

/** 印发机关 and 印发日期, which the 版记 has on one line. */
function isIssuedBy(segments: readonly Segment[], index: number): boolean {
  const below = segments[index + 1]?.signs;
  return segments[index]?.signs.organ === true && below?.imprint === true && /^\d/u.test(below.words);
}

/** The organ's name over the 成文日期; up to four of them. */
function isSignature(segments: readonly Segment[], index: number): boolean {
  for (let below = index; below < index + 4; below++) {
    const signs = segments[below]?.signs;
    if (below > index && signs?.date !== undefined) return true;
    if (!signs?.organ) return false;
  }
  return false;
}

/** 主送机关, its names possibly parted by wraps, up to its colon. */
function readAddressee(
  segments: readonly Segment[],
  index: number,
  open: OpenParagraph | undefined,
): FixedRun | undefined {
  if (open && (open.titleLine || /[，、,]$/u.test(open.tail))) return undefined;
  let text = "";
  for (let next = index; next < Math.min(index + 6, segments.length); next++) {
    const segment = segments[next];
    if (!segment || segment.grid || (next > index && segment.gap === "block")) return undefined;
    text += segment.text;
    if (text.length > 200) return undefined;
    const { addressee, title } = next === index ? segment.signs : readSigns(text);
    if (addressee) return { from: index, to: next + 1, depth: 0 };
    if (/[：:。；]/u.test(text) || title) return undefined;
  }
  return undefined;
}
