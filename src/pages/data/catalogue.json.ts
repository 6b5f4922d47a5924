import type { APIRoute } from "astro";
import { toCatalogueRecord } from "../../export/catalogue-record.ts";
import { readSiteContent } from "../_content.ts";

/** `/data/catalogue.json` */
export const GET: APIRoute = () => {
  const content = readSiteContent();
  return Response.json(toCatalogueRecord(content.documents, content));
};
