import { walkUnits } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** Follows the numbering rules: where one of them has already told an error of a number, there is nothing to add. */
export const duplicateId = defineRule({
  id: "duplicate-id",
  title: "同一处没有两个相同的编号",
  why: "编号就是引用的地址，两处编号相同，引用的人和看的人说的就不是一处",
  fix: "对照原文改正编号；原文确实重复的，在文档文件夹的 acknowledgements.yaml 里写明理由",
  confirmable: true,
  examples: [
    { source: "一、甲\n\n包括：（1）甲；（2）乙。\n\n二、乙\n\n还包括：（1）丙；（2）丁。", messages: [] },
    {
      source: "一、甲\n\n包括：（1）甲；（2）乙。\n\n还包括：（1）丙；（2）丁。",
      messages: ["5:5 提醒 同一处有两个“（1）”，引用时分不清，网址里后一个记作“s1-i1~2”"],
    },
    {
      source: "## 第一章 总则\n\n第一条 甲。\n\n## 第二章 附则\n\n第一条 乙。",
      messages: ["7:1 错误 “第一条”和前面的编号重复，两处会用同一个地址“t1”"],
    },
  ],
  check({ document, file }, tell) {
    const told = new Set(file.messages.filter(({ fatal }) => fatal).map(({ line, column }) => `${line}:${column}`));
    for (const part of document.parts)
      walkUnits(part.children, (node) => {
        if (!("id" in node) || !/~\d+$/u.test(node.id) || !node.marker) return;
        const { position: place, text: actual } = node.marker;
        if (told.has(`${place.start.line}:${place.start.column}`)) return;
        // One message for a list that begins anew, at its first number.
        if (node.type === "item" && node.marker.numbers.at(-1) !== 1) return;
        if (node.type === "item")
          tell.notice(`同一处有两个“${actual}”，引用时分不清，网址里后一个记作“${node.id}”`, {
            place,
            actual,
            note: "原文就是这样写的，不用改",
          });
        else
          tell.error(`“${actual}”和前面的编号重复，两处会用同一个地址“${node.id.replace(/~\d+$/u, "")}”`, {
            place,
            actual,
          });
      });
  },
});
