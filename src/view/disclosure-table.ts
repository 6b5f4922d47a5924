import type { Disclosure } from "../model/disclosure.ts";
import type { TableField, SingleName } from "../model/field-list.ts";
import { FIELD_LIST, LABELS, isSingle } from "../model/field-list.ts";
import { FIELDS } from "../model/fields.ts";
import { deriveDeadline } from "../parse/deadline.ts";
import { readTimeLimit } from "../parse/time-limit.ts";
import { words } from "../ui/zh-CN.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { SiteLine } from "./site-line.ts";
import { siteLine } from "./site-line.ts";

/** A field of the 公开信息. */
export interface Fact {
  /** Anchor: `info-issuer`, `info-level-1`. */
  id: string;
  /** The official label. */
  label: string;
  /** What the source states; several lines for a list. Empty where it states nothing. */
  values: OfficialLine[];
  /** A reading derived from the value: what follows from it, and how it was counted. */
  derived?: { sentence: SiteLine; rule?: SiteLine };
}

/** One line of the official table: a field alone, or two side by side. */
export type FactRow = [Fact] | [Fact, Fact];

/**
 * The 基本信息 table in the official layout, row by row as the fields say: what the document is, then the columns of
 * 《基层政务公开标准目录》, then each 公开层级 beside its own 公开渠道和载体, then what the source states beyond that.
 * A field without a value is not stated (law 2).
 */
export function listFacts(disclosure: Disclosure): FactRow[] {
  return ROWS.flatMap((fields) => {
    const single = fields.filter(isSingle).filter(({ name, ifStated }) => !ifStated || disclosure[name]);
    const facts = single.map(({ name }) => factOf(name, disclosure));
    return [...rowOf(facts), ...fields.flatMap(({ kind }) => rowsOfList(kind, disclosure))];
  });
}

/** The facts that stand beside the text. */
export function listMainFacts(disclosure: Disclosure): Fact[] {
  const names = ["issuer", "documentNumber", "formedOn", "publishedOn", "validity", "domain"] as const;
  return names.map((name) => ({ ...fact(name, LABELS[name], textsOf(disclosure[name])), id: "" }));
}

/** The fields of each row, from the top. */
const ROWS: readonly TableField[][] = listRows();

function listRows(): TableField[][] {
  const rows = new Map<number, TableField[]>();
  for (const field of FIELD_LIST)
    if ("row" in field && field.row !== undefined) rows.set(field.row, [...(rows.get(field.row) ?? []), field]);
  return [...rows].sort(([one], [other]) => one - other).map(([, fields]) => fields);
}

function rowOf([first, second]: readonly Fact[]): FactRow[] {
  return first ? [second ? [first, second] : [first]] : [];
}

function rowsOfList(kind: TableField["kind"], disclosure: Disclosure): FactRow[] {
  return kind === "levels" ? levelRows(disclosure) : kind === "others" ? otherRows(disclosure) : [];
}

function factOf(name: SingleName, disclosure: Disclosure): Fact {
  const derived = name === "timeLimit" ? deriveLimit(disclosure) : {};
  return { ...fact(name, LABELS[name], textsOf(disclosure[name])), ...derived };
}

/** The last day for publishing, where the words of the limit let one be counted. */
function deriveLimit({ timeLimit, formedOn, publishedOn }: Disclosure): Pick<Fact, "derived"> {
  if (!timeLimit) return {};
  const deadline = deriveDeadline({ timeLimit: readTimeLimit(timeLimit), formedOn, publishedOn });
  if (deadline.verdict === "not-computable") return {};
  const rule = "rule" in deadline ? { rule: siteLine(words.countedAs(deadline.rule)) } : {};
  return { derived: { sentence: siteLine(deadline.sentence), ...rule } };
}

function levelRows({ levels = [] }: Disclosure): FactRow[] {
  const { label, fields } = FIELDS.levels;
  const pair = (level: OfficialLine[], channels: OfficialLine[], number = ""): FactRow => [
    fact(`level${number && `-${number}`}`, `${label}${number}`, level),
    fact(`channels${number && `-${number}`}`, fields.channels.label, channels),
  ];
  if (levels.length === 0) return [pair([], [])];
  return levels.map(({ level, channels }, index) =>
    pair(
      textsOf(level),
      channels.flatMap((channel) => textsOf(channel)),
      levels.length > 1 ? String(index + 1) : "",
    ),
  );
}

function otherRows({ others = [] }: Disclosure): FactRow[] {
  return others.map(({ label, value }, index) => [fact(`other-${index + 1}`, label, textsOf(value))]);
}

function fact(name: string, label: string, values: OfficialLine[]): Fact {
  return { id: `info-${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`, label, values };
}

function textsOf(value: string | undefined): OfficialLine[] {
  return value === undefined || value.trim() === "" ? [] : [officialLine(value)];
}
