import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { contentRoot } from "../../../../loaders/content-loaders.ts";
import { publishedAttachments } from "../../../../model/attachments.ts";
import { readSiteContent } from "../../../_content.ts";

/** The pictures and files a document shows or offers, byte for byte as in its `attachments/` folder. */
export const getStaticPaths = (async () => {
  const { documents } = await readSiteContent();
  return documents.flatMap((document) =>
    publishedAttachments(document).map((file) => ({ params: { id: document.id, file } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const file = path.join(contentRoot(), "documents", params["id"] ?? "", "attachments", params["file"] ?? "");
  return new Response(new Uint8Array(readFileSync(file)));
};
