import { SETTING } from "./paper.ts";
import type { PrintSource } from "./print-source.ts";
import type { SlideShow } from "./slides.ts";
import { TEMPLATE, templateBlocks } from "./template-blocks.ts";
import { isTitleSlide, placeOf } from "./slides.ts";

/** What `typst/slides.typ` draws: one page a slide. */
export function planSlidePictures(show: SlideShow, { document, date }: PrintSource) {
  const { issuer } = document.disclosure;
  return {
    title: show.title,
    author: issuer === undefined ? [] : [issuer],
    date: date ?? null,
    screen: show.screen,
    setting: { ...SETTING, line: show.screen.line, gap: show.screen.gap, pad: show.screen.pad },
    ...TEMPLATE,
    sign: show.sign,
    slides: show.slides.map((slide, index) => ({
      ...slide.sheet,
      size: slide.size,
      blocks: templateBlocks(slide.blocks),
      isTitle: isTitleSlide(slide),
      position: placeOf(slide),
      count: `${index + 1}/${show.slides.length}`,
    })),
  };
}
