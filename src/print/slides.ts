import type { Screen } from "./paper.ts";
import type { PrintSource } from "./print-source.ts";
import { makeFrame } from "./slides/frame.ts";
import { planShort } from "./slides/short-loop.ts";
import { signOf } from "./slides/sign.ts";
import type { Slide, SlideShow } from "./slides/slide.ts";
import { SHORT } from "./slides/slide.ts";
import { planWhole } from "./slides/whole-loop.ts";

export { secondsFor } from "./slides/slide.ts";
export type { Loop, Slide, SlideShow } from "./slides/slide.ts";

/** A document as slides: its whole text in its order, and in three minutes what it is about. */
export function planSlides(source: PrintSource, screen: Screen, pictureFile: (name: string) => string): SlideShow {
  const frame = makeFrame(source, screen, pictureFile);
  const whole = planWhole(source, screen, frame);
  return {
    title: source.document.disclosure.title,
    screen,
    sign: signOf(source.document),
    ...whole,
    ...(whole.seconds > SHORT && { short: planShort(source, screen, frame) }),
  };
}

/** Whether a slide shows the title of the document, or whom to ask, with a large code. */
export function isTitleSlide({ sheet }: Slide): boolean {
  return sheet.kind === "cover";
}

/** Whose words stand on a slide: those of the whole text, in its order; of none where it quotes. */
export function verbatimKey({ sheet }: Slide): "document" | undefined {
  return sheet.kind === "text" ? "document" : undefined;
}
