import type { Element, ElementContent } from "hast";
import type {} from "mdast-util-to-hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { screenWords, printWords as words } from "../ui/print-words.ts";
import { blockToHast } from "./page-html.ts";
import { keepNumbers, runsToHast } from "./runs-html.ts";
import type { Loop, Slide, SlideShow } from "./slides.ts";
import { isTitleSlide, verbatimKey } from "./slides.ts";

/**
 * The loops of a document and their buttons, as HTML for `styles/slides.css`. Without a script the slides are a page to
 * scroll; `client/screen/slide-show.ts` plays one of the loops, the short one first.
 *
 * @param back address of the page to go back to; none in a file that stands alone
 */
export function slidesToHtml({ slides, seconds, short, sign, screen }: SlideShow, back?: string): string {
  const button = (action: string, text: string) => h("button", { type: "button", dataDo: action }, text);
  const controls = h("div", { className: "slide-controls" }, [
    ...(back === undefined ? [] : [h("a", { href: back }, screenWords.back)]),
    button("previous", screenWords.previous),
    button("pause", screenWords.pause),
    button("next", screenWords.next),
    ...(short ? [button("loop", screenWords.showWhole)] : []),
    button("theme", screenWords.dark),
    button("full", screenWords.fullScreen),
    h("p", screenWords.keys),
  ]);
  const root = h(
    "slide-show",
    {
      className: ["slides", screen.id],
      dataPause: screenWords.pause,
      dataResume: screenWords.resume,
      dataShort: screenWords.showShort,
      dataWhole: screenWords.showWhole,
      dataDark: screenWords.dark,
      dataLight: screenWords.light,
    },
    [...(short ? [loopToHast("short", short, sign)] : []), loopToHast("whole", { slides, seconds }, sign), controls],
  );
  return toHtml(root, { allowDangerousHtml: true });
}

function loopToHast(name: "short" | "whole", { slides, seconds }: Loop, sign: string): Element {
  const label = `${screenWords[name]}（${screenWords.minutes(seconds)}）`;
  return h("div", { className: "loop", dataLoop: name, role: "group", ariaLabel: label }, slidesToHast(slides, sign));
}

/** @param sign issuer and date */
export function slidesToHast(slides: readonly Slide[], sign: string): Element[] {
  return slides.map((slide, index) => slideToHast(slide, sign, `${index + 1}/${slides.length}`));
}

function slideToHast(slide: Slide, sign: string, count: string): Element {
  const { sheet, size, headSize, footSize, blocks, seconds, isShort } = slide;
  const isTitle = isTitleSlide(slide);
  return h(
    "section",
    {
      className: [
        "slide",
        "set-page",
        `size-${size}`,
        ...(isTitle ? ["slide-title"] : isShort ? ["slide-middle"] : []),
      ],
      ariaLabel: `${count} ${sheet.position}`.trim(),
      dataSeconds: seconds,
    },
    [
      ...(isTitle
        ? []
        : [
            h("div", { className: ["slide-head", "official", `size-${headSize}`] }, [
              h("span", runsToHast(sheet.head)),
              h("b", sheet.position),
            ]),
          ]),
      h(
        "div",
        { className: "slide-body set-body official", dataVerbatim: verbatimKey(slide) },
        blocks.map(pieceToHast),
      ),
      // Who says it stands above.
      footToHast(sheet, footSize, isTitle ? "" : sign, count),
    ],
  );
}

function pieceToHast(piece: Slide["blocks"][number]): Element {
  const element = blockToHast(piece);
  if (piece.id !== undefined) element.properties["id"] = piece.id;
  if (piece.quoted) element.properties["dataQuote"] = "";
  // What is stated of the document is not its text.
  if (piece.type === "facts") element.properties["dataFurniture"] = "";
  return element;
}

function footToHast({ address, typed, code }: Slide["sheet"], size: number, sign: string, count: string): Element {
  const leads: ElementContent[] =
    address === null || code === null
      ? []
      : [codeToHast(address, code), h("span", { className: "leads" }, [words.scan, h("br"), typed])];
  // Chrome 109 cannot ask for what has no code in it.
  const kinds = leads.length === 0 ? ["is-plain"] : [];
  return h("div", { className: ["slide-foot", ...kinds, `size-${size}`] }, [
    ...leads,
    h("span", { className: "sign" }, [
      ...(sign === "" ? [] : [h("span", keepNumbers(sign))]),
      // One picture alone needs no number.
      h("span", count === "1/1" ? "" : count),
    ]),
  ]);
}

/** @param code SVG, drawn by the QR library */
function codeToHast(address: string, code: string): Element {
  const properties = { className: ["code"], role: "img", ariaLabel: words.codeName(address) };
  return { type: "element", tagName: "span", properties, children: [{ type: "raw", value: code }] };
}
