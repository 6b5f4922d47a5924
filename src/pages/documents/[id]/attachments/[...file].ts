import { readFileSync } from "node:fs";
import type { APIRoute, GetStaticPaths } from "astro";
import { publishedAttachments } from "../../../../model/attachments.ts";
import { pathInside } from "../../../../sources/inside.ts";
import { readSiteContent } from "../../../_content.ts";

/** The pictures and files a document shows or offers, byte for byte as in its `attachments/` folder. */
export const getStaticPaths = (() => {
  const { documents, gone } = readSiteContent();
  const there = documents.flatMap((document) =>
    publishedAttachments(document).map((file) => ({
      params: { id: document.id, file },
      props: { id: document.id, file },
    })),
  );
  // A file cannot lead on: the old address has what stands at the new one.
  const old = gone.flatMap(({ from, fate }) =>
    from.file !== undefined && fate.kind === "moved" && fate.to.file !== undefined
      ? [{ params: { id: from.document, file: from.file }, props: { id: fate.to.document, file: fate.to.file } }]
      : [],
  );
  return [...there, ...old];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string; file: string }> = ({ props: { id, file: name } }) => {
  // The dev server shows documents with errors, which may name what is no file of theirs.
  const file = pathInside(readSiteContent().root, "documents", id, "attachments", name);
  return file === undefined ? new Response(null, { status: 404 }) : new Response(new Uint8Array(readFileSync(file)));
};
