import type { Table, TableCell } from "../model/document.ts";
import { bodyRows, gridOf, hasInnerHeads, headCells } from "../model/table.ts";
import { withoutBlanks } from "../model/text.ts";
import { roleOf } from "../parse/problem-columns.ts";
import type { LabelledPiece } from "./labelled-piece.ts";

/** What a task is called in the head of its column: 重点任务, 工作内容, 目标, 事项. */
const TASK = /任务|事项|内容|工作|措施|举措|项目|目标|要点|要求|环节|步骤|程序|职责|指标|活动|问题|隐患/u;
/** A cell without a name or a time. */
const STATES_NOTHING = /^(?:无|略|同上|暂无|待定|[/—-]*)$/u;

/**
 * What the columns 责任单位, 牵头单位 and 完成时限 of a table of tasks (任务分工表) state of each row, outright; a table that lists
 * problems is read as problems are. A cell that is merged over several rows says it once, of the first.
 */
export function labelsOfTasks(table: Table, target: string): LabelledPiece[] {
  if (table.problems !== undefined || hasInnerHeads(table)) return [];
  const heads = headCells(table).map((cells) => withoutBlanks(cells.at(-1)?.value ?? ""));
  const roles = heads.map((head) => roleOf(head));
  const task = heads.findIndex(
    (head, at) => TASK.test(head) && !isStated(roles[at]) && table.columns[at]?.kind === "prose",
  );
  if (task < 0 || !roles.includes("responsible")) return [];
  const rows = bodyRows(table).filter(({ kind }) => kind === "body");
  const grid = gridOf(rows, table.columns.length);
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell): LabelledPiece[] => {
      const kind = roles[cell.column];
      const value = withoutBlanks(cell.value);
      if (!isStated(kind) || STATES_NOTHING.test(value)) return [];
      const matter = matterOf(grid[row]?.[task]);
      const name = heads[cell.column] ?? "";
      const place = { line: cell.position.start.line, target, kind, name, isNamed: name !== "", quote: value, value };
      return [{ ...place, ...(matter !== undefined && { matter }) }];
    }),
  );
}

function isStated(role: ReturnType<typeof roleOf>): role is "responsible" | "limit" {
  return role === "responsible" || role === "limit";
}

function matterOf(cell: TableCell | undefined): string | undefined {
  const text = withoutBlanks(cell?.value ?? "").replace(/[。；;]$/u, "");
  return text === "" ? undefined : text;
}
