import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import type { DeclaredMessage } from "./declare-message.ts";

/** What an editor is told besides the sentence itself. */
export interface ReportDetails {
  place?: Point | Position | undefined;
  /** 改法 for this very place; that of the declaration where it is not said. */
  note?: string | undefined;
  /** What the file has. */
  actual?: string | undefined;
  /** What it should have. */
  expected?: string[] | undefined;
  /** The steps to the value that it is about, in a file of keys and values: also to one that is not there. */
  field?: readonly PropertyKey[] | undefined;
}

const fields = new WeakMap<VFileMessage, readonly PropertyKey[]>();

/** The steps to the value that a message is about; undefined where only its place is known. */
export function fieldOf(message: VFileMessage): readonly PropertyKey[] | undefined {
  return fields.get(message);
}

/** 错误: adds a message that stops the build. */
export function reportError(
  file: VFile,
  told: DeclaredMessage,
  reason: string,
  details: ReportDetails = {},
): VFileMessage {
  const message = reportNotice(file, told, reason, details);
  message.fatal = true;
  return message;
}

/** 提醒: adds a message that does not stop the build. */
export function reportNotice(
  file: VFile,
  told: DeclaredMessage,
  reason: string,
  details: ReportDetails = {},
): VFileMessage {
  const { place } = details;
  const message = file.message(reason, { ...origin(told), ...(place && { place }) });
  return detail(message, told, details);
}

/**
 * A message about an input that is no VFile: of its place, or where that is not said of the whole of it.
 *
 * @param path of the input as its editor knows it
 */
export function createMessage(
  path: string,
  told: DeclaredMessage,
  reason: string,
  details: ReportDetails = {},
): VFileMessage {
  const { place } = details;
  const message = new VFileMessage(reason, { ...origin(told), ...(place && { place }) });
  message.file = path;
  message.name = place ? `${path}:${message.name}` : path;
  return detail(message, told, details);
}

function origin({ id }: DeclaredMessage): { ruleId: string; source: string } {
  return { ruleId: id, source: "gongkailan" };
}

function detail(
  message: VFileMessage,
  { fix }: DeclaredMessage,
  { note = fix, actual, expected, field }: ReportDetails,
): VFileMessage {
  message.note = note;
  if (actual !== undefined) message.actual = actual;
  if (expected !== undefined) message.expected = expected;
  if (field !== undefined) fields.set(message, field);
  return message;
}
