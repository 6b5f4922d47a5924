import { defineRule } from "../define-rule.ts";
import type { Mark } from "../pairs.ts";
import { matchPairs } from "../pairs.ts";
import type { Prose } from "../prose.ts";
import { pointIn, proseOf } from "../prose.ts";

/** A quotation may go on over so many paragraphs. */
const REACH = 6;

const NAMES: Readonly<Record<string, string>> = {
  "《": "书名号",
  "》": "书名号",
  "〈": "书名号",
  "〉": "书名号",
  "“": "引号",
  "”": "引号",
};

export const pairedMarks = defineRule({
  id: "paired-marks",
  title: "书名号、引号、括号成对",
  why: "缺一半的括号、引号、书名号，多半是录入时漏了字，读的人也分不清引到哪里为止。",
  fix: "对照原文补上漏掉的一半；原文就是这样印的，照录不改，在 acknowledgements.yaml 里确认",
  examples: [
    {
      source:
        "根据《条例》（2019年修订)、“两不愁”和〔2022〕1号：1）甲；2)乙；a）丙。\n\n他说：“第一段。\n\n第二段。”完。",
      messages: [],
    },
    {
      source: "根据《政府信息公开条例的规定，“回头看“工作（见附件。\n\n| 甲 |\n| --- |\n| 乙） |",
      messages: [
        "1:3 提醒 “《政府信息公开…”的书名号没有另一半；““回头看“工作…”的引号没有另一半；““工作（见附件…”的引号没有另一半；“（见附件。…”的括号没有另一半",
        "5:4 提醒 “…乙）”的括号没有另一半",
      ],
    },
  ],
  check(context, tell) {
    const all = proseOf(context).map((prose) => ({ prose, single: matchPairs(prose.text).single }));
    all.forEach(({ single }, at) => {
      const open = single.findIndex(({ character }) => character === "“");
      if (open < 0) return;
      for (const later of all.slice(at + 1, at + 1 + REACH)) {
        const close = later.single.findIndex(({ character }) => character === "”");
        if (close < 0) continue;
        later.single.splice(close, 1);
        single.splice(open, 1);
        return;
      }
    });
    for (const { prose, single } of all) {
      const first = single[0];
      if (!first) continue;
      const shown = single
        .slice(0, 4)
        .map((mark) => `“${contextOf(prose, mark)}”的${NAMES[mark.character] ?? "括号"}没有另一半`);
      const more = single.length > 4 ? `；这一段共 ${single.length} 处` : "";
      tell.notice(shown.join("；") + more, { place: pointIn(prose, first.index), actual: first.character });
    }
  },
});

/** A mark with the words it should open or close. */
function contextOf({ text }: Prose, { character, index }: Mark): string {
  if ("《〈“（(〔【".includes(character)) return `${text.slice(index, index + 7)}…`;
  return `…${text.slice(Math.max(0, index - 6), index + 1)}`;
}
