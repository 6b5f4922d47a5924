import { FAMILY_NAME } from "../../model/family-names.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { maskName } from "../personal-data/mask.ts";
import { printedLines } from "../printed-lines.ts";

const FIGURE = "[\\d０-９一二三四五六七八九十]{1,3}";
/** Below the village: 3组, 第二村民小组, 老屋屯. */
const GROUP = `(?:第?${FIGURE}(?:村民)?(?:小组|组|社|队|屯)|[\\p{Script=Han}]{1,3}(?:屯|湾组|组))`;
const ROLE = "(?:的)?(?:村民|居民|群众|农户|户主|贫困户|脱贫户|低保户|特困户|五保户|监测户|残疾人|困难群众|老人|学生)?";
const NAME = `(?<name>${FAMILY_NAME}[\\p{Script=Han}]{1,2}?)`;
/** What comes behind a name, so that 张三因 is no name of three. */
const END = "(?=[，,、。；;：:（(\\s]|家|户|因|患|系|为|是|属|的|等|一家|已|享受|身患|残疾|$)";
const HARDSHIP =
  /残疾|[一二三四]级(?:肢体|视力|听力|智力|精神|言语)|癌|肿瘤|尿毒症|白血病|肝炎|肺结核|艾滋|精神(?:病|障碍|分裂)|瘫|卧床|中风|脑梗|心脏病|重病|大病|患病|病重|慢性病|因病|智障|低保|特困|五保|贫困户|脱贫户|监测对象|监测户|致贫|孤儿|刑满|吸毒|戒毒|社区矫正/u;
/** Who holds an office is named with it. */
const OFFICE =
  /(?:组长|队长|书记|主任|支书|委员|会计|网格[员长]|河长|林长|干部|党员|代表|信息员|医生|教师|负责人|联系人|责任人)$/u;

const AFTER_GROUP = new RegExp(`村?${GROUP}${ROLE}${NAME}${END}`, "gu");
const BEFORE_GROUP = new RegExp(
  `(?<![\\p{Script=Han}])${NAME}[（(，,、：:\\s]+(?:[\\p{Script=Han}]{1,8}村)${GROUP}`,
  "gu",
);

/** A villager by name and group, and what must not be told of him in the same sentence. */
export const personalProseCombination: Rule = defineRule({
  id: "personal-prose-combination",
  title: "一句话里不同时有群众的全名、村组和病情、贫困、残疾",
  why: "姓名加村组就能认出是谁，再说他的病情、贫困、残疾，就是公开了这个人的隐私",
  fix: "名字遮住一个字（张*三、李某），或删去村组、情况；法规要求公示全名的，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "石榴村3组组长张三四负责残疾人走访。\n\n石榴村3组张某因病致贫。石榴村3组低保户5户。张三四任村支书，帮扶贫困户。",
      messages: [],
    },
    {
      source: "石榴村3组村民张三四因患肺癌致贫。\n\n李四（石榴村第二组）系二级肢体残疾。",
      messages: [
        "1:8 提醒 这句话里同时有全名“张*四”、村组和“癌”",
        "3:1 提醒 这句话里同时有全名“李*”、村组和“二级肢体”",
      ],
    },
  ],
  check(context, tell) {
    for (const { kind, text, placeOf } of printedLines(context)) {
      if (kind === "cell") continue;
      for (const { 0: sentence, index } of text.matchAll(/[^。；;！]+/gu)) {
        const [hardship] = HARDSHIP.exec(sentence) ?? [];
        if (hardship === undefined) continue;
        for (const pattern of [AFTER_GROUP, BEFORE_GROUP])
          for (const match of sentence.matchAll(pattern)) {
            const name = match.groups?.["name"] ?? "";
            const at = match.index + match[0].indexOf(name);
            if (/[某]/u.test(name) || OFFICE.test(sentence.slice(0, at)) || OFFICE.test(name)) continue;
            const start = index + at;
            tell.notice(`这句话里同时有全名“${maskName(name)}”、村组和“${hardship}”`, {
              place: placeOf(start, start + name.length),
              actual: maskName(name),
            });
          }
      }
    }
  },
});
