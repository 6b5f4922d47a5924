import type { OfficialDocument } from "../model/document.ts";
import { collectMeasures, collectProblems } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import type { ListDate } from "./dates.ts";
import { byNewest, listedDate } from "./dates.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { listMark } from "./revision-notice.ts";
import { sectionTitle } from "./titles.ts";

/** One document in the list of what is new. */
export interface NewsItem {
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
  issuer?: string;
  documentNumber?: string;
  /** Set where the document has problems. */
  problems?: ProblemSummary;
}

/** The problems of a document at a glance. */
export interface ProblemSummary {
  count: number;
  measures: number;
  href: string;
  measuresHref: string;
  /** Groups as printed, with the number of problems in each. */
  groups: { href: string; line: OfficialLine; count: number }[];
}

/** Documents by 发布日期 (成文日期 where none is stated), newest first. */
export function listNews(documents: readonly OfficialDocument[], addresses: Addresses): NewsItem[] {
  return [...documents].sort(byNewest).map((document) => {
    const { title, issuer, documentNumber } = document.disclosure;
    const date = listedDate(document);
    const problems = summarizeProblems(document, addresses);
    const mark = listMark(document);
    return {
      id: document.id,
      href: addresses.document(document.id),
      print: addresses.print(document.id),
      sheets: addresses.sheets(document.id, "a4"),
      title: officialLine(title),
      ...(mark ? { mark } : {}),
      ...(date ? { date } : {}),
      ...(issuer ? { issuer } : {}),
      ...(documentNumber ? { documentNumber } : {}),
      ...(problems ? { problems } : {}),
    };
  });
}

/** Undefined for a document without problems. */
export function summarizeProblems(document: OfficialDocument, addresses: Addresses): ProblemSummary | undefined {
  const places = collectProblems(document);
  if (places.length === 0) return undefined;
  const groups = new Map<string, ProblemSummary["groups"][number]>();
  for (const { sections } of places) {
    const section = sections.at(-1);
    if (!section) continue;
    const group = groups.get(section.id) ?? {
      href: addresses.unit(document.id, section.id),
      line: officialLine((section.marker?.text ?? "") + sectionTitle(section)),
      count: 0,
    };
    group.count++;
    groups.set(section.id, group);
  }
  return {
    count: places.length,
    measures: places.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0),
    href: addresses.problems(document.id),
    measuresHref: addresses.measures(document.id),
    groups: [...groups.values()],
  };
}
