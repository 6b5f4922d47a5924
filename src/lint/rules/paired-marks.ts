import { defineRule } from "../define-rule.ts";
import type { Mark } from "../pairs.ts";
import { matchPairs } from "../pairs.ts";
import type { Prose } from "../prose.ts";
import { pointIn, proseOf } from "../prose.ts";

/** A quotation, or a note in brackets, may go on over so many paragraphs. */
const REACH = 12;

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
        "根据《条例》（2019年修订)、“两不愁”和〔2022〕1号：1）甲；2)乙；a）丙。\n\n他说：“第一段。\n\n第二段。”完。\n\n（2001年5月1日通过\n\n2019年3月2日修订）\n\n“（一）甲；\n\n“（二）乙。”",
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
    all.forEach((_, at) => {
      joinQuotation(all, at);
      joinNote(all, at);
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

interface Singles {
  prose: Prose;
  single: Mark[];
}

/** “第一段。 … 第二段。”, and “ at the head of each of its paragraphs: takes these marks out. */
function joinQuotation(all: readonly Singles[], at: number): void {
  const one = all[at];
  const open = one?.single.findIndex(({ character }) => character === "“") ?? -1;
  if (!one || open < 0) return;
  const heads = one.single[open]?.index === 0 && all[at + 1]?.prose.text.startsWith("“");
  const later = all
    .slice(at + 1, at + 1 + REACH)
    .find(({ single }) => single.some(({ character }) => character === "”"));
  if (!heads && !later) return;
  one.single.splice(open, 1);
  if (later && !heads)
    later.single.splice(
      later.single.findIndex(({ character }) => character === "”"),
      1,
    );
}

/** A whole passage in brackets, such as the history of a regulation: takes its first and its last mark out. */
function joinNote(all: readonly Singles[], at: number): void {
  const one = all[at];
  const open = one?.single.findIndex(({ character, index }) => index === 0 && "（(".includes(character)) ?? -1;
  if (!one || open < 0) return;
  for (const { prose, single } of all.slice(at + 1, at + 1 + REACH)) {
    const last = single.findIndex(
      ({ character, index }) => index === prose.text.length - 1 && "）)".includes(character),
    );
    if (last < 0) continue;
    single.splice(last, 1);
    one.single.splice(open, 1);
    return;
  }
}

/** A mark with the words it should open or close. */
function contextOf({ text }: Prose, { character, index }: Mark): string {
  if ("《〈“（(〔【".includes(character)) return `${text.slice(index, index + 7)}…`;
  return `…${text.slice(Math.max(0, index - 6), index + 1)}`;
}
