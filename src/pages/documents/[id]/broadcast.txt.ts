import type { APIRoute } from "astro";
import { toBroadcastFile } from "../../../export/broadcast-file.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { planBroadcast } from "../../../speech/broadcast.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/broadcast.txt` */
export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) =>
  new Response(toBroadcastFile(planBroadcast(document, readSiteContent().site)), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
