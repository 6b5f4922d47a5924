import { CATALOGUE_COLUMNS } from "../model/catalogue-columns.ts";
import type { Disclosure, DisclosureLevel } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { AnyField, SingleName } from "../model/field-list.ts";
import { dataWords } from "../ui/data-words.ts";
import { words } from "../ui/zh-CN.ts";
import { listCatalogue } from "../view/catalogue.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";

interface Column extends DataColumn {
  cell: (document: OfficialDocument, number: number, place: DataSite) => DataCell;
}

/** 序号, the columns of the 公开目录, and the address of the page. */
const COLUMNS: readonly Column[] = [
  { head: words.number, kind: "number", width: 6, cell: (_, number) => number },
  ...CATALOGUE_COLUMNS.map(({ head, width, field }): Column => {
    const kind = field.kind === "day" || field.kind === "moment" ? "day" : "text";
    return { head, kind, width, cell: (document) => cellOf(field, document.disclosure) };
  }),
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

function cellOf({ kind, name }: AnyField, disclosure: Disclosure): DataCell {
  switch (kind) {
    case "levels":
      return eachLevel(disclosure, ({ level }) => level);
    case "channels":
      // No channel has this mark in it: lists of channels are split there.
      return eachLevel(disclosure, ({ channels }) => channels.join("；"));
    default:
      return disclosure[name as SingleName];
  }
}

/** A line for each 公开层级, so that the lines of both columns belong together. */
function eachLevel({ levels }: Disclosure, lineOf: (level: DisclosureLevel) => string): DataCell {
  return levels?.map(lineOf).join("\n");
}
