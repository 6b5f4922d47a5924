import { location } from "vfile-location";
import { walk } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** A tag or comment of HTML in running text. */
const HTML = /<(?:[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|\/[a-z][a-z0-9-]*\s*>|!--|script\b)/iu;

export const rawHtml = defineRule({
  id: "raw-html",
  title: "正文里没有网页代码",
  why: "从网页上复制时容易带进代码；公文只有文字，代码不起作用，会原样印出来",
  fix: "删去网页代码，只留公文的文字；表格用“|”写。如果原文确实有这些字，在文档文件夹的 acknowledgements.yaml 里写明理由",
  confirmable: true,
  examples: [
    { source: "含水率<5%、单价>3元的，不予收购。", messages: [] },
    {
      source: '请<span style="color:red">务必</span>按时报送。',
      messages: ['1:2 错误 正文里有网页代码“<span style="color:red">”，它不会起作用，只会原样显示成文字'],
    },
  ],
  check({ document, file }, tell) {
    const source = String(file);
    const { toPoint } = location(source);
    for (const part of document.parts)
      walk(part.children, (node) => {
        if (node.type !== "paragraph" && node.type !== "heading") return;
        const found = HTML.exec(node.value)?.[0];
        if (found === undefined) return;
        const shown = found.slice(0, 40);
        const offset = source.indexOf(found, node.position.start.offset);
        tell.error(`正文里有网页代码“${shown}”，它不会起作用，只会原样显示成文字`, {
          place: toPoint(offset) ?? node.position,
          actual: shown,
        });
      });
  },
});
