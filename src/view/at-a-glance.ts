import type { MarkerStyle, OfficialDocument } from "../model/document.ts";
import type { Addresses } from "./addresses.ts";
import { listContents } from "./contents.ts";
import type { ProblemSummary } from "./news.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { ResolveBearer } from "./roles.ts";
import { listRoles } from "./roles.ts";
import { listStatedDue } from "./stated-due.ts";

/** What a document is about, in its own words: what it has, whom it binds, and what is due when. */
export interface Glance {
  /** Its groups of problems, or its first headings, as printed. */
  parts: { href: string; line: OfficialLine; problems?: number }[];
  /** Who has the most to do, the first of them first. */
  roles: { href: string; line: OfficialLine; duties: number }[];
  /** What is due first. */
  due: { href?: string; line: OfficialLine; matter?: OfficialLine }[];
}

/** More of each would be no glance. */
const MOST_PARTS = 8;
const MOST_ROLES = 5;
const MOST_DUE = 3;
/** A heading of a few words; what is longer is a sentence, and says no more than the text under it. */
const HEADING = 60;
/** Numbers that are words: a blank parts them from what they number. */
const APART: ReadonlySet<MarkerStyle> = new Set(["part", "volume", "chapter", "section", "article"]);

/** Undefined for a text that has too little of all this: it is read faster than what would stand above it. */
export function glanceAt(
  document: OfficialDocument,
  addresses: Addresses,
  resolve: ResolveBearer,
  problems: ProblemSummary | undefined,
): Glance | undefined {
  const glance = {
    parts: partsOf(document, problems),
    roles: rolesOf(document, addresses, resolve),
    due: dueOf(document),
  };
  const { parts, roles, due } = glance;
  const kinds = [parts, roles, due].filter((one) => one.length > 0).length;
  return kinds > 1 || parts.length > 2 ? glance : undefined;
}

function partsOf(document: OfficialDocument, problems: ProblemSummary | undefined): Glance["parts"] {
  const groups = problems?.groups ?? [];
  if (groups.length > 0)
    return groups.length > MOST_PARTS
      ? []
      : groups.map(({ href, line, count }) => ({ href: href.slice(href.indexOf("#")), line, problems: count }));
  const entries = listContents(document);
  const headings = entries.length === 1 ? (entries[0]?.children ?? []) : entries;
  if (headings.length < 2 || headings.length > MOST_PARTS) return [];
  if (headings.some(({ kind, label }) => kind === "problem" || label.text.length > HEADING)) return [];
  return headings.map(({ href, kind, style, marker, label }) => {
    const isApart = marker !== "" && (kind === "part" || (style !== undefined && APART.has(style)));
    return { href, line: officialLine(`${marker}${isApart ? "　" : ""}${label.text}`) };
  });
}

function rolesOf(document: OfficialDocument, addresses: Addresses, resolve: ResolveBearer): Glance["roles"] {
  return listRoles(document, resolve)
    .sort((one, other) => other.duties.length - one.duties.length)
    .slice(0, MOST_ROLES)
    .map(({ name, duties }) => ({
      href: addresses.role(document.id, name),
      line: officialLine(name),
      duties: duties.length,
    }));
}

function dueOf(document: OfficialDocument): Glance["due"] {
  const seen = new Set<string>();
  const due = listStatedDue(document).filter(({ words, matter }) => {
    const key = `${words} ${matter ?? ""}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return due.slice(0, MOST_DUE).map(({ words, matter, unit }) => ({
    ...(unit !== undefined && { href: `#${unit}` }),
    line: officialLine(words),
    ...(matter !== undefined && { matter: officialLine(matter) }),
  }));
}
