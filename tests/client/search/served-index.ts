import { vi } from "vitest";
import type { OfficialDocument } from "../../../src/model/document.ts";
import { makeIndex } from "../../search/made-index.ts";

/** A server with the index of a site, below `/zwgk/`. */
export interface ServedIndex {
  /** What it was asked for, in order, with the cache that the browser was told to use. */
  asked: string[];
  /** What answers in its place while it is set. */
  answer: (() => Promise<Response>) | undefined;
}

/** Lets the network of a test be a server with an index over some documents, newest first. */
export function serveIndex(documents: readonly OfficialDocument[]): ServedIndex {
  const files = makeIndex(documents);
  const served: ServedIndex = { asked: [], answer: undefined };
  vi.stubGlobal("fetch", async (address: string, { cache }: RequestInit = {}) => {
    served.asked.push(`${cache} ${address}`);
    if (served.answer) return served.answer();
    const file = files.get(address.replace(/^\/zwgk\//u, ""));
    return file ? new Response(file as Uint8Array<ArrayBuffer>) : new Response("", { status: 404 });
  });
  return served;
}
