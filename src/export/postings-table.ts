import type { OfficialDocument } from "../model/document.ts";
import { postingWords as words } from "../ui/posting-words.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import type { DataColumn, DataTable } from "./data-table.ts";

const COLUMNS: readonly DataColumn[] = [
  { head: words.dataColumns.village, kind: "text", width: 16 },
  { head: words.dataColumns.place, kind: "text", width: 32 },
  { head: words.dataColumns.from, kind: "day", width: 12 },
  { head: words.dataColumns.to, kind: "day", width: 12 },
  { head: words.dataColumns.sheet, kind: "text", width: 12 },
  { head: words.dataColumns.picture, kind: "address", width: 48 },
];

/** A sheet on a wall as data has it, with the address of its photo. */
export function postingRecords({ id, postings = [] }: OfficialDocument, place: DataSite) {
  return postings.map(({ picture, ...posting }) => ({
    ...posting,
    ...(picture !== undefined && { picture: dataAddress(place.addresses.attachment(id, picture), place) }),
  }));
}

/** 张贴情况 of a document: a line for each sheet on a wall, in the order of postings.yaml. */
export function postingsTable(document: OfficialDocument, place: DataSite): DataTable {
  const rows = postingRecords(document, place);
  return {
    name: words.heading,
    columns: COLUMNS,
    rows: rows.map(({ village, place: wall, from, to, sheet, picture }) => [village, wall, from, to, sheet, picture]),
  };
}
