import type { TIME_KINDS } from "../model/annotations.ts";
import type { Stretch } from "./sentences.ts";

/** How times are written, one way each. */
interface TimePattern {
  find: RegExp;
  /** What is written where the parser reads no day from it. */
  otherwise: keyof typeof TIME_KINDS;
  reason: string;
  /** Also where the parser reads something else. */
  always?: true;
  /** Also where it is said how things are. */
  inProblems?: RegExp;
}

const NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})";
const UNIT = "(?:个?工作日|个?自然日|个?小时|分钟|日历天|天|日|个月|年|周|个?星期)";
const YEAR = "(?:[12][0-9]{3}年|今年|本年度?|明年|次年|翌年|当年)";
const POINT =
  `(?:${YEAR}?[0-9]{1,2}月份?(?:[0-9]{1,2}[日号]|[上中下]{1,3}旬|[初中底末])?` +
  `|${YEAR}?(?:第?[1-4一二三四]季度[底末]?|[上下]半年|年[底末])|[12][0-9]{3}年[底末])`;
const BEFORE = "(?:之前|以前|前)";
const CLOCK = "(?:(?:上午|下午|中午|晚上|凌晨)?[0-9]{1,2}(?:时|点|:)(?:[0-9]{1,2}分?)?)";
const PERIOD = "(?:半年|半月|季度?|年度?|个?月|周|星期|旬|天|日)";
const TIMES = `(?:[0-9]+|[一二两三四五六七八九十])次(?:以上)?`;
const SINCE = "(?:自|从)[^,;。]{1,25}?";

const TIME_PATTERNS: readonly TimePattern[] = [
  {
    find: new RegExp(
      `(?<!每[户人亩件村])每个?${PERIOD}(?:的?(?:首个?月|末月|第[一二三]个月|[0-9]{1,2}月)?[0-9]{1,2}[日号](?:至(?:[0-9]{1,2}月)?[0-9]{1,2}[日号])?${BEFORE}?|[一二三四五六日天]?${CLOCK}(?:${BEFORE}|至${CLOCK})|[底末]${BEFORE}?|(?:(?!每)[^,;。]){0,36}?${TIMES})?`,
      "gu",
    ),
    otherwise: "周期",
    reason: "“每…”说的是周期",
    inProblems: /的(?:要求|规定)$/u,
  },
  {
    find: /每[0-9一二两三四五六七八九十]+个?(?:小时|天|日|周|月|个月|年)[^,;。]{0,10}?[一二两三0-9]+次/gu,
    otherwise: "周期",
    reason: "“每…”说的是周期",
  },
  {
    find: /(?<!第|十|[0-9])一(?:日|天|周|旬|月|季|季度|年)一(?!次)[^,;。、”]{1,2}|日产日清|月结月清/gu,
    otherwise: "周期",
    reason: "“一…一…”说的是周期",
  },
  {
    find: new RegExp(`${SINCE}之日起(?:至|到)[^;。]{2,30}?(?:不超过|不得超过)${NUMBER}${UNIT}`, "gu"),
    otherwise: "相对",
    reason: "写明从哪天起不超过多久",
  },
  {
    find: new RegExp(`${SINCE}(?:之日)?起(?:的)?${NUMBER}${UNIT}(?:之内|以内|内)?`, "gu"),
    otherwise: "相对",
    reason: "写明从哪天起多久以内",
  },
  {
    find: new RegExp(
      `(?:(?!做到)[^,;。、]{2,14}?(?:之后|以后|后))?(?<!近|前|预计|未来|[0-9月〇○零一二两三四五六七八九十百])${NUMBER}(?<![12][0-9]{3})${UNIT}(?:之内|以内|内)(?!降雨|降水)`,
      "gu",
    ),
    otherwise: "相对",
    reason: "“…内”说的是期限",
  },
  {
    find: new RegExp(
      `(?<=期限?(?:为|:)?|时间(?:为)?)(?:不超过|不得超过|不少于|不得少于|原则上)?${NUMBER}${UNIT}`,
      "gu",
    ),
    otherwise: "相对",
    reason: "写明期限有多长",
  },
  {
    find: new RegExp(`(?<=公示(?:时间|期)?(?:为|不少于)?)${NUMBER}(?:个?工作日|日|天)`, "gu"),
    otherwise: "相对",
    reason: "写明公示多久",
  },
  {
    find: new RegExp(`${POINT}${CLOCK}?(?:至|到|—|–|-|~)(?:${POINT}|[0-9]{1,2}[日号])${CLOCK}?${BEFORE}?`, "gu"),
    otherwise: "固定",
    reason: "从哪天到哪天",
  },
  {
    find: new RegExp(`(?:到)?${POINT}${CLOCK}?(?:17时|下班)?${BEFORE}`, "gu"),
    otherwise: "固定",
    reason: "“…前”说的是最后期限",
  },
  {
    find: /[12][0-9]{3}年起/gu,
    otherwise: "固定",
    reason: "写明从哪天起",
    always: true,
    inProblems: /起/u,
  },
  {
    find: /自[^,;。]{1,20}起(?=施行|执行|实施|生效|停发|发放|计算|开始)/gu,
    otherwise: "相对",
    reason: "写明从什么时候起",
  },
  {
    find: new RegExp(`(?:到|至)${POINT}`, "gu"),
    otherwise: "固定",
    reason: "“到…”说的是到期的日子",
  },
  {
    find: /(?:力争)?(?:到|至)[12][0-9]{3}年(?!度)/gu,
    otherwise: "目标",
    reason: "“到…年”说的是目标年份",
  },
  {
    find: new RegExp(
      `(?:(?<=阶段\\()|(?<=[时日]间?(?:为|是|定于|在|:))|(?<=[于在]))${POINT}${CLOCK}?|${POINT}${CLOCK}?(?=\\)|起施行|施行|组织实施|启动|完成|(?:、${POINT})*各|、${POINT}各)`,
      "gu",
    ),
    otherwise: "固定",
    reason: "写明在哪天或者哪一段时间",
  },
  {
    find: /(?:春节|元旦|国庆|中秋|五一|端午|清明|重阳|(?:主汛|汛|禁烧|雨|冬|采暖)[期季])节?(?:之前|以前|前)/gu,
    otherwise: "固定",
    reason: "“…前”说的是最后期限",
  },
  {
    find: /(?<=[于在])[^,;。、于在]{2,14}(?:截止时间|截止|到期|届满|结束|开工|验收)前/gu,
    otherwise: "相对",
    reason: "“…前”说的是最后期限",
  },
  { find: /在[^,;。、在]{2,14}期间/gu, otherwise: "笼统", reason: "“在…期间”没有写明日子" },
  { find: /(?<![0-9〇一二两三四五六七八九十百个])年内/gu, otherwise: "目标", reason: "“年内”说的是今年要做到" },
  {
    find: /(?<!是否|不|未|不够|能|可|以|没有|“)(?:及时(?!性|雨|[,;。、”]|$)|尽快|尽早|早日|第一时间|立即|立行立改|立查立改|即知即改|随时|适时|经常性(?=开展|组织)|长期坚持|逐步(?=[^,;。]{2})|常态化(?!工作)|持续(?!稳定|增收|时间|改善的|[,;。、])|同步(?=进行|开展|推进|实施|落实)|按期(?=完成|整改)|限期(?![0-9一二两三四五六七八九十半]))/gu,
    otherwise: "笼统",
    reason: "只有笼统的时间",
  },
];

/** Words behind 每 that make it an amount for somebody, not a rhythm: 每人每年不得超过15元. */
const AMOUNT = /^(?:最高)?(?:不得超过|不超过|累计|补助|补贴|可?享受|增收)?[^,;。]{0,4}?[0-9.]+万?元/u;
/** What has been, or is only looked back on. */
const PAST = /以来|印发的|(?:已|曾)(?:经|于|在|被)?|去年|同比|仅|近[一二两三0-9]+年|进行了|反馈了|下发的|开展了/u;

/** Words of a time in a sentence, and why they are taken for one. */
export interface TimePhrase extends Stretch {
  otherwise: keyof typeof TIME_KINDS;
  always?: true;
  reason: string;
}

/** Every time of a clause; of two that overlap the one whose way stands first in the list. */
export function findTimes(clause: Stretch, sentence: Stretch, isProblem: boolean): TimePhrase[] {
  const found: TimePhrase[] = [];
  for (const { find, inProblems, ...pattern } of TIME_PATTERNS) {
    if (isProblem && !inProblems?.test(clause.plain)) continue;
    for (const match of clause.plain.matchAll(find)) {
      const start = clause.start + match.index;
      const end = start + match[0].length;
      const rest = clause.plain.slice(match.index + match[0].length);
      if (match[0] === "" || found.some((one) => start < one.end && one.start < end)) continue;
      if (/^每/u.test(match[0]) && AMOUNT.test(rest)) continue;
      const goesOn = rest === "" ? sentence.plain.slice(end - sentence.start) : rest;
      if (isPast(clause, match.index, goesOn) || isInTitle(sentence, start)) continue;
      found.push({ ...slice(clause, match.index, match[0].length), ...pattern });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function slice(clause: Stretch, at: number, length: number): Stretch {
  return {
    start: clause.start + at,
    end: clause.start + at + length,
    text: clause.text.slice(at, at + length),
    plain: clause.plain.slice(at, at + length),
  };
}

/** 以来 and 印发的 stand behind, 已 and 去年 in front. */
function isPast({ plain }: Stretch, at: number, rest: string): boolean {
  return (
    PAST.test(plain.slice(0, at)) || /^(?:以来|印发|下发|出台|,?[^,]{0,30}(?:进行了|开展了)|,?[^,]{0,6}已)/u.test(rest)
  );
}

/** Whether a place stands in the title of a document. */
function isInTitle(sentence: Stretch, at: number): boolean {
  const before = sentence.plain.slice(0, at - sentence.start);
  return before.split("《").length > before.split("》").length;
}
