import type { VFile } from "vfile";
import type { ProposalAnswer } from "../model/proposal-answers.ts";
import { proposalAnswersSchema } from "../model/proposal-answers.ts";
import { declareMessage } from "./declare-message.ts";
import { reportIssues } from "./yaml-issues.ts";
import { readYaml } from "./yaml.ts";

const DOCUMENT = "---\n标题: 甲\n---\n\n1.渠道淤塞。\n\n整改措施：由镇农办清淤。";
const ANSWER = "- 清单: 责任\n  位置: p1-m0\n  原文: 由镇农办清淤\n  说的: 镇农办";

/** What proposal-answers.yaml says cannot be. */
export const PROPOSAL_ANSWERS = declareMessage({
  id: "proposal-answers",
  title: "proposal-answers.yaml 的项目名和写法都对",
  why: "写错了就不知道哪一条已经答过，会再问一遍",
  fix: "照提示改正这一行，或者删去这一条：下次核对标注会再问",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": DOCUMENT,
        "documents/2022-jia/proposal-answers.yaml": `${ANSWER}\n  回答: 不要\n  日期: 2022-06-20\n  文字: 3bmmcn2`,
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": DOCUMENT,
        "documents/2022-jia/proposal-answers.yaml": `${ANSWER}\n  回答: 不对\n  日期: 2022-06-31\n  理由: 重复`,
      },
      messages: [
        "documents/2022-jia/proposal-answers.yaml:5:7 错误 “回答”只能是不要、改过",
        "documents/2022-jia/proposal-answers.yaml:6:7 错误 “日期”没有“2022-06-31”这一天",
        "documents/2022-jia/proposal-answers.yaml:1:3 错误 缺少“文字”",
        "documents/2022-jia/proposal-answers.yaml:7:3 错误 不认识“理由”",
      ],
    },
  ],
});

const KEYS = Object.keys(proposalAnswersSchema.element.shape);

/**
 * Reads the proposal-answers.yaml of a document. No page and no list is made from it.
 *
 * @returns undefined where it cannot be used; the messages on the file say why
 */
export function readProposalAnswers(file: VFile): ProposalAnswer[] | undefined {
  const yaml = readYaml(file);
  if (!yaml) return undefined;
  const result = proposalAnswersSchema.safeParse(yaml.value === null || yaml.value === "" ? [] : yaml.value);
  if (result.success) return result.data;
  reportIssues(file, yaml, result.error.issues, PROPOSAL_ANSWERS, () => [...KEYS]);
  return undefined;
}
