import type { VFile } from "vfile";
import { listMessages } from "../messages.ts";

/**
 * Errors and 提醒 as workflow commands of GitHub Actions, which shows them beside the line:
 * `::error file=a.md,line=3,col=1,title=错误 [rule]::what is wrong`. Empty where there is nothing to tell.
 */
export function reportGithub(files: readonly VFile[]): string {
  return listMessages(files)
    .filter(({ severity }) => severity !== "confirmed")
    .map(({ file, line, column, severity, rule, message, fix }) => {
      const [command, name] = severity === "error" ? ["error", "错误"] : ["warning", "提醒"];
      const properties = { file, line, col: column, title: `${name} [${rule}]` };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${command} ${written.join(",")}::${escapeData(fix ? `${message}\n改法：${fix}` : message)}`;
    })
    .join("\n");
}

/** A command ends with its line, and `%` begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property ends with a comma, all of them with a colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
