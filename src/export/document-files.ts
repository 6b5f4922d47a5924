import type { OfficialDocument } from "../model/document.ts";
import type { TablePlace } from "../model/table-places.ts";
import { listTablePlaces } from "../model/table-places.ts";
import { collectProblems } from "../model/walk.ts";
import { listDate } from "../view/dates.ts";
import type { DataSite } from "./data-site.ts";
import { DOCUMENT_FILES, TABLE_TYPES, dataAddress } from "./data-site.ts";
import { listTables } from "./list-tables.ts";
import { fitsWorkbook } from "./table-files.ts";

/** What tables can be downloaded as. */
export const TABLE_FORMATS = ["csv", "xlsx"] as const;

type TableFormat = (typeof TABLE_FORMATS)[number];

/** A list made of annotations, from the page of the document on: `lists/duties.csv` */
export function listFile(list: string, format: TableFormat): string {
  return `lists/${list}.${format}`;
}

/** A table of the text, from the page of the document on, by its anchor: `t2.csv` */
export function tableFile(anchor: string, format: TableFormat): string {
  return `${anchor}.${format}`;
}

/** What a table of the text can be downloaded as. */
export function tableFormats(place: TablePlace): TableFormat[] {
  return TABLE_FORMATS.filter((format) => format === "csv" || fitsWorkbook(place));
}

/** The data files that a document has for itself, apart from those of its lists and tables. */
export function listDocumentFiles(document: OfficialDocument): (typeof DOCUMENT_FILES)[number][] {
  return DOCUMENT_FILES.filter(({ name }) => {
    if (name === "akn.xml") return hasAkomaNtoso(document);
    if (name === "postings.csv") return (document.postings ?? []).length > 0;
    return !name.startsWith("measures.") || collectProblems(document).length > 0;
  });
}

/** Akoma Ntoso cannot do without a date, and none is made up: a document that states none has no such file. */
export function hasAkomaNtoso(document: OfficialDocument): boolean {
  return listDate(document.disclosure) !== undefined;
}

/** All data files of a document: its own, those of its tables, those of its lists. */
export function listDataFiles(document: OfficialDocument, place: DataSite): { name: string; mediaType: string }[] {
  const named = (format: TableFormat, name: string) => ({ name, mediaType: TABLE_TYPES[format] });
  return [
    ...listDocumentFiles(document),
    ...listTablePlaces(document).flatMap((one) =>
      tableFormats(one).map((format) => named(format, tableFile(one.table.anchor, format))),
    ),
    ...listTables(document, place).flatMap(({ id }) =>
      TABLE_FORMATS.map((format) => named(format, listFile(id, format))),
    ),
  ];
}

/** The data files of a document and their addresses. */
export function fileAddresses(document: OfficialDocument, place: DataSite): Record<string, string> {
  return Object.fromEntries(
    listDataFiles(document, place).map(({ name }) => [
      name,
      dataAddress(place.addresses.documentFile(document.id, name), place),
    ]),
  );
}
