import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { words } from "../ui/zh-CN.ts";

/** Where a page leads on to. */
export interface Redirecting {
  /** Address of the other page. */
  target: string;
  /** What is there. */
  title: string;
  /** Anchors of the old page (`p6-m3`) that went elsewhere than to the same anchor of the target. */
  units?: Readonly<Record<string, string>>;
}

/**
 * A page that leads on to another one at once, on any server of static files and without JavaScript. With JavaScript the
 * anchor that was asked for is kept, see `public/keep-place.js`.
 *
 * @param home address of the site
 */
export function redirectPage({ target, title, units = {} }: Redirecting, home: string): string {
  const script = {
    src: `${home}keep-place.js`,
    dataTarget: target,
    ...(Object.keys(units).length > 0 && { dataUnits: JSON.stringify(units) }),
  };
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: "default-src 'self'" }),
    h("script", script),
    h("meta", { httpEquiv: "refresh", content: `0; url=${target}` }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "canonical", href: target }),
    h("title", title),
  ];
  const body = [h("h1", title), h("p", h("a", { href: target }, words.leadsOn))];
  return `<!doctype html>${toHtml(h("html", { lang: "zh-CN" }, [h("head", head), h("body", body)]))}\n`;
}
