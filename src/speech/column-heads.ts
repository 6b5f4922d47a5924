import { toSpeech } from "./speak.ts";

/** A unit behind the words of a head: 金额(元), 面积（亩）. */
const UNIT = /[(（](?<unit>\p{Script=Han}{1,4})[)）]$/u;
const FIGURE = /^[-+−－]?[0-9０-９][0-9０-９,，.．]*$/u;

/** What is said before and behind a cell. */
export interface SaidHead {
  before: string;
  behind: string;
}

export const NO_HEAD: SaidHead = { before: "", behind: "" };

/**
 * What is said before and behind the cells of a column, of its head: 金额(元) as 金额：三千元, 计划 under 金额 with a pause. A head is
 * worked out once for all cells.
 */
export function sayHeads(head: string): (cell: string) => SaidHead {
  const unit = UNIT.exec(head)?.groups?.["unit"];
  const whole = { before: beforeCell(head), behind: "" };
  if (unit === undefined) return () => whole;
  const ofFigures = { before: beforeCell(head.replace(UNIT, "")), behind: unit };
  return (cell) => (FIGURE.test(cell.trim()) ? ofFigures : whole);
}

function beforeCell(words: string): string {
  return words === "" ? "" : `${words.split(" ").map(toSpeech).join("，")}：`;
}

/** The same for one cell. */
export function sayHead(head: string, cell: string): SaidHead {
  return sayHeads(head)(cell);
}
