import { explainFileTrouble } from "../src/publishing/file-trouble.ts";

/** What an error of `parseArgs` or of the system's files says, in Chinese; other errors say it themselves. */
export function explainOptionError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  const named = /'(?<words>[^']+)'/u.exec(error.message)?.groups?.["words"] ?? "";
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `没有“${named}”这个选项`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `多了“${named}”`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return error.message.includes("does not take")
        ? `“${named}”后面不写内容`
        : `“${named.replace(/ <value>$/u, "")}”后面要写内容`;
    default:
      return explainFileTrouble(error) ?? error.message;
  }
}
