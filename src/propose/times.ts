import { readTimeWords } from "../parse/time-words.ts";
import type { LabelledPiece } from "./labelled-piece.ts";
import type { ProposalOf } from "./proposal.ts";
import { stated } from "./proposal.ts";
import type { Sentence, Stretch } from "./sentences.ts";
import { stretchOf } from "./sentences.ts";
import type { TimePhrase } from "./time-phrases.ts";
import { findTimes } from "./time-phrases.ts";

/** 时限 that a sentence states. */
export function proposeTimes(sentence: Sentence, formedOn: string | undefined): ProposalOf<"时限">[] {
  const isProblem = sentence.piece.role === "problem";
  if (DEFINED.test(sentence.plain)) return [];
  return sentence.clauses.flatMap((clause, index) =>
    findTimes(clauseOf(sentence, index), sentence, isProblem)
      .filter(({ text }) => !isOver(text, formedOn))
      .map((phrase): ProposalOf<"时限"> => {
        const { quote, matter } = aroundOf(sentence, clause, index, phrase);
        const words = phrase.text;
        return {
          list: "时限",
          entry: {
            位置: sentence.piece.target,
            原文: quote,
            ...stated({ 事项: matter, 时间: words === quote ? undefined : words }),
            ...((phrase.always ?? !readTimeWords(words, formedOn)) && { 类别: phrase.otherwise }),
          },
          reason: phrase.reason,
        };
      }),
  );
}

/** 本预案所称…是指…: how long is part of what a word means. */
const DEFINED = /(?:所(?:称|指)[^,]*|中的?“[^”]*”),?(?:系指|是指|指)/u;

/** Days and years that were over when the text was made tell what has been: 2022年投入620万元. */
function isOver(words: string, formedOn: string | undefined): boolean {
  const reading = formedOn === undefined ? undefined : readTimeWords(words, formedOn);
  if (formedOn === undefined || !reading) return false;
  if (reading.kind === "target") return reading.year < Number(formedOn.slice(0, 4));
  return (
    (reading.kind === "fixed" || reading.kind === "phase") &&
    !reading.yearDerived &&
    reading.end < formedOn &&
    !/[前起]/u.test(words)
  );
}

/** From…一般不超过 goes over a comma: such a clause is read with the next. */
function clauseOf(sentence: Sentence, index: number): Stretch {
  const clause = sentence.clauses[index];
  const next = sentence.clauses[index + 1];
  if (!clause) return sentence;
  const goesOn = next && /(?:自|从)[^,]*之日起[^,]*$/u.test(clause.plain) && /^[^,]{0,6}不得?超过/u.test(next.plain);
  return goesOn ? stretchOf(sentence.piece, clause.start, next.end) : clause;
}

/** What stands in brackets, or in front of the words, or behind them, is what the time is of. */
function aroundOf(
  { piece, clauses }: Sentence,
  clause: Stretch,
  index: number,
  phrase: TimePhrase,
): { quote: string; matter: string | undefined } {
  const end = Math.max(clause.end, phrase.end);
  const behind = piece.text.slice(phrase.end, end).replace(/^[,，、)）的]+/u, "");
  const before = piece.text.slice(clause.start, phrase.start).replace(/(?:[于在自从(（]|为|应当|须|要)+$/u, "");
  const next = clauses[index + 1];
  if (behind.length > 1) return { quote: piece.text.slice(clause.start, end), matter: behind };
  if (before.length > 1) return { quote: piece.text.slice(clause.start, end), matter: before };
  if (!next) return { quote: piece.text.slice(clause.start, end), matter: undefined };
  return { quote: piece.text.slice(clause.start, next.end), matter: next.text };
}

/** 整改时限：… says it outright. */
export function proposeLabelledTime(label: LabelledPiece, formedOn: string | undefined): ProposalOf<"时限"> {
  const { target, quote, value, matter, name } = label;
  const isRead = readTimeWords(value, formedOn) !== undefined;
  return {
    list: "时限",
    entry: {
      位置: target,
      原文: quote,
      ...stated({ 事项: matter, 时间: value === quote ? undefined : value }),
      ...(!isRead && { 类别: /[0-9]/u.test(value) ? ("固定" as const) : ("笼统" as const) }),
    },
    reason: `“${name}”写明的`,
    outright: true,
  };
}
