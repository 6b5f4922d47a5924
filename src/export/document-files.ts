import type { OfficialDocument } from "../model/document.ts";
import { collectProblems } from "../model/walk.ts";
import { listDate } from "../view/dates.ts";
import type { DataSite } from "./data-site.ts";
import { DOCUMENT_FILES, dataAddress } from "./data-site.ts";
import { listTables } from "./list-tables.ts";

/** What each list made of annotations can be downloaded as. */
export const LIST_FORMATS = ["csv", "xlsx"] as const;

/** `lists/duties.csv`, from the page of the document on. */
export function listFile(list: string, format: (typeof LIST_FORMATS)[number]): string {
  return `lists/${list}.${format}`;
}

/** The data files that a document has. */
export function listDocumentFiles(document: OfficialDocument): (typeof DOCUMENT_FILES)[number][] {
  return DOCUMENT_FILES.filter(({ name }) => {
    if (name === "akn.xml") return hasAkomaNtoso(document);
    return !name.startsWith("measures.") || collectProblems(document).length > 0;
  });
}

/** Akoma Ntoso cannot do without a date, and none is made up: a document that states none has no such file. */
export function hasAkomaNtoso(document: OfficialDocument): boolean {
  return listDate(document.disclosure) !== undefined;
}

/** The data files of a document and their addresses. */
export function fileAddresses(document: OfficialDocument, place: DataSite): Record<string, string> {
  const names = [
    ...listDocumentFiles(document).map(({ name }) => name),
    ...listTables(document, place).flatMap(({ id }) => LIST_FORMATS.map((format) => listFile(id, format))),
  ];
  return Object.fromEntries(
    names.map((name) => [name, dataAddress(place.addresses.documentFile(document.id, name), place)]),
  );
}
