import type { APIRoute } from "astro";
import { toCsv } from "../../../export/csv.ts";
import { textRows } from "../../../export/data-table.ts";
import { postingsTable } from "../../../export/postings-table.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/postings.csv`, where sheets hang or hung. */
export const getStaticPaths = () =>
  documentPaths().filter(({ props: { document } }) => (document.postings ?? []).length > 0);

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  new Response(toCsv(textRows(postingsTable(document, readSiteContent()))), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
