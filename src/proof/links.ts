/** Why a link leads nowhere. */
export type LinkFault = "missing" | "place" | "outside" | "foreign" | "unreadable";

/** A link that leads nowhere, or loads something from another site. */
export interface BrokenLink {
  /** The file that it stands in, below the site: `documents/ID/p6/index.html`. */
  file: string;
  /** As it is written there. */
  link: string;
  fault: LinkFault;
}

/** A built site, as far as its links are concerned. */
export interface LinkedSite {
  /** Every file of it, with `/` between folders: names are compared letter by letter, whatever the machine says. */
  files: readonly string[];
  read: (file: string) => string;
  /** The path that it stands under, with slashes around it. */
  base: string;
  /** `https://town.example`, where it is known. */
  origin: string | undefined;
}

/** Files that lead on; akn.xml has names of the standard where others have links. */
const LEADING = /\.(?:html|css)$|^feeds\/.*\.xml$/u;
const TAG = /<(?<name>[a-z][^\s/>]*)(?<attributes>(?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/giu;
const ATTRIBUTE = /\s(?<name>href|src|action|id|rel)="(?<value>[^"]*)"/giu;
const CSS_URL = /url\(\s*["']?(?<link>[^"')]+)/giu;
const LOADS = /^(?:script|img|iframe|video|audio|source|track|embed)$/u;
const LOADING_LINK = /^(?:stylesheet|icon|preload|modulepreload|manifest)$/u;
const NOT_FOLLOWED = /^(?:data|blob|mailto|tel|sms):/iu;

/** A link as it was found. */
interface FoundLink {
  link: string;
  /** Whether the browser loads it by itself; others are followed by a reader. */
  loads: boolean;
}

/**
 * The links of a built site that lead to no file of it, or to no place of a page; a link out of it is none of its matter,
 * but nothing may be loaded from there. A
 * link that begins at the root is told once, on the first file that has it.
 */
export function findBrokenLinks(site: LinkedSite): BrokenLink[] {
  const files = new Set(site.files);
  const known = new Map<string, Target>();
  const broken = new Map<string, BrokenLink>();
  const tell = (one: BrokenLink) => {
    const key = `${one.fault} ${isFromRoot(one.link) ? "" : one.file} ${one.link}`;
    if (!broken.has(key)) broken.set(key, one);
  };
  /** By page, the places on it that are led to, each with a link that does so. */
  const places = new Map<string, Map<string, BrokenLink>>();
  for (const file of site.files.filter((one) => LEADING.test(one)))
    for (const { link, loads } of listLinks(file, site.read(file))) {
      // What begins at the root leads to the same place from everywhere.
      const key = `${loads} ${isFromRoot(link) ? "" : file} ${link}`;
      const target = known.get(key) ?? follow(link, file, loads, site, files);
      known.set(key, target);
      if (target.fault) tell({ file, link, fault: target.fault });
      if (target.page === undefined || target.place === undefined) continue;
      const wanted = places.get(target.page) ?? new Map<string, BrokenLink>();
      places.set(target.page, wanted);
      if (!wanted.has(target.place)) wanted.set(target.place, { file, link, fault: "place" });
    }
  for (const [page, wanted] of places) {
    const ids = new Set(listAttributes(site.read(page)).flatMap(({ id }) => id ?? []));
    for (const [place, link] of wanted) if (!ids.has(place)) tell(link);
  }
  return [...broken.values()];
}

function isFromRoot(link: string): boolean {
  return /^\/(?!\/)/u.test(link);
}

/** Where a link leads: nowhere, or to a place of a page, or somewhere that needs no more looking. */
interface Target {
  fault?: LinkFault;
  page?: string;
  place?: string;
}

function follow(
  link: string,
  file: string,
  loads: boolean,
  { base, origin }: LinkedSite,
  files: ReadonlySet<string>,
): Target {
  if (NOT_FOLLOWED.test(link)) return {};
  const own = origin ?? "http://site.invalid";
  const target = URL.parse(link, `${own}${base}${encodeURI(file)}`);
  if (target && target.origin !== own) return loads ? { fault: "foreign" } : {};
  const [path, place] = [target?.pathname, target?.hash.slice(1)].map(decodedAddress);
  if (path === undefined || place === undefined) return { fault: "unreadable" };
  if (!path.startsWith(base))
    // Other pages of the same host, as those of the portal, are written with it.
    return loads || !/^https?:/iu.test(link) ? { fault: "outside" } : {};
  const inside = path.slice(base.length);
  const page = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(page)) return { fault: "missing" };
  return page.endsWith(".html") && place !== "" ? { page, place } : {};
}

function decodedAddress(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function listLinks(file: string, text: string): FoundLink[] {
  if (file.endsWith(".css"))
    return [...text.matchAll(CSS_URL)].map(({ groups }) => ({ link: groups?.["link"] ?? "", loads: true }));
  return listAttributes(text).flatMap(({ tag, href, src, action, rel = "" }): FoundLink[] => {
    const link = href ?? src ?? action;
    if (link === undefined || tag === "base") return [];
    const loads = LOADS.test(tag) || (tag === "link" && rel.split(" ").some((one) => LOADING_LINK.test(one)));
    return [{ link, loads }];
  });
}

type Attributes = { tag: string } & Partial<Record<"href" | "src" | "action" | "id" | "rel", string>>;

/** What elements of a page say of links; only those that say something. The site writes all values in double quotes. */
function listAttributes(html: string): Attributes[] {
  const found: Attributes[] = [];
  for (const { groups } of html.matchAll(TAG)) {
    const attributes = groups?.["attributes"] ?? "";
    if (!attributes.includes("=")) continue;
    const own: Attributes = { tag: groups?.["name"]?.toLowerCase() ?? "" };
    for (const { groups: one } of attributes.matchAll(ATTRIBUTE))
      own[one?.["name"]?.toLowerCase() as "id"] = decoded(one?.["value"] ?? "");
    if (Object.keys(own).length > 1) found.push(own);
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

function decoded(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:#x(?<hex>[0-9a-f]+)|#(?<code>\d+)|(?<name>[a-z]+));?/giu, (whole, ...rest) => {
    const { hex, code, name } = rest.at(-1) as { hex?: string; code?: string; name?: string };
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return ENTITIES[name ?? ""] ?? whole;
  });
}
