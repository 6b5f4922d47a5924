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
