import { FAMILY_NAME } from "../model/family-names.ts";
import { closeLine, isQuoted, spanInLine } from "./closed-line.ts";

/** A place in a paper where words are still to come: ×号, 【待补充】, XX镇, ＿＿. */
export interface UnfinishedPlace {
  /** Where it stands in its line, the end not included. */
  start: number;
  end: number;
  /** As it is printed, blanks apart. */
  words: string;
  /** Whether a finished paper can have no such place; others may be meant so. */
  certain: boolean;
}

/** Where a line stands: blanks in annexes and cells are there for others to fill in. */
export interface UnfinishedSetting {
  cell?: boolean;
  /** In an annex, below 回执, or in a paper that is a form itself. */
  form?: boolean;
}

const SIGN = "[×✕╳xXＸｘ〇○□△＿_*＊]";
const NUMBER = new RegExp(
  `(?<=\\p{Script=Han})[〔［[【(（](?<year>\\d{4}|20${SIGN}{1,4}|${SIGN}{2,4}|20)[〕］\\]】)）]第?(?<serial>(?:${SIGN}|\\d){0,4})号`,
  "gu",
);
const DATE = new RegExp(
  `(?:(?<year>二[〇○零][一二三四五六七八九〇○零]{2}|20\\d{2}|20${SIGN}{0,4}|${SIGN}{2,4})年)(?<month>${SIGN}{1,4}|\\d{0,2})月(?<day>${SIGN}{1,4}|\\d{0,2})日$`,
  "u",
);

const TO_COME =
  "(?:待|需|须)(?:补充?|填写?|核实|核对|核|确认|确定|完善|更新|明确|添加|修改|定稿)(?:内容|完善|处|项)?|(?:此处|这里|在此).{1,14}|(?:请)?(?:填写|填入|插入|输入|补录)(?!说明|须知|要求|示例|范例|指南|规范).{0,10}|TODO|TBD|todo|tbd|待定|暂缺";
const BRACKETED = new RegExp(`[【[［{｛<＜](?:${TO_COME})[】\\]］}｝>＞]`, "gu");
const IN_ROUND = /[（(〔](?:待补充?|待填写?|待核实|待核|待完善|待更新|待确认)(?:内容|处)?[）)〕]/gu;
/** What a name, a number or a day is to be put in place of. */
const FIELD =
  "(?:姓名|名字|单位名?称?|公司名称|部门名?称?|年?月日|金额|数额|数量|手机号?码?|职务|发?文号|村名|镇名|乡镇名?称?|[X×Ｘ]{2,4}|…{1,2}|\\.{3,6}|[_＿]{2,})";
/** Words that stand in brackets as labels too: 【时间】5月4日 [地点]镇政府. */
const LABEL = "(?:日期|时间|地点|地址|联系电话|电话|联系人|联系方式|标题|名称|编号)";
const FIELD_SQUARE = new RegExp(`[[［{｛<＜]${FIELD}[\\]］}｝>＞]`, "gu");
const FIELD_HEAVY = new RegExp(`(?<=[：:\\p{Script=Han}])【${FIELD}】`, "gu");
const LABEL_IN_WORDS = new RegExp(`(?<=[：:\\p{Script=Han}])[【[［{｛<＜]${LABEL}[】\\]］}｝>＞]`, "gu");
const BEGINS_WITH_LABEL = new RegExp(`^[【[［]${LABEL}[】\\]］]`, "u");
/** 联系人：待补充 */
const VALUE_TO_COME = /(?<=[：:])(?:待补充?|待填写?|待核实|待完善|待更新|待确认|TODO|TBD)(?=$|[。；;，,、])/giu;
const MERGE_FIELD = /\{\{[^{}]{1,30}\}\}|\$\{[^{}]{1,30}\}|«[^«»]{1,30}»/gu;

const CROSSES =
  "(?:(?<![A-Za-z\\d*×])(?:[×✕╳]{2,}|[XＸ]{2,})|(?<![一二三四五六七八九〇○零\\d])[〇○]{2,}(?![一二三四五六七八九十百])|△{2,})";
const CROSSED = new RegExp(
  `(?:(?<!\\d)20(?:[×✕╳]{2}|[XＸ]{2})|${CROSSES})(?=\\p{Script=Han}|[%％])|[×XＸ]年[×XＸ]{0,2}月|[×XＸ]月[×XＸ]日`,
  "gu",
);
const EMPTY_VALUE = new RegExp(`(?<=[：:])(?:${CROSSES}|[_＿]{2,})(?=$|[；;，,。、)）])`, "gu");
/** A line of nothing else is a stroke. */
const UNDERLINED = /(?<=[^_＿])[_＿]{2,}|^[_＿]{2,}(?=[^_＿])/gu;

/** A name of which only the family name is told: 张××同志. */
const FAMILY = new RegExp(`${FAMILY_NAME}$`, "u");

/** Without one of these nothing in a line is still to come: a name, an amount in a table of thousands of rows. */
const SIGNS = /[×✕╳xXＸｘ〇○□△＿_{«【[［｛<＜（(〔：:]|[年月]/u;

/** The unfinished places of one line, in their order, each once. */
export function findUnfinished(
  text: string,
  { cell = false, form = false }: UnfinishedSetting = {},
): UnfinishedPlace[] {
  if (!SIGNS.test(text)) return [];
  const closed = closeLine(text);
  const { words } = closed;
  const found: { from: number; to: number; certain: boolean }[] = [];
  const add = (match: RegExpExecArray | RegExpMatchArray, certain: boolean) => {
    const from = match.index ?? 0;
    if (!isQuoted(words, from)) found.push({ from, to: from + match[0].length, certain });
  };
  for (const pattern of [BRACKETED, IN_ROUND, MERGE_FIELD, VALUE_TO_COME])
    for (const match of words.matchAll(pattern)) add(match, true);
  if (!form) {
    if (!cell) addDates(words, add);
    for (const match of words.matchAll(NUMBER)) if (isOpenNumber(match)) add(match, isWholeNumber(words, match));
    const labels = BEGINS_WITH_LABEL.test(words) ? [] : [LABEL_IN_WORDS];
    for (const pattern of [FIELD_SQUARE, FIELD_HEAVY, ...labels])
      for (const match of words.matchAll(pattern)) add(match, true);
    for (const match of cell ? [] : words.matchAll(CROSSED)) if (!isMaskedName(words, match)) add(match, false);
    for (const pattern of cell ? [] : [EMPTY_VALUE, UNDERLINED])
      for (const match of words.matchAll(pattern)) add(match, false);
  }
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from }, at, all) => all.slice(0, at).every((before) => before.to <= from))
    .map(({ from, to, certain }) => ({ ...spanInLine(closed, from, to), words: words.slice(from, to), certain }));
}

/** Whether a title says that the paper is a form, which others fill in. */
export function isFormTitle(title: string): boolean {
  return /(?:申请|登记|报名|审批|推荐|汇总|调查|签到|评分|备案)表|承诺书|申请书|责任书|协议书|合同|委托书|范本|样式|样本|模[板版]|(?:示范|格式|参考)文本|空白表/u.test(
    title,
  );
}

/** Whether a line opens what others fill in: 附件1, 回执, 报名表. */
export function opensForm(line: string): boolean {
  // A list of annexes opens none.
  if (/^\s*(?:附件[^:：]{0,6}[:：]\s*\S|\d{1,2}\s*[.．、])/u.test(line)) return false;
  return /^[\s（(【]*(?:附件[\s\d一二三四五六七八九十]*[:：]?$|附表|(?:参会|报名|会议)?回执|.{0,20}(?:报名|申请|登记|审批|推荐|汇总)表[）)】]?$)/u.test(
    line.trim(),
  );
}

/** 2026年×月×日 alone, or behind the 署名. */
function addDates(words: string, add: (match: RegExpExecArray, certain: boolean) => void): void {
  const match = DATE.exec(words);
  if (!match) return;
  const { year = "", month = "", day = "" } = match.groups ?? {};
  const isOpen = [year.startsWith("二") ? "0" : year.slice(2), month, day].some(
    (part) => part === "" || /\D/u.test(part),
  );
  if (isOpen)
    add(
      match,
      match.index === 0 || /(?:政府|委员会|办公室|局|厅|部|处|站|所|中心|办|会)$/u.test(words.slice(0, match.index)),
    );
}

function isOpenNumber({ groups }: RegExpMatchArray): boolean {
  const { year = "", serial = "" } = groups ?? {};
  return serial === "" || /\D/u.test(year + serial) || year === "20";
}

/** 某政发〔2026〕×号 as a line of its own, 签发人 beside it or not. */
function isWholeNumber(words: string, { index = 0, 0: number }: RegExpMatchArray): boolean {
  return (
    /^[\p{Script=Han}×XＸ]{1,16}$/u.test(words.slice(0, index)) &&
    /^(?:签发人.*)?$/u.test(words.slice(index + number.length))
  );
}

/** Words whose last sign is a family name too. */
const NO_FAMILY =
  /(?:[关对位由属基鉴至在等用]于|[担责主]任|[及同按届当]时|[方面转]向|[完组形变]成|[地双各对多]方|[平治公]安|[机相有]关|[主保]管|[正经]常)$/u;

function isMaskedName(words: string, { index = 0, 0: crosses }: RegExpMatchArray): boolean {
  const before = words.slice(0, index);
  return (
    FAMILY.test(before) &&
    !NO_FAMILY.test(before) &&
    !/^(?:20)?[×XＸ]+(?:[年月日省市县区镇乡村局委办站所路号元万亿户亩米吨%％]|街道|公里)/u.test(
      words.slice(index, index + crosses.length + 2),
    )
  );
}
