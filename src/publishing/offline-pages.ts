/** What browsers load from no folder: scripts in modules, and fonts before they are needed. Without them pages are whole. */
const NOT_LOADED = /<script type="module"[^>]*><\/script>|<link\b(?=[^>]*\srel="(?:module)?preload")[^>]*>/gu;
/** Attributes that lead somewhere, and the address that a page leads on to. */
const LEADING = /(?<=\s(?:href|src|action)="|\scontent="0; url=)\/(?!\/)[^"]*/gu;
const CSS_URL = /(?<=url\(["']?)\/(?!\/)[^"')]*/gu;
/** What is there for servers and for searching. */
const LEFT_OUT = /^(?:_headers|_redirects|web\.config|pagefind\/)|\.(?:gz|br)$/u;

/** Whether a file of a site is of use in a folder that is opened without a server. */
export function isForOffline(name: string): boolean {
  return !LEFT_OUT.test(name);
}

/**
 * A page, style or redirect of a built site, with links that hold in a folder: each from where it stands to the file, not
 * from the root of a server. Other files stay as they are. No word is touched.
 *
 * @param name path of the file below the site
 * @param base the path that the site stands under, with slashes around it
 */
export function withoutServer(name: string, text: string, base: string): string {
  const up = "../".repeat(name.split("/").length - 1);
  const fromHere = (link: string) => {
    if (!link.startsWith(base)) return link;
    const [, file = "", rest = ""] = /^(?<file>[^?#]*)(?<rest>.*)$/u.exec(link.slice(base.length)) ?? [];
    return `${up}${file === "" || file.endsWith("/") ? `${file}index.html` : file}${rest}`;
  };
  if (name.endsWith(".css")) return text.replace(CSS_URL, fromHere);
  if (!name.endsWith(".html")) return text;
  return text.replace(NOT_LOADED, "").replace(LEADING, fromHere);
}
