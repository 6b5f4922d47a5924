import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { Addresses } from "./addresses.ts";
import { byNewest, listDate } from "./dates.ts";
import type { ListDate } from "./dates.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listMark } from "./revision-notice.ts";

/**
 * One row of the 政务公开目录, in the columns of 《基层政务公开标准目录》, with what 条例 12 asks of a
 * directory (索引, 名称, 内容概述, 生成日期). A column the source does not state is undefined.
 */
export interface CatalogueRow {
  /** 序号 in the whole list, from 1. */
  number: number;
  id: string;
  href: string;
  title: OfficialLine;
  /** 已废止, 已撤回 …: set for a text that does not hold any more. */
  mark?: string;
  date?: ListDate;
  documentNumber?: OfficialLine;
  indexNumber?: OfficialLine;
  primaryItem?: OfficialLine;
  secondaryItem?: OfficialLine;
  content?: OfficialLine;
  basis?: OfficialLine;
  timeLimit?: OfficialLine;
  issuer?: OfficialLine;
  audience?: OfficialLine;
  mode?: OfficialLine;
  levels: { level: OfficialLine; channels: OfficialLine[] }[];
}

/** Rows of one 所属领域. */
export interface CatalogueGroup {
  /** Undefined for documents that state none. */
  domain?: OfficialLine;
  rows: CatalogueRow[];
}

/** Documents newest first within their 领域; the 领域 with the newest document first, documents without one last. */
export function listCatalogue(documents: readonly OfficialDocument[], addresses: Addresses): CatalogueGroup[] {
  const byDomain = new Map<string, OfficialDocument[]>();
  for (const document of [...documents].sort(byNewest)) {
    const domain = document.disclosure.domain ?? "";
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), document]);
  }
  const undomained = byDomain.get("");
  if (undomained && byDomain.delete("")) byDomain.set("", undomained);
  let number = 0;
  return [...byDomain].map(([domain, members]) => ({
    ...(domain === "" ? {} : { domain: officialLine(domain) }),
    rows: members.map((document) => rowOf(document, ++number, addresses)),
  }));
}

type Column =
  | "documentNumber"
  | "indexNumber"
  | "primaryItem"
  | "secondaryItem"
  | "content"
  | "basis"
  | "timeLimit"
  | "issuer"
  | "audience"
  | "mode";

const COLUMNS: readonly Column[] = [
  "documentNumber",
  "indexNumber",
  "primaryItem",
  "secondaryItem",
  "content",
  "basis",
  "timeLimit",
  "issuer",
  "audience",
  "mode",
];

function rowOf(document: OfficialDocument, number: number, addresses: Addresses): CatalogueRow {
  const { disclosure, id } = document;
  const date = listDate(disclosure);
  const mark = listMark(document);
  return {
    number,
    id,
    href: addresses.document(id),
    title: officialLine(disclosure.title),
    ...(mark ? { mark } : {}),
    ...(date ? { date } : {}),
    ...statedColumns(disclosure),
    levels: (disclosure.levels ?? []).map(({ level, channels }) => ({
      level: officialLine(level),
      channels: channels.map(officialLine),
    })),
  };
}

function statedColumns(disclosure: Disclosure): Partial<Record<Column, OfficialLine>> {
  const stated: Partial<Record<Column, OfficialLine>> = {};
  for (const column of COLUMNS) {
    const value = disclosure[column];
    if (value) stated[column] = officialLine(value);
  }
  return stated;
}

/** Cuts a grouped list into pages; a group that goes on keeps its heading on the next page. */
export function paginate(groups: readonly CatalogueGroup[], size: number): CatalogueGroup[][] {
  const pages: CatalogueGroup[][] = [[]];
  let room = size;
  for (const group of groups)
    for (let start = 0; start < group.rows.length;) {
      if (room === 0) {
        pages.push([]);
        room = size;
      }
      const rows = group.rows.slice(start, start + room);
      pages.at(-1)?.push({ ...group, rows });
      start += rows.length;
      room -= rows.length;
    }
  return pages;
}
