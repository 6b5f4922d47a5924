import { declareMessage } from "../../parse/declare-message.ts";
import type { Doubts } from "../doubts.ts";
import type { Page } from "../input/page.ts";

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

const SUSPICIOUS =
  /[\ufffd\ue000-\uf8ff\u0001-\u0008\u000e-\u001b\u007f\u0080-\u0084\u0086-\u009f]|锟斤拷|[?？]{3,}|[\u{f0000}-\u{10ffff}]/gu;
const MOST = 50;

/** Tells of characters that are damaged or that no font shows. */
export function tellSuspiciousCharacters(page: Page, doubts: Doubts): void {
  let count = 0;
  for (const match of page.text.matchAll(SUSPICIOUS)) {
    if (++count > MOST) break;
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const what = /[?？锟]/u.test(match[0]) ? `“${match[0]}”像是没有转换成功的字` : `有显示不出来的字符 U+${code}`;
    doubts.add(match.index, CHARACTER, what, { note: "草稿照录；对照原件，在 document.md 里换成正确的字。" });
  }
}
