import type { Site } from "../model/site.ts";
import type { Addresses } from "../view/addresses.ts";

/** Where the data is published. */
export interface DataSite {
  site: Site;
  addresses: Addresses;
}

/**
 * The address of something of the site as data has it: absolute where site.yaml states 网址, else from the root of the
 * server on (`/documents/ID/`), which is as much as is known.
 *
 * @param path from `addresses`; its sub-path is the one the site is built for
 */
export function dataAddress(path: string, { site }: DataSite): string {
  return site.url === undefined ? path : new URL(path, site.url).href;
}

/** The media types of tables. */
export const TABLE_TYPES = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The files of a document that hold its data, beside its page, in the order they are offered. */
export const DOCUMENT_FILES = [
  { name: "index.json", mediaType: "application/json" },
  { name: "document.md", mediaType: "text/markdown" },
  { name: "document.txt", mediaType: "text/plain" },
  { name: "broadcast.txt", mediaType: "text/plain" },
  { name: "akn.xml", mediaType: "application/akn+xml" },
  { name: "measures.csv", mediaType: TABLE_TYPES.csv },
  { name: "measures.xlsx", mediaType: TABLE_TYPES.xlsx },
  { name: "postings.csv", mediaType: TABLE_TYPES.csv },
] as const;

export type DocumentFile = (typeof DOCUMENT_FILES)[number]["name"];

/** The files of the whole catalogue in `/data/`. */
export const CATALOGUE_FILES = [
  { name: "catalogue.json", mediaType: "application/json" },
  { name: "catalogue.csv", mediaType: TABLE_TYPES.csv },
  { name: "catalogue.xlsx", mediaType: TABLE_TYPES.xlsx },
] as const;
