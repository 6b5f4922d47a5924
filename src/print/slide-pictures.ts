import { SETTING } from "./paper.ts";
import type { PrintSource } from "./print-source.ts";
import type { SlideShow } from "./slides.ts";
import { TEMPLATE, templateBlocks } from "./template-blocks.ts";
import { isTitleSlide, verbatimKey } from "./slides.ts";

/** What `typst/slides.typ` draws: one page a slide. */
export function planSlidePictures(show: SlideShow, { document, date }: PrintSource, isDark = false) {
  const { issuer } = document.disclosure;
  return {
    title: show.title,
    author: issuer === undefined ? [] : [issuer],
    date: date ?? null,
    screen: show.screen,
    /** White on black, for LED walls. */
    isDark,
    setting: { ...SETTING, line: show.screen.line, gap: show.screen.gap, pad: show.screen.pad },
    ...TEMPLATE,
    slides: show.slides.map((slide, index) => ({
      ...slide.sheet,
      /** Whose official text it shows; read by the proof. */
      key: verbatimKey(slide),
      size: slide.size,
      headSize: slide.headSize,
      footSize: slide.footSize,
      isShort: slide.isShort,
      // Who says it stands above, where the title does.
      sign: isTitleSlide(slide) ? "" : show.sign,
      blocks: templateBlocks(slide.blocks),
      isTitle: isTitleSlide(slide),
      position: slide.sheet.position,
      count: `${index + 1}/${show.slides.length}`,
    })),
  };
}
