import type { Position } from "unist";
import type { VFile } from "vfile";
import type { WrittenRevision } from "../model/revisions.ts";
import { revisionsSchema } from "../model/revisions.ts";
import { declareMessage } from "./declare-message.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

/** revisions.yaml and the texts of revisions/ do not agree. */
export const REVISIONS = declareMessage({
  id: "revisions",
  title: "revisions.yaml 登记的版本和 revisions 文件夹里的旧文本对得上",
  why: "公文改过几次、每次是什么样，要能查到",
  fix: "登记新版本运行 npm run revise；旧文本从备份或版本库恢复",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n8月底前清淤。",
        "documents/2022-jia/revisions/1.md": "---\n标题: 甲\n---\n\n6月底前清淤。",
        "documents/2022-jia/revisions.yaml": "- 版本: 1\n- 版本: 2\n  日期: 2022-06-20\n  理由: 推迟",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": "---\n标题: 甲\n---\n\n8月底前清淤。",
        "documents/2022-jia/revisions.yaml": "- 版本: 1\n- 版本: 2\n  日期: 2022-06-20",
      },
      messages: [
        "documents/2022-jia/revisions.yaml:1:7 错误 没有版本 1 的文本",
        "documents/2022-jia/revisions.yaml:2:7 错误 版本 2 缺少理由",
      ],
    },
  ],
});

/** A line of revisions.yaml and where it stands. */
export interface ListedRevision extends Omit<WrittenRevision, "版本"> {
  number: number;
  /** Where a value of it stands; without a name, the whole line. */
  positionOf: (name?: keyof WrittenRevision) => Position;
}

const KEYS: readonly (keyof WrittenRevision)[] = ["版本", "日期", "状态", "理由"];

/**
 * Reads the revisions.yaml of a document.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readRevisions(file: VFile): ListedRevision[] | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = revisionsSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, REVISIONS, () => [...KEYS]);
    return undefined;
  }
  return result.data.map(({ 版本, ...rest }, index) => ({
    ...rest,
    number: Number(版本),
    positionOf: (name) => yaml.positionOf(name === undefined ? [index] : [index, name]),
  }));
}
