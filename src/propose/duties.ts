import { isActor, isDeed, splitBearers } from "./actors.ts";
import type { Found } from "./duty-actors.ts";
import { WEAK, findActors } from "./duty-actors.ts";
import type { LabelledPiece } from "./labelled-piece.ts";
import type { ProposalOf } from "./proposal.ts";
import { stated } from "./proposal.ts";
import type { Sentence, Stretch } from "./sentences.ts";
import { stretchOf } from "./sentences.ts";

type DutyProposal = ProposalOf<"责任">;

const STRENGTH =
  /(?:第一|直接|具体|主要|领导|主体|监管|监督|属地|管理)责任人?|总责|完全负责|全面负责|具体负责|统一组织实施|牵头|配合|负责(?!同志|人)|承担|应当|必须|不得|严禁|一律|鼓励|压实|须/u;
const RHYTHM =
  /每个?(?:半年|半月|季度?|年度?|月|周|星期|天|日)(?:[^,;。]{0,36}?(?:[0-9]+|[一二两三四五六七八九十])次|)|一(?:日|周|月|季|季度|年)一[^,;。、”]{1,2}|日产日清/u;

/** Who was named before; as a head he is meant by the whole paragraph. */
export interface Carried {
  words: string;
  isHead?: true;
}

/** 责任 that a sentence lays on somebody whom it names, or whom the sentence before it names. */
export function proposeDuties(
  sentence: Sentence,
  carried: Carried | undefined,
): { proposals: DutyProposal[]; subject?: Carried } {
  if (sentence.piece.role !== "text" || TOLD.test(sentence.plain)) return { proposals: [] };
  const found = sentence.clauses.flatMap((clause, index) => findActors(clause, index, sentence.clauses[index + 1]));
  const head = found.some(({ clause, reason }) => clause === 0 && reason !== WEAK) ? undefined : headOf(sentence);
  if (head) return { proposals: [headedDuty(sentence, head)], subject: { words: head.words, isHead: true } };
  if (isTitle(sentence)) return { proposals: [] };
  const subjects = found.filter((one) => one.reason !== WEAK || !hasSubject(found, one));
  const proposals = subjects
    .map((one, index) => ({ one, proposal: proposalOf(sentence, one, subjects[index - 1], subjects[index + 1]) }))
    .filter(({ one }) => !leadsWith(sentence, one, subjects[subjects.indexOf(one) + 1]))
    .map(({ proposal }) => proposal);
  if (proposals.length === 0 && isAsked(sentence)) return { proposals: [askedDuty(sentence)] };
  const last = subjects.findLast((one) => one.reason !== WEAK);
  const words = last && namesOf(sentence, last);
  const goesOn = carried?.isHead ? isDeed(sentence.plain) : CARRIED.test(sentence.plain);
  if (proposals.length === 0 && carried && goesOn)
    return { proposals: [carriedDuty(sentence, carried.words)], subject: carried };
  return { proposals, ...(words !== undefined && { subject: { words } }) };
}

/** 党政办：负责…, 党政办。负责…, 镇河长办的主要职责是： with a list of items. */
const OF_DUTIES = /(?:的?(?:主要|具体|工作|岗位)?(?:职责|任务|责任|分工)(?:是|为|如下|包括)*)?$/u;
/** Labels and rolls begin with these, and say by themselves what they are. */
const NO_HEAD =
  /^(?:联系|责任|牵头|配合|承办|协办|协助|主办|主送|抄送|出席|列席|参加|缺席|请假|主持|记录|副?组长|成员|副?指挥长|副?主任|甲方|乙方|主体|单位|各方|地址|电话)/u;

/** 周某某(党委书记), 周某某同志, 党委书记周某某 in a paper that says who does what. */
const PERSON =
  /^\p{Script=Han}{2,4}(?:同志|\([^()]{2,24}\))$|(?:书记|主任|[镇乡县局所站部]长|主席|委员|文书|专干)\p{Script=Han}{1,3}$/u;
const TAKES = /^(?:主持|负责|协助|分管|主管|联系|牵头|统筹|具体)/u;

/** Who stands before what a sentence says, as a head: with what is quoted of it where it stands in the same paragraph. */
function headOf({ piece, plain, before, behind }: Sentence): { words: string; start?: number } | undefined {
  const named = (text: string) => {
    const words = text.replace(OF_DUTIES, "");
    if (NO_HEAD.test(words)) return undefined;
    return isActor(words.replace(/[、和及]/gu, "")) || (PERSON.test(words) && TAKES.test(plain)) ? words : undefined;
  };
  if (!/^[\p{Script=Han}“《]{2}/u.test(plain) || isActor(plain) || plain.length < 4) return undefined;
  if (before && before.start === 0 && (behind === ":" || behind === "。") && before.plain.length <= 40) {
    const words = named(before.plain);
    return words === undefined ? undefined : { words: piece.text.slice(0, words.length), start: 0 };
  }
  const above = before
    ? undefined
    : /(?:^|[。;])(?<head>[^。;]{2,40}):$/u.exec(piece.above?.plain ?? "")?.groups?.["head"];
  const words = above === undefined || !/(?:职责|任务|责任|分工)/u.test(above) ? undefined : named(above);
  return words === undefined ? undefined : { words };
}

function headedDuty(
  sentence: Sentence,
  { words, start = sentence.start }: { words: string; start?: number },
): DutyProposal {
  const quote = sentence.piece.text.slice(start, sentence.end);
  const stretch = { 事项: sentence.text, 程度: STRENGTH.exec(sentence.plain)?.[0], 频次: rhythmOf(sentence) };
  return {
    list: "责任",
    entry: { 位置: sentence.piece.target, 原文: quote, 主体: splitBearers(words), ...stated(stretch) },
    reason: start === sentence.start ? "列在这个单位的职责下面" : "冒号、句号前面写明是谁",
  };
}

/** Questions, definitions, and what has been. */
const TOLD =
  /[?]$|所称.*指|^(?:近年来|近期|前期|过去|截至|[^,]{0,12}以来,)|(?:^|,)共(?:梳理|排查|发现|收到|受理|收集|查摆)/u;
/** Without an actor of its own a sentence goes on with the one before where it commands. */
const CARRIED = /^(?:不得|并?应当|必须|须|一律|每(?:年|月|季度|周|日|天|半年)|对[^,]*每|发现[^,]*(?:立即|及时))/u;

function hasSubject(found: readonly Found[], { clause }: Found): boolean {
  return found.some((one) => one.reason !== WEAK && one.clause <= clause);
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
  const led =
    found.clause > 0 &&
    (isLead(clauses[found.clause - 1]) || (previous !== undefined && leadsWith(sentence, previous, found)));
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

const TITLES =
  /(?:分工|职责|要求|任务|措施|目标|安排|原则|纪律|保障|范围|标准|内容|程序|步骤|监督|管理|工作|建设|制度|阶段|情况|事项|责任)$/u;

/** 群众监督。每个项目…: a title that runs into its text; 一、党委委员分工: one on a line of its own. */
function isTitle({ piece, plain, before, end }: Sentence): boolean {
  if (before !== undefined || plain.length > 12 || /[0-9,]/u.test(plain)) return false;
  if (piece.isFirst !== true) return false;
  return end < piece.plain.length - 1 ? plain.length <= 8 && piece.plain[end] === "。" : TITLES.test(plain);
}

/** 自然资源所牵头,会同相关村…: one duty of both. */
function leadsWith(sentence: Sentence, one: Found, next: Found | undefined): boolean {
  const clause = sentence.clauses[one.clause]?.plain ?? "";
  return (
    next?.joins === true &&
    next.clause === one.clause + 1 &&
    /^(?:负责)?(?:总)?牵头(?:负责)?$/u.test(clause.slice(one.to))
  );
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
    /(?:^|,)现[^;]*(?:印发|通知|转发)[^;]*,请(?!各)[^;]*(?:落实|执行|实施|组织|办理)/u.test(plain)
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
  const { target, quote, value, matter, name, isNamed } = label;
  return {
    list: "责任",
    entry: {
      位置: target,
      原文: quote,
      主体: splitBearers(value),
      ...stated({ 事项: matter, 程度: isNamed ? name : undefined }),
    },
    reason: `“${name}”写明的`,
    outright: true,
  };
}
