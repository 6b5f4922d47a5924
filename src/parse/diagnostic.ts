import type { Point, Position } from "unist";
import type { VFile } from "vfile";

/** What an editor is told: where, what is wrong, what it should be, how to mend it. */
export interface Diagnostic {
  /** Stable name of the rule, e.g. `problem-number`. */
  ruleId: string;
  /** `error` (错误) stops a build, `warning` (提醒) does not. */
  severity: "error" | "warning";
  /** In the file on disk. */
  place: Position | Point;
  /** One Chinese sentence: what is wrong. */
  reason: string;
  /** 改法: how to mend it. */
  fix: string;
  actual?: string;
  expected?: string[];
}

/** Adds a diagnostic to the messages of its file. */
export function report(file: VFile, diagnostic: Diagnostic): void {
  const { ruleId, severity, place, reason, fix, actual, expected } = diagnostic;
  const message = file.message(reason, { place, ruleId, source: "gongkailan" });
  message.fatal = severity === "error";
  message.note = fix;
  if (actual !== undefined) message.actual = actual;
  if (expected !== undefined) message.expected = expected;
}
