import type { Element, ElementContent } from "hast";
import type {} from "mdast-util-to-hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { printWords as words } from "../ui/zh-CN.ts";
import { blockToHast, runsToHast } from "./page-html.ts";
import { verbatimKey } from "./sheet-pages.ts";
import type { Slide, SlideShow } from "./slides.ts";

/**
 * The slides of a loop, one under another, as HTML for `styles/slides.css`. Without a script they are a page to scroll;
 * `components/slide-show.ts` shows them one by one.
 */
export function slidesToHtml({ slides, sign }: SlideShow): string {
  const children = slides.map((slide, index) => slideToHast(slide, sign, `${index + 1}/${slides.length}`));
  return toHtml({ type: "root", children }, { allowDangerousHtml: true });
}

function slideToHast({ sheet, size, blocks, at, of, seconds }: Slide, sign: string, count: string): Element {
  const place = sheet.position + (of > 1 ? words.part(at, of) : "");
  const isTitle = sheet.kind === "cover" && sheet.position === "";
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
    address === null || code === null ? [] : [codeToHast(address, code), h("span", [words.scan, h("br"), typed])];
  return h("div", { className: "slide-foot" }, [...leads, h("span", { className: "sign" }, [sign, h("br"), count])]);
}

/** @param code SVG, drawn by the QR library */
function codeToHast(address: string, code: string): Element {
  const properties = { className: ["code"], role: "img", ariaLabel: words.codeName(address) };
  return { type: "element", tagName: "span", properties, children: [{ type: "raw", value: code }] };
}
