import type { VFile } from "vfile";
import { z } from "zod";
import { reportNotice } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";
import { RULES } from "./presets.ts";

/**
 * acknowledgements.yaml: what an editor has checked against the original and confirms to
 * stand there so. A confirmed error becomes a 提醒; the text is never changed.
 */
const words = z.string().trim().min(1, { error: "不能是空的" });
const schema = z.array(z.strictObject({ 规则: words, 原文: words, 理由: words, 确认人: words }));

/** Rules about what the original says; broken files cannot be confirmed away. */
const CONFIRMABLE = RULES.filter(({ confirmable }) => confirmable).map(({ id }) => id);

/**
 * Turns the confirmed errors of a document into 提醒.
 *
 * @param document its messages so far
 * @param list its acknowledgements.yaml, undefined where there is none
 */
export function applyAcknowledgements(document: VFile, list: VFile | undefined): void {
  if (!list) return;
  const yaml = readYaml(list);
  if (!yaml || yaml.value === null || yaml.value === "") return;
  const result = schema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(list, yaml, result.error.issues, "acknowledgement", () => ["规则", "原文", "理由", "确认人"]);
    return;
  }
  const lines = String(document).split(/\r\n|\r|\n/u);
  result.data.forEach((one, index) => {
    const confirmed = document.messages.filter(
      (message) =>
        message.fatal &&
        message.ruleId === one.规则 &&
        CONFIRMABLE.includes(one.规则) &&
        (message.actual === one.原文 || (lines[(message.line ?? 0) - 1] ?? "").includes(one.原文)),
    );
    for (const message of confirmed) {
      message.fatal = false;
      message.reason = `${message.reason}（已确认：${one.理由}，${one.确认人}）`;
    }
    if (confirmed.length === 0)
      reportNotice(list, `这一条没有对上任何错误：规则“${one.规则}”，原文“${one.原文}”`, {
        ruleId: "acknowledgement",
        place: yaml.positionOf([index]),
        note: CONFIRMABLE.includes(one.规则)
          ? "如果错误已经改好，删去这一条；否则照错误提示抄写规则和原文"
          : `只有这些规则可以确认：${CONFIRMABLE.join("、")}`,
      });
  });
}
