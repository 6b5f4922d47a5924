import type { Position } from "unist";
import type { VFile } from "vfile";
import { withoutBlanks } from "../model/text.ts";
import type { DeclaredMessage } from "../parse/declare-message.ts";
import { reportNotice } from "../parse/report.ts";

/** What somebody answerable has decided about one thing that is an error otherwise; it is in force. */
export interface Approval {
  rule: string;
  /** Without blanks. */
  quote: string;
  /** What is put behind a message: `（已批准公开：理由，批准人，有效期至 2026-12-31）`. */
  remark: string;
  /** Of the file that it is about, as `sha256:0123456789abcdef`, or with more of its digits. */
  fingerprint?: string | undefined;
  position: Position;
  used: boolean;
}

/** The approvals of one document folder. */
export interface Approvals {
  /** The file that they stand in, with what is wrong with it. */
  file: VFile;
  list: Approval[];
}

/**
 * The remark of the approval for a find, undefined where there is none; that approval is then used.
 *
 * @param text the find as it stands
 * @param around the line or lines with it: a quote may be longer than the find
 */
export function approve(
  approvals: Approvals | undefined,
  rule: string,
  text: string,
  around: string,
): string | undefined {
  const [own, line] = [withoutBlanks(text), withoutBlanks(around)];
  const approval = approvals?.list.find(
    (one) => one.rule === rule && one.quote.includes(own) && (one.quote === own || line.includes(one.quote)),
  );
  if (approval) approval.used = true;
  return approval?.remark;
}

/**
 * The remark of the approval for a whole file; undefined where there is none, or somebody looked at other bytes. Either
 * way it is used: that it is about another file is told with the find.
 *
 * @param fingerprint of the bytes, all its digits
 */
export function approveFile(
  approvals: Approvals | undefined,
  rule: string,
  name: string,
  fingerprint: string,
): string | undefined {
  const own = approvals?.list.filter((one) => one.rule === rule && one.quote === withoutBlanks(name)) ?? [];
  for (const one of own) one.used = true;
  return own.find((one) => one.fingerprint !== undefined && fingerprint.startsWith(one.fingerprint))?.remark;
}

/** Turns the approved errors of a document into 提醒. */
export function applyApprovals(document: VFile, approvals: Approvals | undefined): void {
  if (!approvals) return;
  const source = String(document);
  const lines = source.split(/\r\n|\r|\n/u);
  for (const message of document.messages) {
    const { fatal, place, ruleId = "" } = message;
    if (!fatal || !place || !("start" in place)) continue;
    const text = source.slice(place.start.offset, place.end.offset);
    const around = lines.slice(place.start.line - 1, place.end.line).join("");
    const remark = text === "" ? undefined : approve(approvals, ruleId, text, around);
    if (remark === undefined) continue;
    message.fatal = false;
    message.reason += remark;
  }
}

/**
 * Tells the approvals that were needed nowhere; to be asked after the text and all attachments were searched.
 *
 * @param told the message that speaks of their file
 * @param what they are called: 批准
 */
export function tellUnusedApprovals({ file, list }: Approvals, told: DeclaredMessage, what: string): void {
  for (const { rule, position } of list.filter(({ used }) => !used))
    reportNotice(file, told, `这一条${what}没有对上任何错误：规则“${rule}”`, {
      place: position,
      note: "公文已经改好的，删去这一条；否则照公文抄写原文，照错误提示抄写规则",
    });
}
