import { CATALOGUE_COLUMNS } from "../model/catalogue-columns.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { SingleName } from "../model/field-list.ts";
import { LABELS, isSingle } from "../model/field-list.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import { byNewest, listedDate } from "./dates.ts";
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
  /** Address of what it has for paper. */
  print: string;
  /** Its sheets of A4. */
  sheets: string;
  title: OfficialLine;
  /** 已废止, 已撤回 …: set for a text that does not hold any more. */
  mark?: string;
  date?: ListDate;
  /** What the source states in the columns of one value, by property name. */
  stated: Partial<Record<string, OfficialLine>>;
  levels: { level: OfficialLine; channels: OfficialLine[] }[];
}

/** A column of the page. */
export interface PageColumn {
  /** `number`, or the property name of its field; also of its style. */
  name: string;
  head: string;
  shows: "number" | "title" | "line" | "levels" | "channels";
}

/** 序号, then the columns of 《基层政务公开标准目录》. */
export const PAGE_COLUMNS: readonly PageColumn[] = [
  { name: "number", head: words.number, shows: "number" },
  ...CATALOGUE_COLUMNS.filter(({ on }) => on === undefined).map(({ head, field: { name, kind } }): PageColumn => {
    if (kind === "levels") return { name: "level", head, shows: kind };
    return { name, head, shows: kind === "channels" ? kind : name === "title" ? name : "line" };
  }),
];

/** What the name of each group is: 所属领域. */
export const GROUP_HEAD = LABELS.domain;

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

function rowOf(document: OfficialDocument, number: number, addresses: Addresses): CatalogueRow {
  const { disclosure, id } = document;
  const date = listedDate(document);
  const mark = listMark(document);
  return {
    number,
    id,
    href: addresses.document(id),
    print: addresses.print(id),
    sheets: addresses.sheets(id, "a4"),
    title: officialLine(disclosure.title),
    ...(mark ? { mark } : {}),
    ...(date ? { date } : {}),
    stated: statedColumns(disclosure),
    levels: (disclosure.levels ?? []).map(({ level, channels }) => ({
      level: officialLine(level),
      channels: channels.map(officialLine),
    })),
  };
}

function statedColumns(disclosure: Disclosure): CatalogueRow["stated"] {
  const columns = CATALOGUE_COLUMNS.map(({ field }) => field).filter(isSingle);
  return Object.fromEntries(
    columns.flatMap(({ name }): [string, OfficialLine][] => {
      const value = disclosure[name as SingleName];
      return value ? [[name, officialLine(value)]] : [];
    }),
  );
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
