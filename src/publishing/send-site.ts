import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { FileList } from "../manifest/compare-files.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { MANIFEST, SIGNATURE, readManifest } from "../manifest/manifest.ts";
import { printOf } from "./hash-site.ts";
import { NoPlace } from "./place-site.ts";
import type { RemoteFiles } from "./remote-files.ts";
import { planSend } from "./send-plan.ts";

/** Beside the site, or in it where a server allows no other place: what is sent and not yet in its place. */
const SIDE = ".gongkailan";
/** In there: what a switch that is not over may have changed. */
const TOUCHED = "touched.json";

/** What stands on a server where a site is to go. */
export interface RemoteSite {
  manifest: Manifest | undefined;
  /** Where files wait. */
  side: string;
  touched: string[];
}

/** Looks at it without changing anything. @throws {NoPlace} where there is something else, which nobody wants to lose */
export async function remoteSite(files: RemoteFiles, root: string): Promise<RemoteSite> {
  const inner = `${root}/${SIDE}`;
  const side = (await files.list(inner)) === undefined ? `${root}${root === "" ? "/" : ""}${SIDE}` : inner;
  const touched = readTouched(await files.read(`${side}/${TOUCHED}`));
  const bytes = await files.read(`${root}/${MANIFEST}`);
  const manifest = bytes && readManifest(Buffer.from(bytes).toString());
  const other = ((await files.list(root)) ?? []).filter((name) => name !== SIDE);
  if (!manifest && touched.length === 0 && other.length > 0)
    throw new NoPlace(`服务器上的 ${root || "/"} 里不是本软件生成的网站，没有动它。换一个空文件夹，或者先把里面的移走`);
  return { manifest, side, touched };
}

/**
 * Sends what has changed and switches. Files are sent beside the site first; as long as that goes on, the site is the old one.
 * Then each takes its place. Broken off anywhere it is a site that can be read, and the next run goes on.
 *
 * @param site a built site
 * @param tell is told how many files of how many were sent
 */
export async function sendSite(
  files: RemoteFiles,
  site: string,
  root: string,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const there = await remoteSite(files, root);
  const after = await localFiles(site);
  const { put, remove } = planSend(there.manifest?.files ?? new Map(), after, there.touched);
  const side = await openSide(files, there.side, root);
  const ready = new Set(await files.list(side));
  const inPlace = new Set<string>();
  let sent = 0;
  await eachOf(put, files.atOnce, async (name) => {
    const key = keyOf(name, after);
    if (there.touched.includes(name) && (await isThere(files, `${root}/${name}`, after.get(name)?.sha256)))
      inPlace.add(name);
    else if (!ready.has(key)) {
      await files.put(path.join(site, name), `${side}/part-${key}`);
      await files.rename(`${side}/part-${key}`, `${side}/${key}`);
    }
    tell(++sent, put.length);
  });
  await files.put(readFileSync(path.join(site, MANIFEST)), `${side}/${MANIFEST}`);
  const touched = [...new Set([...there.touched, ...put, ...remove])];
  await files.put(Buffer.from(JSON.stringify(touched)), `${side}/${TOUCHED}`);
  const folders = new Set<string>();
  for (const name of put.filter((one) => !inPlace.has(one))) {
    await makeFolder(files, `${root}/${name}`, folders);
    await files.rename(`${side}/${keyOf(name, after)}`, `${root}/${name}`);
  }
  for (const name of remove) await files.remove(`${root}/${name}`);
  await removeEmpty(files, root, remove, after);
  await makeFolder(files, `${root}/${MANIFEST}`, folders);
  await files.rename(`${side}/${MANIFEST}`, `${root}/${MANIFEST}`);
  for (const name of (await files.list(side)) ?? []) await files.remove(`${side}/${name}`);
  await files.removeFolder(side);
}

async function openSide(files: RemoteFiles, side: string, root: string): Promise<string> {
  try {
    await files.makeFolder(side);
    return side;
  } catch {
    // Some accounts may write into the folder of the site only.
    await files.makeFolder(`${root}/${SIDE}`);
    return `${root}/${SIDE}`;
  }
}

async function makeFolder(files: RemoteFiles, name: string, made: Set<string>): Promise<void> {
  const folder = name.slice(0, name.lastIndexOf("/"));
  if (made.has(folder)) return;
  await files.makeFolder(folder);
  made.add(folder);
}

/** Folders that have nothing in them any more, the innermost first. */
async function removeEmpty(
  files: RemoteFiles,
  root: string,
  removed: readonly string[],
  after: FileList,
): Promise<void> {
  const used = new Set([...after.keys()].flatMap(foldersOf));
  const empty = new Set(removed.flatMap(foldersOf).filter((folder) => !used.has(folder)));
  for (const folder of [...empty].sort((one, other) => other.length - one.length))
    await files.removeFolder(`${root}/${folder}`);
}

function foldersOf(name: string): string[] {
  const steps = name.split("/").slice(0, -1);
  return steps.map((_step, at) => steps.slice(0, at + 1).join("/"));
}

/** What is sent: the files of the list, and its signature. */
async function localFiles(site: string): Promise<FileList> {
  const manifest = readManifest(readFileSync(path.join(site, MANIFEST), "utf8"));
  if (!manifest) throw new NoPlace(`网站里没有全站清单 ${MANIFEST}`);
  const signature = readOr(path.join(site, SIGNATURE));
  return new Map([...manifest.files, ...(signature ? [[SIGNATURE, printOf(signature)] as const] : [])]);
}

function readOr(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

async function isThere(files: RemoteFiles, name: string, sha256: string | undefined): Promise<boolean> {
  const bytes = await files.read(name);
  return bytes !== undefined && printOf(bytes).sha256 === sha256;
}

/** The name under which a file waits: another one for another text, so that what was sent need not be sent again. */
function keyOf(name: string, files: FileList): string {
  return createHash("sha256")
    .update(`${name}\n${files.get(name)?.sha256 ?? ""}`)
    .digest("hex")
    .slice(0, 40);
}

function readTouched(bytes: Uint8Array | undefined): string[] {
  try {
    const list: unknown = bytes && JSON.parse(Buffer.from(bytes).toString());
    return Array.isArray(list) ? list.filter((one): one is string => typeof one === "string") : [];
  } catch {
    return [];
  }
}

async function eachOf(names: readonly string[], atOnce: number, work: (name: string) => Promise<void>): Promise<void> {
  const left = [...names];
  const next = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) await work(name);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
