import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

/** error 错误 stops the build, notice 提醒 does not; confirmed is a 提醒 that acknowledgements.yaml has confirmed. */
export type Severity = "error" | "notice" | "confirmed";

/** A message as reporters and other programs take it. Lines and columns count from 1. */
export interface ToldMessage {
  /** Path as editors know it. */
  file: string;
  line: number;
  column: number;
  endLine: number | null;
  endColumn: number | null;
  severity: Severity;
  rule: string;
  message: string;
  /** 改法 */
  fix: string | null;
  /** What the file has, and what it should have. */
  actual: string | null;
  expected: string[] | null;
}

/** All messages of some files: in the order of the files, then by place, then as they were told. */
export function listMessages(files: readonly VFile[]): ToldMessage[] {
  return files.flatMap((file) =>
    file.messages.map((message) => toTold(file.path, message)).sort((a, b) => a.line - b.line || a.column - b.column),
  );
}

/** How many messages of each kind some files have. */
export function countMessages(files: readonly VFile[]): { errors: number; notices: number; confirmed: number } {
  const count = { errors: 0, notices: 0, confirmed: 0 };
  for (const { messages } of files)
    for (const message of messages) {
      const severity = severityOf(message);
      count[severity === "error" ? "errors" : severity === "notice" ? "notices" : "confirmed"]++;
    }
  return count;
}

function severityOf({ fatal }: VFileMessage): Severity {
  return fatal ? "error" : fatal === false ? "notice" : "confirmed";
}

function toTold(file: string, message: VFileMessage): ToldMessage {
  const { line, column, place, ruleId, reason, note, actual, expected } = message;
  const end = place && "end" in place ? place.end : undefined;
  return {
    file,
    line: line ?? 1,
    column: column ?? 1,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    severity: severityOf(message),
    rule: ruleId ?? "unknown",
    message: reason,
    fix: note ?? null,
    actual: actual ?? null,
    expected: expected ?? null,
  };
}
