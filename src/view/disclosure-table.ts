import { LABELS } from "../model/disclosure-schema.ts";
import type { Disclosure } from "../model/disclosure.ts";
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

type TextField = keyof typeof LABELS;

/**
 * The 基本信息 table in the official layout: what the document is, then the columns of
 * 《基层政务公开标准目录》, then each 公开层级 beside its own 公开渠道和载体, then what the source
 * states beyond that. Fields of the first two blocks always have their line; what is not
 * stated has no value (law 2).
 */
export function listFacts(disclosure: Disclosure): FactRow[] {
  const field = (name: TextField): Fact => fact(name, LABELS[name], textsOf(disclosure[name]));
  const limit = { ...field("timeLimit"), ...deriveLimit(disclosure) };
  return [
    [field("documentNumber"), field("indexNumber")],
    [field("formedOn"), field("publishedOn")],
    [field("source"), field("validity")],
    [field("domain")],
    [field("primaryItem"), field("secondaryItem")],
    [field("content")],
    [limit, field("mode")],
    [field("basis")],
    [field("issuer"), field("audience")],
    ...levelRows(disclosure),
    ...statedOnly(disclosure),
  ];
}

/** The facts that stand beside the text. */
export function listMainFacts(disclosure: Disclosure): Fact[] {
  const names: TextField[] = ["issuer", "documentNumber", "formedOn", "publishedOn", "validity", "domain"];
  return names.map((name) => fact(name, LABELS[name], textsOf(disclosure[name]))).map((one) => ({ ...one, id: "" }));
}

/** The last day for publishing, where the words of the limit let one be counted. */
function deriveLimit({ timeLimit, formedOn, publishedOn }: Disclosure): Pick<Fact, "derived"> {
  if (!timeLimit) return {};
  const deadline = deriveDeadline({ timeLimit: readTimeLimit(timeLimit), formedOn, publishedOn });
  if (deadline.verdict === "not-computable") return {};
  const rule = "rule" in deadline ? { rule: siteLine(words.countedAs(deadline.rule)) } : {};
  return { derived: { sentence: siteLine(deadline.sentence), ...rule } };
}

function levelRows(disclosure: Disclosure): FactRow[] {
  const levels = disclosure.levels ?? [];
  if (levels.length === 0) return [[fact("level", "公开层级", []), fact("channels", "公开渠道和载体", [])]];
  return levels.map(({ level, channels }, index): FactRow => {
    const number = levels.length > 1 ? String(index + 1) : "";
    return [
      fact(`level${number && `-${number}`}`, `公开层级${number}`, textsOf(level)),
      fact(
        `channels${number && `-${number}`}`,
        "公开渠道和载体",
        channels.flatMap((channel) => textsOf(channel)),
      ),
    ];
  });
}

function statedOnly(disclosure: Disclosure): FactRow[] {
  const names: TextField[] = ["effectiveOn", "repealedOn", "subject", "keywords"];
  const known = names
    .filter((name) => disclosure[name])
    .map((name): FactRow => [fact(name, LABELS[name], textsOf(disclosure[name]))]);
  const others = (disclosure.others ?? []).map(({ label, value }, index): FactRow => [
    fact(`other-${index + 1}`, label, textsOf(value)),
  ]);
  return [...known, ...others];
}

function fact(name: string, label: string, values: OfficialLine[]): Fact {
  return { id: `info-${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`, label, values };
}

function textsOf(value: string | undefined): OfficialLine[] {
  return value === undefined || value.trim() === "" ? [] : [officialLine(value)];
}
