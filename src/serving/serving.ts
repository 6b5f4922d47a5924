/** How a site has to be served, once for all servers; each writer of this folder says it in the words of one. */
export interface Serving {
  /** The path that the site stands under, with slashes around it. */
  base: string;
  /** Old addresses and where they lead, both from the root of the host. */
  moved: readonly Moved[];
  /** SHA-256 in base64 of the script of the files for USB, which have everything in them. */
  showScripts: readonly string[];
}

export interface Moved {
  from: string;
  to: string;
}

/** Types of files by their ending; servers know few of them, and some know none. */
export const TYPES: Readonly<Record<string, string>> = {
  bin: "application/octet-stream",
  css: "text/css",
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  ico: "image/x-icon",
  ics: "text/calendar",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown",
  mp4: "video/mp4",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  woff2: "font/woff2",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
  zip: "application/zip",
};
/** Of feeds, which end in `.xml`, too. */
export const FEED_TYPE = "application/atom+xml";
/** Types that are text, beside `text/*`: they are UTF-8. */
export const TEXT_TYPES = ["application/json", "application/ld+json", "application/xml", "image/svg+xml"] as const;

/** What is said of a file with an ending: its type, and that a text is UTF-8. */
export function typeOf(ending: string): string {
  const type = TYPES[ending] ?? "application/octet-stream";
  return type.startsWith("text/") || TEXT_TYPES.some((one) => one === type) ? `${type}; charset=utf-8` : type;
}

/** Headers of every answer. Pages have the same policy in them; a server can also forbid that others frame them. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/** A header whose value depends on the address. */
export interface VaryingHeader {
  name: string;
  /** Where no place of `at` is meant. */
  usual: string | undefined;
  at: readonly { places: readonly string[]; value: string }[];
}

/**
 * Places are addresses below the site: `*` at the end stands for whatever follows, `:name` for a name of a folder or file.
 * What has a fingerprint in its name never changes; all else is asked for again, and comes only where it has changed.
 */
export function varyingHeaders({ showScripts }: Pick<Serving, "showScripts">): VaryingHeader[] {
  const scripts = showScripts.map((hash) => ` 'sha256-${hash}'`).join("");
  const show = `default-src 'none'; script-src${scripts}; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'`;
  return [
    {
      name: "Cache-Control",
      usual: "no-cache",
      at: [{ places: ["_astro/*", "pagefind/:hash/*"], value: "public, max-age=31536000, immutable" }],
    },
    {
      name: "Content-Security-Policy",
      usual: POLICY,
      at: showScripts.length === 0 ? [] : [{ places: SHOWS, value: show }],
    },
    {
      name: "Access-Control-Allow-Origin",
      usual: undefined,
      at: [{ places: ["data/*", "feeds/*", "documents/*", "manifest.json"], value: "*" }],
    },
  ];
}

/** The loops in one file. */
export const SHOWS: readonly string[] = ["documents/:id/screen/landscape.html", "documents/:id/screen/portrait.html"];

/** A place as a pattern of addresses. */
export function patternOf(base: string, place: string): string {
  const escaped = `${base}${place}`.replace(/[.+?^${}()|[\]\\]/gu, "\\$&");
  return `^${escaped.replace(/:[a-z]+/gu, "[^/]+").replace(/\*$/u, ".*")}$`;
}
