import { trimSpan } from "../input/blanks.ts";
import type { Span } from "../input/page.ts";
import { readSigns } from "../lines/signs.ts";
import type { InfoPair } from "./info-reading.ts";
import { LONGEST_VALUE } from "./info-reading.ts";
import type { LabelBook, LabelMeaning } from "./label-book.ts";

interface Found {
  meaning: LabelMeaning;
  start: number;
  end: number;
}

/**
 * The labels and values of one line: `发布时间:2022-06-20 来源:县政府 浏览次数:12`.
 *
 * @returns undefined where the line is not of that kind: it must begin with a known
 *   label, a date or a bracket may stand before
 */
export function pairsInLine(text: string, line: Span, book: LabelBook): InfoPair[] | undefined {
  if (line.end - line.start > LONGEST_VALUE) return undefined;
  const words = text.slice(line.start, line.end);
  // Most lines and cells have no label: they are not searched for all of them.
  if (!/[:：]/u.test(words)) return undefined;
  const known = [...words.matchAll(book.inline)].flatMap((match): Found[] => {
    const meaning = book.meaningOf(match.groups?.["label"] ?? "");
    return meaning ? [{ meaning, start: match.index, end: match.index + match[0].length }] : [];
  });
  const first = known[0];
  if (!first || !mayStandBefore(words.slice(0, first.start), known)) return undefined;
  if (first.meaning.kind === "text") return undefined;
  if (known.length === 1 && /[。；]/u.test(words) && first.meaning.kind !== "official") return undefined;
  const all = addUnknown(words, known);
  return all.map((found, index): InfoPair => {
    const end = all[index + 1]?.start ?? words.length;
    const value = valueOf(words, { start: found.end, end }, found.meaning);
    const label = { start: line.start + found.start, end: line.start + found.end };
    if (!value) return { meaning: found.meaning, label };
    return { meaning: found.meaning, label, value: { start: line.start + value.start, end: line.start + value.end } };
  });
}

/** Before the first known label: nothing, brackets, a date, or another label where the known one is official. */
function mayStandBefore(words: string, known: readonly Found[]): boolean {
  if (/^(?:[-*·•【[(（|\s\u3000]|[\d\-年月日:/. ]){0,40}$/u.test(words)) return true;
  return (
    known.some(({ meaning }) => meaning.kind === "official") &&
    /^\s*\p{Script=Han}{2,6}[:：][^。；，]{1,30}$/u.test(words)
  );
}

/** Labels the book does not know, between those it knows: they are kept under 其他公开信息. */
function addUnknown(words: string, known: Found[]): Found[] {
  const all = [...known];
  for (const match of words.matchAll(/(?<=^|[\s\u3000|【[])(?<label>\p{Script=Han}{2,8})[:：]/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (known.some((one) => start < one.end && end > one.start)) continue;
    all.push({ meaning: { kind: "other" }, start, end });
  }
  return all.sort((a, b) => a.start - b.start);
}

/** The value between two labels, without separators and without the page's tools behind it (打印 关闭). */
function valueOf(words: string, span: Span, meaning: LabelMeaning): Span | undefined {
  let { start, end } = trimSpan(words, span);
  if (meaning.kind !== "frame")
    for (;;) {
      while (end > start && /[\s\u3000|｜【[;；·]/u.test(words.charAt(end - 1))) end--;
      const cut = /[\s\u3000|｜]+\S+$/u.exec(words.slice(start, end));
      if (!cut || !readSigns(cut[0]).frame) break;
      end = start + cut.index;
    }
  while (start < end && /[|｜\s]/u.test(words.charAt(start))) start++;
  // 来源: 打印正文: a field that is empty, and the page's tools behind it.
  if (meaning.kind !== "frame" && readSigns(words.slice(start, end)).foot) return undefined;
  return start < end ? { start, end } : undefined;
}
