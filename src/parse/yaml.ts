import type { Position } from "unist";
import type { VFile } from "vfile";
import { location } from "vfile-location";
import { parseDocument } from "yaml";

import { declareMessage } from "./declare-message.ts";
import { reportError } from "./report.ts";
import { checkYamlNode } from "./yaml-checks.ts";
import { explainYamlErrors } from "./yaml-errors.ts";
import { findRange, toPlain, type TextRange } from "./yaml-nodes.ts";

/** A text that is no YAML. */
export const YAML_SYNTAX = declareMessage({
  id: "yaml-syntax",
  title: "公开信息和设置文件一行一项，写成“键: 值”",
  why: "写法不对，后面的内容读不出来，或者读成别的意思",
  fix: "每行写成“键: 值”（英文冒号加一个空格），下级比上级多空两格；值里有特殊符号，就用英文单引号括起来",
  examples: [
    { source: "---\n标题: 甲\n公开主体: 某镇人民政府\n---\n\n# 甲", messages: [] },
    {
      source: "---\n标题: 甲\n公开主体：某镇人民政府\n---\n\n# 甲",
      messages: ["3:1 错误 “公开主体”后面的冒号是中文冒号"],
    },
    {
      source: "---\n标题: “甲”\n来源: '某镇人民政府\n---\n\n# 甲",
      messages: ["3:5 错误 这里的“'”没有与它配对的“'”"],
    },
  ],
});

/** What a YAML text says, and where in the file it says it. */
export interface YamlReading {
  /** Plain objects and arrays; every scalar is a string just as typed, an empty one is `""`; `null` where there is nothing at all. */
  value: unknown;
  /**
   * Position, in the file on disk, of what stands at a path such as `["公开层级", 0, "层级"]`. An
   * empty value is found at its key, a path that is not there at the nearest thing around it.
   */
  positionOf(path: readonly PropertyKey[], what?: "key" | "value"): Position;
}

/**
 * Reads YAML for editors. All scalars are strings, so 0123, 2022-06-15 and `no`
 * stay what they are; what could surprise (anchors, aliases, tags, a key twice)
 * is an error. Everything found is on `file.messages`, in Chinese.
 *
 * @param range where in the file the YAML stands; the whole file without it
 * @returns undefined where the text cannot be read as YAML. A value can come together with errors
 *   (a key written twice, say), so `file.messages` decides, not the value.
 */
export function readYaml(file: VFile, range?: TextRange): YamlReading | undefined {
  const text = String(file);
  const start = range?.start ?? (text.startsWith("\ufeff") ? 1 : 0);
  const source = text.slice(start, range?.end ?? text.length);
  const points = location(text);
  const pointAt = (offset: number) =>
    points.toPoint(Math.min(start + offset, text.length)) ?? { line: 1, column: 1, offset: 0 };
  const place = (found: TextRange): Position => {
    const blank = /\s*$/u.exec(source.slice(found.start, found.end))?.[0].length ?? 0;
    return { start: pointAt(found.start), end: pointAt(found.end - blank) };
  };

  const yaml = parseDocument(source, {
    schema: "failsafe",
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const mistakes = explainYamlErrors(yaml, source);
  for (const mistake of mistakes)
    reportError(file, YAML_SYNTAX, mistake.reason, { place: place(mistake), note: mistake.note });
  if (mistakes.length > 0) return undefined;

  checkYamlNode(yaml.contents, { file, source, place });
  return {
    value: toPlain(yaml.contents),
    positionOf: (path, what = "value") => place(findRange(yaml.contents, path, what)),
  };
}
