import { renderText } from "../markdown/pipeline.ts";
import { hasWidePunctuation } from "../model/half-width.ts";
import type { OfficialDocument } from "../model/document.ts";
import { revisionText } from "../model/revisions.ts";
import { textOf } from "../model/text.ts";
import { LABELS } from "../model/field-list.ts";
import { revisionWords } from "../ui/revision-words.ts";
import type { Addresses } from "./addresses.ts";
import type { ComparedClause, Run } from "./compare-revisions.ts";
import { compareRevisions, compareWords } from "./compare-revisions.ts";
import { listFacts } from "./disclosure-table.ts";

/** Two versions beside each other. */
export interface ComparisonPage {
  older: VersionHead;
  newer: VersionHead;
  counts: Record<ComparedClause["kind"], number>;
  /** What changed, and between it what did not, in the order of the texts. */
  groups: (ClauseView | UnchangedClauses)[];
  /** Fields of the 公开信息 that are not the same. */
  facts: { label: string; runs: RunView[] }[];
  widePunctuation: boolean;
}

/** A version as the page names it. */
export interface VersionHead {
  version: string;
  href: string;
  date?: string;
  reason?: string;
  label: string;
}

export interface RunView {
  kind: Run["kind"];
  html: string;
}

/** A clause that is not the same in both. */
export interface ClauseView {
  kind: "changed" | "added" | "removed";
  label: string;
  /** 有改动, 增加, 删去 */
  name: string;
  href: string;
  runs: RunView[];
}

/** Neighbouring clauses that are the same in both. */
export interface UnchangedClauses {
  kind: "same";
  label: string;
  html: string;
}

/** Compares two versions of a document; undefined where it does not have them. */
export function buildComparison(
  document: OfficialDocument,
  [olderNumber, newerNumber]: readonly [number, number],
  addresses: Addresses,
): ComparisonPage | undefined {
  const [older, newer] = [revisionText(document, olderNumber), revisionText(document, newerNumber)];
  if (!older || !newer) return undefined;
  const hrefOf = (number: number, unit?: string) => {
    if (number !== document.revisions?.at(-1)?.number) return addresses.revision(document.id, number, unit);
    return unit === undefined ? addresses.document(document.id) : addresses.unit(document.id, unit);
  };
  const clauses = compareRevisions(older, newer);
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const { kind } of clauses) counts[kind]++;
  return {
    older: versionHead(document, olderNumber, hrefOf(olderNumber)),
    newer: versionHead(document, newerNumber, hrefOf(newerNumber)),
    counts,
    groups: groupClauses(clauses, (clause) => ({
      label: clause.citation || partLabel(clause.id, older, newer),
      href: hrefOf(clause.kind === "removed" ? olderNumber : newerNumber, clause.id),
    })),
    facts: compareFacts(older, newer),
    widePunctuation: hasWidePunctuation(textOf(older)) || hasWidePunctuation(textOf(newer)),
  };
}

/** Clauses in their order; neighbours that are the same in both are one group. */
function groupClauses(
  clauses: readonly ComparedClause[],
  describe: (clause: ComparedClause) => { label: string; href: string },
): ComparisonPage["groups"] {
  const groups: ComparisonPage["groups"] = [];
  let same: ComparedClause[] = [];
  const closeSame = () => {
    if (same.length > 0)
      groups.push({
        kind: "same",
        label: revisionWords.unchanged(same.length),
        html: same.map(renderRuns).join("<br>"),
      });
    same = [];
  };
  for (const clause of clauses) {
    if (clause.kind === "same") {
      same.push(clause);
      continue;
    }
    closeSame();
    groups.push({
      kind: clause.kind,
      name: revisionWords.clauseKinds[clause.kind],
      runs: clause.runs.map(viewRun),
      ...describe(clause),
    });
  }
  closeSame();
  return groups;
}

function versionHead({ revisions }: OfficialDocument, number: number, href: string): VersionHead {
  const revision = revisions?.find((one) => one.number === number);
  return {
    version: revisionWords.version(number),
    href,
    label: revisionWords.validity[revision?.status ?? "current"],
    ...(revision?.date ? { date: revision.date } : {}),
    ...(revision?.reason ? { reason: revision.reason } : {}),
  };
}

/** 印发通知, 正文: for what stands in a part outside its units; the words of the nearest unit otherwise. */
function partLabel(id: string, older: OfficialDocument, newer: OfficialDocument): string {
  const part = [...newer.parts, ...older.parts].find((one) => one.id === id);
  return part ? revisionWords.wholePart[part.kind] : revisionWords.text;
}

function compareFacts(older: OfficialDocument, newer: OfficialDocument): ComparisonPage["facts"] {
  const read = ({ disclosure }: OfficialDocument) =>
    new Map([
      [LABELS.title, disclosure.title],
      ...listFacts(disclosure)
        .flat()
        .map(({ label, values }): [string, string] => [label, values.map(({ text }) => text).join("、")]),
    ]);
  const [before, after] = [read(older), read(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [old, now] = [before.get(label) ?? "", after.get(label) ?? ""];
    return old === now ? [] : [{ label, runs: compareWords(old, now).map(viewRun) }];
  });
}

function viewRun({ kind, text }: Run): RunView {
  return { kind, html: text.split("\n").map(renderText).join("<br>") };
}

function renderRuns({ runs }: ComparedClause): string {
  return runs.map((run) => viewRun(run).html).join("");
}
