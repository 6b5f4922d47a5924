import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { getCollection } from "astro:content";
import { contentRoot } from "../../../../loaders/content-loaders.ts";
import { publishedAttachments } from "../../../../model/attachments.ts";

/** The files of `attachments/` that a document names, byte for byte. */
export const getStaticPaths = (async () => {
  const documents = await getCollection("documents");
  return documents.flatMap(({ id, data }) => publishedAttachments(data).map((file) => ({ params: { id, file } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { id = "", file = "" } }) =>
  new Response(readFileSync(path.join(contentRoot(), "documents", id, "attachments", file)));
