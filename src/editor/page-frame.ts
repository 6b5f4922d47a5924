import type { Child } from "hastscript";
import { h } from "hastscript";
import { toHtml } from "hast-util-to-html";
import { editWords as words } from "../ui/edit-words.ts";

/** A page of the editor. Its files are named relative to `root`, the address that carries the token. */
export interface FrameOptions {
  title: string;
  /** `./`, or `../../` for a page two folders deeper. */
  root: string;
  /** The script that runs on it, by its name; true is that of a document's form. */
  script?: boolean | string;
}

/** The whole page as HTML. */
export function pageHtml({ title, root, script = false }: FrameOptions, ...main: Child[]): string {
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", `${title}_${words.name}`),
    h("link", { rel: "icon", href: `${root}icon.svg` }),
    h("link", { rel: "stylesheet", href: `${root}editor.css` }),
    script === false
      ? null
      : h("script", { type: "module", src: `${root}${script === true ? "edit-document" : script}.js` }),
  ]);
  const masthead = h("header", { className: ["masthead"] }, [
    h("p", { className: ["name"] }, h("a", { href: root }, words.name)),
  ]);
  const body = h("body", [masthead, h("main", {}, ...main)]);
  return `<!doctype html>\n${toHtml(h("html", { lang: "zh-CN" }, [head, body]))}\n`;
}
