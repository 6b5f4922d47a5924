import type { OfficialDocument } from "../model/document.ts";
import type { Site } from "../model/site.ts";
import type { SetSource } from "../print/board-sets.ts";
import type { PrintedList } from "../print/lists.ts";
import { listWords as words } from "../ui/list-words.ts";
import type { ListCell } from "../view/annotation-cells.ts";
import type { AnnotationList } from "../view/annotation-lists.ts";
import { COLUMN_ROOM, listAnnotations } from "../view/annotation-lists.ts";
import { addressesUnder } from "../view/addresses.ts";
import { listContacts } from "../view/contacts.ts";
import { toPrintSource } from "./to-print-source.ts";

/** A document as its sets of sheets take it. @param pictureFile address of a picture of it */
export function toSetSource(document: OfficialDocument, site: Site, pictureFile: (name: string) => string): SetSource {
  return {
    source: toPrintSource(document, site.url),
    lists: listPrinted(document),
    contacts: listContacts(site),
    pictureFile,
  };
}

/** The lists of a document as they are printed: words without links. */
export function listPrinted(document: OfficialDocument): PrintedList[] {
  // Of links nothing is seen on paper.
  return listAnnotations(document, addressesUnder("/"), (name) => name).map(toPrinted);
}

function toPrinted({ id, heading, columns, sections }: AnnotationList): PrintedList {
  return {
    heading,
    columns: columns.map((label, at) => ({ label, room: COLUMN_ROOM[id][at] ?? "long" })),
    sections: sections.map(({ heading: own, rows }) => ({
      ...(own === undefined ? {} : { heading: own }),
      rows: rows.map(({ cells }) => cells.map(wordsOf)),
    })),
  };
}

function wordsOf(cell: ListCell): PrintedList["sections"][number]["rows"][number][number] {
  switch (cell.kind) {
    case "official":
      return { text: cell.line.text, isOurs: false };
    case "links":
      return { text: cell.links.map(({ line }) => line.text).join("、"), isOurs: false };
    case "not-stated":
      return undefined;
    default:
      if (cell.text === words.notDerived) return undefined;
      return { text: cell.text, isOurs: true };
  }
}
