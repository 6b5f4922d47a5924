import type { VFile } from "vfile";
import type { z } from "zod";

import type { DeclaredMessage } from "./declare-message.ts";
import { nearestOf } from "./nearest.ts";
import { reportError } from "./report.ts";
import type { YamlReading } from "./yaml.ts";

type Issue = z.core.$ZodIssue;

const SHAPES: Readonly<Record<string, { reason: string; note: string }>> = {
  string: { reason: "应是一行文字", note: "写在冒号后面，同一行" },
  array: { reason: "应是列表", note: "每项另起一行，写成“- 内容”" },
  object: { reason: "应是“键: 值”", note: "另起一行，写成“键: 值”" },
};

/**
 * Reports what a schema has against a YAML value: every issue, in Chinese, where it stands.
 *
 * @param told the message all of them are told as
 * @param keysAt the keys the schema knows at a path, to name them beside an unknown one
 */
export function reportIssues(
  file: VFile,
  yaml: YamlReading,
  issues: readonly Issue[],
  told: DeclaredMessage,
  keysAt: (path: readonly PropertyKey[]) => string[],
): void {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) reportUnknownKey(file, yaml, [...issue.path, key], told, keysAt(issue.path));
    else reportIssue(file, yaml, issue, told);
  }
}

function reportUnknownKey(
  file: VFile,
  yaml: YamlReading,
  path: PropertyKey[],
  told: DeclaredMessage,
  known: string[],
): void {
  const key = String(path.at(-1));
  const near = nearestOf(key, known);
  reportError(file, told, `不认识“${key}”`, {
    place: yaml.positionOf(path, "key"),
    note: near === undefined ? `删去这一项；这里可以写：${known.join("、")}` : `改成“${near}”，或删去这一项`,
    actual: key,
    expected: near === undefined ? known : [near],
  });
}

function reportIssue(file: VFile, yaml: YamlReading, issue: Issue, told: DeclaredMessage): void {
  const { path } = issue;
  const name = [...path].reverse().find((step) => typeof step === "string");
  const subject = name === undefined ? "内容" : `“${name}”`;
  const place = yaml.positionOf(path);
  if (issue.code === "invalid_type" && !isStated(yaml.value, path)) {
    reportError(file, told, `缺少${subject}`, {
      place,
      field: path,
      note: name === undefined ? "文件是空的，按 README 写上内容" : `补上一行“${name}: …”`,
    });
    return;
  }
  const shape = issue.code === "invalid_type" ? SHAPES[issue.expected] : undefined;
  reportError(file, told, `${subject}${shape?.reason ?? issue.message}`, {
    place,
    field: path,
    note: shape?.note ?? mendOf(issue) ?? "照提示改正；不知道的，留空或删去这一行",
  });
}

/** The 改法 that a check of ours brings along in its `params.note`. */
function mendOf(issue: Issue): string | undefined {
  const note: unknown = issue.code === "custom" ? issue.params?.["note"] : undefined;
  return typeof note === "string" ? note : undefined;
}

function isStated(value: unknown, path: readonly PropertyKey[]): boolean {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return false;
    found = (found as Record<PropertyKey, unknown>)[step];
  }
  return found !== null && found !== undefined && found !== "";
}
