import type { TIME_KINDS } from "../model/annotations.ts";

/** How times are written, one way each. */
export interface TimePattern {
  find: RegExp;
  /** What is written where the parser reads no day from it. */
  otherwise: keyof typeof TIME_KINDS;
  reason: string;
  /** Also where the parser reads something else. */
  always?: true;
  /** Also where it is said how things are. */
  inProblems?: RegExp;
  /** Also in the title of a document. */
  inTitles?: true;
}

/** The parts that ways of writing a time are made of: alternatives of patterns. */

export const NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})";
export const UNIT = "(?:个?工作日|个?自然日|个?小时|分钟|日历天|天|日|个月|年|周|个?星期)";
export const YEAR = "(?:[12][0-9]{3}年|今年|本年度?|明年|次年|翌年|当年)";
export const POINT =
  `(?:${YEAR}?[0-9]{1,2}月份?(?:[0-9]{1,2}[日号]|[上中下]{1,3}旬|[初中底末])?` +
  `|${YEAR}?(?:第?[1-4一二三四]季度[底末]?|[上下]半年|年[底末])|[12][0-9]{3}年[底末])`;
export const BEFORE = "(?:之前|以前|前)";
/** 2024年 alone is what is to be reached in it, where something is to be done. */
export const TARGET_YEAR = "(?<![0-9至到—-])20[0-9]{2}年(?![0-9度初中底末第上下一二三四])";
export const CLOCK = "(?:(?:上午|下午|中午|晚上|凌晨)?[0-9]{1,2}(?:时|点|:)(?:[0-9]{1,2}分?)?)";
export const PERIOD = "(?:半年|半个月|半月|季度?|年度?|个?月|周|星期|旬|天|日)";
export const TIMES = `(?:[0-9]+|[一二两三四五六七八九十])次(?:以上)?`;
/** What is done at a day that stands bare: 2024年3月底全面竣工. */
const VERBS =
  "完成|竣工|完工|开工|建成|投产|投用|投入|交付|启动|开展|组织|实施|实现|达到|达|结束|到位|召开|举行|印发|出台|公布|公示|发放|兑现|验收|报送|上报|报到|清零|销号|改造|新[增建修]";
export const REACHED = `(?=[^,;。、]{0,12}?(?:${VERBS}))`;
export const DONE = `(?=[^,;。、]{0,12}?(?:${VERBS}|率|面积|产值|收入|总量))`;
export const FEASTS =
  "(?:“?(?:春节|元旦|国庆|中秋|五一|十一|端午|清明|冬至|建军|建党|教师|儿童|妇女|劳动|青年|国庆|重阳|元宵|双节|两节|七一)”?节?(?:、|和|及|与)?){1,6}";
export const FEAST_TIME = "(?:等[^,;。]{0,8}?(?:节日|节假日|节点|假期))?";
export const SEASONS =
  "(?:(?:主?汛|防火|禁烧|雨(?=[季期])|采暖|供暖|枯水|丰水|农忙|秋收|春耕|雨雪|高温|冬|春|夏|秋|入冬|入汛|开学|暑假|寒假|暑|寒|农历年|年关|麦收|双抢)[期季]?节?)";
export const SINCE = "(?:(?:自|从)[^,;。]{1,25}?|(?<=[于在])[^,;。于在自从]{2,20}?(?=之日起))";
/** Words of a work that begins, or of a day of the year, before which something is done. */
export const EVENTS =
  "(?:开工|动工|施工|竣工|验收|上岗|入场|进场|投入使用|投用|开业|营业|会议召开|审批|拨付|签订合同|播种|插秧|收割|入夏|放假|返校|开园|换届|届满|到期|出栏|投产|考试|开标|天黑|下班|雨|降雨|降雪|[大暴]?[雨雪]来临|[雨雪风汛][\\p{Script=Han}]?来临|到来|汛期来临|台风登陆|投放|使用|进校|入园|离岗)";
