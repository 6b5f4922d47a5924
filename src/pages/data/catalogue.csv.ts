import type { APIRoute } from "astro";
import { catalogueTable } from "../../export/catalogue-table.ts";
import { toCsv } from "../../export/csv.ts";
import { textRows } from "../../export/data-table.ts";
import { readSiteContent } from "../_content.ts";

/** `/data/catalogue.csv` */
export const GET: APIRoute = () => {
  const content = readSiteContent();
  return new Response(toCsv(textRows(catalogueTable(content.documents, content))), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
};
