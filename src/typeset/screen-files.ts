import { encodeInks } from "../media/ink-png.ts";
import type { Screen } from "../print/paper.ts";
import type { PrintSource } from "../print/print-source.ts";
import { planShareCard } from "../print/share-card.ts";
import { planSlidePictures } from "../print/slide-pictures.ts";
import type { Slide } from "../print/slides.ts";
import { planSlides } from "../print/slides.ts";
import { proveShow } from "../proof/shows.ts";
import { PaperDiffers } from "./paper-differs.ts";
import { openPdfium } from "./pdf-reader.ts";
import { printPlanned } from "./print-planned.ts";
import { makeStandaloneShows } from "./standalone-show.ts";
import type { Typst } from "./typst.ts";

/** A file for a screen. */
export interface ScreenFile {
  /** `landscape.html` */
  name: string;
  bytes: Uint8Array;
  slides: number;
}

/** For each kind of screen: the loops as one HTML file, proven by what was read back of it. */
export async function makeScreenFiles(source: PrintSource, content: string): Promise<ScreenFile[]> {
  const shows = await makeStandaloneShows(source, content);
  return shows.map(({ screen, html, count }) => {
    const faults = proveShow(source.document, new TextDecoder().decode(html));
    if (faults.length > 0) throw new PaperDiffers(source.document, `${screen.id}.html`, faults);
    return { name: `${screen.id}.html`, bytes: html, slides: count };
  });
}

/** The slides of a loop as a PDF, one page each; those of the whole text where there is no short loop. */
export function printSlides(
  source: PrintSource,
  screen: Screen,
  typst: Typst,
  pictureFile = (name: string) => `/documents/${source.document.id}/attachments/${name}`,
  loop: "short" | "whole" = "whole",
  isDark = false,
): { bytes: Buffer; slides: Slide[] } {
  const { document } = source;
  const order = { name: screen.id, template: "slides", standard: "ua-1" } as const;
  let slides: Slide[] = [];
  const { bytes } = printPlanned(document, typst, order, (spare) => {
    const show = planSlides(source, { ...screen, foot: screen.foot + spare * screen.height }, pictureFile);
    const played = { ...show, ...(loop === "short" && show.short) };
    slides = played.slides;
    return { plan: planSlidePictures(played, source, isDark), pages: slides.length };
  });
  return { bytes, slides };
}

/** The picture that goes with a link to a document, as PNG. */
export async function makeShareCard(source: PrintSource, typst: Typst): Promise<Uint8Array> {
  const plan = planShareCard(source);
  const { bytes } = typst.print(source.document, { name: "card", template: "card", plan, standard: "ua-1" });
  const library = await openPdfium();
  const file = await library.loadDocument(bytes);
  const { data, width, height } = await file.getPage(0).render({ scale: 1, render: "bitmap" });
  file.destroy();
  return encodeInks({ width, height, data });
}
