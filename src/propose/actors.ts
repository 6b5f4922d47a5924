/** Words that names of offices, bodies and posts end with. */
const ENDING =
  "人民政府|政府|党委|党组|党支部|党总支|支部|委员会|居委会|村委会|管委会|两委|纪委|监委|妇联|共青团|团委|工会|办公室|办|室|局|厅|处|科|股|" +
  "部门|党政|中心|站|所|大队|中队|支队|工作队|巡查队|队|医院|卫生院|法院|检察院|学校|中学|小学|幼儿园|公司|企业|合作社|银行|单位|机构|组织|" +
  "村|社区|街道|乡镇|乡|镇|县|村民小组|领导小组|小组|工作组|专班|指挥部|理事会|议事会|评议会|协会|主体|各级|村级|" +
  "书记|主任|镇长|乡长|县长|区长|市长|局长|所长|站长|校长|院长|组长|队长|河长|林长|田长|路长|片长|楼长|班长|科长|处长|部长|厅长|会长|园长|指挥长|总指挥|支书|干部|专干|人员|队员|组员|成员|党员|" +
  "网格员|巡查员|护林员|保洁员|管理员|监测员|信息员|录入员|安全员|联络员|报账员|协管员|管护员|养护员|专员|员|责任人|负责人|联系人|法人|投标人|招标人|中标人|采购人|" +
  "申请人|承包人|承租人|经营者|业主|代表|志愿者|志愿服务队|领导|领导班子|村民|居民|群众|农户|户主|学生|家长|教师|医生|医师|个人|监护人|[五六七八九十三四]村";
/** What a duty begins with behind its actor. */
const PREDICATE =
  "要|应当?|须|必须|需|不得|严禁|禁止|均不得|负责|全面负责|承担|牵头|配合|统筹|具体|主要|按照|按|于|在|将|对|向|自|从|每|至少|一[日周月季年]|" +
  "为[^,;。]{0,20}(?:责任人|主体)|是[^,;。]{0,20}(?:责任人|主体)|任[^,;。]{1,16}(?:组长|[总副点路河林田]长),?|担任|履行|" +
  "适时|及时|定期|不定期|随时|立即|尽快|第一时间|持续|统一|严格|积极|主动|切实|认真|全面|共同|进一步|原则上|设在|充分|" +
  "开展|组织|完成|落实|做好|做到|成立|建立|制定|召开|报送|报|储备|实行|执行|汛期|根据|依据|依照|依托|入户|进村|提供|指导|监督|督促|检查|审核|审批|填写|签订|公示(?!栏)|公布|发放|" +
  "推进|推动|加强|强化|抓好|抓|收集|汇总|设立|安排|明确|协助|受理|办理|调查|通过|利用|结合|排查|巡查|清理|维护|管理|一律|通知|约谈|向|处置|主持|逐户|逐村|逐一|清点|登记|引导|宣布|24小时|[0-9]+日内|依法";
/** Where these stand in front, nobody in particular is bound, or it tells how things are. */
const NOBODY =
  /^(?:个别|有的|部分|少数|一些|不少|多数|我[镇乡县市村区]|本[镇乡县]|很多|抽查|其中|以及|并|且|其|该|此|如|若|凡|除|根据|按照|依据|为了|通过|由|对|将|把|使|让|被|未|没有|存在|严禁|不得|报(?!账)|做到|确保|调动|联合|组织(?!部|委员|办)|符合|严格|动员|发挥|压实|督促|经|在(?!岗|职|编|校)|带|到|向|接受)/u;
/** Places and fields, not bodies. */
const NO_ACTOR = /(?:集镇|城镇|乡村|农村|山村|学员|增长|人员(?<=无人员))$/u;
/** Inside a name there is no verb. */
const VERB =
  /加强|推进|开展|落实|完善|健全|督促|指导|确保|提升|强化|鼓励|支持|引导|坚持|做好|采取|结合|明确|安排|实行|发挥|组织[^人]|对|把|将|按|为|向|由|被|是|有(?!帮扶|资质|关)|要|于|在|及时|每|进村|入户/u;

const PREDICATES = new RegExp(`^(?:${PREDICATE})`, "u");
const ENDINGS = new RegExp(`(?:${ENDING})$`, "u");
const GOES_ON = new RegExp(
  `^(?:${ENDING}|第|党|支|民|委|级|组成|构成|公室|会|联合|自然|以|等|任|与(?!其)|[、和及或的])`,
  "u",
);
const LONGEST = 36;

/** An actor as it is written, and where what he has to do begins. */
export interface Actor {
  /** The words of all bearers together. */
  words: string;
  /** Place in the text that was asked. */
  start: number;
  end: number;
}

/**
 * The actor that a clause begins with: words that end like an office or a post, with no verb in them, before words that a
 * duty begins with.
 *
 * @param plain with narrow signs
 */
export function readSubject(plain: string): Actor | undefined {
  if (NOBODY.test(plain)) return undefined;
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 1); end++) {
    const words = plain.slice(0, end);
    if (isActor(words) && PREDICATES.test(plain.slice(end))) return { words, start: 0, end };
  }
  return undefined;
}

/** Behind 由 any verb may follow: the shortest name that does not go on. */
export function readAgent(plain: string): Actor | undefined {
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 2); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (isActor(words) && (PREDICATES.test(rest) || (/^\p{Script=Han}{2}/u.test(rest) && !GOES_ON.test(rest))))
      return { words, start: 0, end };
  }
  return undefined;
}

/** Whether words are the name of an actor, or a list of such names. */
export function isActor(words: string): boolean {
  if (!ENDINGS.test(words) || NO_ACTOR.test(words) || NOBODY.test(words)) return false;
  return /^[\p{Script=Han}()、“”·]+$/u.test(words) && !VERB.test(withoutNames(words)) && balanced(words);
}

/** Names that have in them what is a verb elsewhere. */
function withoutNames(words: string): string {
  return words.replace(
    /(?:组织部|组织委员|组织办|管理|指导员|督导|监督|党组织|组织(?=$|[、和及等])|有关|负责人|为民|主要|结对|特别是|会同|所在|在岗|在职|在编|在校|驻在)/gu,
    "",
  );
}

function balanced(words: string): boolean {
  return words.split("(").length === words.split(")").length;
}

/**
 * The names in a list of actors: `村支书、乡村振兴专干和帮扶联系人`. A name of one character belongs to the next: 镇、村干部; 任何单位和个人 is
 * one.
 */
export function splitBearers(words: string): string[] {
  if (/^任何/u.test(words)) return [words];
  const listed = words.replace(/等[^、]*$/u, "");
  const parts = listed.split(/(?:、|,|，|以及|或者|特别是|会同|(?<!发展|改革|协调|督促)和(?!改革)|(?<!以)及|与|或)/u);
  const names: string[] = [];
  let at = 0;
  let begun: number | undefined;
  for (const part of parts) {
    const start = listed.indexOf(part, at);
    at = start + part.length;
    const from = begun ?? start;
    begun = part.length === 1 ? from : undefined;
    if (begun === undefined) names.push(listed.slice(from, at));
  }
  if (begun !== undefined) names.push(listed.slice(begun));
  return names.filter((name) => name !== "");
}
