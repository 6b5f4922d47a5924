import { DUTY_VERBS } from "./duty-verbs.ts";
import type { ProposalOf } from "./proposal.ts";
import type { Sentence, Stretch } from "./sentences.ts";
import { listBehind, stretchOf } from "./sentences.ts";

type RuleProposal = ProposalOf<"判定规则">;

const NOUN =
  "村|户|农户|脱贫户|监测户|家庭|个人|单位|部门|人员|部分|对象|合作社|企业|文件|问题|费用|院落|地方|地区|群众|干部|风险|项目|申请人|学生|老人|火点|厕所|道路|田块|隐患|" +
  "线路|路段|河段|河长|地段|区域|部位|房屋|地块|场所|学校|水库|家长|职工|党员|村民|居民|儿童|患者|工程|事项|情形|行为|车辆|商户|摊贩|门店|经营者|业主|责任人|同志|集体|开支|支出|资金";
/** A clause that is a case: with 的 at its end, with 凡, 如 or 遇有 at its head, or 对 and a name with nothing done to it. */
const CASES: readonly { find: RegExp; reason: string }[] = [
  { find: /^除.+(?:以?外|之外)$/u, reason: "“除…外”说的是例外" },
  { find: /^在?同等条件下$|^[^,]{2,12}(?:低于|不足|高于|超过|达到)[0-9]+分$/u, reason: "说的是什么情形" },
  { find: /^未经[^,]{2,16}$/u, reason: "“未经…”说的是什么情形" },
  { find: /^对[^,]{2,24}的[^,]{0,6}[0-9]+[户人名个处家][^,]{0,8}$/u, reason: "“对…的”说的是什么情形" },
  { find: /^凡(?!是?为)/u, reason: "“凡…”说的是什么情形" },
  {
    find: /^(?:今后|期间|届时)?(?:如果?|若|遇有?|一旦|倘若?|发现)(?!实|[^,]*[0-9])(?!.*(?:立即|及时|第一时间))[^,]{2,}$|(?<=中)如(?:果|发现)[^,]{2,}$/u,
    reason: "“如、遇有、发现”说的是什么情形",
  },
  {
    find: new RegExp(
      `^对于?(?![照标口接外内])[^,]*(?:的(?:[\\p{Script=Han}]{0,6}(?:${NOUN}))?|(?<!辖区|范围|全部|所有|各类)的(?:(?!${DUTY_VERBS}|进行)[\\p{Script=Han}、]){2,8})$`,
      "u",
    ),
    reason: "“对…的”说的是什么情形",
  },
  {
    find: new RegExp(`^对于?(?!全|其(?!他)|本|各|所有|村民|群众|镇|县)[^,开进实负作]*(?:${NOUN})$`, "u"),
    reason: "“对…”说的是什么情形",
  },
  {
    find: /^(?!同|及|随|按|届|临|限|平|当时|此)[^,]{3,}(?<![同及随按届临限平小工课学当此暂实少多0-9])时$/u,
    reason: "“…时”说的是什么情形",
  },
  { find: /^一经[^,]{2,}$|^(?!抢抓|抓住|利用)[^,]{2,8}(?:天气|[情状形][况态]下)$/u, reason: "说的是什么情形" },
  { find: /^(?:一旦)?(?:发生|出现|遭遇)[^,]{1,16}后$/u, reason: "“发生…后”说的是什么情形" },
  { find: /^[^,]{2,16}部分$/u, reason: "“…部分”怎么办" },
  { find: /[^是]的$/u, reason: "“…的，…”说的是什么情形" },
  {
    find: new RegExp(
      `^(?!针对|围绕|根据|按照)(?!.*(?:要|应当|负责|做好|组织|加强|抓好|[是为]))[^,]{2,}的[\\p{Script=Han}]{0,2}(?:${NOUN})$`,
      "u",
    ),
    reason: "“…的…，…”说的是什么情形",
  },
  { find: new RegExp(`^(?:急难|支出|困难|特困)[\\p{Script=Han}]{1,8}$`, "u"), reason: "这一类怎么办" },
];
/** In one clause, with no comma between: 验收不合格的限期整改. */
const JOINED: readonly { find: RegExp; reason: string }[] = [
  { find: /^(?<condition>凡[^,]+?)(?<result>(?:均|一律|都)[^,]+)$/u, reason: "“凡…”说的是什么情形" },
  {
    find: new RegExp(
      `^(?!按照?|根据|依照|依据|为|通过|坚持|落实|参照)(?<condition>(?:对|凡|如|若|发现)?[^,是]{2,40}?(?<!后)的(?:[\\p{Script=Han}]{0,4}(?:${NOUN}))?)(?<result>(?:须|应(?![急用对届])当?|要(?![求素点件])|及时|限期?(?=[期0-9])|一律|不得|不予|不再|不准|予以|给予|由|责令|立即|当场|酌情|按(?:程序|规定|照|[^,]{0,12}(?:[0-9%]|兑现|执行|计算|计发))|全额|减半|双倍|加倍|直接|取消|追究|移送|扣|[加减记][0-9]|[除减发]|处(?=[0-9以])|每[亩户人次](?=[0-9])|奖励(?=[0-9]|价值)|评为|视[为同]|可(?=[延适按不先由向])|[列定]为|认定为|书面|报(?=[镇乡县市省区村请送经])|[0-9一二三五七十]+(?:个?工作日|天|日|小时)内).+)$`,
      "u",
    ),
    reason: "“…的”说的是什么情形",
  },
  {
    find: /^(?<condition>对[^,]{2,40}?的[\p{Script=Han}和及、]{1,12}?)(?<result>(?:给予|予以|依法|依规|依纪|责令|严肃|一律|追究|从重|取消|优先|按(?:程序|规定|照)).+)$/u,
    reason: "“对…的”说的是什么情形",
  },
  {
    find: /^(?<condition>(?:超出|超过|低于|高于|不足|未达)[^,]{0,16}(?:部分|的))(?<result>(?:按|由|不|一律|须|应|予以).+)$/u,
    reason: "“…部分”怎么办",
  },
  {
    find: /^(?<condition>(?:如遇|遇有?|一旦)[^,须应]{2,16}?)(?<result>(?:须|应(?!急)|必须|立即|第一时间).+)$/u,
    reason: "“遇有…”说的是什么情形",
  },
  {
    find: /^(?<condition>[^,对]{2,24}(?:超过|低于|高于|达到|不足|少于|发生|出现)[^,]{1,12}时)(?<result>(?:立即|应|须|要|由|启动|停止|暂停).+)$/u,
    reason: "“…时”说的是什么情形",
  },
  {
    find: /^(?<condition>[^,的对由按每]{1,16}(?:户|家庭|老人|人员|对象|儿童|学生|问题|纠纷|诉求))(?<result>(?:全额|减半|免[费除缴]|每[月年人次][^,]{0,6}[0-9]+元|(?:补[助贴]|奖励|按)[0-9]|(?:当场|[0-9一二三五七十]+(?:个?工作日|天|日|个月)内?)[^,]{0,4}(?:解决|化解|办结|处理|答复)).*)$/u,
    reason: "这一类怎么办",
  },
  { find: /^(?<condition>[^,的]{2,20}?)(?<result>(?:加|扣|减|记)[0-9.]+分.*)$/u, reason: "什么情形加减多少分" },
  { find: /^(?<condition>违者|违反者|违反[^,]{2,20}者)(?<result>.{4,})$/u, reason: "“违者”怎么办" },
  { find: /^对?将?(?<condition>将[^,]{4,80}?)(?<result>(?:纳入|列入)[^,]{2,16}范围)$/u, reason: "什么情形纳入范围" },
  {
    find: /^(?<condition>(?:得分|评分|总分)?(?:[0-9]+分(?:及?以上|及?以下|以上不满)?|不满[0-9]+分|低于[0-9]+分)(?:[0-9不满分至—-]+)?)的?(?:为|评为|确定为)(?<result>优秀|良好?|(?:基本|不)?(?:合格|称职|达标)|较好|一般|较差|差)$/u,
    reason: "多少分是什么等次",
  },
  { find: /^(?<condition>[面点]上(?:的)?问题)(?<result>[^,]{4,})$/u, reason: "这一类问题怎么办" },
];
/** Clauses at the end of a result that say what for. */
const PURPOSE = /^(?:确保|切实|提升|促进|做到|增强|帮助|防止|保障|推动|巩固|并逐步|以便|重点监测)/u;

/** 判定规则 of one piece, whose sentences may stand under a head that ends with a colon. */
export function proposeRules(sentences: readonly Sentence[]): RuleProposal[] {
  let head: string | undefined;
  return sentences.flatMap((sentence, index) => {
    if (sentence.piece.role !== "text") return [];
    if (sentence.behind === ":") head = sentence.before?.plain;
    else if (sentence.behind === "。") head = undefined;
    const isItem = index === 0 && sentence.piece.above?.target !== sentence.piece.target;
    const above = isItem ? headOf(sentence.piece.above?.plain) : undefined;
    const listed = resultOf(head ?? above);
    if (listed !== undefined)
      return [listedRule(sentence, listed, head === undefined ? sentence.piece.above?.text : sentence.piece.text)];
    return [...together(sentence), ...inSentence(sentence)];
  });
}

/** The sentence that a list stands under. */
function headOf(plain: string | undefined): string | undefined {
  if (plain?.endsWith(":") !== true) return undefined;
  const sentences = plain.slice(0, -1).split(/[。;]/u);
  return sentences.find((one) => /下列|以下/u.test(one)) ?? sentences.at(-1);
}

/** What is done in each case of a list: 有下列情形之一的,不得聘用. */
function resultOf(head: string | undefined): string | undefined {
  if (head === undefined || /同时/u.test(head)) return undefined;
  const found =
    /(?:下列|以下)[^,]*(?:情形|情况|行为|条件)[^,]*的,(?<result>.+)$/u.exec(head) ??
    /(?:下列|以下)[^,]{1,12}?”?(?<result>(?:必须|应当|不得|不予|不纳入|可以|一律|予以|禁止|免予|优先).+)$/u.exec(head);
  return found?.groups?.["result"];
}

function listedRule({ piece, text }: Sentence, result: string, headText = ""): RuleProposal {
  const at = headText.length === 0 ? -1 : headText.replace(/，/gu, ",").lastIndexOf(result.replace(/，/gu, ","));
  const written = at < 0 ? result : headText.slice(at, at + result.length);
  return {
    list: "判定规则",
    entry: { 位置: piece.target, 原文: text, 条件: text, 结果: written },
    reason: "列出的每一项都这样办",
  };
}

/** 申请应当同时符合下列条件:…: the conditions hold together, and are one. */
function together(sentence: Sentence): RuleProposal[] {
  const clause = sentence.clauses.at(-1);
  const found =
    clause &&
    /^(?<result>[^,]{2,}?)(?:应当?|须|必须|需)?(?<condition>同时(?:符合|具备|满足)(?:下列|以下)[^:]*)$/u.exec(
      clause.plain,
    );
  const list = found && listBehind(sentence);
  const { result = "", condition = "" } = found?.groups ?? {};
  if (!clause || !list) return [];
  const all = `${clause.text.slice(-condition.length)}${sentence.piece.text[sentence.end] ?? ""}${list}`;
  const entry = {
    位置: sentence.piece.target,
    原文: clause.text.slice(0, -condition.length) + all,
    条件: all,
    结果: clause.text.slice(0, result.length),
  };
  return [{ list: "判定规则", entry, reason: "几项条件要同时符合" }];
}

function inSentence(sentence: Sentence): RuleProposal[] {
  const { clauses, piece } = sentence;
  const found: RuleProposal[] = [];
  let from = 0;
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index];
    const reason = clause && caseOf(clause);
    if (!clause || index < from || isHead(sentence, clause, clauses[index + 1])) continue;
    const last = reason === undefined ? undefined : lastOfCase(clauses, index);
    if (last !== undefined && /^请.*(?:联系|咨询|致电)/u.test(clauses[last + 1]?.plain ?? "")) break;
    const end = last === undefined ? undefined : endOfResult(clauses, last + 1);
    const first = clauses[begin(sentence, index, from)];
    const [lastClause, endClause, resultClause] = [clauses[last ?? -1], clauses[end ?? -1], clauses[(last ?? -1) + 1]];
    if (reason !== undefined && first && lastClause && endClause && resultClause) {
      found.push(
        rule(
          piece,
          stretchOf(piece, first.start, lastClause.end),
          stretchOf(piece, resultClause.start, endClause.end),
          reason,
        ),
      );
      from = (end ?? index) + 1;
    } else {
      const own = joined(sentence, clause, clauses[index - 1]);
      if (own) found.push(own);
    }
  }
  return found;
}

function rule(piece: Sentence["piece"], condition: Stretch, result: Stretch, reason: string): RuleProposal {
  return {
    list: "判定规则",
    entry: {
      位置: piece.target,
      原文: piece.text.slice(condition.start, result.end),
      条件: condition.text,
      结果: result.text,
    },
    reason,
  };
}

/** What stands over a list, or in front of another case, is none by itself. */
function isHead({ piece, end }: Sentence, clause: Stretch, next: Stretch | undefined): boolean {
  if ((piece.plain[end] === ":" || piece.plain.endsWith(":")) && /下列|以下/u.test(clause.plain)) return true;
  // 对排查出的隐患,能够立即整改的当场整改
  if (/^对/u.test(clause.plain) && next && JOINED[1]?.find.test(next.plain) && !/^对/u.test(next.plain)) return true;
  return clause.plain.startsWith("除") && next !== undefined && /^对/u.test(next.plain);
}

function caseOf(clause: Stretch): string | undefined {
  return CASES.find(({ find }) => find.test(clause.plain) && clause.plain.length > 2)?.reason;
}

/** Cases that follow one another hold together: 拟新增为低保对象的,凡符合条件. Undefined where nothing is left for a result. */
function lastOfCase(clauses: readonly Stretch[], index: number): number | undefined {
  let last = index;
  while (last + 1 < clauses.length && /^(?:凡|且|并且|或者?|以及)|[^是]的$/u.test(clauses[last + 1]?.plain ?? ""))
    last++;
  return last + 1 < clauses.length ? last : undefined;
}

/** The last clause of a result, before the next case and without what it is for. */
function endOfResult(clauses: readonly Stretch[], first: number): number {
  let end = first;
  for (let next = first + 1; next < clauses.length; next++) {
    const clause = clauses[next];
    if (!clause || caseOf(clause) !== undefined || PURPOSE.test(clause.plain)) break;
    end = next;
  }
  return end;
}

/** A case goes back over clauses that it is joined to by 且 or 或. */
function begin({ clauses }: Sentence, index: number, from: number): number {
  let first = index;
  while (first > from && /^(?:且|并且|或者?|又)/u.test(clauses[first]?.plain ?? "")) first--;
  return first;
}

/** 参加一次义务劳动,加5分: what it brings stands in a clause of its own. */
const BRINGS = /^(?:每次)?(?:加|扣|减|记)[0-9.]+分|^奖励[0-9.]+万?元/u;

function joined({ piece }: Sentence, clause: Stretch, before: Stretch | undefined): RuleProposal | undefined {
  if (before && BRINGS.test(clause.plain) && before.plain.length <= 24 && !BRINGS.test(before.plain))
    return rule(piece, before, clause, "什么情形加减多少分、奖励多少");
  for (const { find, reason } of JOINED) {
    const groups = find.exec(clause.plain)?.groups;
    const { condition = "", result = "" } = groups ?? {};
    if (!groups) continue;
    const at = clause.plain.indexOf(condition);
    const to = clause.plain.lastIndexOf(result);
    const stretch = (start: number, length: number) =>
      stretchOf(piece, clause.start + start, clause.start + start + length);
    // 对其经基本医保支付后,符合规定的费用酌情予以救助
    const led = before !== undefined && /^对.*后$/u.test(before.plain) ? before.start - clause.start : at;
    return rule(piece, stretch(led, at + condition.length - led), stretch(to, result.length), reason);
  }
  return undefined;
}
