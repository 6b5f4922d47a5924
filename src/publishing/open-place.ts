import { existsSync } from "node:fs";
import path from "node:path";
import type { TellProgress } from "../model/tell-progress.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { writeManifest } from "../manifest/manifest.ts";
import { GitBranch, readGitPlace } from "./git-place.ts";
import { NoPlace, formerOf, placeSite, siteAt, takeBackSite } from "./place-site.ts";
import type { RemoteFiles, RemotePlace, RemoteSecret } from "./remote-files.ts";
import { isElsewhere, mirrorOf, readRemote } from "./remote-files.ts";
import { remoteSite, sendSite } from "./send-site.ts";

/** Where readers find a site. */
export interface Place {
  /** The site that is there; undefined where nothing is. @throws {NoPlace} where something else is */
  before: () => Promise<{ manifest: Manifest; stamp?: string } | undefined>;
  /** Folders with the titles of what is there. */
  known: string;
  /** The site that was there before, in a folder of this machine. */
  former: string;
  put: (site: string) => Promise<void>;
  takeBack: () => Promise<void>;
  close: () => void;
}

/** How a place is reached, and what is told meanwhile. */
export interface PlaceOptions extends RemoteSecret {
  /** The built site; what is kept of a place elsewhere stands beside it. */
  site: string;
  /** Ms since 1970. */
  now: () => number;
  tell: TellProgress;
  /** The stamp that a folder had when it was read last. */
  seen?: string | undefined;
}

export async function openPlace(address: string, options: PlaceOptions): Promise<Place> {
  if (!isElsewhere(address)) return folderPlace(path.resolve(address), options);
  const mirror = mirrorOf(options.site, address);
  const git = readGitPlace(address);
  if (git) {
    const branch = new GitBranch(git, `${mirror}.git`);
    const ends = { close: () => undefined };
    return elsewhere(mirror, options, {
      ...ends,
      manifest: () => branch.manifest(),
      send: (site) => branch.send(site),
    });
  }
  const remote = readRemote(address);
  if (!remote) throw new NoPlace(`“${address}”不是文件夹，也不是服务器的地址`);
  const files = await openFiles(remote, options);
  return elsewhere(mirror, options, {
    manifest: async () => (await remoteSite(files, remote.folder)).manifest,
    send: (site) => sendSite(files, site, remote.folder, options.tell),
    close: () => {
      files.close();
    },
  });
}

/** What speaks to servers is loaded only where there is one. */
async function openFiles(place: RemotePlace, secret: RemoteSecret): Promise<RemoteFiles> {
  if (place.kind === "sftp") return (await import("./sftp-files.ts")).openSftp(place, secret);
  return (await import("./ftp-files.ts")).openFtp(place, secret);
}

function folderPlace(target: string, { now, seen }: PlaceOptions): Place {
  let stamp = seen;
  return {
    known: target,
    former: formerOf(target),
    before: () => {
      const there = siteAt(target, stamp);
      stamp = there?.stamp;
      return Promise.resolve(there);
    },
    put: (site) => placeSite(site, target, now(), stamp),
    takeBack: () => takeBackSite(target, now()),
    close: () => undefined,
  };
}

/** What a place elsewhere can do. */
interface Elsewhere {
  manifest: () => Promise<Manifest | undefined>;
  send: (site: string) => Promise<void>;
  close: () => void;
}

/** A place elsewhere has a copy here: what was there before is sent again to bring it back. */
function elsewhere(mirror: string, { now }: PlaceOptions, { manifest, send, close }: Elsewhere): Place {
  return {
    known: mirror,
    former: formerOf(mirror),
    before: async () => {
      const there = await manifest();
      return there && { manifest: there };
    },
    put: async (site) => {
      await send(site);
      await placeSite(site, mirror, now());
    },
    takeBack: async () => {
      const [here, there] = [existsSync(mirror) ? siteAt(mirror)?.manifest : undefined, await manifest()];
      if (!here || !there || writeManifest(here) !== writeManifest(there))
        throw new NoPlace("服务器上的网站不是这台电脑发的最后一个，不能退回。先公开一次");
      await send(formerOf(mirror));
      await takeBackSite(mirror, now());
    },
    close,
  };
}
