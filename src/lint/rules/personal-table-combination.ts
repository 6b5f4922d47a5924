import { bodyRows, gridOf } from "../../model/table.ts";
import type { Rule } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { cellPosition, collectTables, headCell } from "../personal-data/in-document.ts";
import { isEmptyCell, isOpenName } from "../personal-data/table-heads.ts";

const TABLE = "# 甲\n\n| 姓名 | 村组 | 残疾类别 |\n| --- | --- | --- |\n";

/** A full name, the village and a hardship in one row say to the whole village what concerns one person. */
export const personalTableCombination: Rule = defineRule({
  id: "personal-table-combination",
  title: "一张表里不同时有全名、村组和残疾、低保、收入、银行情况",
  why: "姓名加村组就能认出是谁，再加上残疾、低保、收入等，等于公开了这个人的隐私；2018年政务公开工作要点要求去标识化处理",
  fix: "名字遮住一个字（张*三、李*），或删去村组这一列、情况这一列；法规要求公示全名的，在本文件夹的 personal-data-waivers.yaml 里写明批准人",
  examples: [
    { source: `${TABLE}| 张*三 | 石榴村3组 | 肢体 |\n| 李* | 石榴村 | 听力 |`, messages: [] },
    {
      source:
        "# 甲\n\n| 姓名 | 职务 | 村 | 联系低保户数 |\n| --- | --- | --- | --- |\n| 张三四 | 副镇长 | 石榴村 | 5 |",
      messages: [],
    },
    {
      source: `${TABLE}| 张三四 | 石榴村3组 | 肢体 |`,
      messages: ["3:13 错误 表里同时有全名、“村组”和“残疾类别”，共 1 行"],
    },
  ],
  check({ document, file }, tell) {
    for (const table of collectTables(document)) {
      if (table.kinds.includes("duty")) continue;
      const [name, hardship] = [table.kinds.indexOf("name"), table.kinds.indexOf("hardship")];
      const place = table.kinds.findIndex((kind) => kind === "place" || kind === "address");
      const [placeHead, head] = [headCell(table, place), headCell(table, hardship)];
      if (!placeHead || !head || name < 0) continue;
      const rows = gridOf(bodyRows(table.table), table.kinds.length).filter((row) => {
        const filled = [place, hardship].every((column) => !isEmptyCell(row[column]?.value ?? ""));
        return filled && isOpenName(row[name]?.value ?? "");
      });
      if (rows.length === 0) continue;
      tell.error(`表里同时有全名、“${placeHead.value}”和“${head.value}”，共 ${rows.length} 行`, {
        place: cellPosition(file, head),
        actual: head.value,
      });
    }
  },
});
