import type { Node, Numbered } from "../../model/document.ts";
import { walk } from "../../model/walk.ts";
import type { RuleContext } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import type { Prose } from "../prose.ts";
import { pointIn, proseOf } from "../prose.ts";

/** So many others of the kind must all end with a stop before one without is told. */
const OTHERS = 4;
/** A paragraph of several sentences is running text, not a line of a list or a signature. */
const LONG = 40;

const ENDS_OPEN = /[\p{Script=Han}0-9%％]\s*$/u;
const ENDS_WITH_STOP = /[。！？；;!?…]["”’）)】]?\s*$/u;

/**
 * 完成计划制定第一时间落实措施: two orders without a stop between them. 完成 takes a thing, never a person who might
 * do the second; a word that joins the two makes one order of them.
 */
const TWO_ORDERS =
  /完成(?![后以])(?<first>[^，,。；;：:的后时并内前“”（）()\n]{4,30}?)(?<![以与和及或且即再要应须能可])(?=(?<second>第一时间|随即|立即)\p{Script=Han})/gu;

export const missingStop = defineRule({
  id: "missing-stop",
  title: "句子末尾、两句之间不缺标点",
  why: "同类各条都以句号结束，只有一条没有，多半是录入时漏了标点，也可能漏了后半句。",
  fix: "对照原文补上漏掉的标点或文字；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "1.甲问题\n\n整改措施:立即完成整改。\n\n2.乙问题\n\n整改措施:完成后第一时间上报。\n\n(1)甲组；\n\n(2)乙组\n\n特此通知\n\n某镇人民政府",
      messages: [],
    },
    {
      source: [1, 2, 3, 4, 5]
        .map(
          (one) => `${one}.问题${one}比较突出${one === 4 ? "" : "。"}\n\n整改措施:逐项整改${one === 2 ? "到位" : "。"}`,
        )
        .join("\n\n"),
      messages: [
        "13:10 提醒 这一条末尾没有标点，其余 4 条都有：“…题4比较突出”",
        "7:12 提醒 这一条末尾没有标点，其余 4 条都有：“…逐项整改到位”",
      ],
    },
    {
      source:
        "各村要迅速召开村民代表会议，认真研究部署，逐户排查，逐项登记。排查结果于当日汇总，并由包村干部签字后上报镇政府办公室",
      messages: ["1:59 提醒 这一段末尾没有标点：“…镇政府办公室”"],
    },
    {
      source: "帮扶责任人在10天内完成计划制定和措施申报第一时间落实帮扶措施，确保见效。",
      messages: ["1:22 提醒 这里像是缺一个标点：“措施申报第一时间落实”"],
    },
  ],
  check(context, tell) {
    const told = new Set<number>();
    for (const { last, others } of findOddOnes(context)) {
      const words = last.value.trimEnd();
      const end = { kind: "paragraph" as const, text: last.value, start: last.position.start };
      told.add((last.position.start.offset ?? 0) + words.length);
      tell.notice(`这一条末尾没有标点，其余 ${others} 条都有：“…${words.slice(-6)}”`, {
        place: pointIn(end, words.length),
        actual: words.slice(-6),
      });
    }
    for (const prose of proseOf(context)) {
      if (prose.kind !== "paragraph" || prose.role) continue;
      const words = prose.text.trimEnd();
      if (isRunningText(prose, words) && !told.has((prose.start.offset ?? 0) + words.length))
        tell.notice(`这一段末尾没有标点：“…${words.slice(-6)}”`, {
          place: pointIn(prose, words.length),
          actual: words.slice(-6),
        });
      for (const match of prose.text.matchAll(TWO_ORDERS)) {
        const at = match.index + match[0].length;
        const second = match.groups?.["second"] ?? "";
        const around = prose.text.slice(at - 4, at + second.length + 2);
        tell.notice(`这里像是缺一个标点：“${around}”`, { place: pointIn(prose, at), actual: around });
      }
    }
  },
});

/** Several sentences that break off at a Chinese character. */
function isRunningText({ label }: Prose, words: string): boolean {
  return (
    words.length >= LONG &&
    (label === undefined || label === "measures") &&
    /\p{Script=Han}$/u.test(words) &&
    words.slice(0, -10).includes("。")
  );
}

/** Problems and measures that end without a stop where all others of the document end with one. */
function findOddOnes({ document }: RuleContext) {
  const ends: { type: Numbered["type"]; last: Node & { type: "paragraph" } }[] = [];
  for (const part of document.parts)
    walk(part.children, (node) => {
      if (node.type !== "problem" && node.type !== "measure") return;
      const last = lastWords(node);
      if (last) ends.push({ type: node.type, last });
    });
  return [...Map.groupBy(ends, ({ type }) => type).values()].flatMap((all) => {
    const open = all.filter(({ last }) => ENDS_OPEN.test(last.value));
    const others = all.filter(({ last }) => ENDS_WITH_STOP.test(last.value)).length;
    // One or two are slips; more are the way of the document.
    if (others < OTHERS || open.length > Math.max(1, others / 10)) return [];
    return open.map(({ last }) => ({ last, others }));
  });
}

/** The paragraph a problem's or measure's own words end with, before its labels and lists. */
function lastWords({ children }: Numbered): (Node & { type: "paragraph" }) | undefined {
  let last: (Node & { type: "paragraph" }) | undefined;
  for (const child of children) {
    if (child.type !== "paragraph") break;
    last = child;
  }
  return last;
}
