import type { Element } from "hast";
import { h } from "hastscript";
import type { Image } from "../model/document.ts";
import type { RenderState } from "./render-state.ts";

/** A picture: `<figure class="picture"><img src="…" alt="…" loading="lazy" decoding="async"></figure>`. */
export function pictureToHast(node: Image, state: RenderState): Element {
  const src = state.options.pictureUrl?.(node.url) ?? node.url;
  return h("figure", { className: ["picture"] }, [
    h("img", { src, alt: node.alt, loading: "lazy", decoding: "async" }),
  ]);
}
