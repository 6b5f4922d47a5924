import { buildElement } from "../build-element.ts";
import type { PictureUnit } from "./take-unit.ts";
import { takeUnit } from "./take-unit.ts";

/** Slides of a page of the site, in their own size where nobody sees them. */
export interface SlidesBox {
  slides: HTMLElement[];
  close(): void;
}

export interface SlidesOrder {
  /** Of the page that plays them. */
  address: string;
  /** `short` or `whole` */
  loop: string;
  /** White on black. */
  isDark: boolean;
  /** Only this is shown of a long picture. */
  unit?: PictureUnit;
  signal: AbortSignal;
}

/**
 * Fetches the page that plays slides and lays them out here, a pixel of the screen for a pixel of the picture. Throws where
 * it does not come.
 */
export async function openSlides({ address, loop, isDark, unit, signal }: SlidesOrder): Promise<SlidesBox> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const slides = page.querySelectorAll(`.loop[data-loop="${loop}"] > .slide`);
  const show = slides[0]?.closest<HTMLElement>(".slides");
  if (!show) throw new Error(address);
  const shown = [...slides].map((slide) => document.importNode(slide, true) as HTMLElement);
  const box = buildElement(
    "div",
    { class: `${show.className} is-drawn${isDark ? " is-dark" : ""}`, "aria-hidden": "true" },
    ...shown,
  );
  for (const picture of box.querySelectorAll("img")) {
    picture.setAttribute("loading", "eager");
    picture.src = new URL(picture.getAttribute("src") ?? "", new URL(address, location.href)).href;
  }
  for (const body of box.querySelectorAll(".slide-body")) body.setAttribute("data-whole", "");
  document.body.append(box);
  const taken = unit ? takeUnit(shown, unit, Number(show.dataset["most"])) : shown;
  // Its places are those of the page that plays.
  for (const place of box.querySelectorAll("[id]")) place.removeAttribute("id");
  await Promise.all([...box.querySelectorAll("img")].map(async (picture) => picture.decode()));
  await document.fonts.ready;
  return { slides: taken, close: () => box.remove() };
}
