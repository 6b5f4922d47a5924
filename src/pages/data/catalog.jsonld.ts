import type { APIRoute } from "astro";
import { toDcat } from "../../export/dcat.ts";
import { readSiteContent } from "../_content.ts";

/** `/data/catalog.jsonld` */
export const GET: APIRoute = () => {
  const content = readSiteContent();
  return Response.json(toDcat(content.documents, content), { headers: { "content-type": "application/ld+json" } });
};
