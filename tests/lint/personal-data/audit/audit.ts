import process from "node:process";
import { VFile } from "vfile";
import { checkDocument } from "../../../../src/lint/run.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";
import { POSITIVES } from "./positives.ts";
import type { AuditCase } from "./positives.ts";

/** What the gate of personal data lets through, and what it stops without need. */
export interface Audit {
  positives: number;
  missed: string[];
  lookAlikes: number;
  alarms: string[];
  /** Share of what is personal that is told. */
  recall: number;
  /** Share of what is told that is personal. */
  precision: number;
}

/** Checks all cases as documents; a table is a 错误, a sentence about a person may be a 提醒. */
export function auditGate(): Audit {
  const missed = POSITIVES.filter((one) => tell(one).length === 0).map(shown);
  const alarms = LOOK_ALIKES.filter((one) => tell(one).length > 0).map(
    (one) => `${shown(one)} → ${tell(one).join("；")}`,
  );
  const told = POSITIVES.length - missed.length;
  return {
    positives: POSITIVES.length,
    missed,
    lookAlikes: LOOK_ALIKES.length,
    alarms,
    recall: told / POSITIVES.length,
    precision: told / (told + alarms.length),
  };
}

function tell({ text, head = "" }: AuditCase): string[] {
  const value = `---\n标题: 甲\n${head === "" ? "" : `${head}\n`}---\n\n# 甲\n\n${text}\n`;
  const file = new VFile({ path: "document.md", value });
  checkDocument({ id: "2022-06-15-audit", file, attachments: [] }, {});
  return file.messages
    .filter(({ ruleId }) => ruleId?.startsWith("personal"))
    .filter(({ fatal, ruleId }) => fatal || ruleId === "personal-prose-combination")
    .map(({ reason, ruleId }) => `${reason} [${ruleId}]`);
}

function shown({ text, head = "" }: AuditCase): string {
  return `${head} ${text}`.trim().replaceAll("\n", "⏎");
}

if (process.argv[1] === import.meta.filename) {
  const { positives, missed, lookAlikes, alarms, recall, precision } = auditGate();
  for (const one of missed) console.log(`漏报：${one}`);
  for (const one of alarms) console.log(`误报：${one}`);
  console.log(
    `个人信息检查：${positives} 个该报的漏了 ${missed.length} 个，${lookAlikes} 个不该报的误报 ${alarms.length} 个；` +
      `查全率 ${(recall * 100).toFixed(1)} %，查准率 ${(precision * 100).toFixed(1)} %`,
  );
  process.exitCode = missed.length + alarms.length > 0 ? 1 : 0;
}
