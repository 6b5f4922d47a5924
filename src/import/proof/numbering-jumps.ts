import type { MarkerStyle } from "../../model/document.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { MarkerReading } from "../../parse/read-marker.ts";
import { countOf, isInserted, readGluedNumber } from "../../parse/read-marker.ts";
import { countNotes } from "../../parse/table-notes.ts";
import type { Doubts } from "../doubts.ts";
import type { Page } from "../input/page.ts";
import { readSigns } from "../lines/signs.ts";
import type { DraftBlock, DraftParagraph } from "../paragraphs/draft-block.ts";

/** A number that neither goes on nor begins anew. */
export const NUMBERING_JUMP = declareMessage({
  id: "numbering-jump",
  title: "编号一个接一个",
  why: "编号跳了，可能漏了一段，也可能把不是编号的认成了编号",
  fix: "对照原件，看有没有漏掉、重复的段落，或者这一行其实不是编号。原文就是这样的，照录不改。",
  examples: [
    {
      txt: "关于防汛的通知\n1.各村要加强值守，按时报送进度。\n2.各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: [],
    },
    {
      txt: "关于防汛的通知\n1.各村要加强值守，按时报送进度。\n3.各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: ["3:1 存疑 编号“3.”不接续：前一个是 1"],
    },
    {
      txt: "关于防汛的通知\n1.各村要加强值守，按时报送进度。\n村\t户数\n甲村\t3\n乙村\t4\n注：1.不含移民。\n2.含五保户。\n2.各村要加强值守，按时报送进度。\n2022年6月15日",
      messages: [],
    },
  ],
});

const ORDER: readonly MarkerStyle[] = [
  "part",
  "volume",
  "chapter",
  "section",
  "article",
  "chinese",
  "chinese-paren",
  "problem-word",
  "arabic",
  "arabic-paren",
  "arabic-half-paren",
  "circled",
  "point",
];

/**
 * Tells of numbers of one style that neither go on nor begin anew. Articles and problems go on over the titles between
 * them; others may: （三） after （二） of the section before.
 */
export function tellNumberingJumps(page: Page, blocks: readonly DraftBlock[], doubts: Doubts): void {
  const last = new Map<MarkerStyle, number>();
  const ended = new Map<MarkerStyle, number>();
  const notes = listNotes(page, blocks);
  let above = "";
  for (const block of blocks) {
    if (block.kind === "table" || notes.has(block)) continue;
    const before = above;
    above = textOf(page, block);
    if (block.depth === 1) for (const one of [last, ended]) one.clear();
    if (block.contents) continue;
    const marker = markerOf(block, (last.get("arabic") ?? 0) + 1);
    if (!marker || !ORDER.includes(marker.style)) continue;
    const number = countOf(marker);
    const previous = last.get(marker.style);
    const goesOn = isInserted(marker) ? number === previous : number === (previous ?? ended.get(marker.style) ?? 0) + 1;
    if (number !== 1 && !goesOn && !runsOnTo(before, number - 1)) {
      const wanted = previous === undefined ? "前面没有同样写法的编号" : `前一个是 ${previous}`;
      doubts.add(block.pieces[0]?.start ?? 0, NUMBERING_JUMP, `编号“${marker.text}”不接续：${wanted}`);
    }
    last.set(marker.style, number);
    const level = ORDER.indexOf(marker.style);
    for (const style of ORDER.slice(level + 1))
      if (style !== "article" && style !== "arabic" && style !== "problem-word") {
        ended.set(style, last.get(style) ?? ended.get(style) ?? 0);
        last.delete(style);
      }
  }
}

/** The notes under tables, which have numbers of their own. */
function listNotes(page: Page, blocks: readonly DraftBlock[]): Set<DraftBlock> {
  return new Set(
    blocks.flatMap((block, at) => {
      if (block.kind !== "table") return [];
      const below = blocks.slice(at + 1);
      return below.slice(0, countNotes(below.map((one) => (one.kind === "table" ? "" : textOf(page, one)))));
    }),
  );
}

function textOf(page: Page, { pieces }: DraftParagraph): string {
  return page.text.slice(pieces[0]?.start, pieces.at(-1)?.end);
}

/** The number of a paragraph, of the first annex in a list (附件：1.…) too; glued to a figure only where it is the next one. */
function markerOf({ opening }: DraftParagraph, next: number): MarkerReading | undefined {
  const listed = opening.text.replace(/^附件?[:：]/u, "");
  const marker = (listed === opening.text ? opening : readSigns(listed)).marker;
  if (marker) return marker;
  const glued = readGluedNumber(listed.slice(0, 24));
  return glued?.numbers[0] === next ? glued : undefined;
}

/** Whether the paragraph above holds the number before, run on in its text: (1)…(2)… */
function runsOnTo(above: string, number: number): boolean {
  return (
    above.includes(`(${number})`) ||
    above.includes(`（${number}）`) ||
    above.includes(String.fromCodePoint(0x245f + Math.min(number, 20)))
  );
}
