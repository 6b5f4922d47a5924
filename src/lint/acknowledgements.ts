import type { Position } from "unist";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { z } from "zod";
import { declareMessage } from "../parse/declare-message.ts";
import { reportNotice } from "../parse/report.ts";
import { reportIssues } from "../parse/yaml-issues.ts";
import { readYaml } from "../parse/yaml.ts";
import { RULES } from "./presets.ts";

/** A document of an example, with a number left out. */
const SKIPPED = "---\n标题: 甲\n---\n\n1.甲。\n\n整改措施：做。\n\n3.丙。\n\n整改措施：做。";

/** An entry of acknowledgements.yaml confirms nothing. */
export const ACKNOWLEDGEMENT = declareMessage({
  id: "acknowledgement",
  title: "acknowledgements.yaml 的每一条都对得上一个错误或提醒",
  why: "错误改好以后还留着的确认，会把以后的同样错误也放过去",
  fix: "如果错误已经改好，删去这一条；否则照错误提示抄写规则和原文",
  examples: [
    {
      files: {
        "documents/2022-jia/document.md": SKIPPED,
        "documents/2022-jia/acknowledgements.yaml":
          "- 规则: problem-number\n  原文: 3.\n  理由: 原件缺第 2 项\n  确认人: 李某",
      },
      messages: [],
    },
    {
      files: {
        "documents/2022-jia/document.md": SKIPPED,
        "documents/2022-jia/acknowledgements.yaml":
          "- 规则: problem-number\n  原文: 2.\n  理由: 原件缺第 2 项\n  确认人: 李某",
      },
      messages: [
        "documents/2022-jia/acknowledgements.yaml:1:3 提醒 这一条没有对上任何错误或提醒：规则“problem-number”，原文“2.”",
      ],
    },
    {
      files: {
        "documents/2022-jia/document.md": SKIPPED,
        "documents/2022-jia/acknowledgements.yaml": "- 规则: problem-number\n  原文: 3.\n  理由: 原件缺第 2 项",
      },
      messages: ["documents/2022-jia/acknowledgements.yaml:1:3 错误 缺少“确认人”"],
    },
  ],
});

const words = z.string().trim().min(1, { error: "不能是空的" });
/** Forms have a box that shows all of it. */
const sentence = words.meta({ format: "sentence" });

/** acknowledgements.yaml as editors write it. */
export const acknowledgementsSchema = z.array(
  z.strictObject({
    规则: words.describe("检查结果末尾方括号里的那几个字母，例如 problem-number"),
    原文: sentence.describe("报错的那一处，或那一行里的几个字，一字不差"),
    理由: sentence.describe("为什么原文就是这样，例如 原件第 5 条缺号"),
    确认人: words.describe("谁对照原件看过"),
  }),
);

/** Rules about what the original says; broken files cannot be confirmed away. */
const CONFIRMABLE: readonly string[] = RULES.filter(({ confirmable }) => confirmable).map(({ id }) => id);

/** One entry: what an editor has checked against the original and confirms to stand there so. */
interface Acknowledgement {
  rule: string;
  /** What the message is about, or words of its line. */
  quote: string;
  /** `（已确认：理由，确认人）` */
  remark: string;
  position: Position;
  used: boolean;
}

/** The acknowledgements.yaml of one document folder, as read. */
export interface Acknowledgements {
  /** With what is wrong with it. */
  file: VFile;
  list: Acknowledgement[];
  confirmed: WeakSet<VFileMessage>;
}

/** Reads acknowledgements.yaml; one that cannot be read confirms nothing. */
export function readAcknowledgements(file: VFile): Acknowledgements {
  const none = { file, list: [], confirmed: new WeakSet<VFileMessage>() };
  const yaml = readYaml(file);
  if (!yaml || yaml.value === null || yaml.value === "") return none;
  const result = acknowledgementsSchema.safeParse(yaml.value);
  if (!result.success) {
    reportIssues(file, yaml, result.error.issues, ACKNOWLEDGEMENT, () => ["规则", "原文", "理由", "确认人"]);
    return none;
  }
  const list = result.data.map(({ 规则: rule, 原文: quote, 理由: reason, 确认人: by }, index) => ({
    rule,
    quote,
    remark: `（已确认：${reason}，${by}）`,
    position: yaml.positionOf([index]),
    used: false,
  }));
  return { ...none, list };
}

/**
 * A confirmed error becomes a 提醒, a confirmed 提醒 is only counted (`fatal` is then undefined); the text is never
 * changed. To be called again where more has been told since: nothing is confirmed twice.
 *
 * @param document its messages so far
 */
export function applyAcknowledgements(document: VFile, acknowledgements: Acknowledgements | undefined): void {
  if (!acknowledgements) return;
  const { list, confirmed } = acknowledgements;
  const lines = String(document).split(/\r\n|\r|\n/u);
  for (const message of document.messages) {
    if (confirmed.has(message) || !mayBeConfirmed(message)) continue;
    const line = lines[(message.line ?? 0) - 1] ?? "";
    const matching = list.filter(
      ({ rule, quote }) => message.ruleId === rule && (message.actual === quote || line.includes(quote)),
    );
    const [one] = matching;
    if (!one) continue;
    one.used = true;
    confirmed.add(message);
    message.fatal = message.fatal ? false : undefined;
    message.reason += one.remark;
  }
}

/** Tells the entries that confirmed nothing; to be asked when everything has been told of the document. */
export function tellUnusedAcknowledgements(document: VFile, { file, list }: Acknowledgements): void {
  // A document that could not be read has not been checked.
  if (String(document) === "") return;
  for (const { rule, quote, position } of list.filter(({ used }) => !used))
    reportNotice(file, ACKNOWLEDGEMENT, `这一条没有对上任何错误或提醒：规则“${rule}”，原文“${quote}”`, {
      place: position,
      note: document.messages.some((message) => message.ruleId === rule && !mayBeConfirmed(message) && message.fatal)
        ? `这种错误要改正，不能确认；错误里只有这些规则可以确认：${CONFIRMABLE.join("、")}`
        : "如果已经改好，删去这一条；否则照提示抄写规则和原文",
    });
}

/** Whether what a rule says, as an error or a 提醒, can be confirmed. */
export function isConfirmable(rule: string, isError: boolean): boolean {
  return !isError || CONFIRMABLE.includes(rule);
}

function mayBeConfirmed({ fatal, ruleId }: VFileMessage): boolean {
  return fatal === false || (fatal === true && CONFIRMABLE.includes(ruleId ?? ""));
}
