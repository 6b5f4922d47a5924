import type { TimePattern } from "./time-parts.ts";
import {
  BEFORE,
  CLOCK,
  DONE,
  EVENTS,
  FEASTS,
  FEAST_TIME,
  NUMBER,
  POINT,
  REACHED,
  SEASONS,
  TARGET_YEAR,
  UNIT,
  YEAR,
} from "./time-parts.ts";

/** Feasts, seasons and events, days that stand bare, and words that tell no day; behind those that say more. */
export const ROUGH_TIMES: readonly TimePattern[] = [
  {
    find: new RegExp(
      `${FEASTS}${FEAST_TIME}(?:前夕?|之前|以前)(?!后)|(?:${YEAR})?${SEASONS}(?:前|之前|以前)(?!后)`,
      "gu",
    ),
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
      `(?:延长|保存|保管|留存|顺延)(?:至少|不少于)?${NUMBER}${UNIT}|(?<=开标|开工|开学|到期|届满|截止|施工|召开|使用|启用|考试|出栏|活动|举办)前${NUMBER}${UNIT}(?!内)(?:${CLOCK}${BEFORE})?`,
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
    find: /每(?:晚|早|夜)(?=[\p{Script=Han}0-9])|逢(?:周|星期)[一二三四五六日天](?:、[一二三四五六日天])*|逢(?:场|集|节)(?=[\p{Script=Han}])|每(?:[两三四五六]|[2-9]|1[0-9])个?(?:小时|天|日|周|月|年)(?![内之])|每(?:餐|学期|学年|轮|班次?|届|逢[^,;。、]{1,6}|个?节假日)(?!度)/gu,
    otherwise: "周期",
    reason: "“每…”说的是周期",
  },
  {
    find: /(?<!年)年度内|全年(?=[^,;。]{0,4}?(?:[不未]发生|无|新|计划|争取|实现|完成|达到|确保|力争|新增))/gu,
    otherwise: "目标",
    reason: "“全年”说的是今年要做到",
  },
  {
    find: /年[初中](?=[^,;。]{0,2}?(?:组织|开展|进行|召开|对|制定|部署))/gu,
    otherwise: "固定",
    reason: "写明在哪一段时间",
  },
  { find: new RegExp(`(?<!对)${POINT}起?${DONE}`, "gu"), otherwise: "固定", reason: "写明在哪天或者哪一段时间" },
  { find: /当日或者?次日/gu, otherwise: "相对", reason: "“当日”说的是期限" },
  { find: /(?:自|从)[^,;。]{2,16}?之日起(?=\p{Script=Han}{2})/gu, otherwise: "相对", reason: "写明从什么时候起" },
  {
    find: new RegExp(`${NUMBER}${UNIT}(?=等待期|过渡期|缓冲期|公示期|试用期|宽限期|犹豫期)`, "gu"),
    otherwise: "相对",
    reason: "写明期限有多长",
  },
  { find: new RegExp(`${TARGET_YEAR}${REACHED}`, "gu"), otherwise: "目标", reason: "写明哪一年做到" },
  {
    find: /当(?:日|天|月|年|周)(?![的情检])(?=[^,;。]{0,8}?(?:登记|反映|反馈|报告|上缴|缴|存入|入账|结清|签收|兑付|支付|公布|通报|录入|归还|返回|拆除|消毒|清洗|清理|清扫|向|报|办结|完成|上报|报送|清运|处理|回复|答复|整改|办理|入库|清零|见效))/gu,
    otherwise: "相对",
    reason: "“当日”说的是期限",
  },
  { find: /(?!凡|在|如|于|对|从)[\p{Script=Han}]{2,4}期内/gu, otherwise: "阶段", reason: "“…期内”没有写明日子" },
  {
    find: /(?<=^|、)(?:主汛期|法定节假日|汛期|(?:高火险|防火|禁烧|禁渔|枯水|高温|农忙|农闲|冬春|秋冬|雨雪)(?:季节|时节|期)|(?:夏|冬|春|秋|雨|旺|淡)季|节假日|寒暑假)(?!间|前|内|末|后|[^,]{0,2}(?:为|是|[、和及]))(?![^,]*每)(?=[^,;。]{2})/gu,
    otherwise: "笼统",
    reason: "没有写明日子",
  },
  {
    find: /^(?!同|此|该|其|这)[\p{Script=Han}“”、]{2,12}?期间(?!为|是|的)/gu,
    otherwise: "笼统",
    reason: "“…期间”没有写明日子",
  },
  {
    find: /(?<![0-9一二三四五六七八九十])[一二三四五]年(?=行动(?:计划|方案)?)/gu,
    otherwise: "阶段",
    reason: "行动有多长",
  },
  {
    find: /(?<=\()20[0-9]{2}(?:年)?[-—–~至]20[0-9]{2}年(?=\))/gu,
    otherwise: "阶段",
    reason: "从哪年到哪年",
    always: true,
    inTitles: true,
  },
  { find: /(?<=细化|制定|执行|和|及)年度(?=(?:重点)?(?:任务|计划))/gu, otherwise: "周期", reason: "“年度…”说的是每年" },
  { find: /常态化(?=工作)/gu, otherwise: "笼统", reason: "只有笼统的时间" },
  {
    find: new RegExp(
      `(?:下|次|本|当)(?:个?月|日|周|年|季度?)(?:[0-9]{1,2}[日号])?起(?=\\p{Script=Han})(?!草|步|初)`,
      "gu",
    ),
    otherwise: "相对",
    reason: "写明从什么时候起",
  },
  {
    find: /(?<!自|从)[\p{Script=Han}]{2,10}之日起(?=生效|施行|执行|计算|计|算)/gu,
    otherwise: "相对",
    reason: "写明从什么时候起",
  },
  {
    find: new RegExp(`(?:[今明][天日晚]|翌日|次日)(?:${CLOCK})?${BEFORE}|(?:会|节|赛|考|课)前${NUMBER}${UNIT}`, "gu"),
    otherwise: "相对",
    reason: "“…前”说的是最后期限",
  },
  {
    find: new RegExp(
      `(?<![0-9个本当次下])(?:月|季度?|学期)[底末]${BEFORE}|(?<![0-9〇零一二两三四五六七八九十几多数当今明去往])年前(?!后|度)|(?<![本下每])(?:周|星期)[一二三四五六日天](?:上午|下午|中午|下班)?${BEFORE}`,
      "gu",
    ),
    otherwise: "固定",
    reason: "“…前”说的是最后期限",
  },
  { find: /隔[日天周月年](?=[\p{Script=Han}0-9])/gu, otherwise: "周期", reason: "“隔…”说的是周期" },
  {
    find: /本(?:周|月|旬|季度?|年度?|学期)(?:之内|以内|内)/gu,
    otherwise: "相对",
    reason: "“…内”说的是期限",
  },
  { find: /在[^,;。、在]{2,14}(?:期间|期限内)/gu, otherwise: "笼统", reason: "“在…期间”没有写明日子" },
  { find: /(?<![0-9〇一二两三四五六七八九十百个])年内/gu, otherwise: "目标", reason: "“年内”说的是今年要做到" },
  {
    find: /(?<!是否|不|未|不够|能|能够|可|以|没有|“)(?:及时(?!性|雨|[,;。、”]|$)|尽快|尽早|早日|第一时间|立即|当场(?=\p{Script=Han})(?![的是])|即时|立行立改|立查立改|即知即改|随时|适时|经常性(?=开展|组织)|长期(?=坚持|整改|跟踪|管护|保持)(?:坚持)?|逐步(?=[^,;。]{2})|常态化(?!工作)|持续(?!稳定|增收|时间|改善的|[^,;。]{0,2}(?:高温|干旱|降雨|降水)|[0-9一二两三四五六七八九十]|[,;。、])|同步(?=进行|开展|推进|实施|落实)|按期(?=完成|整改)|限时(?=办结|完成|整改|清零|销号)|限期(?![0-9一二两三四五六七八九十半]))/gu,
    otherwise: "笼统",
    reason: "只有笼统的时间",
  },
  {
    find: new RegExp(
      `(?<![0-9提之以])${EVENTS}前(?![${"一二三四五六七八九十"}0-9])|(?:农历|腊月|正月)[\\p{Script=Han}]{1,6}?前`,
      "gu",
    ),
    otherwise: "相对",
    reason: "“…前”说的是最后期限",
  },
  {
    find: /(?:半月|半年|旬|(?:[三五七十]|十五)日)一(?:次|报|清|结|查|评|调度|通报|检查|巡查)|逐[月季周旬](?=[\p{Script=Han}])/gu,
    otherwise: "周期",
    reason: "说的是周期",
  },
  {
    find: /(?!此|其|同|该|这|在|于|年)(?:节假日|双休日|工作日|施工|改造|建设|农闲|农忙|活动|检查|整治|收割|考试|疫情|创建|过渡|缴费|假期|试点|试行|服务|休渔|封山)期间|(?:农闲|农忙)(?:时节|季节)/gu,
    otherwise: "笼统",
    reason: "“…期间”没有写明日子",
  },
  {
    find: /(?<!不)(?:不?定期(?=[\p{Script=Han}])(?!存款|限|间)|常年(?=[^,;。]{1,})(?!平均)|长期有效|分(?:步|期)(?=实施|推进|改造|建设|拨付|完成)|即(?:报|来|收|到|接)即[\p{Script=Han}]|随(?!时)[\p{Script=Han}]随[\p{Script=Han}])/gu,
    otherwise: "笼统",
    reason: "只有笼统的时间",
  },
];
