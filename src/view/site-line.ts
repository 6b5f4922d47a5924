import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";

/** A sentence of the site's own. */
export interface SiteLine {
  text: string;
  /** With each day as `<time>`, so that no line ends inside it. */
  html: string;
}

const DAY = /\d{4}-\d{2}-\d{2}/gu;

export function siteLine(text: string): SiteLine {
  const children: ElementContent[] = [];
  let start = 0;
  for (const { 0: day, index } of text.matchAll(DAY)) {
    children.push({ type: "text", value: text.slice(start, index) }, h("time", { dateTime: day }, day));
    start = index + day.length;
  }
  children.push({ type: "text", value: text.slice(start) });
  return { text, html: toHtml({ type: "root", children }) };
}
