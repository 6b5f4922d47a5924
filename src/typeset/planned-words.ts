import { textOfRuns } from "../print/runs.ts";
import type { planBoardPages } from "../print/board-pages.ts";
import type { OfficialCopy } from "../print/official-copy.ts";
import type { ShareCard } from "../print/share-card.ts";
import type { planSlidePictures } from "../print/slide-pictures.ts";
import type { PaperText, PaperWords, PlannedPaper } from "../proof/paper/planned-paper.ts";

type BoardPages = ReturnType<typeof planBoardPages>;
type SlidePages = ReturnType<typeof planSlidePictures>;

/**
 * What each template is to print of a plan. The words are gathered from the very plan that the template gets: all runs and
 * cells, in the order in which they stand there. What a template adds of its own is furniture and said here again.
 */
export const PLANNED_WORDS = {
  board: boardWords,
  slides: slideWords,
  official: (plan: OfficialCopy): PlannedPaper => ({
    pages: [pageOf("", plan.parts, "document")],
    flow: { furniture: (page) => [`—${page}—`], heads: headsIn(plan.parts) },
  }),
  card: ({ lines, sign }: ShareCard): PlannedPaper => ({ pages: [pageOf("", [lines, [{ text: sign, face: "hei" }]])] }),
} as const;

function boardWords({ pages, unit, head, position, typed, sign }: BoardPages): PlannedPaper {
  return {
    pages: pages.map(({ at, of, isHeaded, key, blocks }) => {
      const place = position + (unit !== null && of > 1 ? `（${at}/${of}）` : "");
      const turn = of === 1 ? "" : at === 1 ? "转下页" : at === of ? "接上页" : "接上页，转下页";
      const address = typed === null ? [] : ["扫码或输入网址看原文：", typed];
      const first = at === 1 ? [...address, sign, "张贴地点：", "张贴日期：", "张贴人：", "撤下日期："] : [];
      return pageOf(position, blocks, key, [
        ...(isHeaded ? [textOfRuns(head), place] : []),
        ...first,
        `第${at}页，共${of}页`,
        turn,
      ]);
    }),
  };
}

function slideWords({ slides }: SlidePages): PlannedPaper {
  return {
    pages: slides.map(({ head, position, typed, code, sign, count, isTitle, key, blocks }) =>
      pageOf(position, blocks, key, [
        ...(isTitle ? [] : [textOfRuns(head), position]),
        ...(code === null ? [] : ["扫码看原文", typed ?? ""]),
        sign,
        count,
      ]),
    ),
  };
}

function pageOf(name: string, blocks: unknown, key?: string, furniture: readonly string[] = []): PaperWords {
  const words: PaperWords = { name, texts: [], furniture: [...furniture] };
  gather(blocks, { key }, (text, isFurniture) => {
    if (isFurniture) words.furniture.push(text.words);
    else words.texts.push(text);
  });
  return words;
}

/** What is known of the objects around a value. */
interface Within {
  key?: string | undefined;
  anchor?: string;
  place?: string;
  isFurniture?: boolean;
}

function gather(value: unknown, within: Within, tell: (text: PaperText, isFurniture: boolean) => void): void {
  if (Array.isArray(value)) for (const one of value) gather(one, within, tell);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const { type, text, face, cells, anchor, place, furniture } = value as Record<string, unknown>;
  const own: Within = {
    ...within,
    ...(typeof anchor === "string" && { anchor }),
    ...(typeof place === "string" && { place }),
    ...(furniture === true && { isFurniture: true }),
    // The fields of the document, not its text.
    ...(type === "facts" && { key: undefined }),
  };
  const say = (words: string) => {
    const { key, anchor: table, place: cell, isFurniture = false } = own;
    const at = table !== undefined && cell !== undefined ? { place: `${table}:${cell}` } : {};
    tell({ words, ...(key !== undefined && { key }), ...at }, isFurniture);
  };
  if (typeof text === "string" && face !== undefined) say(text);
  // A cell with nothing but words is said by them.
  else if (Array.isArray(cells))
    for (const cell of cells)
      if (typeof cell === "string") say(cell);
      else gather(cell, own, tell);
  else for (const one of Object.values(value)) gather(one, own, tell);
}

/** The heads of tables whose pages Typst breaks. */
function headsIn(parts: OfficialCopy["parts"]): string[] {
  return parts.flat().flatMap((block) => {
    if (block.type !== "table" || !block.repeats) return [];
    return block.pieces.map(({ cells, headCells }) => {
      let head = "";
      gather({ cells: cells.slice(0, headCells) }, {}, ({ words }) => (head += words));
      return head;
    });
  });
}
