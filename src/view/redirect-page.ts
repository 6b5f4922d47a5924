import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { words } from "../ui/zh-CN.ts";

/**
 * A page that leads on to another one at once, on any server of static files and without JavaScript.
 *
 * @param target address of the other page
 * @param title what is there
 */
export function redirectPage(target: string, title: string): string {
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: "default-src 'self'" }),
    h("meta", { httpEquiv: "refresh", content: `0; url=${target}` }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "canonical", href: target }),
    h("title", title),
  ];
  const body = [h("h1", title), h("p", h("a", { href: target }, words.leadsOn))];
  return `<!doctype html>${toHtml(h("html", { lang: "zh-CN" }, [h("head", head), h("body", body)]))}\n`;
}
