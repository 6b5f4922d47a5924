import type { VFile } from "vfile";
import type { Disclosure } from "../model/disclosure.ts";
import type { OfficialDocument } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { deriveDeadline } from "../parse/deadline.ts";
import { reportError, reportNotice } from "../parse/report.ts";
import { readTimeLimit } from "../parse/time-limit.ts";
import type { Vocabularies } from "./define-rule.ts";
import { matchVocabulary, vocabularyBelow } from "../parse/vocabulary.ts";

/** Fields whose words are in a list of the same name. */
const LISTED = { 所属领域: "domain", 公开方式: "mode", 公开对象: "audience", 公开依据: "basis" } as const;

/** 公开信息 keeps to the words of the standard, to the calendar and to the text it stands over. */
export function checkDisclosure(
  { disclosure, parts }: OfficialDocument,
  file: VFile,
  vocabularies: Vocabularies,
): void {
  if (disclosure.title === "") return;
  const place = (label: string) => disclosure.positions[label];
  const check = (label: string, value: string | undefined, list: Vocabulary | undefined) => {
    if (value === undefined || !list) return;
    const match = matchVocabulary(value, list);
    if (match.kind !== "unknown") return;
    reportNotice(file, `“${label}”的“${value}”不在词表里`, {
      ruleId: "vocabulary",
      place: place(label),
      note: `${match.nearest ? `是不是“${match.nearest}”？` : ""}对照原文；确实这样写的，可以加到 content/vocabulary/${list.label}.yaml`,
      actual: value,
      ...(match.nearest ? { expected: [match.nearest] } : {}),
    });
  };
  for (const [label, property] of Object.entries(LISTED)) check(label, disclosure[property], vocabularies[label]);
  const items = vocabularies["事项"];
  const { domain, primaryItem, secondaryItem } = disclosure;
  if (items && domain) {
    check("一级事项", primaryItem, vocabularyBelow(items, [domain]));
    if (primaryItem) check("二级事项", secondaryItem, vocabularyBelow(items, [domain, primaryItem]));
  }
  for (const { level, channels } of disclosure.levels ?? []) {
    check("公开层级", level, vocabularies["公开层级"]);
    for (const channel of channels) check("公开层级", channel, vocabularies["公开渠道和载体"]);
  }
  checkTimes(disclosure, file);
  checkTitle(disclosure, parts.map(textOf).join("\n"), file);
}

function checkTimes(disclosure: Disclosure, file: VFile): void {
  const { timeLimit: words, formedOn, publishedOn, positions } = disclosure;
  if (formedOn && publishedOn && publishedOn.slice(0, 10) < formedOn)
    reportError(file, `发布日期 ${publishedOn} 早于成文日期 ${formedOn}`, {
      ruleId: "published-before-formed",
      place: positions["发布日期"],
      note: "对照原文，改正写错的日期",
      actual: publishedOn,
    });
  if (!words) return;
  const timeLimit = readTimeLimit(words);
  const deadline = deriveDeadline({ timeLimit, formedOn, publishedOn });
  const at = { place: positions["公开时限"], actual: words };
  if (timeLimit.kind === "unknown")
    reportNotice(file, `“公开时限”的写法没有读懂：“${words}”`, {
      ...at,
      ruleId: "time-limit",
      note: "照原文即可；网页不推算最后一日",
    });
  else if (deadline.verdict === "late" || deadline.verdict === "uncovered")
    reportNotice(file, deadline.sentence, {
      ...at,
      ruleId: "time-limit",
      note: "核对公开时限、成文日期和发布日期；都没有错就不用改",
    });
}

/** The title of 公开信息 stands in the text too, word for word. */
function checkTitle({ title, positions }: Disclosure, text: string, file: VFile): void {
  if (withoutBlanks(text).includes(withoutBlanks(title))) return;
  reportNotice(file, "“标题”的文字在正文里找不到", {
    ruleId: "title-in-text",
    place: positions["标题"],
    note: "对照原文：标题多字、少字或标点不同的，改成一样；正文没有标题行的，在正文最前面加一行“# 标题”",
    actual: title,
  });
}
