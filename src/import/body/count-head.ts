import { withoutBlanks } from "../../model/text.ts";
import { saysUnit } from "../../model/table.ts";
import { readMarker } from "../../parse/read-marker.ts";
import { readValue } from "../../parse/table-columns.ts";
import type { LaidCell, TableGrid } from "./lay-out-table.ts";
import { ownCells } from "./lay-out-table.ts";

/** The words of a cell. */
export type WordsOf = (cell: LaidCell) => string;

/**
 * How many rows at the top of a table are its head.
 *
 * What the input marks is head (`thead`, `th`, 重复标题行). Where it marks nothing, a title or 单位 over the whole width goes
 * with the head under it, and the first row under that is head unless
 *
 * - it has a value in it: an amount, a day, a number, a sentence, a masked name;
 * - its rows are numbered from it on: 1, 2, 3; 一、, 二、;
 * - the table is a form, label beside value: 姓名, 张三, 性别, 男;
 * - the table is a list of names in columns.
 *
 * Cells of the head that are merged downwards make the rows that they cover head; under one that is merged across, a
 * row of labels is head too.
 *
 * @param stated how many rows the input marks; undefined where it marks none
 */
export function countHead(grid: TableGrid, wordsOf: WordsOf, stated: number | undefined): number {
  const rows = grid.map((_, at) =>
    ownCells(grid, at).map((cell): Said => ({ cell, words: withoutBlanks(wordsOf(cell)) })),
  );
  const titles = rows.findIndex((row) => (grid[0]?.length ?? 0) < 2 || !isTitle(row));
  const first = rows[Math.max(titles, 0)] ?? [];
  if (rows[0]?.every(({ words }) => words === "")) return 0;
  if (stated === 0 || (stated !== undefined && stated !== titles)) return reachDown(grid, stated);
  if (titles < 0 || rows.slice(0, titles).some(([title]) => isValue(title?.words ?? ""))) return 0;
  const below = rows.slice(titles + 1);
  if (!isHead(first, below)) return stated ?? 0;
  let head = reachDown(grid, titles + 1);
  while (head < Math.min(grid.length, titles + 4) && isUnderHead(grid, head, rows)) head = reachDown(grid, head + 1);
  return head;
}

/** A cell of a row with its words, blanks apart. */
interface Said {
  cell: LaidCell;
  words: string;
}

/** A title or 单位 over the whole width, or who has filled in the table, when, and in what units. */
function isTitle(row: readonly Said[]): boolean {
  const filled = row.flatMap(({ words }) => (words === "" ? [] : words));
  return row.length === 1 || saysUnit(filled);
}

/** The rows that the cells of the first so many rows reach down into. */
function reachDown(grid: TableGrid, least: number): number {
  let head = least;
  for (let at = 0; at < Math.min(head, grid.length); at++)
    for (const { row, rowSpan } of grid[at] ?? []) head = Math.max(head, row + rowSpan);
  return Math.min(head, grid.length);
}

function isHead(first: readonly Said[], below: readonly (readonly Said[])[]): boolean {
  const said = first.filter(({ words }) => words !== "");
  if (said.length === 0 || said.some(({ words }) => isValue(words))) return false;
  return !isNumbered(said, below[0] ?? []) && !isForm(first, below) && !isNameList(said, below);
}

const IN_BRACKETS = /[（(][^（()）]*[）)]/gu;
/** What heads of columns count: 2022年, 3月, 2023. */
const PERIOD = /^(?:\d{4}年?度?|\d{1,2}月份?)$/u;

/** Whether words are none of a head: an amount, a day, a number, a sentence, a masked name. */
function isValue(words: string): boolean {
  const plain = words.replace(IN_BRACKETS, "");
  if (plain.length > 60 || /[。！？!?；;]$/u.test(plain)) return true;
  if (/[*＊×某]/u.test(plain)) return readValue(plain) !== undefined;
  const kind = PERIOD.test(plain) ? undefined : readValue(plain);
  return kind === "number" || kind === "date" || kind === "code";
}

/** Whether the first row begins with 1, 一、 or 第一, and the next one with the number after. */
function isNumbered([first]: readonly Said[], [second]: readonly Said[]): boolean {
  const [one, two] = [first, second].map((said) => numberOf(said?.words ?? ""));
  return one === 1 && two === 2;
}

function numberOf(words: string): number | undefined {
  const marker =
    readMarker(words) ?? readMarker(`${/^第[一二三四五六七八九十\d]+/u.exec(words)?.[0].slice(1) ?? ""}、`);
  return marker?.numbers.at(-1);
}

/** What a label of a form, or the head of a column, ends with. */
const LABEL =
  /(?:名称|姓名|性别|民族|年龄|籍贯|学历|职务|职称|面貌|年月|号码|编号|编码|代码|地址|住址|地点|电话|手机|邮箱|邮编|日期|时间|时限|期限|单位|部门|机关|机构|主体|人|面积|金额|数量|规模|总额|内容|依据|方式|形式|标准|条件|要求|类型|类别|性质|等级|级别|备注|说明|意见|结果|范围|对象|流程|程序|材料|渠道|载体|项目|事项|来源|用途|成员|理由|原因|简历|状况|关系|户主|所在地|措施|目标|情况|进展|程度|序号|文号|指标|要点|账号|开户行|数|量|额|率|值|价|费|款|次)$/u;
/** Heads of columns under which labels may stand: 项目, 内容. */
const COLLECTIVE =
  /^(?:项目|事项|内容|指标|类别|科目|序号|栏目|要素|环节|时间|阶段|科室|部门|单位|名目|栏次|信息内容)$/u;

function isLabel(words: string): boolean {
  const plain = words.replace(IN_BRACKETS, "").replace(/[:：]$/u, "");
  return plain.length >= 2 && plain.length <= 10 && /^[\p{Script=Han}、/／·\d]+$/u.test(plain) && LABEL.test(plain);
}

/**
 * Label beside value, once or more in a row: there is room beside each label of the first row, or most of what stands on the
 * side of the labels is labels and little of the other, and what stands beside the first label is not the head of a column.
 */
function isForm(first: readonly Said[], below: readonly (readonly Said[])[]): boolean {
  const [label] = first;
  const [labels, values] = [0, 1].map((side) => first.filter((_, at) => at % 2 === side).map(({ words }) => words));
  if (!label || !labels || !values || !isLabel(label.words)) return false;
  if (values.length > 1 && labels.every((words) => isLabel(words)) && values.every((words) => words === ""))
    return true;
  if (COLLECTIVE.test(label.words)) return false;
  const pairs = below.filter((row) => row.length > 1 && row[0]?.words !== "");
  const [left = 0, right = 0] = [0, 1].map((side) => {
    const words = pairs.flatMap((row) =>
      row.flatMap((said, at) => (at % 2 === side && said.words !== "" ? said.words : [])),
    );
    return words.length === 0 ? (side === 0 ? 1 : 0) : words.filter((one) => isLabel(one)).length / words.length;
  });
  if (left < 0.6 || right > 0.4) return false;
  return values.some((words) => words === "" || !isLabel(words) || words.length > 5);
}

/** 张三, 李四 in all cells, without a head over them. */
function isNameList(said: readonly Said[], below: readonly (readonly Said[])[]): boolean {
  const all = [said, ...below].flat().filter(({ words }) => words !== "");
  const names = all.filter(({ words }) => /^\p{Script=Han}{2,4}$/u.test(words) || /[*＊某]/u.test(words));
  return said.length > 1 && names.length * 10 >= all.length * 9 && !said.some(({ words }) => isLabel(words));
}

/** Whether a row is nothing but words under cells of the head that are merged across, or left empty: labels, or any over values. */
function isUnderHead(grid: TableGrid, row: number, rows: readonly (readonly Said[])[]): boolean {
  const [above = [], said = []] = [grid[row - 1], rows[row]];
  const isUnder = ({ column }: LaidCell) => {
    const over = above[column];
    return over !== undefined && over.columnSpan > 1 && over.columnSpan < above.length;
  };
  const filled = said.filter(({ words }) => words !== "");
  const labels = filled.filter(({ words }) => isLabel(words) || PERIOD.test(words));
  const next = rows[reachDown(grid, row + 1)]?.filter(({ words }) => words !== "") ?? [];
  const isOverValues = next.length > 0 && next.filter(({ words }) => isValue(words)).length * 2 >= next.length;
  // 收入 and 支出 with an empty cell beside each, where nothing was merged: every cell under them is a label.
  const isBesideEmpty = rows[row - 1]?.some(({ words }) => words === "") === true && row === 1;
  if (isBesideEmpty && isOverValues && filled.length > 1 && labels.length === said.length) return true;
  return (
    filled.length > 1 &&
    (isOverValues || labels.length * 2 >= filled.length) &&
    filled.every(({ cell, words }) => isUnder(cell) && !isValue(words)) &&
    said.every(({ cell, words }) => words !== "" || !isUnder(cell))
  );
}
