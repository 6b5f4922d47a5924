import { FIGURE_SENSES, REFERENCE_KINDS, writtenWord } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { dataWords } from "../ui/data-words.ts";
import { listWords } from "../ui/list-words.ts";
import { LIST_IDS } from "../view/annotation-lists.ts";
import type { ListId } from "../view/annotation-lists.ts";
import { listCitations } from "../view/citation.ts";
import { startDaysOf } from "../view/counted-limits.ts";
import { readNote } from "../view/time-notes.ts";
import { toAnnotationsRecord } from "./annotation-record.ts";
import type { AnnotationsRecord } from "./annotation-schema.ts";
import type { DataSite } from "./data-site.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";

type Item<Id extends ListId> = NonNullable<AnnotationsRecord[Id]>[number];
type Kind = DataColumn["kind"];

const words = dataWords.listColumns;
const text = (head: string, width = 24, kind: Kind = "text"): DataColumn => ({ head, kind, width });

/** The columns of each list between the head and 原文, and what they have of one annotation. */
const COLUMNS: { [Id in ListId]: { columns: DataColumn[]; cells: (one: Item<Id>, derived?: string) => DataCell[] } } = {
  duties: {
    columns: [text(words.bearers), text(words.matter, 48), text(words.strength, 16), text(words.rhythm)],
    cells: (one) => [one.bearers?.join("\n"), one.matter, one.strength, one.rhythm],
  },
  times: {
    columns: [
      text(words.words),
      text(words.kind, 16),
      text(words.start, 12, "day"),
      text(words.end, 12, "day"),
      text(words.derived, 40),
      text(words.matter, 48),
    ],
    cells: ({ words: said, derived: { kind, start, end, dueOn }, matter }, sentence) => [
      said,
      listWords.timeKinds[kind],
      start,
      end ?? dueOn,
      sentence,
      matter,
    ],
  },
  figures: {
    columns: [
      text(words.name),
      text(words.figure, 16),
      text(words.comparator, 8),
      text(words.number, 12, "decimal"),
      text(words.upTo, 12, "decimal"),
      text(words.unit, 10),
      text(words.scope),
      text(words.time, 12),
      text(words.sense, 10),
    ],
    cells: ({ name, words: said, derived, scope, time, sense }) => [
      name,
      said,
      derived?.comparator,
      derived?.number,
      derived?.to,
      derived?.unit,
      scope,
      time,
      sense && writtenWord(FIGURE_SENSES, sense),
    ],
  },
  decisions: {
    columns: [text(words.condition, 48), text(words.result, 48)],
    cells: ({ condition, result }) => [condition, result],
  },
  terms: {
    columns: [text(words.term), text(words.explanation, 48), text(words.outside, 48)],
    cells: ({ term, explanation, outside }) => [term, explanation, outside && listWords.outside(outside)],
  },
  references: {
    columns: [text(words.category, 10), text(words.name, 40), text(words.documentNumber), text(words.document, 40)],
    cells: ({ kind, name, documentNumber, document }) => [
      writtenWord(REFERENCE_KINDS, kind),
      name,
      documentNumber,
      document,
    ],
  },
  progress: {
    columns: [text(words.state, 16), text(words.earlier, 40), text(words.earlierUnit, 12)],
    cells: ({ state, document, unit }) => [state, document, unit],
  },
};

/** The lists that a document has tables of, in the order of the site. */
export function listTables(document: OfficialDocument, place: DataSite): { id: ListId; table: DataTable }[] {
  const record = toAnnotationsRecord(document, place) ?? {};
  return LIST_IDS.flatMap((id) => (record[id] ? [{ id, table: tableOf(id, record[id], document) }] : []));
}

/** One list: a line for each annotation, its words as written; what is derived from them has heads that say so. */
function tableOf<Id extends ListId>(id: Id, items: readonly Item<Id>[], document: OfficialDocument): DataTable {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const { columns, cells } = COLUMNS[id];
  const days = startDaysOf(document);
  const sentences =
    id === "times" ? (document.annotations?.times ?? []).map((note) => readNote(note, days).derived) : [];
  return {
    name: listWords.headings[id],
    columns: [
      ...columns,
      text(words.quote, 64),
      text(dataWords.citation, 18),
      text(dataWords.id, 12),
      text(dataWords.address, 48, "address"),
    ],
    rows: items.map((one, index) => [
      ...cells(one, sentences[index]),
      one.quote,
      citations.get(one.target),
      one.target,
      one.url,
    ]),
  };
}
