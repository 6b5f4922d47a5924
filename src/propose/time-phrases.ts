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
/** 2024年 alone is what is to be reached in it, where something is to be done. */
const TARGET_YEAR = "(?<![0-9至到—-])20[0-9]{2}年(?![0-9度初中底末第上下一二三四])";
const CLOCK = "(?:(?:上午|下午|中午|晚上|凌晨)?[0-9]{1,2}(?:时|点|:)(?:[0-9]{1,2}分?)?)";
const PERIOD = "(?:半年|半个月|半月|季度?|年度?|个?月|周|星期|旬|天|日)";
const TIMES = `(?:[0-9]+|[一二两三四五六七八九十])次(?:以上)?`;
/** What is done at a day that stands bare: 2024年3月底全面竣工. */
const DONE =
  "(?=[^,;。、]{0,12}?(?:完成|竣工|完工|开工|建成|投产|投用|投入|交付|启动|开展|组织|实施|实现|达到|达|结束|到位|召开|举行|印发|出台|公布|公示|发放|兑现|验收|报送|上报|报到|清零|销号|改造|新[增建修]|[^,;。、]{0,6}(?:率|面积|产值|收入|总量)))";
const FEASTS =
  "(?:“?(?:春节|元旦|国庆|中秋|五一|十一|端午|清明|冬至|重阳|元宵|双节|两节|七一)”?节?(?:、|和|及|与)?){1,6}";
const FEAST_TIME = "(?:等[^,;。]{0,8}?(?:节日|节假日|节点|假期))?";
const SEASONS =
  "(?:(?:主?汛|防火|禁烧|雨|采暖|供暖|枯水|丰水|农忙|秋收|春耕|雨雪|高温|冬|春|夏|秋|入冬|入汛|开学|暑假|寒假|暑|寒|农历年|年关|麦收|双抢)[期季]?节?)";
const SINCE = "(?:(?:自|从)[^,;。]{1,25}?|(?<=[于在])[^,;。于在自从]{2,20}?(?=之日起))";

const TIME_PATTERNS: readonly TimePattern[] = [
  {
    find: new RegExp(
      `(?<!每[户人亩件村])每个?${PERIOD}(?:${POINT}${CLOCK}?(?:至|到|—|–|-|~)${POINT}${CLOCK}?|一(?!次)[^,;。、”]{1,2}|的?(?:[0-9]{1,2}月(?:[初中底末]|[上中下]旬)?${BEFORE}|末?最后一个?工作日|(?:腊|正|冬)月)|的?(?:首个?月|末月|第[一二三]个月|[0-9]{1,2}月)?[0-9]{1,2}[日号](?:至(?:[0-9]{1,2}月)?[0-9]{1,2}[日号])?${BEFORE}?|[一二三四五六日天]?${CLOCK}(?:${BEFORE}|至${CLOCK})|[底末]${BEFORE}?|(?:(?!每)[^,;。]){0,36}?${TIMES})?`,
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
      `(?:(?!做到)[^,;。、在于应须要将]{2,14}?(?:之后|以后|后)的?)?(?<!近|前|预计|未来|[0-9月〇○零一二两三四五六七八九十百])${NUMBER}(?<![12][0-9]{3})${UNIT}(?:之内|以内|内)(?!降雨|降水)`,
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
    find: new RegExp(
      `(?:从|自)?${POINT}${CLOCK}?起?(?:至|到|—|–|-|~)(?:${POINT}|[0-9]{1,2}[日号])${CLOCK}?(?:止|${BEFORE})?`,
      "gu",
    ),
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
    find: new RegExp(`自即日起(?:(?:至|到)${POINT})?|即日起(?:至|到)${POINT}`, "gu"),
    otherwise: "阶段",
    reason: "从即日起",
  },
  {
    find: /自[^,;。]{1,20}起(?=施行|执行|实施|生效|停发|发放|计算|开始)/gu,
    otherwise: "相对",
    reason: "写明从什么时候起",
  },
  {
    find: new RegExp(`(?<!截)(?:到|至)${POINT}`, "gu"),
    otherwise: "固定",
    reason: "“到…”说的是到期的日子",
  },
  {
    find: /(?<!截)(?:力争)?(?:到|至)[12][0-9]{3}年(?!度)/gu,
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
    find: new RegExp(`${FEASTS}${FEAST_TIME}(?:前夕?|之前|以前)(?!后)|${SEASONS}(?:前|之前|以前)(?!后)`, "gu"),
    otherwise: "固定",
    reason: "“…前”说的是最后期限",
  },
  {
    find: new RegExp(`${FEASTS}${FEAST_TIME}(?:前后|期间|假期)|${SEASONS}(?:前后|期间)`, "gu"),
    otherwise: "笼统",
    reason: "没有写明日子",
  },
  {
    find: /(?<=[于在])[^,;。、于在]{2,14}(?:截止时间|截止|到期|届满|结束|开工|验收)前/gu,
    otherwise: "相对",
    reason: "“…前”说的是最后期限",
  },
  {
    find: new RegExp(
      `(?:延长|保存|保管|留存|顺延)(?:至少|不少于)?${NUMBER}${UNIT}|(?<=[\\p{Script=Han}]{2})前${NUMBER}${UNIT}(?!内)(?:${CLOCK}${BEFORE})?`,
      "gu",
    ),
    otherwise: "相对",
    reason: "写明有多久",
  },
  { find: new RegExp(`^(?:自|从)?${POINT}${CLOCK}?起?$`, "gu"), otherwise: "固定", reason: "写明在哪天或者哪一段时间" },
  { find: /^(?:自|从)[^,;。]{2,20}起$/gu, otherwise: "相对", reason: "写明从什么时候起" },
  {
    find: new RegExp(`提前(?:至少|不少于)?${NUMBER}${UNIT}`, "gu"),
    otherwise: "相对",
    reason: "写明提前多久",
  },
  {
    find: new RegExp(`(?:不得超过|不得晚于|不得早于|不晚于|不早于|最迟)${CLOCK}`, "gu"),
    otherwise: "固定",
    reason: "写明最晚几点",
  },
  {
    find: /按(?:日|天|周|旬|月|季度?|半年|年|学期)(?=[\p{Script=Han}])(?!度|龄|份|均|期)/gu,
    otherwise: "周期",
    reason: "“按…”说的是周期",
  },
  {
    find: /(?:[日周旬月季年]度?(?:调度|通报|报告|讲评|考核|考评|会商|研判|点评|总结|督查|督导|巡查|检查|例会|小结|清|结|报|查|评)(?:、|,)?){2,}/gu,
    otherwise: "周期",
    reason: "“周…、月…”说的是周期",
  },
  {
    find: /每(?:餐|学期|学年|轮|班次?|届|逢[^,;。、]{1,6}|个?节假日)(?!度)/gu,
    otherwise: "周期",
    reason: "“每…”说的是周期",
  },
  {
    find: /全年(?=[^,;。]{0,4}?(?:不发生|无|新|计划|争取|实现|完成|达到|确保|力争|新增))/gu,
    otherwise: "目标",
    reason: "“全年”说的是今年要做到",
  },
  {
    find: /年[初中](?=[^,;。]{0,2}?(?:组织|开展|进行|召开|对|制定|部署))/gu,
    otherwise: "固定",
    reason: "写明在哪一段时间",
  },
  { find: new RegExp(`${POINT}${DONE}`, "gu"), otherwise: "固定", reason: "写明在哪天或者哪一段时间" },
  { find: new RegExp(`${TARGET_YEAR}${DONE}`, "gu"), otherwise: "目标", reason: "写明哪一年做到" },
  {
    find: /当(?:日|天|月|年|周)(?=[^,;。、]{0,6}?(?:办结|完成|上报|报送|清运|处理|回复|答复|整改|办理|入库|清零|见效))/gu,
    otherwise: "相对",
    reason: "“当日”说的是期限",
  },
  { find: /(?!凡|在|如|于|对|从)[\p{Script=Han}]{2,4}期内/gu, otherwise: "阶段", reason: "“…期内”没有写明日子" },
  { find: /在[^,;。、在]{2,14}(?:期间|期限内)/gu, otherwise: "笼统", reason: "“在…期间”没有写明日子" },
  { find: /(?<![0-9〇一二两三四五六七八九十百个])年内/gu, otherwise: "目标", reason: "“年内”说的是今年要做到" },
  {
    find: /(?<!是否|不|未|不够|能|能够|可|以|没有|“)(?:及时(?!性|雨|[,;。、”]|$)|尽快|尽早|早日|第一时间|立即|当场(?=[^,;。]{0,4}(?:整改|责令|办结|纠正|处|答复|制止|改))|即时|立行立改|立查立改|即知即改|随时|适时|经常性(?=开展|组织)|长期(?=坚持|整改|跟踪|管护|保持)(?:坚持)?|逐步(?=[^,;。]{2})|常态化(?!工作)|持续(?!稳定|增收|时间|改善的|[0-9一二两三四五六七八九十]|[,;。、])|同步(?=进行|开展|推进|实施|落实)|按期(?=完成|整改)|限时(?=办结|完成|整改|清零|销号)|限期(?![0-9一二两三四五六七八九十半]))/gu,
    otherwise: "笼统",
    reason: "只有笼统的时间",
  },
];

/** Words behind 每 that make it an amount for somebody, not a rhythm: 每人每年不得超过15元. */
const AMOUNT = /^(?:最高)?(?:不得超过|不超过|累计|补助|补贴|可?享受|增收)?[^,;。]{0,4}?[0-9.]+万?元/u;
/** What has been, or is only looked back on. */
const PAST =
  /截至|截止到?[0-9]|以来|印发的|(?:已|曾)(?:经|于|在|被)?|去年|同比|仅|近[一二两三0-9]+年|进行了|反馈了|下发的|开展了/u;

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
      if (isPast(clause, match.index, match[0], goesOn) || isInTitle(sentence, start)) continue;
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

/** 以来 and 印发的 stand behind, 已 and 去年 in front. What is done before some day (3月前印发) has not been. */
function isPast({ plain }: Stretch, at: number, words: string, rest: string): boolean {
  const isDue = /(?:前|内|起)$/u.test(words);
  return (
    PAST.test(plain.slice(0, at)) ||
    (!isDue && /^(?:印发|下发|出台)/u.test(rest)) ||
    /^(?:以来|,?[^,]{0,30}(?:进行了|开展了)|,?[^,]{0,6}已)/u.test(rest)
  );
}

/** Whether a place stands in the title of a document. */
function isInTitle(sentence: Stretch, at: number): boolean {
  const before = sentence.plain.slice(0, at - sentence.start);
  return before.split("《").length > before.split("》").length;
}
