import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import type { CellPlace, PlacedDatum } from "../personal-data/in-document.ts";
import { cellPosition, collectTables, findInDocument, headCell } from "../personal-data/in-document.ts";
import type { ColumnKind } from "../personal-data/table-heads.ts";
import { isEmptyCell, isOpenName } from "../personal-data/table-heads.ts";

const HEAD = "# 甲\n\n";

/** What a column head promises; numbers that are found for themselves are told where they stand, not here. */
export const personalTableColumn: Rule = defineRule({
  id: "personal-table-column",
  title: "表格里没有身份证号、个人账号、门牌住址、病情这样的栏目",
  why: "名单公示只要够让群众监督的内容；身份证号、账号、住址、病情是个人隐私，一张表就会泄露很多人",
  fix: "删去这一列，或遮住里面的数字；依法必须公开的，在本文件夹的 personal-data-waivers.yaml 里写明批准人",
  examples: [
    {
      source: `${HEAD}| 姓名 | 身份证号 | 家庭住址 |\n| --- | --- | --- |\n| 张*三 | 110101********1237 | 石榴村 |\n\n| 病种 | 报销比例 |\n| --- | --- |\n| 高血压 | 70% |`,
      messages: [],
    },
    {
      source: `${HEAD}| 姓名 | 身份证号码 | 病情 |\n| --- | --- | --- |\n| 张三四 | 1101011990010112 | 肺癌 |\n| 李四 | — |  |`,
      messages: ["3:8 错误 “身份证号码”一列没有遮住：第 1 行", "3:16 错误 “病情”一列与姓名同在一张表里：第 1 行"],
    },
    {
      source: `${HEAD}| 单位 | 账号 |\n| --- | --- |\n| 某村委会 | 8201 1234 5678 |\n\n| 户主姓名 | 开户账号 | 家庭住址 |\n| --- | --- | --- |\n| 张三四 | 820112345678 | 石榴村3组5号 |`,
      messages: [
        "3:8 提醒 “账号”一列是完整的账号：第 1 行",
        "7:10 错误 “开户账号”一列没有遮住：第 1 行",
        "7:17 提醒 “家庭住址”一列细到组或门牌：第 1 行",
      ],
    },
    {
      source: `${HEAD}| 姓名 | 身份证号 | < |\n| --- | --- | --- |\n| 张*三 | 1101011990 | 010112 |`,
      messages: ["3:8 错误 “身份证号”一列没有遮住：第 1 行"],
    },
  ],
  check({ document, file }, tell) {
    const found = findInDocument(document, file);
    for (const table of collectTables(document)) {
      const names = table.cells.filter(
        ({ column, cell }) => table.kinds[column] === "name" && !isEmptyCell(cell.value),
      );
      const openRows = new Set(names.filter(({ cell }) => isOpenName(cell.value)).map(({ row }) => row));
      table.kinds.forEach((kind, column) => {
        const head = headCell(table, column);
        // A head over several columns speaks of all of them at once.
        if (head && column > 0 && head === headCell(table, column - 1)) return;
        const own = table.cells.filter(
          (one) => headCell(table, one.column) === head && !isEmptyCell(one.cell.value) && one.column >= column,
        );
        const told = own.filter((one) => !found.some((datum) => touches(datum, one)));
        const report = (as: "error" | "notice", cells: readonly CellPlace[], words: string, note?: string) => {
          if (!head || cells.length === 0) return;
          tell[as](`“${head.value}”一列${words}：${rowsOf(cells)}`, {
            place: cellPosition(file, head),
            actual: head.value,
            ...(note !== undefined && { note }),
          });
        };
        const inOpenRow = ({ row }: CellPlace) => openRows.has(row);
        if (kind === "id") report("error", told.filter(hasOpenDigits(6)), "没有遮住");
        if (kind === "account" && names.length > 0) report("error", told.filter(hasOpenDigits(8)), "没有遮住");
        if (kind === "account" && names.length === 0)
          report("notice", told.filter(hasOpenDigits(8)), "是完整的账号", "单位的账户不用改；个人的账户只留后 4 位");
        if (kind === "health") report("error", own.filter(inOpenRow), "与姓名同在一张表里");
        if (kind === "address" && !table.kinds.includes("duty" satisfies ColumnKind))
          report(
            "notice",
            own.filter((one) => inOpenRow(one) && isBelowVillage(one)),
            "细到组或门牌",
            "住址写到村（社区）为止",
          );
      });
    }
  },
});

/** Whether a find stands in a cell, or goes on in it. */
function touches({ start, end }: PlacedDatum, { cell: { position } }: CellPlace): boolean {
  return start < (position.end.offset ?? 0) && (position.start.offset ?? 0) < end;
}

function hasOpenDigits(count: number) {
  return ({ cell }: CellPlace) => !/[*×＊]/u.test(cell.value) && (cell.value.match(/\d/gu)?.length ?? 0) >= count;
}

function isBelowVillage({ cell }: CellPlace): boolean {
  return /(?:[\d\p{Nd}一二三四五六七八九十]+(?:组|号|栋|幢|单元|室|弄|巷|队|楼)|村民小组)/u.test(cell.value);
}

/** 第 1、2、3 行，共 12 行 */
function rowsOf(cells: readonly CellPlace[]): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  return `第 ${rows.slice(0, 3).join("、")} 行${rows.length > 3 ? `等 ${rows.length} 行` : ""}`;
}
