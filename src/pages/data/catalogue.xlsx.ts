import type { APIRoute } from "astro";
import { catalogueTable } from "../../export/catalogue-table.ts";
import { toWorkbook } from "../../export/workbook.ts";
import { readSiteContent } from "../_content.ts";

/** `/data/catalogue.xlsx` */
export const GET: APIRoute = async () => {
  const content = await readSiteContent();
  const table = catalogueTable(content.documents, content);
  return new Response(new Uint8Array(await toWorkbook(table, content.site.name)));
};
