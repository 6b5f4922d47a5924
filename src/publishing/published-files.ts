import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FileList, FilePrint } from "../manifest/compare-files.ts";
import { isListed } from "../manifest/manifest.ts";
import { hashSite } from "./hash-site.ts";

/** A site that is to be verified: a folder, or what a server sends. */
export interface PublishedFiles {
  /** A file, undefined where there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>;
  /** What is there of the listed files, and what else. */
  list: (listed: FileList, tell: (done: number) => void) => Promise<FileList>;
}

export function folderFiles(folder: string): PublishedFiles {
  return {
    read: async (name) => {
      const file = path.join(folder, name);
      return Promise.resolve(existsSync(file) ? readFileSync(file) : undefined);
    },
    list: async (_listed, tell) =>
      Promise.resolve(new Map([...hashSite(folder, tell)].filter(([name]) => isListed(name)))),
  };
}

/** What a server keeps to itself, or sends instead of the file beside it. */
const NOT_SENT = /^(?:_headers|_redirects|web\.config)$|\.(?:gz|br)$/u;
const LEADS_ON = /<meta http-equiv="refresh" content="0; url=(?<to>[^"]*)">/u;
const LINK = /\s(?:href|src)="(?<link>[^"#]+)/gu;
/** Requests at the same time. */
const AT_ONCE = 8;

/** @param place address of the home page */
export async function serverFiles(place: string): Promise<PublishedFiles> {
  // Many servers lead from http to https, or to a name with www.
  const home = new URL(".", (await get(new URL(place.replace(/\/?$/u, "/")).href, "follow")).url).href;
  const read = async (name: string) => ask(home, name);
  return {
    read,
    list: async (listed, tell) => {
      const there = new Map<string, FilePrint>();
      const linked = new Set<string>();
      const look = async (name: string) => {
        const bytes = await read(name);
        if (bytes === undefined) return;
        const print = { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
        there.set(name, print);
        if (print.sha256 === listed.get(name)?.sha256 || !name.endsWith(".html")) return;
        // Nobody can ask a server what it has; but what has been added is linked from a page that was changed.
        for (const one of linksOf(Buffer.from(bytes).toString(), home, name)) linked.add(one);
      };
      const sent = [...listed.keys()].filter((name) => !NOT_SENT.test(name));
      await eachOf(sent, look, tell);
      await eachOf(
        [...linked].filter((name) => isListed(name) && !listed.has(name)),
        look,
        () => undefined,
      );
      for (const [name, print] of listed) if (NOT_SENT.test(name)) there.set(name, print);
      return there;
    },
  };
}

async function eachOf(names: readonly string[], look: (name: string) => Promise<void>, tell: (done: number) => void) {
  const left = [...names];
  let done = 0;
  const work = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      await look(name);
      tell((done += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The files of the site that a page leads to. */
function linksOf(html: string, home: string, name: string): string[] {
  return [...html.matchAll(LINK)].flatMap(({ groups }) => {
    const target = URL.parse(groups?.["link"]?.replaceAll("&amp;", "&") ?? "", addressOf(home, name));
    if (!target?.href.startsWith(home)) return [];
    const inside = decodeURIComponent(target.pathname.slice(new URL(home).pathname.length));
    return [inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside];
  });
}

function addressOf(home: string, name: string): string {
  return home + name.split("/").map(encodeURIComponent).join("/");
}

/** What readers get who ask for a file, pages by their folders; undefined where there is none. */
async function ask(home: string, name: string): Promise<Uint8Array | undefined> {
  const file = addressOf(home, name);
  const page = file.replace(/(?<=\/)index\.html$/u, "");
  const first = await get(page, page === file ? "follow" : "manual");
  const to = first.headers.get("location");
  if (to === null) return bytesOf(first);
  // An old address, which the server leads on; the page that does so elsewhere is asked by its name.
  const bytes = await bytesOf(await get(file, "follow"));
  const said = LEADS_ON.exec(Buffer.from(bytes ?? []).toString())?.groups?.["to"]?.replaceAll("&amp;", "&");
  const leads = said !== undefined && new URL(said, page).href === new URL(to, page).href;
  return leads ? bytes : Buffer.from(`leads to ${to}`);
}

async function get(address: string, redirect: "follow" | "manual"): Promise<Response> {
  return fetch(address, { redirect, headers: { "cache-control": "no-cache" } }).catch((error: unknown) => {
    throw new Error(`连不上 ${address}：${String((error as Error).cause ?? error)}`, { cause: error });
  });
}

async function bytesOf(answer: Response): Promise<Uint8Array | undefined> {
  const bytes = await answer.bytes();
  if (answer.ok) return bytes;
  if (answer.status === 404 || answer.status === 410) return undefined;
  throw new Error(`${answer.url} 没有给出文件，服务器的回答是 ${answer.status}。过一会儿再试`);
}
