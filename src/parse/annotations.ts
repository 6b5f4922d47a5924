import type { Position } from "unist";
import type { VFile } from "vfile";
import type { Annotations, Quoted, WrittenAnnotations } from "../model/annotations.ts";
import { annotationsSchema, FIGURE_SENSES, REFERENCE_KINDS, TIME_KINDS } from "../model/annotations.ts";
import type { OfficialDocument } from "../model/document.ts";
import { annotationIds } from "./annotation-ids.ts";
import { declareMessage } from "./declare-message.ts";
import type { WrittenEntry } from "./prove-annotations.ts";
import { proveAnnotations } from "./prove-annotations.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

/** annotations.yaml is not what the schema asks for. */
export const ANNOTATION = declareMessage({
  id: "annotation",
  title: "annotations.yaml 的项目名和写法都对",
  why: "写错的项目读不出来",
  fix: "照提示改正；不知道的，留空或删去这一行",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n1.渠道淤塞。\n\n整改措施：由镇农办清淤。",
        "documents/2022-jia/annotations.yaml":
          "责任:\n  - 位置: p1-m0\n    原文: 由镇农办清淤。\n    主体:\n      - 镇农办",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n1.渠道淤塞。\n\n整改措施：由镇农办清淤。",
        "documents/2022-jia/annotations.yaml":
          "责任:\n  - 位置: p1-m0\n    原文: 由镇农办清淤。\n    主体: 镇农办\n    单位: 镇农办",
      },
      messages: [
        "documents/2022-jia/annotations.yaml:4:9 错误 “主体”应是列表",
        "documents/2022-jia/annotations.yaml:5:5 错误 不认识“单位”",
      ],
    },
  ],
});

type ListName = keyof WrittenAnnotations;
/**
 * Reads annotations.yaml and proves it: every target exists, every quote and every other word stands there. What
 * does not is told on the file, all of it at once, and stops the build.
 *
 * @returns undefined where anything is wrong
 */
export function readAnnotations(file: VFile, document: OfficialDocument): Annotations | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = annotationsSchema.safeParse(yaml.value === "" || yaml.value === null ? {} : yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, ANNOTATION, (path) => keysAt(path));
    return undefined;
  }
  const written = result.data;
  const told = file.messages.length;
  const lists = Object.entries(written) as [ListName, WrittenEntry[]][];
  proveAnnotations(file, lists, document, (name, index, key) => yaml.positionOf([name, index, key]));
  if (file.messages.length > told) return undefined;
  return toAnnotations(written, (name, index) => yaml.positionOf([name, index]));
}

function keysAt(path: readonly PropertyKey[]): string[] {
  const [name] = path;
  if (name === undefined) return Object.keys(annotationsSchema.shape);
  const list = annotationsSchema.shape[name as ListName].unwrap();
  return Object.keys(list.element.shape);
}

/** Entries as they are written, in the words of the model. */
export function toAnnotations(
  written: WrittenAnnotations,
  positionOf: (name: ListName, index: number) => Position,
): Annotations {
  const ids = new Map(
    (Object.entries(written) as [ListName, WrittenEntry[]][]).map(([name, list]) => [name, annotationIds(name, list)]),
  );
  const quoted = (name: ListName, { 位置, 原文 }: { 位置: string; 原文: string }, index: number): Quoted => ({
    id: ids.get(name)?.[index] ?? "",
    target: 位置,
    quote: 原文,
    position: positionOf(name, index),
  });
  return {
    duties: (written.责任 ?? []).map((one, index) => ({
      ...quoted("责任", one, index),
      bearers: one.主体 ?? [],
      ...defined({ matter: one.事项, strength: one.程度, rhythm: one.频次 }),
    })),
    times: (written.时限 ?? []).map((one, index) => ({
      ...quoted("时限", one, index),
      words: one.时间 ?? one.原文,
      ...defined({ matter: one.事项, kind: one.类别 && TIME_KINDS[one.类别] }),
    })),
    figures: (written.指标 ?? []).map((one, index) => ({
      ...quoted("指标", one, index),
      name: one.名称,
      words: one.数值,
      ...defined({ scope: one.范围, time: one.时间, sense: one.性质 && FIGURE_SENSES[one.性质] }),
    })),
    rules: (written.判定规则 ?? []).map((one, index) => ({
      ...quoted("判定规则", one, index),
      condition: one.条件,
      result: one.结果,
    })),
    terms: (written.术语 ?? []).map((one, index) => ({
      ...quoted("术语", one, index),
      term: one.词,
      ...defined({
        explanation: one.解释,
        outside: one.外部解释 && { text: one.外部解释.文字, source: one.外部解释.来源, editor: one.外部解释.编者 },
      }),
    })),
    references: (written.引用 ?? []).map((one, index) => ({
      ...quoted("引用", one, index),
      kind: REFERENCE_KINDS[one.类别],
      name: one.名称,
      ...defined({ documentNumber: one.文号, document: one.公文 }),
    })),
    progress: (written.进展 ?? []).map((one, index) => ({
      ...quoted("进展", one, index),
      state: one.状态,
      document: one.公文,
      unit: one.问题,
    })),
  };
}

/** The fields that have a value. */
function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
