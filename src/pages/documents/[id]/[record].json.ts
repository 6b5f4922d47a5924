import type { APIRoute, GetStaticPaths } from "astro";
import { toDocumentRecord } from "../../../export/document-record.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/index.json`. A file named index.json.ts would be `/documents/ID.json`. */
export const getStaticPaths = (() =>
  documentPaths().map(({ params, props }) => ({
    params: { ...params, record: "index" },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  Response.json(toDocumentRecord(document, readSiteContent()));
