import type { Position } from "unist";
import type { VFile } from "vfile";
import type { WrittenRevision } from "../model/revisions.ts";
import { revisionsSchema } from "../model/revisions.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

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
    reportIssues(file, yaml, result.error.issues, "revisions", () => [...KEYS]);
    return undefined;
  }
  return result.data.map(({ 版本, ...rest }, index) => ({
    ...rest,
    number: Number(版本),
    positionOf: (name) => yaml.positionOf(name === undefined ? [index] : [index, name]),
  }));
}
