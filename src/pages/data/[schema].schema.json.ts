import type { APIRoute, GetStaticPaths } from "astro";
import { catalogueSchema } from "../../export/catalogue-record.ts";
import { documentSchema } from "../../export/document-schema.ts";

const SCHEMAS = { document: documentSchema, catalogue: catalogueSchema };

/** `/data/document.schema.json` and `/data/catalogue.schema.json` */
export const getStaticPaths = (() =>
  Object.entries(SCHEMAS).map(([schema, make]) => ({ params: { schema }, props: { make } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ make: () => Record<string, unknown> }> = ({ props: { make } }) =>
  new Response(`${JSON.stringify(make(), null, 2)}\n`, { headers: { "content-type": "application/schema+json" } });
