import type { Doubts } from "../doubts.ts";
import type { ReadPage } from "../input/read-lines.ts";
import type { Fragment, SegmentRun, TextRegion } from "../region/text-region.ts";
import type { TitleReading } from "./find-title.ts";
import { TITLE_GUESS } from "./find-title.ts";
import { findIssuedTitles } from "./issued-titles.ts";

/** The title printed above the text as the first lines of the text. */
export function fragmentsAbove(page: ReadPage, { above }: TitleReading): Fragment[] {
  if (!above) return [];
  return page.lines.slice(above.from, above.to).map(({ start, end, signs }, index) => ({
    start,
    end,
    line: above.from + index,
    gap: "block",
    indented: false,
    signs,
  }));
}

/** The title lines of all parts: the title itself and those of the texts it issues. */
export function placeTitles(
  { segments }: TextRegion,
  { above, run, from, title }: TitleReading,
  doubts: Doubts,
): SegmentRun[] {
  const own = above
    ? {
        from: segments.filter(({ start }) => start < from.start).length,
        to: segments.filter(({ start }) => start < from.end).length,
      }
    : run;
  const issued = findIssuedTitles(segments, title, own?.to ?? 0);
  for (const { run: found, sure } of issued) {
    const lines = segments.slice(found.from, found.to);
    const words = lines.map(({ text }) => text.trim()).join("");
    if (!sure)
      doubts.add(lines[0]?.start ?? 0, TITLE_GUESS, `第二部分的标题是按位置和文字判断的：“${words.slice(0, 30)}”`, {
        note: "对照原件，看 document.md 里第二个“# ”标题对不对、全不全。",
      });
  }
  const runs = issued.map(({ run: found }) => found).sort((a, b) => a.from - b.from);
  return own ? [own, ...runs] : runs;
}
