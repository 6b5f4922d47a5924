import type { Position } from "unist";
import { location } from "vfile-location";
import type { Marker } from "../../model/document.ts";
import { collectMeasures, collectProblems } from "../../model/walk.ts";
import { readNumbers } from "../../parse/read-marker.ts";
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
    {
      source: "1.甲。\n\n整改措施：（1）马上做。（2）验收。（1）再验收。",
      messages: ["3:19 错误 整改措施编号“（1）”在同一段里又出现一次"],
    },
  ],
  check({ document, file }, tell) {
    const points = location(file);
    for (const { problem } of collectProblems(document))
      for (const { marker, children } of collectMeasures(problem))
        for (const child of children.flatMap((one) => (one.type === "labelled" ? one.children : [one]))) {
          if (marker?.style !== "arabic-paren" || child.type !== "paragraph") continue;
          const again = findAgain(marker, String(file), child.position);
          if (!again) continue;
          tell.error(`整改措施编号“${again[0]}”在同一段里又出现一次`, {
            place: points.toPoint(again.index) ?? child.position,
            actual: again[0],
          });
        }
  },
});

/** The number of a measure, or of one before it, as it is printed again in its paragraph, after the end of a clause. */
function findAgain({ numbers }: Marker, source: string, { start, end }: Position): RegExpExecArray | undefined {
  const pattern = /(?<=[。；;！？!?]\s*)[(（](?<n>[0-9０-９]{1,2})[)）]/gu;
  pattern.lastIndex = start.offset ?? 0;
  // Not looked for further on: in a document of thousands of measures each would be compared with all behind it.
  const own = source.slice(0, end.offset);
  for (let found = pattern.exec(own); found; found = pattern.exec(own)) {
    const again = readNumbers(found.groups?.["n"] ?? "0")[0] ?? 0;
    if (again >= 1 && again <= (numbers.at(-1) ?? 0)) return found;
  }
  return undefined;
}
