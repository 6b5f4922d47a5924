import type { Element } from "hast";
import type {} from "mdast-util-to-hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { pictureWords as words } from "../../ui/maker-words.ts";
import { runsToHast } from "../runs-html.ts";
import { runsOf } from "../runs.ts";
import { slidesToHast } from "../slides-html.ts";
import type { Slide } from "../slides/slide.ts";
import { LONG } from "./formats.ts";
import type { ChatPictures } from "./plan-pictures.ts";

/** 九宫格 as HTML for `styles/pictures.css`, as large as there is room. */
export function squaresToHtml({ squares }: ChatPictures): string {
  // The first one says by whom.
  return toBox("square", "squares", slidesToHast(squares, ""));
}

/**
 * 长图 as HTML. `client/screen/take-unit.ts` takes one problem or one group out of it: what belongs to a problem says so, and
 * what goes on from the picture before.
 *
 * @param title of the document; it stands above a picture whose text does not begin with it
 */
export function longToHtml({ long, sign }: ChatPictures, title: string): string {
  const pictures = slidesToHast(long, sign);
  pictures.forEach((picture, at) => markPicture(picture, long[at]?.blocks ?? [], title));
  return toBox("long", "long", pictures, { dataMost: LONG.most });
}

function toBox(format: string, loop: string, pictures: Element[], own: Record<string, number> = {}): string {
  const properties = { className: ["slides", "pictures", format], ...own };
  const name = loop === "long" ? words.longHeading : words.squaresHeading;
  for (const picture of pictures)
    picture.properties["ariaLabel"] = `${name} ${String(picture.properties["ariaLabel"])}`;
  const box = h("div", properties, h("div", { className: "loop", dataLoop: loop }, pictures));
  return toHtml(box, { allowDangerousHtml: true });
}

function markPicture(picture: Element, blocks: Slide["blocks"], title: string): void {
  const [head, body] = picture.children;
  if (head?.type !== "element" || body?.type !== "element") throw new Error("A picture has a head and a body.");
  if (blocks.some(({ type }) => type === "title")) {
    head.properties["className"] = [...(head.properties["className"] as string[]), "is-titled"];
    head.children[0] = h("span", runsToHast(runsOf(title, "hei")));
  }
  body.children.forEach((piece, at) => {
    const block = blocks[at];
    if (piece.type !== "element" || !block) return;
    if (block.problem !== undefined) piece.properties["dataProblem"] = block.problem;
    if ("continued" in block && block.continued) piece.properties["dataContinued"] = "";
  });
}
