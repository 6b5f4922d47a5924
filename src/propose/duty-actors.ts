import { isActor, readAgent, readSubject } from "./actors.ts";
import type { Stretch } from "./sentences.ts";

/** Somebody found in a clause, and where what he has to do begins and ends. */
export interface Found {
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

export const WEAK = "“督促、组织、鼓励”后面写明是谁";
/** 督促甲做, 组织甲做, 鼓励甲做: who does it stands behind the verb. */
const CAUSED =
  /(?:^|(?<=[,、并])|(?<=户|对象)(?=安排|组织))(?<verb>组织|督促|动员|鼓励|引导|倡导|号召|发动|委托|联合|会同|安排|明确|发挥|充分发挥|推动以|压实|利用|通过|严禁|禁止|不准|要求|责成)(?<rest>.+)$/u;
const CAN =
  /^(?:自[^,]*以来|可以?|有权|均可|自愿|须具[备有]|(?:须|应)为[^,]*(?:法人|企业|公司|单位|机构|人员|居民|户籍|的)$|应当?具[备有]|每人(?=[^,]{0,8}(?:元|补|享受|标准))|一律(?:免|半价|减免)|凭证|免费(?!提供|为|发放|开展|安装|培训|办理)|享受|(?:参加|列席|出席)$|[\p{Script=Han}]{1,3}了(?!解)|未|没有|已|存在|反映|满意|是否|(?:评议|考核|测评|评分)?占|[^,;。]{0,8}(?:人数|率|比例)(?:应|须|不|达|要|在|为|低|高))/u;
const PAST = /进行了|开展了|反馈了|召开了|主持召开[^,]*第[0-9一二三四五六七八九十]+次|(?<![要应须])高度重视/u;

/** Who is bound by a clause, as far as it names somebody. */
export function findActors(clause: Stretch, index: number, next: Stretch | undefined): Found[] {
  if (PAST.test(clause.plain)) return [];
  const by = findBy(clause, index);
  const lead =
    /^(?:请|望|希望|同时|其中|此外|另外|对此|会同|联合|协同|其(?=亲属|家属|监护人|近亲属))?/u.exec(clause.plain)?.[0]
      .length ?? 0;
  const joins = /^(?:会同|联合|协同)/u.test(clause.plain) ? ({ joins: true } as const) : {};
  const own = readSubject(clause.plain.slice(lead));
  if (own && !by.some(({ from }) => from <= lead + own.end)) {
    const rest = clause.plain.slice(lead + own.end);
    if (by.length === 0 && (isAllowed(rest, next) || isCase(clause, next))) return [];
    if (/^(?:设在|任)/u.test(rest) && !/^(?:具体|全面)?(?:负责|承担|统筹|对)/u.test(next?.plain ?? "")) return by;
    if (by.length === 0 || !/^[^,]*(?:的|经)[^,]*由/u.test(rest))
      by.unshift({
        clause: index,
        from: lead,
        to: lead + own.end,
        matter: lead + own.end,
        ...joins,
        reason: "句首写明由谁做",
      });
  }
  if (by.length > 0) return [...by, ...findBeside(clause, index), ...findRow(clause, by)];
  return findReport(clause, index) ?? findCaused(clause, index);
}

/** What may be done, not what has to be; 有权拒绝,并应… goes on as a duty. */
function isAllowed(rest: string, next: Stretch | undefined): boolean {
  return CAN.test(rest) && !/^并(?:应当?|须|必须)/u.test(next?.plain ?? "");
}

/** 镇干部包村、村干部包组、党员包户: a row of names, each with a short word of what it does. */
function findRow({ plain }: Stretch, [first]: readonly Found[]): Found[] {
  const parts = plain.split("、");
  if (!first || first.from > 0 || parts.length < 2) return [];
  let from = 0;
  const found = parts.map((part): Found | undefined => {
    const own = readSubject(part);
    const at = from;
    from += part.length + 1;
    if (!own || part.length - own.end > 4) return undefined;
    return { ...first, from: at, to: at + own.end, matter: at + own.end };
  });
  return found.every((one) => one !== undefined) ? found.slice(1) : [];
}

/** 由城管办牵头、社区配合: who stands beside the first. */
function findBeside({ plain }: Stretch, clause: number): Found[] {
  const match =
    /(?<=(?:牵头|负责|主办|主管|主责))、(?<who>[^,]{2,30}?)(?=(?:配合|协助|参与|协办|落实)(?:$|[^,]))/u.exec(plain);
  const who = match?.groups?.["who"];
  if (!match || who === undefined || !isActor(who)) return [];
  const from = match.index + 1;
  return [{ clause, from, to: from + who.length, matter: from + who.length, reason: "写明由谁配合" }];
}

/** 各村对结果有异议的,可以申请复核; 法定代表人变更的,应…: a case, which binds nobody. */
function isCase(clause: Stretch, next: Stretch | undefined): boolean {
  return clause.plain.endsWith("的") && !/^(?:应当?|须|必须)[^,]*(?:提出|报告|申报)/u.test(next?.plain ?? "");
}

/** 由派出所依法处理; 整改工作由镇办统一组织实施. */
function findBy({ plain }: Stretch, clause: number): Found[] {
  return [...plain.matchAll(/(?<![理自经事])由(?=[^来于此])/gu)].flatMap(({ index }): Found[] => {
    const from = index + 1;
    const actor = readAgent(plain.slice(from));
    if (!actor || /^任/u.test(plain.slice(from + actor.end))) return [];
    const to = from + actor.end;
    return [{ clause, from, to, matter: to, reason: "“由…”后面写明是谁" }];
  });
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
    const strength = /^(?:鼓励|引导|倡导|号召|压实|严禁|禁止|不准)$/u.test(verb) ? verb : undefined;
    const joins = /^(?:联合|会同)$/u.test(verb) ? ({ joins: true } as const) : {};
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
  引导: DOES,
  倡导: DOES,
  号召: DOES,
  发动: DOES,
  委托: DOES,
  联合: DOES,
  会同: DOES,
  安排: DOES,
  明确: DOES,
  严禁: DOES,
  禁止: DOES,
  不准: DOES,
  要求: DOES,
  责成: DOES,
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
