import type { APIRoute } from "astro";
import { toTextFile } from "../../../export/plain-text.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentPaths } from "../../_content.ts";

/** `/documents/ID/document.txt` */
export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  new Response(toTextFile(document), { headers: { "content-type": "text/plain; charset=utf-8" } });
