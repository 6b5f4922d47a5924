import type { REFERENCE_KINDS } from "../model/annotations.ts";
import type { ProposalOf } from "./proposal.ts";
import { stated } from "./proposal.ts";
import type { Sentence } from "./sentences.ts";

interface ReferencePattern {
  /** `name`, and `number` where one is printed. */
  find: RegExp;
  kind: keyof typeof REFERENCE_KINDS;
  reason: string;
}

const NUMBER =
  "(?:[^()《》,。]{0,14}(?:〔|\\[|\\()[0-9]{4}(?:〕|\\]|\\))[^()《》,。]{0,4}?[0-9]+号|[^()《》,。]{0,10}令第?[0-9]+号|[A-Z]{2,4}(?:/T)?[ ]?[0-9.]+[—–-][0-9]{4})";
const SYSTEM = "(?:信息)?(?:平台|信息系统|监测系统|管理系统|系统|APP|小程序|公众号|服务号|广播)";
const PATTERNS: readonly ReferencePattern[] = [
  {
    find: new RegExp(`(?<name>《(?:[^《》]|《[^《》]*》)+》)(?:\\((?<number>${NUMBER})\\))?`, "gu"),
    kind: "文件",
    reason: "书名号里的是文件名称",
  },
  {
    find: new RegExp(`(?<name>[\\p{Script=Han}]{4,40})\\((?<number>${NUMBER})\\)`, "gu"),
    kind: "文件",
    reason: "后面写明了文号",
  },
  {
    find: new RegExp(`(?<name>“[^”]{2,20}”)(?:等)?(?:[\\p{Script=Han}]{0,4})${SYSTEM}`, "gu"),
    kind: "平台",
    reason: "引号里的是平台名称",
  },
  {
    find: new RegExp(`(?<name>“[^”]{2,24}(?:平台|系统|小程序|公众号|APP|网)”)`, "gu"),
    kind: "平台",
    reason: "引号里的是平台名称",
  },
  {
    find: new RegExp(
      `(?<=依托|利用|通过|登录|录入|运用|使用|纳入|导入|上传至?)(?<name>(?!等|该|此|员)[\\p{Script=Han}]{2,20}?(?:平台|信息系统|监测系统|管理系统))`,
      "gu",
    ),
    kind: "平台",
    reason: "依托、登录、录入的是平台",
  },
  {
    find: /^(?<name>(?:国家|全国|[省市县])[\p{Script=Han}]{2,16}?(?:平台|信息系统|监测系统))/gu,
    kind: "平台",
    reason: "写明了平台名称",
  },
  {
    find: /(?:开展|实施|推进|启动|参加|落实)(?<name>“[^”]{3,30}(?:行动|工程|活动)”|“[^”]{2,20}”[\p{Script=Han}]{0,6}(?:活动|行动|工程)|(?!一次|一轮)[\p{Script=Han}0-9]{2,20}(?:“回头看”|行动计划|专项行动|攻坚行动|专项整治行动))/gu,
    kind: "行动",
    reason: "开展、实施的是行动",
  },
  {
    find: /(?<=与)(?<name>[12][0-9]{3}年[\p{Script=Han}]{6,40}工作)(?=结合|统筹)/gu,
    kind: "行动",
    reason: "与另一项工作结合",
  },
  {
    find: /(?<=根据|按照|落实|贯彻)(?<name>[\p{Script=Han}0-9]{4,40}(?:会议|推进会|动员会|调度会|部署会))(?=精神|要求|部署|安排)/gu,
    kind: "会议",
    reason: "按会议精神、要求办",
  },
  {
    find: /(?<name>(?:全国|[省市县区乡镇])?第[一二三四五六七八九十0-9]{1,4}届[\p{Script=Han}]{0,14}?(?:第?[一二三四五六七八九十0-9]{1,3}次(?:全体)?会议|[一二三四五六七八九十]{1,3}中全会))/gu,
    kind: "会议",
    reason: "写明了第几届第几次会议",
  },
  {
    find: /(?<=[、和及与》])(?<name>(?:全国|全[省市县区乡镇]|[省市县])[\p{Script=Han}]{4,30}会议)(?=精神|要求|部署)/gu,
    kind: "会议",
    reason: "按会议精神、要求办",
  },
  {
    find: /(?<=召开)(?<name>全[省市县区乡镇][\p{Script=Han}]{4,40}(?:会议|推进会|动员会|部署会))/gu,
    kind: "会议",
    reason: "写明了会议名称",
  },
];
/** Leaflets and forms that are handed out or filled in are not cited. */
const HANDED_OUT = /(?:一封信|倡议书|告知书|明白卡|承诺书|责任书|责任状|[^》]{0,8}表|手册|宣传册)》$/u;
/** A cover speaks of the very text that it issues. */
const ISSUED = /^(?:现?已经?|现予?|)[^,;。]{0,30}(?:印发给|同意|审议通过)/u;

/** 引用 that a sentence states; each name once in a document. */
export function proposeReferences(sentence: Sentence, known: Set<string>): ProposalOf<"引用">[] {
  const { piece } = sentence;
  return sentence.clauses.flatMap((clause) => {
    const taken: { start: number; end: number }[] = [];
    return PATTERNS.flatMap(({ find, kind, reason }) =>
      [...clause.plain.matchAll(find)].flatMap((match): ProposalOf<"引用">[] => {
        const start = clause.start + match.index;
        const end = start + match[0].length;
        const { name = "", number = "" } = match.groups ?? {};
        const key = name.replace(/[《》“”]/gu, "");
        if (taken.some((one) => start < one.end && one.start < end) || known.has(key)) return [];
        if (HANDED_OUT.test(name) || ISSUED.test(piece.plain.slice(end, clause.end))) return [];
        taken.push({ start, end });
        known.add(key);
        const written = (words: string) =>
          piece.text.slice(start, end).slice(match[0].indexOf(words)).slice(0, words.length);
        return [
          {
            list: "引用",
            entry: {
              位置: piece.target,
              原文: piece.text.slice(start, end),
              类别: kind,
              名称: written(name),
              ...stated({ 文号: number === "" ? undefined : written(number) }),
            },
            reason,
          },
        ];
      }),
    );
  });
}
