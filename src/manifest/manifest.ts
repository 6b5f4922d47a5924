import { z } from "zod";
import type { FileList } from "./compare-files.ts";

/** A manifest that was published, as `npm run lock` writes it down. */
export interface Registered {
  /** The day it was written down, `YYYY-MM-DD`. */
  date: string;
  /** Of manifest.json, in hexadecimal digits. */
  sha256: string;
  /** Documents that no manifest before it had. */
  added: readonly string[];
}

/** What a manifest says of a document. */
export interface ListedDocument {
  revision: number;
  /** 发布日期, `YYYY-MM-DD` */
  published?: string | undefined;
}

/** manifest.json of a built site. */
export interface Manifest {
  /** The published ones before it, oldest first. Each has the hash of its file, so nobody can change one later. */
  earlier: readonly Registered[];
  documents: Readonly<Record<string, ListedDocument>>;
  /** Folders of documents that were withdrawn, those under former names too: no site that has one may come back. */
  withdrawn?: readonly string[] | undefined;
  files: FileList;
}

export const MANIFEST = "manifest.json";
export const SIGNATURE = "manifest.sig";
export const PUBLIC_KEY = "public-key.pem";
const FORMAT = "gongkailan-manifest-1";

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const day = z.iso.date();
const schema = z.object({
  format: z.literal(FORMAT),
  earlier: z.array(z.object({ date: day, sha256: hash, added: z.array(z.string()) })),
  documents: z.record(z.string(), z.object({ revision: z.int().positive(), published: day.optional() })),
  withdrawn: z.array(z.string()).optional(),
  files: z.record(z.string(), z.object({ size: z.int().nonnegative(), sha256: hash })),
});

/** The same text for the same manifest; one line for each file, so that people can read it too. */
export function writeManifest({ earlier, documents, withdrawn = [], files }: Manifest): string {
  const lines = (entries: Iterable<readonly [string, unknown]>) =>
    [...entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const block = (open: string, inner: readonly string[], close: string) =>
    inner.length === 0 ? `${open}${close}` : `${open}\n${inner.join(",\n")}\n  ${close}`;
  const chain = earlier.map(({ date, sha256, added }) => `    ${JSON.stringify({ date, sha256, added })}`);
  const prints = [...files].map(([name, { size, sha256 }]) => [name, { size, sha256 }] as const);
  const gone = withdrawn.length === 0 ? "" : `\n  "withdrawn": ${JSON.stringify(withdrawn)},`;
  return `{
  "format": "${FORMAT}",
  "earlier": ${block("[", chain, "]")},
  "documents": ${block("{", lines(Object.entries(documents)), "}")},${gone}
  "files": ${block("{", lines(prints), "}")}
}
`;
}

/** Undefined where it is no manifest. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const { earlier, documents, withdrawn, files } = schema.parse(JSON.parse(text));
    return { earlier, documents, ...(withdrawn && { withdrawn }), files: new Map(Object.entries(files)) };
  } catch {
    return undefined;
  }
}

/** Whether a file is listed: the list itself and its signature cannot be. */
export function isListed(name: string): boolean {
  return name !== MANIFEST && name !== SIGNATURE;
}

/**
 * The manifest of a site. One that has been published already comes out as it was, so that the same content has the same
 * manifest before and after it is registered.
 *
 * @param registered all that have been published, oldest first
 * @param hashOf SHA-256 of a text, in hexadecimal digits
 */
export function nextManifest(
  listed: Omit<Manifest, "earlier">,
  registered: readonly Registered[],
  hashOf: (text: string) => string,
): string {
  const last = registered.at(-1);
  const again = writeManifest({ ...listed, earlier: registered.slice(0, -1) });
  return last && hashOf(again) === last.sha256 ? again : writeManifest({ ...listed, earlier: registered });
}

/** What of a site was withdrawn since, as the later ones say. */
export function withdrawnSince(
  { documents }: Pick<Manifest, "documents">,
  later: readonly (Pick<Manifest, "withdrawn"> | undefined)[],
): string[] {
  return [...new Set(later.flatMap((one) => one?.withdrawn ?? []))].filter((id) => documents[id]).sort();
}

/** The register with a manifest that has now been published; the same where it is in there. */
export function addRegistered(
  registered: readonly Registered[],
  { documents }: Pick<Manifest, "documents">,
  { date, sha256 }: Pick<Registered, "date" | "sha256">,
): readonly Registered[] {
  if (registered.some((one) => one.sha256 === sha256)) return registered;
  const known = new Set(registered.flatMap(({ added }) => added));
  const added = Object.keys(documents).filter((id) => !known.has(id));
  return [...registered, { date, sha256, added: added.sort() }];
}
