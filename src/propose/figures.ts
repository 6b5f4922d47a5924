import type { FIGURE_SENSES } from "../model/annotations.ts";
import { FIGURE_WRITINGS, readFigure } from "../parse/figures.ts";
import type { ProposalOf } from "./proposal.ts";
import { stated } from "./proposal.ts";
import type { Sentence, Stretch } from "./sentences.ts";

const BEFORE =
  "(?:不少于|不低于|不小于|不得少于|不得低于|不得小于|至少|最低|最少|最短|年满|不超过|不多于|不高于|不大于|不突破|至多|最多|最高|最长|" +
  "不得(?:超过|超出|高于|多于|大于|突破)|控制在|超过|超出|高于|多于|大于|突破|低于|少于|小于|不足|不到|未满|不满|约|大约|将近|近)";
const AFTER = "(?:及以上|以上|或以上|及以下|以下|以内|之内|内|左右|上下)";
const AMONG = "(?:至少|不少于|最少)[^,;。、0-9一二两三]{1,8}";

const FIGURES: readonly RegExp[] = FIGURE_WRITINGS.map(
  (writing) => new RegExp(`(?<before>${AMONG}|${BEFORE})?${writing}(?<after>${AFTER})?`, "gu"),
);
/** What a numeral without a comparator counts: how often, how long, and how many where it is laid down. */
const COUNTED: readonly { before?: RegExp; words: RegExp; behind?: RegExp }[] = [
  { before: /(?<![再新任何])$/u, words: /^一(?:次|遍|轮)$/u, behind: /^(?!性|又)/u },
  { words: /^[二两三四五六七八九十百](?:次|遍|轮|轮次|班|班次|户|名|亩|小时|学时|倍|层|桌)$/u },
  { words: /^[二两三四五六七八九十]人$/u, behind: /^(?:签字|在岗|一组|共同|$)/u },
  { before: /分$/u, words: /^[二两三四五六](?:年|次|批|期)$/u },
  {
    before: /(?:连续|累计|持续|提前|为期|延长|保存|保管|留存|顺延)$/u,
    words: /(?:次|个月|天|日|年|户|人|名|周|小时)$/u,
  },
  {
    before: /(?:有效期|期限|时间|任期|租期|[试管养][行用护]期|公示期?|公告期?|保质期|质保期)(?:为|是)?$/u,
    words: /(?:年|个月|天|日)$/u,
  },
  {
    before: /(?:明确|配备|配齐|配|设立?|安排|确定|落实|制定|填好|建好|打造|培育|组建|选派|执行)$/u,
    words: /^一(?:名|个|套|本|支|处|所|座|家|项)$/u,
  },
  { words: /^[二三四五六七八九十]{1,2}(?:种|项|重|件|家|处|座|所)$/u, behind: /^\p{Script=Han}/u },
];

/** What stands in front of digits that count nothing: dates, numbers of documents and places, spans looked back on. */
const NO_FIGURE_BEFORE = /(?:第|〔|号|近|(?<!提)前|预计|未来|[0-9]时|每|[0-9-])$/u;
/** What stands behind: 24小时值班 is a way of working, 三年行动 a name. */
const NO_FIGURE_BEHIND =
  /^(?:号|点|月|会议|全会|时?值班|带班|值守|抢修|开放|营业|服务|畅通|降雨|降水|雨量|行动|规划|计划)/u;
const PERIODS =
  /(?:到)?[12][0-9]{3}年(?:度|[底末初]|[上下]半年|[春夏秋冬]季)?|每个?(?:半年|半月|季度?|年度?|月|周|天|日)|上年度|去年/u;
const SCOPE =
  /每(?:户|人|村|亩|套|次|批|头|个[^,;。0-9]{1,6}?(?=至|配|设)|村民小组|[0-9]+[户人])|全(?:省|市|县|区|乡|镇|街道|村)|我(?:省|市|县|区|乡|镇|村)|本(?:乡|镇|村)/u;
const FILLER =
  /(?:[的和及、]|其中|达到了?|达|为|占比?|增长|增加|提高到?|稳定在|保持在?|实现|力争|共计?|仅为?|已|有|最高值|涉及|完成|建成|建设|开展|按照?|给予|每人|每户|每月|每年|每季度|每天|每日|每周|应当?|不得|于|在|较上年|,|要|须|由|超|将|发现|达标|[0-9.]+(?:%|万)?[-—–~～至到]|±|[(（:：])+$/u;

/** 指标 that a sentence states. */
export function proposeFigures(sentence: Sentence): ProposalOf<"指标">[] {
  const found: ProposalOf<"指标">[] = [];
  for (const clause of sentence.clauses) {
    let from = clause.start;
    for (const { at, words } of findFigures(clause, sentence)) {
      const before = sentence.piece.text.slice(from, at);
      const behind = sentence.piece.text.slice(at + words.length, clause.end);
      found.push({
        list: "指标",
        entry: {
          位置: sentence.piece.target,
          原文: clause.text,
          名称: nameOf(before, words, behind) ?? clause.text,
          数值: words,
          ...stated({ 范围: SCOPE.exec(clause.text)?.[0], 时间: PERIODS.exec(before)?.[0] }),
          性质: senseOf(sentence, clause, behind),
        },
        reason: "有数有单位",
      });
      from = at + words.length;
    }
  }
  return found;
}

function findFigures(clause: Stretch, { piece, start }: Sentence): { at: number; words: string }[] {
  const found: { at: number; words: string }[] = [];
  for (const pattern of FIGURES)
    for (const match of clause.plain.matchAll(pattern)) {
      const at = clause.start + match.index;
      const words = piece.text.slice(at, at + match[0].length);
      const before = clause.plain.slice(0, match.index);
      const behind = clause.plain.slice(match.index + match[0].length);
      if (found.some((one) => at < one.at + one.words.length && one.at < at + words.length)) continue;
      if (isNumeral(match) && !isCounted(match, before, behind)) continue;
      if (isNoFigure(match[0], before, behind) || inTitle(piece.plain.slice(start, at)) || !readFigure(words)) continue;
      found.push({ at, words });
    }
  return found.sort((a, b) => a.at - b.at);
}

/** 两次, 一个: not what compares, nor a range or a part of something. */
function isNumeral({ groups }: RegExpMatchArray): boolean {
  const { before, after, to, value = "", unit = "", whole } = groups ?? {};
  return (before ?? after ?? to ?? whole) === undefined && !/^[0-9]/u.test(value) && unit !== "成" && unit !== "番";
}

function isCounted({ groups }: RegExpMatchArray, before: string, behind: string): boolean {
  const { percent, value = "", unit = "" } = groups ?? {};
  if (percent !== undefined) return true;
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return /^(?:种|项)$/u.test(unit);
  return COUNTED.some(
    (one) => one.words.test(value + unit) && (one.before?.test(before) ?? true) && (one.behind?.test(behind) ?? true),
  );
}

function isNoFigure(words: string, before: string, behind: string): boolean {
  const isDay = /(?:日|号)$/u.test(words) && /月$|[日号月][至到—~-]$/u.test(before);
  const isLookedBackOn = /^近[0-9一二两三四五六七八九十]+(?:年|个月|天|日)/u.test(words);
  const isRoundTheClock = words === "24小时";
  const isYear = /^[12][0-9]{3}年/u.test(words);
  const isClock = /分$/u.test(words) && /[时点:]$/u.test(before);
  return (
    isRoundTheClock ||
    isDay ||
    isLookedBackOn ||
    isYear ||
    isClock ||
    NO_FIGURE_BEFORE.test(before) ||
    NO_FIGURE_BEHIND.test(behind)
  );
}

/** What is counted: in front of the figure, or behind it where nothing stands in front. */
function nameOf(before: string, words: string, behind: string): string | undefined {
  const plain = before.replace(PERIODS, (period) => (before.startsWith(period) ? "" : period));
  const inFront = plain.replace(FILLER, "");
  const front = /[^,，、;；。（(]{2,24}$/u.exec(inFront)?.[0].replace(/^(?:但|且|并|和|及|的|其中|底?前|对)+/u, "");
  const back = /^[\p{Script=Han}“”]{2,16}/u.exec(behind.replace(/^的/u, ""))?.[0];
  const isCounted = /(?:个|名|家|处|座|台|套|辆|人|户)(?:以上|及以上)?$/u.test(words);
  if (isCounted && back !== undefined && !/^(?:以|左|不|在|要)/u.test(back)) return back;
  return front !== undefined && front.length > 1 ? front : back;
}

function senseOf({ piece, plain }: Sentence, clause: Stretch, behind: string): keyof typeof FIGURE_SENSES {
  if (piece.role === "problem" || /同比|较上年|我[镇乡县]|仍有|仅/u.test(plain)) return "现状";
  if (/标准|凡|如|补助|补贴|占|得分/u.test(clause.plain) || /^[^,;。]{0,12}的$/u.test(behind)) return "标准";
  return /达到|力争|到[12][0-9]{3}年|目标|增长|稳定在|建成|新[造建增]|创建|播种/u.test(plain) ? "目标" : "要求";
}

function inTitle(before: string): boolean {
  return before.split("《").length > before.split("》").length || before.split("〔").length > before.split("〕").length;
}
