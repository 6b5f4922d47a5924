import { LABELS } from "../model/field-list.ts";
import { collectMeasures, collectProblems } from "../model/walk.ts";
import { printWords as words } from "../ui/print-words.ts";
import type { Board } from "./board.ts";
import { frameOf, planText } from "./board.ts";
import { groupProblems } from "./board-units.ts";
import { BRIEF_PAPER } from "./paper.ts";
import type { FactsBlock } from "./placed-block.ts";
import type { PrintSource } from "./print-source.ts";
import { listContacts } from "./slides/contacts.ts";
import { runsOf } from "./runs.ts";

/** Who is asked about a document, line by line: `联系电话`, `0737-1234567`. */
export type Contacts = readonly { label: string; value: string }[];

/**
 * 一张纸: what a document is, who made it and when, how many problems and measures it has, who is asked, and the QR code.
 * What is not stated is left out.
 */
export function planBrief(source: PrintSource, contacts: Contacts): Board {
  const { document } = source;
  const title = planText(document, [{ type: "title", text: document.disclosure.title }], BRIEF_PAPER, String);
  const called = listContacts(document).map((value) => ({ label: words.brief.contact, value }));
  // Whom the document does not name, the office is asked; the label says so.
  const rows = [...listBriefFacts(source), ...(called.length > 0 ? called : contacts)].map(({ label, value }) => [
    { label: runsOf(label, "hei"), values: [runsOf(value, "hei")] },
  ]);
  const facts: FactsBlock = { type: "facts", rows };
  // Issuer and date stand in the table.
  const frame = { ...frameOf(source, BRIEF_PAPER), sign: "", footSize: BRIEF_PAPER.small };
  return { ...frame, blocks: rows.length === 0 ? title : [...title, facts] };
}

function listBriefFacts({ document }: PrintSource): Contacts {
  const { issuer, documentNumber, formedOn } = document.disclosure;
  const problems = collectProblems(document);
  const measures = problems.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0);
  const groups = groupProblems(problems).filter(({ section }) => section !== undefined).length;
  const stated: [label: string, value: string | undefined][] = [
    [LABELS.issuer, issuer],
    [LABELS.documentNumber, documentNumber],
    [LABELS.formedOn, formedOn],
    [words.brief.content, problems.length === 0 ? undefined : words.brief.counts(groups, problems.length, measures)],
  ];
  return stated.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
