import { stringify } from "yaml";
import { editYaml, readYamlValue } from "../editor/edit-yaml.ts";
import type { FieldValue } from "../editor/field-value.ts";
import { isList } from "../editor/field-value.ts";
import type { KeptDoubt, ReadDoubt } from "../editor/new-exchange.ts";
import { refusalWords } from "../ui/edit-words.ts";
import { readOptional, saveOptional, stepsTo } from "./content-files.ts";
import { Refused } from "./refused.ts";

/** What the importer was not sure of, beside a draft until it is looked at; nothing that is published has it. */
export const DOUBTS = "doubts.yaml";

/** The file for the doubts of an import; undefined where there is none. @param done the numbers of those that were looked at */
export function writeDoubts(
  doubts: readonly ReadDoubt[],
  original: readonly string[],
  done: readonly number[],
): string | undefined {
  if (doubts.every((_, index) => done.includes(index))) return undefined;
  const list = doubts.map(({ reason, fix, line }, index) => ({
    存疑: reason,
    ...(fix !== "" && { 改法: fix }),
    ...((original[line] ?? "").trim() !== "" && { 原件: original[line]?.trim() ?? "" }),
    ...(done.includes(index) && { 看过: "是" }),
  }));
  return stringify(list, { lineWidth: 0 });
}

/** The doubts beside a document; what is no list of them is none. */
export function readDoubts(root: string, id: string): KeptDoubt[] {
  return rowsOf(readOptional(root, [...stepsTo(root, id), DOUBTS]).text).map((row) => ({
    reason: textOf(row["存疑"]),
    fix: textOf(row["改法"]),
    original: textOf(row["原件"]),
    isDone: row["看过"] === "是",
  }));
}

/** Says that one was looked at, or was not. */
export function markDoubt(root: string, id: string, number: number, isDone: boolean): void {
  const steps = [...stepsTo(root, id), DOUBTS];
  const { text, version } = readOptional(root, steps);
  const rows = rowsOf(text);
  if (!rows[number]) throw new Refused(404, refusalWords.notFound);
  const marked = rows.map((row, index) => (index === number ? { ...row, 看过: isDone ? "是" : "" } : row));
  const edited = editYaml(text, marked);
  if (edited === undefined) throw new Refused(409, refusalWords.notFound);
  saveOptional(root, steps, edited, version);
}

/** How many nobody has looked at. */
export function countDoubts(root: string, id: string): number {
  return readDoubts(root, id).filter(({ isDone }) => !isDone).length;
}

function rowsOf(yaml: string): Record<string, FieldValue>[] {
  const value = readYamlValue(yaml);
  if (value === undefined || value === null || typeof value === "string" || !isList(value)) return [];
  return value.flatMap((row) => (typeof row === "string" || isList(row) ? [] : [row]));
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}
