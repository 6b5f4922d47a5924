import { location } from "vfile-location";
import { isCollection, isPair, isScalar, type Document, type YAMLError } from "yaml";

import { rangeOf, type TextRange } from "./yaml-nodes.ts";
import { EXPLANATIONS, UNREADABLE, type YamlExplanation } from "./yaml-explanations.ts";

/** One mistake, in plain Chinese. */
export interface YamlMistake extends TextRange, YamlExplanation {}

/** The mistakes of a YAML text, one to a line: what only follows from the first of a line is left out. */
export function explainYamlErrors(yaml: Document.Parsed, source: string): YamlMistake[] {
  const found = new Map<number, YamlMistake>();
  const points = location(source);
  const openings = yaml.errors.length > 0 ? listStarts(yaml.contents) : [];
  for (const error of yaml.errors)
    for (const mistake of explain(error, openings, source)) {
      const line = points.toPoint(Math.min(mistake.start, source.length))?.line ?? 0;
      if (!found.has(line)) found.set(line, mistake);
    }
  const [first] = yaml.errors;
  if (first && found.size === 0) found.set(0, { start: first.pos[0], end: first.pos[1], ...UNREADABLE });
  const { contents } = yaml;
  if (!first && isScalar(contents) && contents.range) found.set(0, unpairedLine(source, contents.range[0]));
  return [...found.values()].sort((one, other) => one.start - other.start);
}

function explain(error: YAMLError, openings: readonly number[], source: string): YamlMistake[] {
  const [start, end] = error.pos;
  if (error.code === "MULTILINE_IMPLICIT_KEY" || error.message.startsWith("Implicit map keys"))
    return unpairedLines(source, start, end);
  const indented = error.code === "BLOCK_AS_IMPLICIT_KEY" && indentedPair(source, start);
  if (indented) return [indented];
  const known = EXPLANATIONS.find(({ code, words }) => code === error.code && (!words || words.test(error.message)));
  const range = known?.opens === undefined ? { start, end } : openedAt(known.opens, openings, source, start);
  return [{ ...range, reason: known?.reason ?? UNREADABLE.reason, note: known?.note ?? UNREADABLE.note }];
}

/** The last value before an offset that begins with a quote or bracket: it is the one that never ends. */
function openedAt(mark: string, openings: readonly number[], source: string, offset: number): TextRange {
  const start = openings.findLast((one) => one < offset && source[one] === mark) ?? offset;
  return { start, end: start + 1 };
}

/** Where every value begins, in the order of the text. A stack of its own: values lie as deep in one another as they like. */
function listStarts(contents: unknown): number[] {
  const starts: number[] = [];
  const waiting = [contents];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isPair(node)) waiting.push(node.key, node.value);
    if (isCollection(node)) for (const item of node.items) waiting.push(item);
    const range = rangeOf(node);
    if (range) starts.push(range.start);
  }
  return starts.sort((one, other) => one - other);
}

/** Lines that were run together into one key because they have no `: ` of their own. */
function unpairedLines(source: string, start: number, end: number): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  for (let offset = start; offset < Math.max(end, start + 1);) {
    const stop = source.indexOf("\n", offset);
    const line = source.slice(source.lastIndexOf("\n", offset - 1) + 1, stop < 0 ? undefined : stop);
    if (line.trim() !== "" && !/:(?:\s|$)/u.test(line)) mistakes.push(unpairedLine(source, offset));
    offset = stop < 0 ? source.length + 1 : stop + 1;
  }
  return mistakes;
}

/** What keeps the line at an offset from being `键: 值`. */
function unpairedLine(source: string, offset: number): YamlMistake {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const line = /^[^\r\n]*/u.exec(source.slice(start))?.[0] ?? "";
  const indent = /^\s*(?:-\s+)?/u.exec(line)?.[0].length ?? 0;
  const range = { start: start + indent, end: start + Math.max(indent, line.trimEnd().length) };
  const [, key, colon] = /^([^:：]+)([:：])/u.exec(line.slice(indent)) ?? [];
  if (key !== undefined && colon === "：")
    return { ...range, reason: `“${key}”后面的冒号是中文冒号`, note: `改成英文冒号，再加一个空格：“${key}: ”` };
  if (key !== undefined)
    return { ...range, reason: `“${key}:”后面缺少一个空格`, note: `在英文冒号后面加一个空格：“${key}: ”` };
  return {
    ...range,
    reason: "这一行不是“键: 值”",
    note: "是上一行没写完的内容，就比上一行多空两格；是新的一项，就写成“键: 值”；是列表的一项，就写成“- 内容”",
  };
}

/** `a: 1` and, on the next line, a pair that is indented for no reason. */
function indentedPair(source: string, start: number): YamlMistake | undefined {
  const match = /^(?<value>[^\r\n]*)\r?\n +(?<pair>[^\r\n:]+:(?=\s)[^\r\n]*)/u.exec(source.slice(start));
  const { value, pair } = match?.groups ?? {};
  if (!match || value === undefined || pair === undefined || /:(?:\s|$)/u.test(value)) return undefined;
  const end = start + match[0].length;
  return {
    start: end - pair.length,
    end,
    reason: "这一行的行首多了空格，会被当作上一行的内容",
    note: "行首空格的个数与同级的行对齐",
  };
}
