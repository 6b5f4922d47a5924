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

/** What the head of a page says beside what all of them say. */
export interface PageHead {
  title: string;
  /** As of {@link FrameOptions}. */
  root: string;
  /** Names of its styles, and of its script. */
  styles: readonly string[];
  script?: string | undefined;
  meta?: Readonly<Record<string, string>>;
}

/** A whole page as HTML, whatever stands around its text. */
export function wholePage({ title, root, styles, script, meta = {} }: PageHead, body: Child): string {
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ...Object.entries(meta).map(([name, content]) => h("meta", { name, content })),
    h("title", title),
    h("link", { rel: "icon", href: `${root}icon.svg` }),
    ...styles.map((name) => h("link", { rel: "stylesheet", href: `${root}${name}.css` })),
    script === undefined ? null : h("script", { type: "module", src: `${root}${script}.js` }),
  ]);
  return `<!doctype html>\n${toHtml(h("html", { lang: "zh-CN" }, [head, h("body", body)]))}\n`;
}

/** A page of the window as HTML. */
export function pageHtml({ title, root, script = false }: FrameOptions, ...main: Child[]): string {
  const masthead = h("header", { className: ["masthead"] }, [
    h("p", { className: ["name"] }, h("a", { href: root }, words.name)),
  ]);
  const name = script === true ? "edit-document" : script === false ? undefined : script;
  const head = { title: `${title}_${words.name}`, root, styles: ["editor"], script: name };
  return wholePage({ ...head, meta: { "color-scheme": "light dark" } }, [masthead, h("main", {}, ...main)]);
}
