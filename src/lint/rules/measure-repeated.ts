import type { Position } from "unist";
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
    {
      source: "1.甲。\n\n整改措施：（1）照第（1）项做。（1）做完验收。",
      messages: ["3:17 错误 整改措施编号“（1）”在同一段里又出现一次"],
    },
  ],
  check({ document, file }, tell) {
    const points = location(file);
    for (const { problem } of collectProblems(document))
      for (const { marker, children } of collectMeasures(problem))
        for (const child of children) {
          if (marker?.style !== "arabic-paren" || child.type !== "paragraph") continue;
          const again = findAgain(marker, String(file), child.position);
          if (!again) continue;
          tell.error(`整改措施编号“${marker.text}”在同一段里又出现一次`, {
            place: points.toPoint(again.index) ?? child.position,
            actual: again[0],
          });
        }
  },
});

/** The number of a measure as it is printed again in its paragraph, after the end of a clause. */
function findAgain({ numbers }: Marker, source: string, { start, end }: Position): RegExpExecArray | undefined {
  const digits = String(numbers.at(-1) ?? 0).replace(
    /\d/gu,
    (one) => `[${one}${String.fromCodePoint(0xff10 + Number(one))}]`,
  );
  const pattern = new RegExp(`(?<=[。；;！？!?]\\s*)[(（]${digits}[)）]`, "gu");
  pattern.lastIndex = start.offset ?? 0;
  const found = pattern.exec(source);
  return found && found.index < (end.offset ?? 0) ? found : undefined;
}
