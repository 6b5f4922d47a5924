import { stringify } from "yaml";
import type { Proposal } from "./proposal.ts";

/** The lists in the order of annotations.yaml. */
const LISTS = ["责任", "时限", "指标", "判定规则", "术语", "引用", "进展"] as const;

const HEAD = `# 程序从原文里提出的标注，还没有人确认，不会公开。再运行 npm run annotate 会重写这个文件。
# 逐条看：对的，把这一条（“理由”那一行不要）移到同一个文件夹的 annotations.yaml；不全对的，改了再移；不对的，不用管。
`;

/** proposals.yaml: in the form of annotations.yaml, each entry with its reason. */
export function writeProposals(proposals: readonly Proposal[]): string {
  const lists = LISTS.map((name) => [
    name,
    proposals.filter(({ list }) => list === name).map(({ entry, reason }) => ({ ...entry, 理由: reason })),
  ]);
  return (
    HEAD + stringify(Object.fromEntries(lists.filter(([, entries]) => (entries?.length ?? 0) > 0)), { lineWidth: 0 })
  );
}
