import type { APIRoute, GetStaticPaths } from "astro";
import { toAkomaNtoso } from "../../../export/akn.ts";
import { hasAkomaNtoso } from "../../../export/document-files.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/akn.xml`, for documents that state a date. */
export const getStaticPaths = (() =>
  documentPaths().filter(({ props }) => hasAkomaNtoso(props.document))) satisfies GetStaticPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  new Response(toAkomaNtoso(document, readSiteContent()), {
    headers: { "content-type": "application/akn+xml; charset=utf-8" },
  });
