import type { APIRoute } from "astro";
import { toCsv } from "../../../export/csv.ts";
import { textRows } from "../../../export/data-table.ts";
import { measuresTable } from "../../../export/measures-table.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentsWithProblems, readSiteContent } from "../../_content.ts";

/** `/documents/ID/measures.csv` */
export const getStaticPaths = documentsWithProblems;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  new Response(toCsv(textRows(measuresTable(document, readSiteContent()))), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
