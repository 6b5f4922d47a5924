import { diff3Merge } from "node-diff3";
import { applyDraft } from "./draft.ts";
import { LINE_END } from "./split-file.ts";

/** Some lines of two versions of a file: the same in the merged text, or changed by both, so that somebody must choose. */
export type MergePiece = { lines: string[] } | { mine: string[]; theirs: string[] };

/**
 * Puts together what two people made of the same file. Lines that touch each other count as changed by both.
 *
 * @param base what both began with
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergePiece[] {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }): MergePiece[] => {
    if (conflict) return [{ mine: conflict.a, theirs: conflict.b }];
    return ok ? [{ lines: ok }] : [];
  });
}

/** The merged file, with the line ends and the byte order mark of `theirs`; undefined where somebody must choose. */
export function mergedText(pieces: readonly MergePiece[], theirs: string): string | undefined {
  const lines = pieces.flatMap((piece) => ("lines" in piece ? piece.lines : [undefined]));
  return lines.includes(undefined) ? undefined : applyDraft(theirs, { source: lines.join("\n") });
}

function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/u, "").split(LINE_END);
}
