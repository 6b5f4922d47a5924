import { toSpeech } from "./speak.ts";

/** A unit behind the words of a head: 金额(元), 面积（亩）. */
const UNIT = /[(（](?<unit>\p{Script=Han}{1,4})[)）]$/u;
const FIGURE = /^[-+−－]?[0-9０-９][0-9０-９,，.．]*$/u;

/** What is said before and behind a cell, of the head of its column: 金额(元) as 金额：三千元, 计划 under 金额 with a pause. */
export function sayHead(head: string, cell: string): { before: string; behind: string } {
  const unit = FIGURE.test(cell.trim()) ? UNIT.exec(head)?.groups?.["unit"] : undefined;
  const words = unit === undefined ? head : head.replace(UNIT, "");
  return { before: words === "" ? "" : `${words.split(" ").map(toSpeech).join("，")}：`, behind: unit ?? "" };
}
