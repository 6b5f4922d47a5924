import { LABELS } from "../../model/field-list.ts";
import { withoutBlanks } from "../../model/text.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { Span } from "../input/page.ts";
import type { ReadPage } from "../input/read-lines.ts";
import { findNumber, isOrder } from "../lines/letterhead.ts";
import type { Signs } from "../lines/signs.ts";
import type { Segment, SegmentRun } from "../region/text-region.ts";
import type { StatedFields } from "./stated-fields.ts";

/** The 发文字号 over the text is not that of 公开信息. */
export const NUMBER_DIFFERS = declareMessage({
  id: "number-differs",
  title: "正文的发文字号和公开信息的一样",
  why: "两个字号不一样，有一个写错了",
  fix: "草稿用了公开信息的；核对后改正 document.md 开头的“发文字号”。",
  examples: [
    {
      txt: "发文字号：某政发〔2022〕8号\n某政发〔2022〕8号\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: [],
    },
    {
      txt: "发文字号：某政发〔2022〕9号\n某政发〔2022〕8号\n关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["2:1 存疑 正文的发文字号“某政发〔2022〕8号”和公开信息的“某政发〔2022〕9号”不一样"],
    },
  ],
});

/** Fills 发文字号 from what is printed over the text or right under its title, on a line or in a cell. */
export function readNumber(
  page: ReadPage,
  segments: readonly Segment[],
  titles: readonly SegmentRun[],
  fields: StatedFields,
  doubts: Doubts,
): void {
  const printed = findPrinted(page, segments.slice(0, Math.max(14, titles[0]?.to ?? 0)));
  if (!printed) return;
  const number = printed.map(({ start, end }) => page.text.slice(start, end).trim()).join("");
  const stated = fields.values[LABELS.documentNumber];
  const shown = { label: LABELS.documentNumber, where: "版头" } as const;
  if (stated === undefined) {
    fields.values[LABELS.documentNumber] = number;
    fields.sources.push({ value: number, from: printed, read: "verbatim", shown });
  } else if (foldNumber(stated) !== foldNumber(number))
    doubts.add(printed[0]?.start ?? 0, NUMBER_DIFFERS, `正文的发文字号“${number}”和公开信息的“${stated}”不一样`, {
      actual: stated,
      expected: [number],
    });
}

/** The stretches that make up the number: one, or two where 某县人民政府令 stands on a line of its own. */
function findPrinted(page: ReadPage, segments: readonly Segment[]): Span[] | undefined {
  const lines = segments.flatMap((segment): (Span & { signs: Signs })[] =>
    segment.grid ? page.lines.slice(segment.grid.from, segment.grid.to) : [segment],
  );
  for (const [index, { start, end, signs }] of lines.entries()) {
    const found = findNumber(signs.text);
    if (found) return [{ start: start + found.start, end: start + found.end }];
    const below = lines[index + 1];
    if (isOrder(signs.words) && below && /^第?\d{1,4}号$/u.test(below.signs.words)) return [{ start, end }, below];
  }
  return undefined;
}

/** Brackets of any kind are the same in a 发文字号. */
function foldNumber(number: string): string {
  return withoutBlanks(number.normalize("NFKC"))
    .replace(/[〔[【(]/gu, "(")
    .replace(/[〕\]】)]/gu, ")")
    .replace("第", "");
}
