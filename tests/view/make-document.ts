import { VFile } from "vfile";
import type { OfficialDocument } from "../../src/model/document.ts";
import { parseDocument } from "../../src/parse/document.ts";

/** A document from its frontmatter lines and its body, read as the site reads it. */
export function makeDocument(body: string, frontmatter = "标题: 整改方案", id = "2022-plan"): OfficialDocument {
  const document = parseDocument(
    new VFile({ path: `${id}/document.md`, value: `---\n${frontmatter}\n---\n\n${body}\n` }),
    id,
  );
  if (!document) throw new Error("The frontmatter of a test document is wrong.");
  return document;
}

/** A table that lists problems: two groups, a problem of two rows, a cell that is merged over two problems. */
export const LEDGER = `# 整改台账

共梳理2类3个具体问题。

| 序号 | 问题类别 | 反馈问题 | 整改措施 | 责任单位 | 整改时限 | 备注 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | （一）学习方面 | 学习少。 | （1）定计划；（2）勤通报。 | 党政办 | 3月底前 |  |
| 2 | ^ | 记录乱。 | 补记录。 | ^ | 长期坚持 |  |
| 3 | （二）财务方面 | 白条多。 | （1）清白条。 | 财政所 | 5月底前 | 已报县里 |
| ^ | ^ | ^ | （2）公开账目。 | ^ | 6月底前 | ^ |
| 合计 | < | 3个 |  |  |  |  |

某某镇人民政府`;

/** A notice and the plan it issues: two groups, three problems, facts on a measure and on a problem. */
export const PLAN = `# 关于印发《整改方案》的通知

各村:

现印发给你们。

某某镇人民政府

2022年6月15日

# 整改方案

## 一、总体要求

认真整改。

## 二、整改问题及措施

### (一)督查发现问题

1.有的部门出台较晚。影响效果。

整改措施:严格落实:①大病的;②危房的。

2.收入增长缓慢。

整改措施:

(1)支持龙头企业。

责任单位:农业办

(2)加强监测。

责任单位:振兴办

### (二)群众反映问题

3.道路破损。

整改措施:修补路面。

责任单位:村建办

整改时限:2022年9月底

## 三、实施步骤

(一)动员部署阶段(6月上旬)。出台方案。

(二)各村要落实。`;
