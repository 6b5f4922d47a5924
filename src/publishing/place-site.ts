import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { BuiltManifest } from "./read-built.ts";
import { copyFolder } from "./copy-folder.ts";
import { holdsAny } from "./kept-sites.ts";
import { readBuilt } from "./read-built.ts";
import { switchSite } from "./switch-site.ts";
import { inWorkFolder } from "./work-folder.ts";

/** Why a folder is not taken for the place of a site. */
export class NoPlace extends Error {}

/** The site that a placement took away stands beside the new one, where a link to it leads, so that it can come back. */
export function formerOf(target: string): string {
  return `${existsSync(target) ? realpathSync(target) : target}.former`;
}

/**
 * What stands where a site is to go; undefined where nothing does. Throws {@link NoPlace} where there is something else, which
 * nobody wants to lose.
 *
 * @param seen the stamp that it had when it was read last
 */
export function siteAt(target: string, seen?: string): BuiltManifest | undefined {
  if (!existsSync(target) || readdirSync(target).length === 0) return undefined;
  const built = readBuilt(target, seen);
  if (typeof built !== "string") return built;
  throw new NoPlace(
    `${target} 里不是本软件生成的网站，或者有人改过（${built}），没有动它。换一个空文件夹，或者先把里面的移走`,
  );
}

/**
 * Copies a site to the folder that a web server reads, reads the copy back, and puts it in place in one switch; the former one
 * is kept beside it, unless it has documents that were withdrawn since. Throws where the copy is not what was built; what stood
 * there stands there then.
 *
 * @param now ms since 1970
 * @param seen the stamp that the place had when it was looked at
 */
export async function placeSite(site: string, target: string, now: number, seen?: string): Promise<void> {
  siteAt(target, seen);
  mkdirSync(path.dirname(target), { recursive: true });
  await inWorkFolder(target, now, async ({ site: next, out }) => {
    copyFolder(site, next);
    const copied = readBuilt(next);
    if (typeof copied === "string") throw new NoPlace(`${target} 没有换上新网站：复制过去的读回来不对（${copied}）`);
    await switchSite(next, out);
    if (!existsSync(next)) return;
    rmSync(formerOf(out), { recursive: true, force: true });
    const { withdrawn = [] } = copied.manifest;
    if (withdrawn.length === 0 || !holdsAny(next, withdrawn)) renameSync(next, formerOf(out));
  });
}

/** Puts the former site back where the new one is, and keeps that one as the former. */
export async function takeBackSite(target: string, now: number): Promise<void> {
  await inWorkFolder(target, now, async ({ site: next, out }) => {
    const former = formerOf(out);
    if (!existsSync(former)) throw new NoPlace(`${target} 旁边没有存着的旧网站，不能退回`);
    const kept = readBuilt(former);
    if (typeof kept === "string") throw new NoPlace(`存着的旧网站不完整，没有退回：${kept}`);
    mkdirSync(path.dirname(next), { recursive: true });
    renameSync(former, next);
    try {
      await switchSite(next, out);
    } finally {
      if (existsSync(next)) renameSync(next, former);
    }
  });
}
