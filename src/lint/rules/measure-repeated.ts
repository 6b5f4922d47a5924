import { location } from "vfile-location";
import type { Marker } from "../../model/document.ts";
import { collectMeasures, collectProblems } from "../../model/walk.ts";
import { defineRule } from "../define-rule.ts";

/** `（1）…。（1）…。` in one paragraph: the parser takes the second number for words of the first measure. */
export const measureRepeated = defineRule({
  id: "measure-repeated",
  title: "一段里写了几条整改措施的，编号不重复",
  why: "两条措施用一个编号，后一条就没有自己的地址，数措施时也少一条",
  fix: "对照原文改正编号；原文确实重复的，在文档文件夹的 acknowledgements.yaml 里写明理由",
  confirmable: true,
  examples: [
    { source: "1.甲。\n\n整改措施：（1）按照第（1）项的要求做。（2）做完验收。", messages: [] },
    {
      source: "1.甲。\n\n整改措施：（1）马上做。（1）做完验收。",
      messages: ["3:13 错误 整改措施编号“（1）”在同一段里又出现一次"],
    },
  ],
  check({ document, file }, tell) {
    const points = location(file);
    const source = String(file);
    for (const { problem } of collectProblems(document))
      for (const { marker, children } of collectMeasures(problem))
        for (const child of children) {
          const again = marker && child.type === "paragraph" ? findAgain(marker, child.value) : undefined;
          if (!marker || again === undefined) continue;
          tell.error(`整改措施编号“${marker.text}”在同一段里又出现一次`, {
            place: points.toPoint(source.indexOf(again, child.position.start.offset)) ?? child.position,
            actual: again,
          });
        }
  },
});

/** The number of a measure as it is printed again after the end of a clause. */
function findAgain({ style, numbers }: Marker, text: string): string | undefined {
  const number = numbers.at(-1) ?? 0;
  const digits = `(?:${number}|${String(number).replace(/\d/gu, (one) => String.fromCodePoint(0xff10 + Number(one)))})`;
  if (style !== "arabic-paren") return undefined;
  return new RegExp(`(?<=[。；;！？!?]\\s*)[(（]${digits}[)）]`, "u").exec(text)?.[0];
}
