import type { OfficialDocument } from "../model/document.ts";
import { withCitedDocument } from "./cited-document.ts";
import type { Carried } from "./duties.ts";
import { proposeDuties, proposeLabelledDuty } from "./duties.ts";
import { proposeFigures } from "./figures.ts";
import type { LabelledPiece } from "./labelled-piece.ts";
import type { Piece } from "./pieces.ts";
import { listPieces } from "./pieces.ts";
import { proposeProgress } from "./progress.ts";
import type { PlacedProposal, Proposal } from "./proposal.ts";
import { proposeReferences } from "./references.ts";
import { proposeRules } from "./rules.ts";
import { splitSentences } from "./sentences.ts";
import { proposeTerms } from "./terms.ts";
import { proposeLabelledTime, proposeTimes } from "./times.ts";

/**
 * Everything in a text that may be an annotation of it, in the order of the text, each with its reason. Rules only: the
 * same text has the same proposals, and nothing is published that nobody confirmed.
 *
 * @param others the other documents of the site, which it may cite, or tell the progress of
 */
export function proposeAnnotations(
  document: OfficialDocument,
  others: readonly OfficialDocument[] = [],
): PlacedProposal[] {
  const { formedOn } = document.disclosure;
  const { pieces, labels } = listPieces(document);
  const known = new Set<string>();
  const placed = ({ line }: { line: number }, proposals: readonly Proposal[]) =>
    proposals.map((one) => ({ ...withCitedDocument(one, others), line }));
  return [
    ...pieces.flatMap((piece) => placed(piece, ofPiece(piece, formedOn, known))),
    ...labels.flatMap((label) => placed(label, [ofLabel(label, formedOn)])),
    ...proposeProgress(document, others),
  ];
}

/** What a label states, outright. */
export function ofLabel(label: LabelledPiece, formedOn: string | undefined): Proposal {
  return label.kind === "limit" ? proposeLabelledTime(label, formedOn) : proposeLabelledDuty(label);
}

/** Of the words of one paragraph, or of some of them. */
export function ofPiece(piece: Piece, formedOn: string | undefined, known: Set<string>): Proposal[] {
  const sentences = splitSentences(piece);
  let carried: Carried | undefined;
  const own = sentences.flatMap((sentence): Proposal[] => {
    const references = proposeReferences(sentence, known);
    if (piece.role === "heading") return references;
    const duties = proposeDuties(sentence, carried);
    carried = duties.subject ?? (carried?.isHead || sentence.behind === ";" ? carried : undefined);
    return [
      ...duties.proposals,
      ...proposeTimes(sentence, formedOn),
      ...proposeFigures(sentence),
      ...proposeTerms(sentence),
      ...references,
    ];
  });
  return [...own, ...proposeRules(sentences)];
}
