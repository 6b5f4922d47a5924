import { trimSpan } from "./blanks.ts";
import type { Line, Span } from "./page.ts";

const BAR = /[|｜]/gu;
/** The longest label or value that is looked for, with its blanks. */
const LONGEST = 90;
/** So many labels and values make a table. */
const LEAST = 4;
const NAME = /(?:^|[\s\u3000])(?<name>基本信息|公开信息|信息属性|索引信息)[\s\u3000:：]*$/u;
const TOOLS = /[\s\u3000]-[\s\u3000]*(?:详细信息|基本信息)/u;
const TEXT_LABEL = /(?:^|[\s\u3000])(?<label>(?:公开)?具体内容|正文内容|文件内容)[\s\u3000]*[|｜]/u;

/**
 * A page that was copied as one line, its table of 基本信息 behind the text with bars between labels and values: text and
 * table become lines of their own, and so does a label before the text (公开具体内容 |).
 */
export function splitInfoBehind(text: string, line: Line): Line[] {
  const words = text.slice(line.start, line.end);
  const from = words.length < 100 ? undefined : startOfTable(words);
  if (from === undefined) return [line];
  const cuts = [from];
  const name = NAME.exec(words.slice(0, from))?.groups?.["name"];
  if (name !== undefined) cuts.push(words.lastIndexOf(name, from));
  const tools = TOOLS.exec(words.slice(from))?.index;
  if (tools !== undefined) cuts.push(from + tools);
  const label = TEXT_LABEL.exec(words.slice(0, Math.min(from, 600)));
  if (label?.groups) {
    const own = label.index + label[0].indexOf(label.groups["label"] ?? "");
    const heading = /(?<=[\s\u3000])详细信息[\s\u3000]*$/u.exec(words.slice(0, own))?.index;
    cuts.push(own, label.index + label[0].length, ...(heading === undefined ? [] : [heading]));
  }
  return cutAt(
    text,
    line,
    cuts.sort((a, b) => a - b),
  );
}

/** Where the first label stands of a table that goes on to the end of a line. */
function startOfTable(words: string): number | undefined {
  const bars = [...words.matchAll(BAR)].map(({ index }) => index);
  for (const [at, bar] of bars.entries()) {
    const ends = [...bars.slice(at + 1), words.length];
    if (ends.length < LEAST || ends.some((end, next) => end - (ends[next - 1] ?? bar) > LONGEST)) continue;
    const label = /(?:^|[\s\u3000|｜])(?<label>\p{Script=Han}{2,10}\d?)[\s\u3000]*$/u.exec(words.slice(0, bar))
      ?.groups?.["label"];
    if (label !== undefined) return words.lastIndexOf(label, bar);
  }
  return undefined;
}

function cutAt(text: string, line: Line, cuts: readonly number[]): Line[] {
  const places = [0, ...cuts, line.end - line.start];
  return places.slice(1).flatMap((end, index): Line[] => {
    const span: Span = trimSpan(text, { start: line.start + (places[index] ?? 0), end: line.start + end });
    if (span.end <= span.start) return [];
    return [{ ...line, ...span, ...(index > 0 && { gap: "line" as const, indented: false }) }];
  });
}
