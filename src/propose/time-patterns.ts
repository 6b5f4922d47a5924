import { ROUGH_TIMES } from "./rough-times.ts";
import type { TimePattern } from "./time-parts.ts";
import { BEFORE, CLOCK, NUMBER, PERIOD, POINT, SINCE, TIMES, UNIT } from "./time-parts.ts";

export const TIME_PATTERNS: readonly TimePattern[] = [
  {
    find: new RegExp(`每隔${NUMBER}${UNIT}[^,;。、]{0,8}?(?:[一1]次)?`, "gu"),
    otherwise: "周期",
    reason: "“每隔…”说的是周期",
  },
  {
    find: /每(?:周|星期)(?:[二三四五六日天末]|一(?=上午|下午|前|晚|召开|例会))(?:上午|下午|晚上?)?(?![0-9:次前])/gu,
    otherwise: "周期",
    reason: "“每周…”说的是周期",
  },
  {
    find: new RegExp(`(?:最迟不超过|最迟于?|最晚于?|不迟于|不晚于)${POINT}${CLOCK}?${BEFORE}?`, "gu"),
    otherwise: "固定",
    reason: "写明最晚哪一天",
  },
  {
    find: new RegExp(
      `(?:(?:当|次|本|下|翌)(?:个?月|年|季度?)(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号]|[初中底末])|次日|翌日|下周[一二三四五六日]?|本周[一二三四五六日]?)${CLOCK}?(?:${BEFORE}|内(?!的))`,
      "gu",
    ),
    otherwise: "相对",
    reason: "“…前”说的是最后期限",
  },
  {
    find: /[^,;。、在于应须要将]{2,14}(?:之后|以后|后)半(?:年|个?月|个?小时)(?:之内|以内|内)|(?<![上下])半(?:年|个?月|个?小时)(?:之内|以内|内)/gu,
    otherwise: "相对",
    reason: "“…内”说的是期限",
  },
  {
    find: new RegExp(`(?:自|从)[^,;。]{2,16}?(?:到|至)[^,;。]{2,16}?(?:不超过|不得超过)${NUMBER}${UNIT}`, "gu"),
    otherwise: "相对",
    reason: "写明从哪天起不超过多久",
  },
  {
    find: new RegExp(
      `(?<=用|在|以|[^年月日])(?:${NUMBER}|半)${UNIT}(?:左右)?的?时间(?:之内|以内|内)?(?!为|是|间隔|[0-9一二三四五])`,
      "gu",
    ),
    otherwise: "相对",
    reason: "写明用多长时间",
  },
  {
    find: new RegExp(`(?<=试行|暂定|试用|服务期|租赁|承包)${NUMBER}(?:年|个月)`, "gu"),
    otherwise: "相对",
    reason: "写明期限有多长",
  },
  {
    find: new RegExp(
      `(?:自|从)${POINT}(?:零时|${CLOCK})?(?:起|开始)(?!至|到)|${POINT}(?:零时|${CLOCK})起(?!至|到)`,
      "gu",
    ),
    otherwise: "固定",
    reason: "写明从哪天起",
  },
  {
    find: /20[0-9]{2}年?(?:—|-|–|~|至|到)20[0-9]{2}年(?!度?[^,;。]{0,4}(?:规划|计划|方案))/gu,
    otherwise: "阶段",
    reason: "从哪年到哪年",
  },
  { find: /20[0-9]{2}年(?:之前|以前|前)/gu, otherwise: "固定", reason: "“…前”说的是最后期限" },
  {
    find: /(?:到|至)?“?十[三四五六七]五”?(?:规划)?(?:期末|末|期间|时期)/gu,
    otherwise: "阶段",
    reason: "五年规划的期间",
  },
  {
    find: new RegExp(
      `(?<!每[户人亩件村])每个?${PERIOD}(?:${POINT}${CLOCK}?(?:至|到|—|–|-|~)${POINT}${CLOCK}?|一(?!次|上午|下午|前|晚|召开)[^,;。、”]{1,2}|的?(?:[0-9]{1,2}月(?:[初中底末]|[上中下]{1,2}旬)?${BEFORE}|的?[0-9]{1,2}月[上中下]{1,2}旬|末?最后一个?工作日|(?:腊|正|冬)月)|的?(?:首个?月|末月|第[一二三]个月|[0-9]{1,2}月)?[0-9]{1,2}[日号](?:至(?:[0-9]{1,2}月)?[0-9]{1,2}[日号])?${BEFORE}?|[一二三四五六日天]?${CLOCK}(?:${BEFORE}|至${CLOCK})|[底末]${BEFORE}?|(?:(?!每)[^,;。]){0,36}?${TIMES})?`,
      "gu",
    ),
    otherwise: "周期",
    reason: "“每…”说的是周期",
    inProblems: /的(?:要求|规定)$/u,
  },
  {
    find: /每[0-9一二两三四五六七八九十]+个?(?:小时|天|日|周|月|个月|年)[^,;。]{0,10}?[一二两三0-9]+次/gu,
    otherwise: "周期",
    reason: "“每…”说的是周期",
  },
  {
    find: /(?<!第|十|[0-9])(?:[一半两三]个?)(?:日|天|周|旬|月|季|季度|年)[一两二三四](?!次|个|[日天周月季年])[^,;。、”0-9]{1,2}|日产日清|月结月清/gu,
    otherwise: "周期",
    reason: "“一…一…”说的是周期",
  },
  {
    find: new RegExp(`${SINCE}之日起(?:至|到)[^;。]{2,30}?(?:不超过|不得超过)${NUMBER}${UNIT}`, "gu"),
    otherwise: "相对",
    reason: "写明从哪天起不超过多久",
  },
  {
    find: new RegExp(`${SINCE}(?:之日)?起(?:的)?(?:不得?超过)?${NUMBER}${UNIT}(?:之内|以内|内)?`, "gu"),
    otherwise: "相对",
    reason: "写明从哪天起多久以内",
  },
  {
    find: new RegExp(
      `(?:(?!做到|到(?![期达货账岗]))[^,;。、在于应须要将]{2,14}?(?:之后|以后|后)的?)?(?<!近|前|预计|未来|[0-9月〇○零一二两三四五六七八九十百])${NUMBER}(?<![12][0-9]{3})${UNIT}(?:之内|以内|内)(?!降雨|降水)`,
      "gu",
    ),
    otherwise: "相对",
    reason: "“…内”说的是期限",
  },
  {
    find: new RegExp(
      `(?<=(?<!逾)期限?(?:为|:)?|时间(?:为)?|最长|最迟|时长)(?:一般)?(?:不超过|不得超过|不少于|不得少于|原则上)?${NUMBER}${UNIT}`,
      "gu",
    ),
    otherwise: "相对",
    reason: "写明期限有多长",
  },
  {
    find: new RegExp(`(?<=公示(?:时间|期)?(?:为|不少于)?)${NUMBER}(?:个?工作日|日|天)`, "gu"),
    otherwise: "相对",
    reason: "写明公示多久",
  },
  {
    find: new RegExp(
      `(?:从|自)?${POINT}${CLOCK}?起?(?:至|到|—|–|-|~)(?:${POINT}|[0-9]{1,2}[日号])${CLOCK}?(?:止|${BEFORE})?`,
      "gu",
    ),
    otherwise: "固定",
    reason: "从哪天到哪天",
  },
  {
    find: new RegExp(
      `(?:到)?${POINT}(?:\\((?:含|含当日|星期[^()]|周[^()])\\))?${CLOCK}?(?:下班|天黑|收工|放学)?${BEFORE}`,
      "gu",
    ),
    otherwise: "固定",
    reason: "“…前”说的是最后期限",
  },
  {
    find: /[12][0-9]{3}年起/gu,
    otherwise: "固定",
    reason: "写明从哪天起",
    always: true,
    inProblems: /起/u,
  },
  {
    find: new RegExp(`自即日起(?:(?:至|到)${POINT})?|即日起(?:(?:至|到)${POINT})?`, "gu"),
    otherwise: "阶段",
    reason: "从即日起",
  },
  {
    find: /自[^,;。]{1,20}起(?=施行|执行|实施|生效|停发|发放|计算|开始)/gu,
    otherwise: "相对",
    reason: "写明从什么时候起",
  },
  {
    find: new RegExp(`(?<!截)(?:到|至)${POINT}`, "gu"),
    otherwise: "固定",
    reason: "“到…”说的是到期的日子",
  },
  {
    find: /(?<!截)(?:力争)?(?:到|至)[12][0-9]{3}年(?!度)/gu,
    otherwise: "目标",
    reason: "“到…年”说的是目标年份",
  },
  {
    find: new RegExp(
      `(?:(?<=阶段\\()|(?<=[时日]间?(?:为|是|定于|在|:))|(?<=[于在]))${POINT}${CLOCK}?|${POINT}${CLOCK}?(?=\\)|起施行|施行|组织实施|启动|完成|(?:、${POINT})*各|、${POINT}各)`,
      "gu",
    ),
    otherwise: "固定",
    reason: "写明在哪天或者哪一段时间",
  },
  ...ROUGH_TIMES,
];
