import type { APIRoute, GetStaticPaths } from "astro";
import { updatedAt } from "../../../../export/content-dates.ts";
import type { DataTable } from "../../../../export/data-table.ts";
import { listTables } from "../../../../export/list-tables.ts";
import { toWorkbook } from "../../../../export/workbook.ts";
import type { OfficialDocument } from "../../../../model/document.ts";
import { readSiteContent } from "../../../_content.ts";

/** `/documents/ID/lists/duties.xlsx` and the others */
export const getStaticPaths = (() => {
  const content = readSiteContent();
  return content.documents.flatMap((document) =>
    listTables(document, content).map(({ id, table }) => ({
      params: { id: document.id, file: id },
      props: { document, table },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OfficialDocument; table: DataTable }> = async ({ props }) => {
  const { document, table } = props;
  return new Response(new Uint8Array(await toWorkbook(table, document.disclosure.title, updatedAt(document))));
};
