import type { Annotations, Quoted } from "../../src/model/annotations.ts";
import { TIME_KINDS } from "../../src/model/annotations.ts";
import type { OfficialDocument } from "../../src/model/document.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import { readFigure } from "../../src/parse/figures.ts";
import { readTimeWords } from "../../src/parse/time-words.ts";
import type { Proposal } from "../../src/propose/proposal.ts";
import { shares } from "../../src/propose/overlap.ts";
import { proposeAnnotations } from "../../src/propose/propose.ts";

/*
 * How an entry counts as found: a proposal of the same kind has the same target, its quote and that of the entry share at
 * least half of the shorter one in one piece, and their normal forms are equal:
 *
 * - 责任: the set of names. What is to be done, how strong and how often are told apart.
 * - 时限: what the parser reads from the words (kind, days, amount, unit, period, how often), without the event that a limit is
 *   counted from; where it reads nothing, the kind, and words of which one holds the other.
 * - 指标: number, unit and comparator.
 * - 判定规则: condition and result; of each, one holds the other, or both share at least half of the longer one in one piece.
 * - 术语: the term without its quotation marks; the explanation as for rules.
 * - 引用: kind, name without its marks, and number.
 *
 * Confirmed 责任 without a name are left out: they are not to be proposed. A proposal is right where some confirmed entry is
 * found by it; a confirmed entry is found where some proposal is right for it.
 */

export const KINDS = ["责任", "时限", "指标", "判定规则", "术语", "引用"] as const;
type Kind = (typeof KINDS)[number];

/** A confirmed entry or a proposal, as far as it is compared. */
interface Entry {
  target: string;
  quote: string;
  isSame: (other: Entry) => boolean;
  form: unknown;
}

export interface Measured {
  kind: Kind;
  confirmed: number;
  found: number;
  proposed: number;
  right: number;
  missed: string[];
  wrong: string[];
}

/** What is proposed for a document, against what was confirmed for it. */
export function measure(document: OfficialDocument): Measured[] {
  const { formedOn } = document.disclosure;
  const proposals = proposeAnnotations(document);
  return KINDS.map((kind) => {
    const confirmed = confirmedOf(kind, document.annotations, formedOn);
    const proposed = proposals.filter(({ list }) => list === kind).map((one) => entryOfProposal(one, formedOn));
    const missed = confirmed.filter((one) => !proposed.some((other) => isFor(one, other)));
    const wrong = proposed.filter((one) => !confirmed.some((other) => isFor(other, one)));
    return {
      kind,
      confirmed: confirmed.length,
      found: confirmed.length - missed.length,
      proposed: proposed.length,
      right: proposed.length - wrong.length,
      missed: missed.map(show),
      wrong: wrong.map(show),
    };
  });
}

/** Whether two entries of a kind say the same of the same words. */
export const isFor = (one: Entry, other: Entry) =>
  one.target === other.target && shares(one.quote, other.quote, "shorter") && one.isSame(other);

const show = ({ target, quote, form }: Entry) => `${target} ${quote} ⇒ ${JSON.stringify(form)}`;

function confirmedOf(kind: Kind, annotations: Annotations | undefined, formedOn: string | undefined): Entry[] {
  if (!annotations) return [];
  switch (kind) {
    case "责任":
      return annotations.duties.filter(({ bearers }) => bearers.length > 0).map((one) => duty(one, one.bearers));
    case "时限":
      return annotations.times.map((one) => time(one, one.words, one.kind, formedOn));
    case "指标":
      return annotations.figures.map((one) => figure(one, one.words));
    case "判定规则":
      return annotations.rules.map((one) => texts(one, { condition: one.condition, result: one.result }));
    case "术语":
      return annotations.terms.map((one) => term(one, one.term, one.explanation ?? ""));
    case "引用":
      return annotations.references.map((one) => reference(one, one.kind, one.name, one.documentNumber));
  }
}

type Place = Pick<Quoted, "target" | "quote">;

/** An entry of annotations.yaml, or a proposal of one, as far as it is compared. */
export function entryOfProposal({ list, entry }: Proposal, formedOn: string | undefined): Entry {
  const place = { target: entry.位置, quote: entry.原文 };
  switch (list) {
    case "责任":
      return duty(place, entry.主体 ?? []);
    case "时限":
      return time(place, entry.时间 ?? entry.原文, entry.类别 && TIME_KINDS[entry.类别], formedOn);
    case "指标":
      return figure(place, entry.数值);
    case "判定规则":
      return texts(place, { condition: entry.条件, result: entry.结果 });
    case "术语":
      return term(place, entry.词, entry.解释 ?? "");
    case "引用": {
      const kind = { 文件: "document", 平台: "platform", 行动: "campaign", 会议: "meeting" }[entry.类别];
      return reference(place, kind, entry.名称, entry.文号);
    }
    case "进展":
      throw new Error("Of progress nothing is measured here.");
  }
}

function equalForm(place: Place, form: unknown): Entry {
  const own = JSON.stringify(form);
  return { ...place, form, isSame: (other) => JSON.stringify(other.form) === own };
}

const duty = (place: Place, bearers: readonly string[]) => equalForm(place, bearers.map(withoutBlanks).sort());
const figure = (place: Place, words: string) => equalForm(place, readFigure(words));
const reference = (place: Place, kind: string, name: string, number = "") =>
  equalForm(place, [kind, name.replace(/[《》“”]/gu, ""), number]);

function time({ target, quote }: Place, words: string, kind: string | undefined, formedOn: string | undefined): Entry {
  const reading = readTimeWords(words, formedOn);
  if (reading && (kind === undefined || kind === reading.kind))
    if (reading.kind !== "vague") return equalForm({ target, quote }, { ...reading, from: undefined });
  const form = { kind: kind ?? reading?.kind, words };
  const isSame = (other: Entry) => {
    const own = other.form as { kind?: string; words?: string };
    return (
      own.kind === form.kind && own.words !== undefined && (own.words.includes(words) || words.includes(own.words))
    );
  };
  return { target, quote, form, isSame };
}

function texts(place: Place, form: Record<string, string>): Entry {
  const isSame = (other: Entry) =>
    Object.entries(form).every(([key, text]) =>
      shares(text, (other.form as Record<string, string>)[key] ?? "", "longer"),
    );
  return { ...place, form, isSame };
}

function term(place: Place, word: string, explanation: string): Entry {
  const form = { word: word.replace(/[“”]/gu, ""), explanation };
  const isSame = (other: Entry) => {
    const own = other.form as typeof form;
    return (
      own.word === form.word && (own.explanation === explanation || shares(own.explanation, explanation, "longer"))
    );
  };
  return { ...place, form, isSame };
}
