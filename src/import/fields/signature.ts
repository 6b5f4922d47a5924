import { LABELS } from "../../model/field-list.ts";
import { withoutBlanks } from "../../model/text.ts";
import type { Span } from "../input/page.ts";
import { isIssuer, isOrgan } from "../lines/organs.ts";
import type { Segment, SegmentRun } from "../region/text-region.ts";
import type { Source, StatedFields } from "./stated-fields.ts";

/** An organ as printed, and where. */
interface Signer extends Span {
  name: string;
}

/**
 * Fills 公开主体 with the organ that signs the paper; where nobody signs, with that of its 发文机关标志 or of its title.
 *
 * @param date the 成文日期 under the 署名
 */
export function readIssuer(
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  date: Segment | undefined,
  fields: StatedFields,
): void {
  if (fields.values[LABELS.issuer] !== undefined) return;
  const signers = findSigners(segments, titles, date);
  if (signers.length > 0) return fill(signers, "落款", fields);
  const first = titles[0] ?? { from: 0, to: 0 };
  const mark = segments.slice(0, first.from).flatMap((segment) => organBefore(segment, "文件"))[0];
  if (mark) return fill([mark], "版头", fields);
  const named = segments.slice(first.from, first.to).flatMap((segment) => organBefore(segment, "关于"))[0];
  if (named) fill([named], "标题", fields);
}

function fill(signers: readonly Signer[], where: NonNullable<Source["shown"]>["where"], fields: StatedFields): void {
  const value = signers.map(({ name }) => name).join("、");
  fields.values[LABELS.issuer] = value;
  const read = signers.length > 1 ? "list" : "part";
  fields.sources.push({ value, from: signers, read, shown: { label: LABELS.issuer, where } });
}

/** The organs on the line of the date, or on up to six lines right above it. */
function findSigners(segments: readonly Segment[], titles: readonly SegmentRun[], date: Segment | undefined): Signer[] {
  if (!date) return [];
  if (date.signs.signedDate !== undefined)
    return organsOn(date, date.text.search(/[\d〇零○一二三四五六七八九]{4}\s*年/u));
  const found: Signer[] = [];
  for (let index = segments.indexOf(date) - 1; index >= 0 && found.length < 6; index--) {
    const segment = segments[index];
    if (!segment || segment.grid || titles.some(({ from, to }) => index >= from && index < to)) break;
    const organs = organsOn(segment, segment.text.length);
    if (organs.length === 0) break;
    found.unshift(...organs);
  }
  return found;
}

/** The organs on a line up to a place: one, whose name may be spread, or several with blanks between; none where it says anything else. */
function organsOn({ start, text }: Segment, to: number): Signer[] {
  const line = text.slice(0, to).replace(/[(（](?:盖|公|印|签|代)?章[)）]\s*$/u, "");
  const names = [...line.matchAll(/\S+/gu)];
  const isEach = names.length > 1 && names.every(([name]) => isIssuer(name));
  if (isEach)
    return names.map(({ 0: name, index }) => ({ name, start: start + index, end: start + index + name.length }));
  const name = withoutBlanks(line);
  return isIssuer(name) ? [{ name, start, end: start + line.trimEnd().length }] : [];
}

/** The organ that a line begins with, before a word. */
function organBefore({ start, text, grid }: Segment, word: string): Signer[] {
  const at = grid ? -1 : text.indexOf(word);
  const name = withoutBlanks(text.slice(0, Math.max(at, 0)));
  return at > 0 && isOrgan(name) && isIssuer(name) ? [{ name, start, end: start + at }] : [];
}
