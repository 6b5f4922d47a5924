import type { LabelKind } from "../model/document.ts";

/**
 * The printed labels of rectification plans. A label counts only with its
 * colon (`整改措施:`) or in heavy brackets (`【整改措施】`).
 */
const NAMES: readonly [LabelKind, string][] = [
  ["problem", "问题表现|具体表现|主要表现|存在问题|具体问题|问题描述|反馈问题"],
  ["measures", "(?:具体|下一步|主要)?整改(?:措施|举措|办法)(?:及(?:要求|办法|时限))?|整改任务及措施"],
  ["goal", "整改目标|整改标准|整改要求|预期目标"],
  ["progress", "(?:整改)?(?:进展|完成)情况|整改(?:情况|进展|结果|成效|进度|状态)"],
  [
    "responsible",
    "(?:整改)?责任(?:单位|部门|领导|主体|科室|股室|站所|干部|人员|人)(?:[及和、](?:责任)?(?:单位|部门|领导|责任人|人))?" +
      "|(?:整改)?牵头(?:单位|部门|领导|人|科室|站所)|(?:配合|协办|协同|参与|承办|落实|督导|监督|督办|主办)(?:单位|部门|领导|人)" +
      "|(?:包联|分管|联系|挂点|包保|督办|主管)(?:县|镇|乡)?领导",
  ],
  ["limit", "(?:整改)?(?:完成|办结|整改|销号)(?:时限|期限|时间)(?:要求)?|时限要求"],
];

const ALTERNATIVES = NAMES.map(([kind, names]) => `(?<${kind}>${names})`).join("|");
const BLANKS = "[ \\u3000\\t\\n]*";

const LABEL = new RegExp(
  `^(?:[(（]?(?:${ALTERNATIVES})${BLANKS}[:：]|【(?:${NAMES.map(([, names]) => names).join("|")})】${BLANKS}[:：]?)`,
  "u",
);

export interface LabelReading {
  name: string;
  kind: LabelKind;
  /** As printed, with an opening bracket before it and its colon. */
  text: string;
  length: number;
}

/** The label a text begins with, or undefined. */
export function readLabel(text: string): LabelReading | undefined {
  const match = LABEL.exec(text);
  if (!match) return undefined;
  const name = match[0].replace(/[\s(（【】:：]/gu, "");
  const kind = NAMES.find(([, names]) => new RegExp(`^(?:${names})$`, "u").test(name))?.[0];
  return kind && { name, kind, text: match[0].trim(), length: match[0].length };
}
