import { isActor, readAgent, readSubject, splitBearers } from "./actors.ts";
import type { LabelledPiece } from "./pieces.ts";
import type { ProposalOf } from "./proposal.ts";
import { stated } from "./proposal.ts";
import type { Sentence, Stretch } from "./sentences.ts";
import { stretchOf } from "./sentences.ts";

type DutyProposal = ProposalOf<"责任">;

/** Somebody found in a clause, and where what he has to do begins and ends. */
interface Found {
  /** Index of the clause. */
  clause: number;
  /** Where the names begin and end in the clause, with narrow signs. */
  from: number;
  to: number;
  /** Where what is to be done begins in the clause; behind the names where nothing is said. */
  matter?: number;
  strength?: string;
  /** Together with those named before. */
  joins?: true;
  reason: string;
}

/** 督促甲做, 组织甲做, 鼓励甲做: who does it stands behind the verb. */
const CAUSED =
  /(?:^|(?<=[,、并])|(?<=户|对象)(?=安排|组织))(?<verb>组织|督促|动员|鼓励|委托|联合|安排|明确|发挥|充分发挥|推动以|压实|利用|通过)(?<rest>.+)$/u;
const CAN = /^(?:自[^,]*以来|可以?|有权|均可|自愿|须具[备有]|须为|应当?具[备有]|应为|未|没有|已|存在)/u;
const PAST = /进行了|开展了|反馈了|召开了|高度重视/u;
const STRENGTH =
  /(?:第一|直接|具体|主要|领导|主体|监管|监督|属地|管理)责任人?|总责|完全负责|全面负责|具体负责|统一组织实施|牵头|配合|负责|承担|应当|必须|不得|严禁|一律|鼓励|压实|须/u;
const RHYTHM =
  /每个?(?:半年|半月|季度?|年度?|月|周|星期|天|日)(?:[^,;。]{0,36}?(?:[0-9]+|[一二两三四五六七八九十])次|)|一(?:日|周|月|季|季度|年)一[^,;。、”]{1,2}|日产日清/u;

/** 责任 that a sentence lays on somebody whom it names, or whom the sentence before it names. */
export function proposeDuties(
  sentence: Sentence,
  carried: string | undefined,
): { proposals: DutyProposal[]; subject?: string } {
  if (sentence.piece.role !== "text" || /[?]$|所称.*指/u.test(sentence.plain)) return { proposals: [] };
  const found = sentence.clauses.flatMap((clause, index) => findActors(clause, index, sentence.clauses[index + 1]));
  const subjects = found.filter((one) => !one.reason.startsWith("“督促") || !hasSubject(found, one));
  const proposals = subjects.map((one, index) => proposalOf(sentence, one, subjects[index - 1], subjects[index + 1]));
  if (proposals.length === 0 && isAsked(sentence)) return { proposals: [askedDuty(sentence)] };
  const last = subjects.findLast((one) => one.reason !== WEAK);
  const words = last && namesOf(sentence, last);
  if (proposals.length === 0 && carried !== undefined && CARRIED.test(sentence.plain))
    return { proposals: [carriedDuty(sentence, carried)], subject: carried };
  return { proposals, ...(words !== undefined && { subject: words }) };
}

const WEAK = "“督促、组织、鼓励”后面写明是谁";
/** Without an actor of its own a sentence goes on with the one before where it commands. */
const CARRIED = /^(?:不得|并?应当|必须|须|一律|每(?:年|月|季度|周|日|天|半年)|对[^,]*每|发现[^,]*(?:立即|及时))/u;

function hasSubject(found: readonly Found[], { clause }: Found): boolean {
  return found.some((one) => one.reason !== WEAK && one.clause <= clause);
}

function findActors(clause: Stretch, index: number, next: Stretch | undefined): Found[] {
  if (PAST.test(clause.plain)) return [];
  const by = findBy(clause, index);
  if (by) return [by];
  const lead = /^(?:请|同时|其中|此外|另外|对此)?/u.exec(clause.plain)?.[0].length ?? 0;
  const own = readSubject(clause.plain.slice(lead));
  if (own) {
    const rest = clause.plain.slice(lead + own.end);
    if (CAN.test(rest) || isRight(clause, next)) return [];
    if (/^(?:设在|任)/u.test(rest) && !/^(?:具体|全面)?(?:负责|承担|统筹|对)/u.test(next?.plain ?? "")) return [];
    return [{ clause: index, from: lead, to: lead + own.end, matter: lead + own.end, reason: "句首写明由谁做" }];
  }
  return findReport(clause, index) ?? findCaused(clause, index);
}

/** 各村对结果有异议的,可以申请复核. */
function isRight(clause: Stretch, next: Stretch | undefined): boolean {
  return clause.plain.endsWith("的") && next !== undefined && /^可以?/u.test(next.plain);
}

/** 由派出所依法处理; 整改工作由镇办统一组织实施. */
function findBy(clause: Stretch, index: number): Found | undefined {
  for (const match of clause.plain.matchAll(/(?<![理自经事])由(?=[^来于此])/gu)) {
    const from = match.index + 1;
    const actor = readAgent(clause.plain.slice(from));
    if (actor && !/^任/u.test(clause.plain.slice(from + actor.end)))
      return { clause: index, from, to: from + actor.end, matter: from + actor.end, reason: "“由…”后面写明是谁" };
  }
  return undefined;
}

/** 各村集中整改情况于7月5日前报镇办: who reports is who the report is of. */
function findReport(clause: Stretch, index: number): Found[] | undefined {
  const match =
    /^(?<who>各(?:村|[\p{Script=Han}]{1,8}(?:单位|部门|站所)))[\p{Script=Han}]{2,14}(?:情况|总结|报告|材料|台账|名单|方案|于|在)[^,]*(?:前|内)[^,]*报/u.exec(
      clause.plain,
    );
  const who = match?.groups?.["who"];
  if (who === undefined) return undefined;
  return [{ clause: index, from: 0, to: who.length, matter: who.length, reason: "写明由谁报送" }];
}

function findCaused(clause: Stretch, index: number): Found[] {
  const match = CAUSED.exec(clause.plain);
  const { verb = "", rest = "" } = match?.groups ?? {};
  if (!match || CAN.test(rest)) return [];
  const from = match.index + verb.length;
  for (let end = Math.min(48, rest.length); end >= 1; end--) {
    const words = rest.slice(0, end);
    const behind = rest.slice(end);
    if (!isCausedActor(words) || !BEHIND_CAUSED[verb]?.test(behind)) continue;
    const strength = verb === "鼓励" || verb === "压实" ? verb : undefined;
    const joins = verb === "联合" ? ({ joins: true } as const) : {};
    return [
      {
        clause: index,
        from,
        to: from + end,
        matter: from + end,
        ...joins,
        ...(strength && { strength }),
        reason: WEAK,
      },
    ];
  }
  return [];
}

const DOES = /^(?!、)[\p{Script=Han}0-9“]/u;
/** What may follow the names, by the verb before them. */
const BEHIND_CAUSED: Readonly<Record<string, RegExp>> = {
  组织: DOES,
  督促: DOES,
  动员: DOES,
  鼓励: DOES,
  委托: DOES,
  联合: DOES,
  安排: DOES,
  明确: DOES,
  发挥: /^(?:等[^,]{0,12})?作用/u,
  充分发挥: /^(?:等[^,]{0,12})?作用/u,
  推动以: /^为单位/u,
  压实: /^[^,]{0,12}责任/u,
  利用: /^等[^,]{0,4}力量/u,
  通过: /^交叉检查/u,
};

function isCausedActor(words: string): boolean {
  if (/^[一全每本相有关]/u.test(words) && !/^有(?:关|资质)|^全体/u.test(words)) return false;
  return words.length > 1 && isActor(words.replace(/^有资质的/u, "").replace(/有帮扶能力的/u, ""));
}

function namesOf({ piece, clauses }: Sentence, { clause, from, to }: Found): string {
  const start = clauses[clause]?.start ?? 0;
  return piece.text.slice(start + from, start + to);
}

function proposalOf(
  sentence: Sentence,
  found: Found,
  previous: Found | undefined,
  next: Found | undefined,
): DutyProposal {
  const { piece, clauses } = sentence;
  const clause = clauses[found.clause];
  const start = clause?.start ?? sentence.start;
  const end = next === undefined ? sentence.end : endBefore(sentence, found, next);
  const led = found.clause > 0 && isLead(clauses[found.clause - 1]);
  const quote = stretchOf(piece, led ? (clauses[found.clause - 1]?.start ?? start) : start, end);
  const says = stretchOf(piece, start + (found.matter ?? found.to), end);
  return {
    list: "责任",
    entry: {
      位置: piece.target,
      原文: quote.text,
      主体: [
        ...(found.joins && previous ? splitBearers(namesOf(sentence, previous)) : []),
        ...splitBearers(namesOf(sentence, found)),
      ],
      ...stated({
        事项: matterOf(says, quote, found),
        程度: found.strength ?? STRENGTH.exec(says.plain.slice(0, 40))?.[0],
        频次: rhythmOf(says),
      }),
    },
    reason: found.reason,
  };
}

/** 9月15日前,各村要…: the time before belongs to it. */
function isLead(clause: Stretch | undefined): boolean {
  return clause !== undefined && /前$/u.test(clause.plain) && clause.plain.length < 14;
}

function endBefore({ clauses, end }: Sentence, found: Found, next: Found): number {
  if (next.clause > found.clause) return clauses[next.clause - 1]?.end ?? end;
  return clauses[found.clause]?.end ?? end;
}

/** What is to be done, without 要, 应当 and the like before it. 整改工作由…负责: what stands before the names. */
function matterOf(says: Stretch, quote: Stretch, found: Found): string | undefined {
  const plain = says.text.replace(/^(?:要|应当|应|必须|须|负责|承担|全面负责|具体负责|牵头负责|需)+/u, "");
  const post = /^(?:为|是)(?<of>[^,，。]*?)(?:的)?(?:第一|直接|具体|主要)责任(?:人|主体)/u.exec(plain)?.groups?.["of"];
  if (post !== undefined) return post === "" ? undefined : post;
  if (plain.length > 1 && plain !== "统一组织实施" && plain !== "牵头") return plain;
  const before = quote.text.slice(0, Math.max(0, found.from - 1));
  return before.length > 1 ? before : undefined;
}

function rhythmOf(says: Stretch): string | undefined {
  const match = RHYTHM.exec(says.plain);
  return match ? says.text.slice(match.index, match.index + match[0].length) : undefined;
}

/** 现印发给你们,请认真抓好贯彻落实: said to those whom the paper is sent to. */
function isAsked({ plain, piece }: Sentence): boolean {
  return (
    piece.addressee !== undefined &&
    /(?:^|,)现[^,]*(?:印发|通知|转发)[^,]*,请(?!各)[^,]*(?:落实|执行|实施|组织)/u.test(plain)
  );
}

function askedDuty({ piece, text }: Sentence): DutyProposal {
  const matter = /(?:贯彻落实|贯彻执行|遵照执行|组织实施|抓好落实|执行|落实)/u.exec(text)?.[0];
  return {
    list: "责任",
    entry: { 位置: piece.target, 原文: text, 主体: splitBearers(piece.addressee ?? ""), ...stated({ 事项: matter }) },
    reason: "请主送机关办的",
  };
}

function carriedDuty(sentence: Sentence, subject: string): DutyProposal {
  return {
    list: "责任",
    entry: {
      位置: sentence.piece.target,
      原文: sentence.text,
      主体: splitBearers(subject),
      ...stated({ 事项: sentence.text, 程度: STRENGTH.exec(sentence.plain)?.[0], 频次: rhythmOf(sentence) }),
    },
    reason: "这一句没有写谁，照上一句",
  };
}

/** 责任单位：…, in running text or in a column, says it outright. */
export function proposeLabelledDuty(label: LabelledPiece): DutyProposal {
  const { target, quote, value, matter, name } = label;
  const isPrinted = quote !== value;
  return {
    list: "责任",
    entry: {
      位置: target,
      原文: quote,
      主体: splitBearers(value),
      ...stated({ 事项: matter, 程度: isPrinted ? name : undefined }),
    },
    reason: `“${name}”写明的`,
    outright: true,
  };
}
