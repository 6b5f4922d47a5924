import type { APIRoute } from "astro";
import { catalogueTable } from "../../export/catalogue-table.ts";
import { updatedAt } from "../../export/content-dates.ts";
import { toWorkbook } from "../../export/workbook.ts";
import { compare } from "../../view/dates.ts";
import { readSiteContent } from "../_content.ts";

/** `/data/catalogue.xlsx` */
export const GET: APIRoute = async () => {
  const content = readSiteContent();
  const table = catalogueTable(content.documents, content);
  const updated = content.documents.flatMap((document) => updatedAt(document) ?? []).sort(compare);
  return new Response(new Uint8Array(await toWorkbook(table, content.site.name, updated.at(-1))));
};
