import type { APIRoute } from "astro";
import { updatedAt } from "../../../export/content-dates.ts";
import { measuresTable } from "../../../export/measures-table.ts";
import { toWorkbook } from "../../../export/workbook.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentsWithProblems, readSiteContent } from "../../_content.ts";

/** `/documents/ID/measures.xlsx` */
export const getStaticPaths = documentsWithProblems;

export const GET: APIRoute<{ document: OfficialDocument }> = async ({ props: { document } }) => {
  const table = measuresTable(document, readSiteContent());
  return new Response(new Uint8Array(await toWorkbook(table, document.disclosure.title, updatedAt(document))));
};
