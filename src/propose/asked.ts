import type { Annotations, WrittenAnnotations } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ListName, ProposalAnswer } from "../model/proposal-answers.ts";
import { LIST_NAMES, aboutOf } from "../model/proposal-answers.ts";
import { wordsCode } from "../model/short-code.ts";
import { withoutBlanks } from "../model/text.ts";
import { annotationIds } from "../parse/annotation-ids.ts";
import { toAnnotations } from "../parse/annotations.ts";
import type { ParagraphRun, TextParagraph } from "./paragraphs.ts";
import { findRun, listParagraphs } from "./paragraphs.ts";
import type { PlacedProposal } from "./proposal.ts";
import { withoutConfirmed } from "./unconfirmed.ts";

/** What became of a proposal: nobody answered it, it stands in annotations.yaml, it was refused, or changed before it was put there. */
export type AskedState = "open" | "confirmed" | "refused" | "mended";

/** A proposal with its place among the paragraphs. */
export interface AskedProposal extends ParagraphRun {
  /** The same as long as it proposes the same. */
  key: string;
  proposal: PlacedProposal;
  state: AskedState;
  /** Code of the paragraphs it stands in. */
  text: string;
  /** Where in its list of annotations.yaml the entry stands that was made of it. */
  index?: number;
  /** What was said of it. */
  answer?: ProposalAnswer;
}

/** Everything that is proposed in a document, with what a person said of it. */
export interface Asked {
  paragraphs: TextParagraph[];
  proposals: AskedProposal[];
}

/**
 * @param written annotations.yaml
 * @param answers proposal-answers.yaml
 */
export function listAsked(
  document: OfficialDocument,
  proposals: readonly PlacedProposal[],
  written: WrittenAnnotations,
  answers: readonly ProposalAnswer[],
): Asked {
  const paragraphs = listParagraphs(document);
  const plain = paragraphs.map(({ text }) => withoutBlanks(text));
  const counts = new Map<string, number>();
  const asked = proposals.map((proposal): AskedProposal => {
    const run = findRun(paragraphs, plain, proposal.line, proposal.entry.原文);
    const code = wordsCode(proposal.list + JSON.stringify(proposal.entry));
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    const text = wordsCode(plain.slice(run.from, run.to + 1).join("\n"));
    return { ...run, key: count === 1 ? code : `${code}-${count}`, proposal, state: "open", text };
  });
  asked.sort((one, other) => one.from - other.from);
  const rest = markConfirmed(asked, written);
  markAnswered(asked, answers);
  markAlike(asked, toModel(document, withoutMended(asked, written, rest)));
  return { paragraphs, proposals: asked };
}

/** What two of them must have in common to be the same. */
export function sameWords(list: ListName, entry: { 原文: string } & Readonly<Record<string, unknown>>): string {
  return [list, withoutBlanks(entry.原文), withoutBlanks(aboutOf(list, entry))].join("\n");
}

/** Those that stand in annotations.yaml, one for one; what is left there is given back. */
function markConfirmed(asked: readonly AskedProposal[], written: WrittenAnnotations): WrittenAnnotations {
  const open = new Map<string, AskedProposal[]>();
  for (const one of asked) {
    const key = `${one.proposal.entry.位置}\n${sameWords(one.proposal.list, one.proposal.entry)}`;
    open.set(key, [...(open.get(key) ?? []), one]);
  }
  const rest = LIST_NAMES.map((list) => [
    list,
    (written[list] ?? []).filter((entry, index) => {
      const found = open.get(`${entry.位置}\n${sameWords(list, entry)}`)?.shift();
      if (found) Object.assign(found, { state: "confirmed", index });
      return !found;
    }),
  ]);
  return Object.fromEntries(rest) as WrittenAnnotations;
}

/** One for one, at its own place first: where something was put in before, the same words have another number now. */
function markAnswered(asked: readonly AskedProposal[], answers: readonly ProposalAnswer[]): void {
  const left = answers.filter((answer) => !mark(answer, answer.位置));
  for (const answer of left) mark(answer);

  function mark(answer: ProposalAnswer, place?: string): boolean {
    const words = [answer.清单, withoutBlanks(answer.原文), withoutBlanks(answer.说的 ?? "")].join("\n");
    const found = asked.find(
      ({ state, text, proposal: { list, entry } }) =>
        state === "open" &&
        text === answer.文字 &&
        (place === undefined || entry.位置 === place) &&
        sameWords(list, entry) === words,
    );
    if (found) Object.assign(found, { state: answer.回答 === "不要" ? "refused" : "mended", answer });
    return found !== undefined;
  }
}

/** What was annotated by hand, in other words, is not asked. */
function markAlike(asked: readonly AskedProposal[], annotations: Annotations): void {
  const open = asked.filter(({ state }) => state === "open");
  const left = new Set(
    withoutConfirmed(
      open.map(({ proposal }) => proposal),
      annotations,
    ),
  );
  for (const one of open) if (!left.has(one.proposal)) one.state = "confirmed";
}

/** An entry that a proposal was changed into answers that one and no other. */
function withoutMended(
  asked: readonly AskedProposal[],
  written: WrittenAnnotations,
  rest: WrittenAnnotations,
): WrittenAnnotations {
  const kept = LIST_NAMES.map((list) => {
    const all = written[list] ?? [];
    const ids = annotationIds(list, all);
    const made = new Set<unknown>();
    for (const one of asked) {
      if (one.proposal.list !== list || one.answer?.改成 === undefined) continue;
      const index = ids.indexOf(one.answer.改成);
      if (index < 0) continue;
      one.index = index;
      made.add(all[index]);
    }
    return [list, (rest[list] ?? []).filter((entry) => !made.has(entry))];
  });
  return Object.fromEntries(kept) as WrittenAnnotations;
}

function toModel({ parts }: OfficialDocument, written: WrittenAnnotations): Annotations {
  const position = parts[0]?.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return toAnnotations(written, () => position);
}
