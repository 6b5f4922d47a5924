import type { APIRoute, GetStaticPaths } from "astro";
import { toCsv } from "../../../export/csv.ts";
import { tableRows } from "../../../export/table-files.ts";
import type { Table } from "../../../model/document.ts";
import { listTablePlaces } from "../../../model/table-places.ts";
import { readSiteContent } from "../../_content.ts";

/** `/documents/ID/t2.csv` */
export const getStaticPaths = (() =>
  readSiteContent().documents.flatMap((document) =>
    listTablePlaces(document).map(({ table }) => ({
      params: { id: document.id, table: table.anchor },
      props: { table },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) =>
  new Response(toCsv(tableRows(table)), { headers: { "content-type": "text/csv; charset=utf-8" } });
