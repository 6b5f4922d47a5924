import type { LabelKind, Table, TableCell } from "../model/document.ts";
import { bodyRows, headCells } from "../model/table.ts";
import { withoutBlanks } from "../model/text.ts";
import { readLabel } from "./labels.ts";

/** What a column of a table of problems holds: 序号, what the problem is filed under, or what a label would introduce. */
export type ColumnRole = "serial" | "group" | LabelKind;

/** A column and the words of its head: `{ role: "limit", name: "完成时限" }`. */
export interface ProblemColumn {
  role: ColumnRole;
  name: string;
}

const SERIAL = /^(?:问题)?(?:序号|编号|序|号|项次|NO\.?|№)$/iu;
const GROUP =
  /^(?:反馈|整改)?(?:问题)?(?:所属|所在)?(?:类别|类型|分类|种类|大类|方面|领域|板块|归类)$|^(?:问题)?(?:归属|属性)$/u;
/** 存在的主要问题, 巡察反馈问题, 交办问题基本情况, 问题描述, 具体表现, 隐患内容; not 问题类型, 问题来源, 问题个数. */
const FINDER =
  "(?:存在|反馈|具体|主要|突出|共性|个性|发现|检查|查摆|查找|排查|梳理|自查|巡察|巡视|督察|督查|督导|暗访|考核|审计|评估|调研|交办|转办|移交|举报|反映|信访|环保|安全|整改|涉及)";
const WHAT = "(?:问题|隐患|不足|短板|差距)";
const PROBLEM = new RegExp(
  `^(?:${FINDER}|问题|的|出的|出|到的|中)*${WHAT}(?:[及和与、或](?:存在)?(?:${WHAT}|原因|原因分析))?(?:的)?(?:具体|主要|基本)?` +
    "(?:表现|表述|描述|内容|情况|概述|概况|摘要|简述|事项|详情)?(?:形式)?$" +
    `|^(?:具体|主要|问题的?|突出)?表现(?:形式)?$|^${FINDER}{0,3}反馈(?:意见|事项)$|^整改事项$`,
  "u",
);
/** 措施 and 举措 of any kind; 办法, 方案 and the like where they say 整改. */
const MEASURES =
  /^(?:[\p{Script=Han}、]{0,6})(?:措施|举措)(?:内容|[及和](?:要求|办法|(?:完成|整改)?时限))?$|^(?:具体|下一步|拟)?整改(?:办法|方案|计划|打算|做法)$/u;
/** What is taken for measures where no other column has them. */
export const ORDERED = /^(?:具体)?整改(?:要求|意见|建议|内容|任务)$/u;
const GOAL = /^(?:整改|预期|工作|完成|销号)?(?:目标|标准)(?:要求)?$|^整改(?:要求|目的|成果|意见|建议|内容|任务)$/u;
const PROGRESS =
  /^(?:[及和、]|整改|落实|完成|办理|处理|查处|办结|核查|销号|进展|进度|目前|当前|阶段性?|最新|工作)*(?:情况|进展|进度|结果|成效|状态|效果|成果)$|^(?:是否)?(?:已)?(?:完成|办结|整改|销号)(?:整改|到位|完成|与否)?$/u;
const TASKS =
  "责任|牵头|配合|协助|协办|承办|主办|负责|参与|落实|督办|督导|监督|监管|分管|包联|包保|包村|包案|挂点|联系|整改";
const BODIES = "单位|部门|领导|主体|科室|股室|站所|干部|人员|人|组织|专班|分工";
const RESPONSIBLE = new RegExp(
  `^(?:[\\p{Script=Han}]{0,4}(?:${TASKS}))+(?:县|镇|乡|村|级)?(?:${BODIES})(?:[及和、/或](?:${TASKS})*(?:${BODIES}))*$`,
  "u",
);
const LIMIT =
  /^(?:[及和、]|整改|完成|办结|销号|解决|落实|治理|计划|拟|拟定|预计|要求|工作|目标)*(?:时限|期限|限期|时间节点|完成时间|完成日期|整改时间|整改日期|办结时间|办结日期|销号时间)(?:要求|及(?:整改)?目标)?$/u;

/**
 * What the columns of a table are, from the words of its head; undefined where it is no list of problems. It is one where
 *
 * - a column has what is wrong, in words and not in figures (问题, 存在问题, 反馈问题, 具体表现, 隐患内容 …), and
 * - a column has what is done (措施 or 举措 of any kind; else 整改要求, 整改意见 …; else a progress that says 整改), and
 * - a column numbers the problems (序号, 编号); where none does, the cells of the first column of problems have numbers
 *   of their own.
 *
 * 金额, 名单, 权责清单, 标准目录, 任务分工, 风险点 with 防控措施, 诉求 with 办理结果 are none.
 */
export function readProblemColumns(table: Table): ProblemColumn[] | undefined {
  const heads = headCells(table);
  if (heads.length < 3 || heads.every((cells) => cells.length === 0)) return undefined;
  const columns = heads.map((cells) => columnOf(cells, table.columns.length));
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  if (!has("measures")) {
    const ordered = columns.find(({ role, name }) => role === "goal" && ORDERED.test(name.replace(/[（(:：].*$/u, "")));
    if (ordered) ordered.role = "measures";
  }
  columns.forEach((column, at) => {
    const { kind } = table.columns[at] ?? {};
    const isFigure = kind === "number" || kind === "money" || kind === "date" || kind === "code";
    if (column.role === "problem" && isFigure && bodyRows(table).length > 0) column.role = "other";
  });
  const isDone = has("measures") || columns.some(({ role, name }) => role === "progress" && name.includes("整改"));
  if (!has("problem") || !isDone) return undefined;
  keepFirst(columns, table);
  return columns;
}

/** One column numbers the problems: 序号 before 编号. Under no head at all it may be the first one. */
function keepFirst(columns: ProblemColumn[], table: Table): void {
  const serials = columns.filter(({ role }) => role === "serial");
  const chosen = serials.find(({ name }) => /序/u.test(name)) ?? serials[0];
  for (const column of serials) if (column !== chosen) column.role = "other";
  if (!chosen && table.columns[0]?.isSerial && columns[0]?.role === "other") columns[0].role = "serial";
}

/** By the innermost words of the head; where these say nothing by themselves, by all of them, or by those above. */
function columnOf(cells: readonly TableCell[], width: number): ProblemColumn {
  // A cell over all columns is the title of the table.
  const words = cells.filter(({ columnSpan }) => columnSpan < width).map(({ value }) => withoutBlanks(value));
  const [inner = "", ...around] = words.toReversed();
  const own = roleOf(inner);
  // Under 整改措施 a number counts measures.
  if (own === "serial" && around.some(roleOf)) return { role: "other", name: words.join("") };
  if (own) return { role: own, name: inner };
  const role = [words.join(""), ...around].map(roleOf).find((one) => one !== undefined);
  return { role: role ?? "other", name: words.join("") };
}

/** Longer heads are sentences. */
const LONGEST = 24;

/**
 * What a head, or a label beside a value, says of a problem.
 *
 * @param head words without blanks; a colon behind them and notes in brackets say nothing: `整改时限（年月日）`
 */
export function roleOf(head: string): ColumnRole | undefined {
  const bare = head.replace(/[:：]$/u, "").replace(/(?!^)[（(][^（()）]*[）)]/gu, "");
  const words = bare === "" ? head : bare;
  if (words === "" || words.length > LONGEST) return undefined;
  if (SERIAL.test(words)) return "serial";
  if (GROUP.test(words)) return "group";
  if (PROBLEM.test(words)) return "problem";
  const printed = readLabel(`${words}:`);
  if (printed?.length === words.length + 1 && printed.kind !== "problem") return printed.kind;
  if (MEASURES.test(words)) return "measures";
  if (LIMIT.test(words)) return "limit";
  if (GOAL.test(words)) return "goal";
  if (PROGRESS.test(words)) return "progress";
  return RESPONSIBLE.test(words) ? "responsible" : undefined;
}
