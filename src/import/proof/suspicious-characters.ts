import { nameCodePoint } from "../../model/sign-name.ts";
import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import { describeLookAlike, findLookAlikes } from "../../parse/look-alikes.ts";
import type { Page } from "../input/page.ts";
import type { Shares } from "./shares.ts";
import { SHARE } from "./shares.ts";

/** A character that no longer is what it was. */
export const CHARACTER = declareMessage({
  id: "character",
  title: "没有显示不出来的字",
  why: "旧系统存下来的文字，转换时会坏掉几个字，程序猜不出原来是什么",
  fix: "草稿照录；对照原件，在 document.md 里换成正确的字。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "关于防汛的通知\n各村要加强???守，按时报送进度。\n2022年6月15日",
      messages: ["2:6 存疑 “???”像是没有转换成功的字"],
    },
  ],
});

/** A character that looks like another. */
export const LOOK_ALIKE = declareMessage({
  id: "look-alike-character",
  title: "没有形近的特殊字符",
  why: "从 PDF、旧系统复制的文字里，“⼀”“⽉”是部首，“㈠”是一个符号，看着一样，序号认不出来，查找也找不到",
  fix: "草稿照录；对照原件，在 document.md 里换成键盘打出来的普通字。",
  examples: [
    { txt: "关于防汛的通知\n各村要加强值守，按时报送进度。\n2022年6月15日", messages: [] },
    {
      txt: "关于防汛的通知\n⼀、各村要加强值守，按时报送进度。\n⼆、5⽉底前备⾜沙袋。\n2022年6月15日",
      messages: [
        "2:1 存疑 “⼀”（U+2F00）看着像“一”，不是同一个字，这里的序号认不出来",
        "3:1 存疑 “⼆”（U+2F06）看着像“二”，不是同一个字，这里的序号认不出来",
        "3:4 存疑 “⽉”（U+2F49）看着像“月”，不是同一个字，这里的日期或数量认不出来",
        "3:8 存疑 “⾜”（U+2F9C）看着像“足”，不是同一个字，查找时找不到",
      ],
    },
  ],
});

const SUSPICIOUS =
  /[\ufffd\ue000-\uf8ff\u0001-\u0008\u000e-\u001b\u007f\u0080-\u0084\u0086-\u009f]|锟斤拷|[?？]{3,}|[\u{f0000}-\u{10ffff}]/gu;
const MOST = 50;

/** Tells of characters that are damaged or that no font shows. */
export function tellSuspiciousCharacters(page: Page, doubts: Doubts): void {
  let count = 0;
  for (const match of page.text.matchAll(SUSPICIOUS)) {
    if (++count > MOST) break;
    const what = /[?？锟]/u.test(match[0])
      ? `“${match[0]}”像是没有转换成功的字`
      : `有显示不出来的字符 ${nameCodePoint(match[0])}`;
    doubts.add(match.index, CHARACTER, what, { note: "草稿照录；对照原件，在 document.md 里换成正确的字。" });
  }
}

/** Tells of characters of the draft that look like others: each once by itself, those that stand for numbers, labels and dates each time. */
export function tellLookAlikes(page: Page, shares: Shares, doubts: Doubts): void {
  const told = new Set<string>();
  for (const { start, end } of page.lines)
    for (const found of findLookAlikes(page.text.slice(start, end))) {
      const { index, shown, role } = found;
      if (shares[start + index] === SHARE.frame || (role === undefined && told.has(shown)) || told.size >= MOST)
        continue;
      told.add(role === undefined ? shown : `${shown} ${start + index}`);
      doubts.add(start + index, LOOK_ALIKE, describeLookAlike(found));
    }
}
