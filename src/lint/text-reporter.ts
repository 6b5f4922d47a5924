import type { VFile } from "vfile";

/**
 * The messages of files as lines for editors, in the order of the files:
 * `path:line:column: 错误 what is wrong [rule]`, then the mend, then a count.
 */
export function reportText(files: readonly VFile[]): string {
  const lines: string[] = [];
  for (const file of files)
    for (const message of [...file.messages].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )) {
      const place = `${file.path}:${message.line ?? 1}:${message.column ?? 1}`;
      lines.push(`${place}: ${message.fatal ? "错误" : "提醒"} ${message.reason} [${message.ruleId ?? "unknown"}]`);
      if (message.note) lines.push(`  改法：${message.note}`);
    }
  const { errors, notices } = countMessages(files);
  lines.push(errors + notices === 0 ? "没有错误，也没有提醒。" : `共 ${errors} 个错误，${notices} 个提醒。`);
  return lines.join("\n");
}

/** How many 错误 and 提醒 some files have. */
export function countMessages(files: readonly VFile[]): { errors: number; notices: number } {
  const all = files.flatMap((file) => file.messages);
  const errors = all.filter((message) => message.fatal).length;
  return { errors, notices: all.length - errors };
}
