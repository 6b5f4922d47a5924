import type { Element, ElementContent } from "hast";
import type {} from "mdast-util-to-hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { screenWords, printWords as words } from "../ui/print-words.ts";
import { blockToHast } from "./page-html.ts";
import { runsToHast } from "./runs-html.ts";
import { verbatimKey } from "./sheet-pages.ts";
import type { Slide, SlideShow } from "./slides.ts";
import { isTitleSlide, placeOf } from "./slides.ts";

/**
 * The slides of a loop and its buttons, as HTML for `styles/slides.css`. Without a script the slides are a page to
 * scroll; `client/screen/slide-show.ts` plays them.
 *
 * @param back address of the page to go back to; none in a file that stands alone
 */
export function slidesToHtml({ slides, sign, screen }: SlideShow, back?: string): string {
  const shown = slides.map((slide, index) => slideToHast(slide, sign, `${index + 1}/${slides.length}`));
  const button = (action: string, text: string) => h("button", { type: "button", dataDo: action }, text);
  const controls = h("div", { className: "slide-controls" }, [
    ...(back === undefined ? [] : [h("a", { href: back }, screenWords.back)]),
    button("previous", screenWords.previous),
    button("pause", screenWords.pause),
    button("next", screenWords.next),
    button("full", screenWords.fullScreen),
    h("p", screenWords.keys),
  ]);
  const root = h(
    "slide-show",
    { className: ["slides", screen.id], dataPause: screenWords.pause, dataResume: screenWords.resume },
    [...shown, controls],
  );
  return toHtml(root, { allowDangerousHtml: true });
}

function slideToHast(slide: Slide, sign: string, count: string): Element {
  const { sheet, size, blocks, at, seconds } = slide;
  const [place, isTitle] = [placeOf(slide), isTitleSlide(slide)];
  return h(
    "section",
    {
      className: ["slide", "set-page", `size-${size}`, ...(isTitle ? ["slide-title"] : [])],
      id: sheet.unit === null ? undefined : sheet.unit + (at > 1 ? `-${at}` : ""),
      ariaLabel: `${count} ${place}`.trim(),
      dataSeconds: seconds,
    },
    [
      ...(isTitle
        ? []
        : [h("div", { className: "slide-head official" }, [h("span", runsToHast(sheet.head)), h("b", place)])]),
      h(
        "div",
        { className: "slide-body set-body official", dataVerbatim: verbatimKey(sheet) },
        blocks.map(blockToHast),
      ),
      footToHast(sheet, sign, count),
    ],
  );
}

function footToHast({ address, typed, code }: Slide["sheet"], sign: string, count: string): Element {
  const leads: ElementContent[] =
    address === null || code === null
      ? []
      : [codeToHast(address, code), h("span", { className: "leads" }, [words.scan, h("br"), typed])];
  return h("div", { className: "slide-foot" }, [
    ...leads,
    h("span", { className: "sign" }, [h("span", sign), h("span", count)]),
  ]);
}

/** @param code SVG, drawn by the QR library */
function codeToHast(address: string, code: string): Element {
  const properties = { className: ["code"], role: "img", ariaLabel: words.codeName(address) };
  return { type: "element", tagName: "span", properties, children: [{ type: "raw", value: code }] };
}
