import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { MANIFEST, PUBLIC_KEY } from "../manifest/manifest.ts";
import type { MadeFiles } from "../model/print-files.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { eachOf } from "../model/tell-progress.ts";
import { proveBroadcast } from "../proof/broadcast.ts";
import { proveDataFiles } from "../proof/data-files.ts";
import { findBrokenLinks } from "../proof/links.ts";
import type { Failure } from "../proof/pages.ts";
import { proveDocument } from "../proof/pages.ts";
import { proveTableFiles } from "../proof/table-files.ts";
import { addressesUnder } from "../view/addresses.ts";
import { reportBrokenLinks } from "./broken-links.ts";
import { reportChangedCopies } from "./copied-files.ts";
import { findStrangeFiles, reportStrangeWords } from "./every-word.ts";
import type { Content, ReadDocument } from "./read-content.ts";
import { listSiteFiles } from "./site-files.ts";
import { reportWrongPages } from "./wrong-pages.ts";

export interface BuiltSite {
  /** Its folder. */
  site: string;
  /** Absolute path of the content folder it was built from. */
  root: string;
  /** Files for paper and screen, with the hash of what was read back. */
  made: MadeFiles;
  /** `https://town.example` and the path that it stands under. */
  address: { site?: string | undefined; base?: string | undefined };
  /** Is told how much of it is done. */
  tell?: TellProgress | undefined;
}

/** Compares what was built with the sources, and follows its links; what is wrong is on the files of the content. */
export async function proveSite(content: Content, { site, root, made, address, tell }: BuiltSite): Promise<void> {
  const read = (name: string) => {
    const file = path.join(site, name);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const { documents } = content;
  const base = addressesUnder(address.base ?? "/").home;
  const strange = findStrangeFiles(content, site, base, (done, all) => tell?.(all + done, all * 2));
  for (const one of eachOf(documents, (done, all) => tell?.(done, all * 2)))
    reportWrongPages(one.document, one.source, proveTexts(one, read));
  reportChangedCopies(content, root, site, made);
  const linked = {
    // What is written last, of all files, is led to already.
    files: [...listSiteFiles(site), MANIFEST, PUBLIC_KEY],
    read: (file: string) => readFileSync(path.join(site, file), "utf8"),
    base,
    origin: address.site,
  };
  reportBrokenLinks(content, findBrokenLinks(linked));
  reportStrangeWords(content, await strange);
}

/**
 * Compares all that carries the text of a document with it, character for character.
 *
 * @param read a file of the site; undefined where there is none
 */
export function proveTexts(
  { document, source, earlier }: ReadDocument,
  read: (name: string) => Uint8Array | undefined,
): Failure[] {
  const text = (name: string) => {
    const bytes = read(name);
    return bytes && new TextDecoder().decode(bytes);
  };
  const own = String(source);
  return [
    ...proveDocument(document, own, (page) => text(`${page}index.html`), earlier),
    ...proveDataFiles(document.id, own, text),
    ...proveBroadcast(document, own, text),
    ...proveTableFiles(document, own, read),
  ];
}
