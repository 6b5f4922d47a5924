import { defineRule } from "../define-rule.ts";
import type { Spot } from "../prose.ts";
import { noticeOnce, proseOf } from "../prose.ts";

/**
 * Words of four characters and more twice in a row, of three where it is a place or a body. Shorter ones are often the end
 * of one word and the beginning of the next (人民政府|政府网站, 申请人|申请人民法院), or a verb doubled on purpose (研究研究).
 */
const LONG = /(?<word>\p{Script=Han}{4,12}|\p{Script=Han}{2}[镇乡村县市局所站办厅])\k<word>/gu;
/** Words of two characters that neither begin another word nor are doubled on purpose. */
const SHORT =
  /(?<word>以及|对于|关于|根据|按照|为了|并且|或者|因为|由于|但是|同时|及时|切实|认真|严格|全面|必须|应当|需要|实行|加强|推进|做好|确保|完善|健全|制定|开展|坚持|巩固|严禁|我们|他们|现将|特此|如下)\k<word>/gu;
/** Single words; 目的的, 不了了之, 为了了解, 和和睦睦, 但是是否, 重要要求, 撤并并入 are well. */
const SINGLE =
  /(?<![目标端众])的的(?![确士])|(?<![不为除])了了(?![解之结断])|(?<![共温])和和(?![平谐睦解美顺气善缓])|(?<![于但还就可又])是是(?![否非])|(?<![主重必需首概])要要(?![求素件点害领紧])|(?<![以涉])及及(?![时格])|(?<![合兼吞撤归])并并|也也|或或/gu;
/** Two stops in a row, but for …… and ——. */
const STOPS =
  /(?<stop>[，。、；：])\k<stop>+|(?<=[\p{Script=Han}》”）])[,;](?=[，。；、,;])|[，、；：](?=[。；，、：])|。(?=[，、；：])/gu;

/** 一步一步一步, 二〇二〇二〇, 哈哈哈: numbers and rhythms are doubled on purpose. */
const RHYTHM = /^[〇零一二三四五六七八九十百千万亿]+$|^(?<one>.)\k<one>+$|^一/u;
export const doubledWords = defineRule({
  id: "doubled-words",
  title: "没有重复录入的字词、标点",
  why: "“葛公镇葛公镇”“的的”“，，”是粘贴或录入时多出来的。",
  fix: "对照原文删去多录的一个；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "为达到目的的措施，但是是否可行，家家户户、人人参与、层层压实，各地地方政府和和平村；不了了之，为了了解情况，主要要求各村研究研究。人民政府政府网站、全社会社会保障、一步一步一步、一个问题一个问题、工会委员会委员、申请人申请人民法院、二〇二〇二〇年、撤并并入……等等——。",
      messages: [],
    },
    {
      source: "葛公镇葛公镇人民政府的的通知，，要求加强加强管理。，",
      messages: [
        "1:1 提醒 “葛公镇葛公镇”重复了",
        "1:11 提醒 “的的”重复了",
        "1:15 提醒 标点“，，”连在一起",
        "1:19 提醒 “加强加强”重复了",
        "1:25 提醒 标点“。，”连在一起",
      ],
    },
  ],
  check(context, tell) {
    for (const prose of proseOf(context)) {
      const found: { index: number; words: string; say: (words: string) => string }[] = [];
      for (const pattern of [LONG, SHORT, SINGLE])
        for (const { index, groups, 0: words } of prose.text.matchAll(pattern)) {
          const word = groups?.["word"] ?? "";
          if (RHYTHM.test(word)) continue;
          found.push({ index, words, say: (one) => `“${one}”重复了` });
        }
      for (const { index, 0: match } of prose.text.matchAll(STOPS)) {
        const words = match.length > 1 ? match : prose.text.slice(index, index + 2);
        found.push({ index, words, say: (one) => `标点“${one}”连在一起` });
      }
      for (const { index, words, say } of found.sort((a, b) => a.index - b.index)) {
        const spot: Spot = { prose, index, words };
        noticeOnce(tell, [spot], say);
      }
    }
  },
});
