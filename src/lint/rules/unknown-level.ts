import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** Numbers of a kind the parser has no level for, at the start of a paragraph. */
const UNKNOWN_LEVEL =
  /^(?:[A-Za-z][.．、)）](?![A-Za-z./])|[(（][A-Za-z][)）]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ][.．、)）]?|[❶-❿➀-➓⑴-⒇⒈-⒛㈠-㈩])/u;

export const unknownLevel = defineRule({
  id: "unknown-level",
  title: "层次序数用公文的五种：一、(一)1.(1)①",
  why: "别的序数排不进层次，这一段没有自己的地址，不能单独引用和打印",
  fix: "公文的层次序数依次为 一、(一)1.(1)①;如果原文就是这样写的，不用改",
  examples: [
    { source: "一、总体要求\n\n（一）指导思想\n\n1.坚持原则。", messages: [] },
    {
      source: "A.坚持原则。\n\n⑴压实责任。",
      messages: [
        "1:1 提醒 不认识的层次序数“A.”，这一段按普通段落处理，没有自己的地址",
        "3:1 提醒 不认识的层次序数“⑴”，这一段按普通段落处理，没有自己的地址",
      ],
    },
  ],
  check({ document }, tell) {
    for (const part of document.parts)
      walk(part.children, (node) => {
        const actual = node.type === "paragraph" ? UNKNOWN_LEVEL.exec(node.value)?.[0] : undefined;
        if (actual === undefined) return;
        tell.notice(`不认识的层次序数“${actual}”，这一段按普通段落处理，没有自己的地址`, {
          place: node.position.start,
          actual,
        });
      });
  },
});
