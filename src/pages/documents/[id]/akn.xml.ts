import type { APIRoute, GetStaticPaths } from "astro";
import { toAkomaNtoso } from "../../../export/akn.ts";
import { documentPaths, readSiteContent } from "../../_content.ts";

/** `/documents/ID/akn.xml`, for documents that state a date. */
export const getStaticPaths = (async () => {
  const content = await readSiteContent();
  return (await documentPaths()).flatMap(({ params, props }) => {
    const xml = toAkomaNtoso(props.document, content);
    return xml === undefined ? [] : [{ params, props: { xml } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) =>
  new Response(xml, { headers: { "content-type": "application/akn+xml; charset=utf-8" } });
