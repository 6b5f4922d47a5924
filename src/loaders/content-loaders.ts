import path from "node:path";
import process from "node:process";
import type { Loader, LoaderContext } from "astro/loaders";
import type { GonePlace } from "../permanence/gone.ts";
import { countMessages } from "../lint/messages.ts";
import { reportText } from "../lint/reporters/text.ts";
import type { Content } from "../sources/read-content.ts";
import { readContent } from "../sources/read-content.ts";

/** One record of a collection; `data` is plain JSON. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** Published addresses that are gone, and the numbers of the versions that were published of their documents. */
export interface PermanenceRecord {
  gone: GonePlace[];
  versions: Record<string, number[]>;
}

/** The content folder: `content/`, or another one that a build was asked for. */
export function contentRoot(): string {
  return path.resolve(process.env["GONGKAILAN_CONTENT"] ?? "content");
}

let shared: { root: string; content: Content; taken: Set<string> } | undefined;

/**
 * The content folder, read once for all collections. A collection that asks again wants what is there now: then it is read
 * anew, and the others get that.
 *
 * @param name of the collection
 */
function readShared(name: string): Content {
  const root = contentRoot();
  if (shared?.root !== root || shared.taken.has(name)) shared = { root, content: readContent(root), taken: new Set() };
  shared.taken.add(name);
  return shared.content;
}

/**
 * An Astro loader over the whole content folder, so that all messages come at once. An
 * error anywhere fails the load: nothing is published half. On the dev server it is only
 * told: what was without errors before stays as it was, and the rest can be looked at.
 *
 * @param select the records of this collection
 */
function contentLoader(name: string, select: (content: Content) => Entry[]): Loader {
  const load = ({ store, logger, generateDigest, watcher }: LoaderContext): void => {
    const content = readShared(name);
    const isBroken = hasErrors(content);
    if (isBroken && !watcher) throw new Error(`\n${reportText(content.files)}`);
    if (isBroken && name === "documents") logger.error(`\n${reportText(content.files)}`);
    const entries = select(content);
    if (!isBroken) store.clear();
    for (const { id, data } of entries) store.set({ id, data, digest: generateDigest(data) });
    logger.info(`${name}: ${entries.length}`);
  };
  return {
    name: `gongkailan-${name}`,
    load: async (context) => {
      load(context);
      context.watcher?.add(contentRoot());
      context.watcher?.on("all", (_event, changed) => {
        if (!path.resolve(changed).startsWith(contentRoot())) return;
        try {
          load(context);
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      });
    },
  };
}

export const documentsLoader = (): Loader =>
  contentLoader("documents", ({ documents }) =>
    documents.map(({ document }) => ({ id: document.id, data: { ...document } })),
  );

export const siteLoader = (): Loader =>
  contentLoader("site", ({ site }) => (site ? [{ id: "site", data: { ...site } }] : []));

export const vocabularyLoader = (): Loader =>
  contentLoader("vocabulary", ({ vocabularies }) =>
    Object.entries(vocabularies).map(([id, vocabulary]) => ({ id, data: { ...vocabulary } })),
  );

function hasErrors({ files }: Content): boolean {
  return countMessages(files).errors > 0;
}

/**
 * What became of published addresses; one record. Beside errors there is none: the addresses of a document that cannot be
 * read are not lost.
 */
export const permanenceLoader = (): Loader =>
  contentLoader("permanence", (content) => {
    const { published } = content.permanence;
    const gone = hasErrors(content) ? [] : content.permanence.gone;
    const left = new Set(gone.map(({ from }) => from.document));
    const known = [...published].filter(([id]) => left.has(id));
    const versions = Object.fromEntries(known.map(([id, { texts }]) => [id, [...texts.keys()]]));
    const record: PermanenceRecord = { gone, versions };
    return [{ id: "permanence", data: { ...record } }];
  });
