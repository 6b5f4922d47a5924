import type { APIRoute, GetStaticPaths } from "astro";
import { toCsv } from "../../../../export/csv.ts";
import type { DataTable } from "../../../../export/data-table.ts";
import { textRows } from "../../../../export/data-table.ts";
import { listTables } from "../../../../export/list-tables.ts";
import { readSiteContent } from "../../../_content.ts";

/** `/documents/ID/lists/duties.csv` and the others */
export const getStaticPaths = (() => {
  const content = readSiteContent();
  return content.documents.flatMap((document) =>
    listTables(document, content).map(({ id, table }) => ({ params: { id: document.id, file: id }, props: { table } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTable }> = ({ props: { table } }) =>
  new Response(toCsv(textRows(table)), { headers: { "content-type": "text/csv; charset=utf-8" } });
