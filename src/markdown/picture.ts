import type { Element } from "hast";
import { h } from "hastscript";
import type { State } from "mdast-util-to-hast";
import type { Image } from "../model/document.ts";
import { optionsOf } from "./render-options.ts";

/** A picture: `<figure class="picture"><img src="…" alt="…" loading="lazy" decoding="async"></figure>`. */
export function pictureToHast(state: State, node: Image): Element {
  const src = optionsOf(state).pictureUrl?.(node.url) ?? node.url;
  return h("figure", { className: ["picture"] }, [
    h("img", { src, alt: node.alt, loading: "lazy", decoding: "async" }),
  ]);
}
