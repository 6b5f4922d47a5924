import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRoute } from "astro";
import { toMarkdownFile } from "../../../export/markdown-file.ts";
import { contentRoot } from "../../../loaders/content-loaders.ts";
import type { OfficialDocument } from "../../../model/document.ts";
import { decodeFile } from "../../../parse/decode.ts";
import { documentPaths } from "../../_content.ts";

/** `/documents/ID/document.md` */
export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ document: OfficialDocument }> = ({ props: { document } }) => {
  const file = path.join(contentRoot(), "documents", document.id, "document.md");
  const source = String(decodeFile(document.path, readFileSync(file)));
  return new Response(toMarkdownFile(document, source), {
    headers: { "content-type": "text/markdown; charset=utf-8" },
  });
};
