import { attachmentName } from "../model/attachments.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { Image, Marker, Node, OfficialDocument, Part, ReportedProgress, Table } from "../model/document.ts";
import { countCharacters, textOf } from "../model/text.ts";
import { collectMeasures, collectProblems } from "../model/walk.ts";
import { citeTitle, listCitations } from "../view/citation.ts";
import { toAnnotationsRecord } from "./annotation-record.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import { fileAddresses } from "./document-files.ts";
import type { DocumentRecord, NodeRecord, PartRecord } from "./document-schema.ts";
import { postingRecords } from "./postings-table.ts";
import type { ImageRecord, TableRecord } from "./table-schema.ts";

/** `index.json`: the whole model of a document without the places in its file. See `documentRecord` for each field. */
export function toDocumentRecord(document: OfficialDocument, place: DataSite): DocumentRecord {
  const { addresses } = place;
  const problems = collectProblems(document);
  const annotations = toAnnotationsRecord(document, place);
  return {
    $schema: dataAddress(addresses.dataFile("document.schema.json"), place),
    id: document.id,
    url: dataAddress(addresses.document(document.id), place),
    disclosure: disclosureOf(document, place),
    ...(document.revisions && { revisions: revisionsOf(document, place) }),
    counts: {
      characters: countCharacters(textOf(document)),
      problems: problems.length,
      measures: problems.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0),
    },
    files: fileAddresses(document, place),
    ...(annotations && { annotations }),
    ...(document.postings && { postings: postingRecords(document, place) }),
    ...(document.progress && { progress: document.progress.map((one) => progressOf(one, place)) }),
    parts: document.parts.map((part) => partOf(part, document, place)),
  };
}

/** As stated, without what is not; addresses of the attachments with it. */
export function disclosureOf(document: OfficialDocument, place: DataSite): DocumentRecord["disclosure"] {
  const { positions: _, titleLines: __, files: ___, attachments, ...stated } = document.disclosure;
  return {
    ...(stated satisfies Omit<Disclosure, "positions" | "titleLines" | "files" | "attachments">),
    ...(attachments && {
      attachments: attachments.map(({ name, file }) => ({ name, file, url: attachmentUrl(document, file, place) })),
    }),
  };
}

function revisionsOf(document: OfficialDocument, place: DataSite): DocumentRecord["revisions"] {
  const { addresses } = place;
  return document.revisions?.map(({ number, date, reason, status, text }) => ({
    number,
    ...(date && { date }),
    ...(reason && { reason }),
    status,
    url: dataAddress(text ? addresses.revision(document.id, number) : addresses.document(document.id), place),
  }));
}

/** Its date is the one the later document is listed under. */
function progressOf(one: ReportedProgress, place: DataSite): NonNullable<DocumentRecord["progress"]>[number] {
  const { document, target, ...rest } = one;
  return { ...rest, document, documentUrl: dataAddress(place.addresses.document(document), place), target };
}

function attachmentUrl(document: OfficialDocument, file: string, place: DataSite): string {
  return dataAddress(place.addresses.attachment(document.id, file), place);
}

function partOf(part: Part, document: OfficialDocument, place: DataSite): PartRecord {
  const citations = listCitations(part);
  const record = (node: Node): NodeRecord => {
    switch (node.type) {
      case "paragraph":
        return { type: node.type, ...(node.role && { role: node.role }), value: node.value };
      case "heading":
        return { type: node.type, role: node.role, depth: node.depth, value: node.value };
      case "table":
        return { ...tableOf(node, document, place), ...(node.problems && { problems: node.problems.map(record) }) };
      case "image":
        return imageOf(node, document, place);
      case "labelled": {
        const { type, name, kind, label, holdsFor } = node;
        return {
          type,
          name,
          kind,
          label,
          children: node.children.map(record),
          ...(holdsFor && { holdsFor: holdsFor.map(({ id }) => id) }),
        };
      }
      default: {
        const citation = citations.get(node.id);
        const path =
          node.type === "problem"
            ? place.addresses.problem(document.id, node.id)
            : place.addresses.unit(document.id, node.id);
        return {
          type: node.type,
          id: node.id,
          url: dataAddress(path, place),
          ...(citation !== undefined && { citation }),
          ...(node.marker && { marker: markerOf(node.marker) }),
          children: node.children.map(record),
        };
      }
    }
  };
  return { id: part.id, kind: part.kind, citation: citeTitle(part, document), children: part.children.map(record) };
}

/** Spans of 1 are left out. */
function tableOf({ type, anchor, columns, rows }: Table, document: OfficialDocument, place: DataSite): TableRecord {
  return {
    type,
    anchor,
    columns: columns.map(({ kind, isSerial }) => ({ kind, ...(isSerial && { isSerial }) })),
    rows: rows.map((row) => ({
      kind: row.kind,
      ...(row.anchor !== undefined && { anchor: row.anchor }),
      cells: row.cells.map(({ value, column, columnSpan, rowSpan, images }) => ({
        value,
        column,
        ...(columnSpan > 1 && { columnSpan }),
        ...(rowSpan > 1 && { rowSpan }),
        ...(images.length > 0 && { images: images.map((image) => imageOf(image, document, place)) }),
      })),
    })),
  };
}

function imageOf({ type, url, alt }: Image, document: OfficialDocument, place: DataSite): ImageRecord {
  const file = attachmentName(url);
  return { type, url: file === undefined ? url : attachmentUrl(document, file, place), alt };
}

function markerOf({ style, numbers, text, width }: Marker): Omit<Marker, "position"> {
  return { style, numbers, text, width };
}
