import type { APIRoute, GetStaticPaths } from "astro";
import { updatedAt } from "../../../export/content-dates.ts";
import { fitsWorkbook, toTableWorkbook } from "../../../export/table-files.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import type { TablePlace } from "../../../model/table-places.ts";
import { listTablePlaces } from "../../../model/table-places.ts";
import { readSiteContent } from "../../_content.ts";

/** `/documents/ID/t2.xlsx` */
export const getStaticPaths = (() =>
  readSiteContent().documents.flatMap((document) =>
    listTablePlaces(document)
      .filter(fitsWorkbook)
      .map((place) => ({ params: { id: document.id, table: place.table.anchor }, props: { document, place } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OfficialDocument; place: TablePlace }> = async ({ props }) => {
  const { document, place } = props;
  return new Response(new Uint8Array(await toTableWorkbook(place, document.disclosure.title, updatedAt(document))));
};
