import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

/** What an editor is told besides the sentence itself. */
export interface ReportDetails {
  /** Which check speaks, e.g. `yaml-syntax`. */
  ruleId: string;
  place?: Point | Position | undefined;
  /** 改法: how to mend it. */
  note: string;
  /** What the file has. */
  actual?: string | undefined;
  /** What it should have. */
  expected?: string[] | undefined;
}

/** 错误: adds a message that stops the build. */
export function reportError(file: VFile, reason: string, details: ReportDetails): VFileMessage {
  const message = reportNotice(file, reason, details);
  message.fatal = true;
  return message;
}

/** 提醒: adds a message that does not stop the build. */
export function reportNotice(file: VFile, reason: string, details: ReportDetails): VFileMessage {
  const { ruleId, place, note, actual, expected } = details;
  const message = file.message(reason, { ruleId, source: "gongkailan", ...(place && { place }) });
  message.note = note;
  if (actual !== undefined) message.actual = actual;
  if (expected !== undefined) message.expected = expected;
  return message;
}
