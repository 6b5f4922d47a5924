import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";
import { dataWords } from "../ui/data-words.ts";
import { words } from "../ui/zh-CN.ts";
import { listCatalogue } from "../view/catalogue.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";

interface Column extends DataColumn {
  cell: (document: OfficialDocument, number: number, place: DataSite) => DataCell;
}

const stated = (
  head: string,
  field: Exclude<keyof Disclosure, "titleLines" | "levels" | "others" | "attachments" | "positions">,
  width: number,
  kind: DataColumn["kind"] = "text",
): Column => ({ head, kind, width, cell: ({ disclosure }) => disclosure[field] });

/** The columns of 《基层政务公开标准目录》 in its order, then what else identifies and dates a document. */
const COLUMNS: readonly Column[] = [
  { head: words.columns.number, kind: "number", width: 6, cell: (_, number) => number },
  stated(words.columns.domain, "domain", 14),
  stated(words.columns.primaryItem, "primaryItem", 14),
  stated(words.columns.secondaryItem, "secondaryItem", 16),
  stated(words.columns.title, "title", 48),
  stated(words.columns.content, "content", 30),
  stated(words.columns.basis, "basis", 30),
  stated(words.columns.timeLimit, "timeLimit", 22),
  stated(words.columns.issuer, "issuer", 22),
  { head: words.columns.channels, kind: "text", width: 36, cell: (document) => eachLevel(document, joinChannels) },
  stated(words.columns.audience, "audience", 12),
  stated(words.columns.mode, "mode", 10),
  { head: words.columns.level, kind: "text", width: 12, cell: (document) => eachLevel(document, ({ level }) => level) },
  stated(dataWords.documentNumber, "documentNumber", 22),
  stated(dataWords.indexNumber, "indexNumber", 20),
  stated(dataWords.formedOn, "formedOn", 12, "day"),
  stated(dataWords.publishedOn, "publishedOn", 17, "day"),
  {
    head: dataWords.address,
    kind: "address",
    width: 48,
    cell: ({ id }, _, place) => dataAddress(place.addresses.document(id), place),
  },
];

/** The catalogue as one table, in the order of the page: a line for each document, an empty cell for what is not stated. */
export function catalogueTable(documents: readonly OfficialDocument[], place: DataSite): DataTable {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const rows = listCatalogue(documents, place.addresses).flatMap((group) => group.rows);
  return {
    name: words.catalogue,
    columns: COLUMNS.map(({ head, kind, width }) => ({ head, kind, width })),
    rows: rows.flatMap(({ id, number }) => {
      const document = byId.get(id);
      return document ? [COLUMNS.map(({ cell }) => cell(document, number, place))] : [];
    }),
  };
}

type Level = NonNullable<Disclosure["levels"]>[number];

/** A line for each 公开层级, so that the lines of both columns belong together. */
function eachLevel({ disclosure }: OfficialDocument, lineOf: (level: Level) => string): DataCell {
  return disclosure.levels?.map(lineOf).join("\n");
}

/** No channel has this mark in it: lists of channels are split there. */
function joinChannels({ channels }: Level): string {
  return channels.join("；");
}
