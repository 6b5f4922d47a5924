import type { VFile } from "vfile";
import type { Severity } from "../messages.ts";
import { countMessages, listMessages } from "../messages.ts";

/**
 * The messages of files as lines for editors, in the order of the files:
 * `path:line:column: 错误 what is wrong [rule]`, then the mend, then a count. Confirmed ones are only counted.
 */
export function reportText(files: readonly VFile[]): string {
  return [...linesOf(files, ["error", "notice"]), summarize(files)].join("\n");
}

/** Only what stops a build; empty where nothing does. */
export function reportErrors(files: readonly VFile[]): string {
  return linesOf(files, ["error"]).join("\n");
}

function linesOf(files: readonly VFile[], wanted: readonly Severity[]): string[] {
  const lines: string[] = [];
  for (const { file, line, column, severity, message, rule, fix } of listMessages(files)) {
    if (!wanted.includes(severity)) continue;
    lines.push(`${file}:${line}:${column}: ${severity === "error" ? "错误" : "提醒"} ${message} [${rule}]`);
    if (fix) lines.push(`  改法：${fix}`);
  }
  return lines;
}

/** `共 1 个错误，2 个提醒，另有 3 条已确认。` */
function summarize(files: readonly VFile[]): string {
  const { errors, notices, confirmed } = countMessages(files);
  const told = errors + notices === 0 ? "没有错误，也没有提醒" : `共 ${errors} 个错误，${notices} 个提醒`;
  return `${told}${confirmed === 0 ? "" : `，另有 ${confirmed} 条已确认`}。`;
}
