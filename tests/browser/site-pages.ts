import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { listSiteFiles } from "../../src/sources/site-files.ts";

/** One HTML page of a built site. */
export interface SitePage {
  /** Address below the site's base: ``, `documents/ID/p6/`, `404.html`. */
  address: string;
  html: string;
  /** Whether it only leads on to another page, at once. */
  leadsOn: boolean;
}

/** Every HTML page of a built site, in the order of their addresses; not the files for screens, which stand alone. */
export function sitePages(folder: string): SitePage[] {
  return listSiteFiles(folder)
    .filter((file) => file.endsWith(".html") && !/\/screen\/(?:landscape|portrait)\.html$/u.test(file))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const address = file.replace(/(^|\/)index\.html$/u, "$1");
      return { address, html, leadsOn: html.includes('http-equiv="refresh"') };
    });
}

/** The elements of a page, in order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const tree: Root = fromHtml(html);
  visit(tree, "element", (node) => {
    found.push(node);
  });
  return found;
}
