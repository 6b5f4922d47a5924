import type { APIRoute } from "astro";
import { toMarkdownFile } from "../../../export/markdown-file.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/document.md` */
export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) => {
  const source = readSiteContent().sources.get(document.id) ?? "";
  return new Response(toMarkdownFile(document, source), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
};
