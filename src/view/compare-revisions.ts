import { diffArrays } from "diff";
import type { OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import type { Clause } from "./clauses.ts";
import { listClauses } from "./clauses.ts";

/** Words that both texts have, or only the older or the newer one. */
export interface Run {
  kind: "same" | "deleted" | "inserted";
  text: string;
}

/** A clause of one version or of both. Without what is inserted the runs are the older text, without what is deleted the newer. */
export interface ComparedClause extends Pick<Clause, "id" | "citation"> {
  kind: "same" | "changed" | "added" | "removed";
  runs: Run[];
}

/**
 * Compares two versions clause by clause, by the ids that the printed numbers give. A clause that stands elsewhere in the
 * newer text is removed there and added here, so that both texts keep their order.
 */
export function compareRevisions(older: OfficialDocument, newer: OfficialDocument): ComparedClause[] {
  const [before, after] = [listClauses(older), listClauses(newer)];
  const keysOf = (clauses: readonly Clause[]) => clauses.map(({ key }) => key);
  const compared: ComparedClause[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(keysOf(before), keysOf(after)))
    for (const _key of value) {
      const old = added ? undefined : before[from++];
      const now = removed ? undefined : after[to++];
      compared.push(compareClause(old, now));
    }
  return compared;
}

function compareClause(old: Clause | undefined, now: Clause | undefined): ComparedClause {
  const { id = "", citation = "" } = now ?? old ?? {};
  if (!old) return { id, citation, kind: "added", runs: [{ kind: "inserted", text: now?.text ?? "" }] };
  if (!now) return { id, citation, kind: "removed", runs: [{ kind: "deleted", text: old.text }] };
  if (withoutBlanks(old.text) === withoutBlanks(now.text))
    return { id, citation, kind: "same", runs: [{ kind: "same", text: now.text }] };
  return { id, citation, kind: "changed", runs: compareWords(old.text, now.text) };
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** Texts that have less than this in common are shown whole, one after the other: single words would only confuse. */
const ALIKE = 0.3;

/** Compares two texts word by word; a word with a mark or blank beside it counts as three. */
export function compareWords(older: string, newer: string): Run[] {
  const cutIntoWords = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const runs = diffArrays(cutIntoWords(older), cutIntoWords(newer)).map(({ added, removed, value }): Run => {
    return { kind: added ? "inserted" : removed ? "deleted" : "same", text: value.join("") };
  });
  const joined = joinChanges(runs);
  const common = joined.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
  if (common >= ALIKE * Math.max(older.length, newer.length)) return joined;
  return withoutEmpty([
    { kind: "deleted", text: older },
    { kind: "inserted", text: newer },
  ]);
}

/** Single characters between two changes belong to the change: `从2022年到2023年` is easier to read whole. */
function joinChanges(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let [deleted, inserted] = ["", ""];
  const flush = () => {
    joined.push(
      ...withoutEmpty([
        { kind: "deleted", text: deleted },
        { kind: "inserted", text: inserted },
      ]),
    );
    [deleted, inserted] = ["", ""];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    const isIsland = [...text].length === 1 && at > 0 && at < runs.length - 1 && text !== "\n";
    if (kind === "same" && !isIsland) {
      flush();
      joined.push({ kind, text });
    } else {
      if (kind !== "inserted") deleted += text;
      if (kind !== "deleted") inserted += text;
    }
  }
  flush();
  return joined;
}

function withoutEmpty(runs: readonly Run[]): Run[] {
  return runs.filter(({ text }) => text !== "");
}

/** One of the two texts that runs were made of. */
export function textOfRuns(runs: readonly Run[], side: "older" | "newer"): string {
  const other = side === "older" ? "inserted" : "deleted";
  return runs.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join("");
}
