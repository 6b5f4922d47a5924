import { location } from "vfile-location";
import { nameCodePoint } from "../../model/sign-name.ts";
import { defineRule } from "../define-rule.ts";

/**
 * What is no character of a text: controls but tab and line ends, marks of byte order, non-characters, and what turns the
 * direction of the words behind it. Marks of no width (U+200B) are blanks.
 */
const UNSEEN =
  /(?![\t\n\r])\p{Cc}|[\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
/** More of them is one and the same mishap. */
const MOST = 10;

/** Whether a character is none of a text. */
export function isUnseen(sign: string): boolean {
  return new RegExp(UNSEEN.source, "u").test(sign);
}

export const unseenSign = defineRule({
  id: "unseen-sign",
  title: "公文里没有看不见的控制字符",
  why: "看不见的字符会让字搜不到、印不出，甚至让后面的字倒过来显示，看上去是另一句话",
  fix: "光标放到这一处，删去前后两个字（看不见的也就删去了），再照原文打上这两个字",
  examples: [
    { source: "甲\t乙，\u200b丙。", messages: [] },
    { source: "甲\ufeff乙。", messages: ["1:2 错误 “甲”后面有看不见的字符 U+FEFF"] },
    { source: "甲乙。\n\n丙\u0000", messages: ["3:2 错误 “丙”后面有看不见的字符 U+0000"] },
    { source: "付\u202e元00001", messages: ["1:2 错误 “付”后面有看不见的字符 U+202E，它会改变后面的字的方向"] },
    {
      source: "甲\u0007乙\uffff丙。",
      messages: ["1:2 错误 “甲”后面有看不见的字符 U+0007", "1:4 错误 “乙”后面有看不见的字符 U+FFFF"],
    },
  ],
  check({ file }, tell) {
    const source = String(file);
    const toPoint = location(file);
    for (const { 0: sign, index } of [...source.matchAll(UNSEEN)].slice(0, MOST)) {
      const code = nameCodePoint(sign);
      const before = /[^\s]$/u.exec(source.slice(0, index).replace(UNSEEN, ""))?.[0];
      const where = before === undefined ? "这里" : `“${before}”后面`;
      tell.error(`${where}有看不见的字符 ${code}${TURNING.test(sign) ? "，它会改变后面的字的方向" : ""}`, {
        place: toPoint.toPoint(index),
        actual: code,
      });
    }
  },
});
