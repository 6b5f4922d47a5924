import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ReadDocument } from "../export/documents.ts";
import { documentOf, readDocument } from "../export/documents.ts";

export const TABLE_FIXTURES = join(import.meta.dirname, "../fixtures/tables");

/** The tables that offices publish, each in a document of its own: tests/fixtures/tables, by folder. */
export function tableDocuments(): ReadDocument[] {
  return readdirSync(TABLE_FIXTURES).map((id) => readDocument(join(TABLE_FIXTURES, id), id));
}

const FAMILY_NAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const GIVEN_NAMES = [..."英芳明华兰平军梅生福贵珍莲秀云桂"];
const VILLAGES = ["柳溪村", "竹园村", "枫林村", "双桥村", "石门社区", "黄泥坳村"];

/** A masked list of names, so many of them, as a document file. */
export function makeNameList(count: number): ReadDocument {
  return makeList(`name-list-${count}`, count, ["序号", "村（社区）", "户主姓名", "人口", "补贴金额（元）"], (at) => {
    const name = `${pick(FAMILY_NAMES, at * 7)}*${at % 3 === 0 ? "" : pick(GIVEN_NAMES, at * 5)}`;
    return [at + 1, pick(VILLAGES, Math.floor(at / 40)), name, (at % 6) + 1, `${(at % 59) + 1}50.00`];
  });
}

/** A list of so many rows that has more columns than a phone has room for. */
export function makeWideList(count: number): ReadDocument {
  const sums = ["耕地面积（亩）", "补贴面积（亩）", "补贴标准（元/亩）", "补贴金额（元）"];
  const heads = ["序号", "村（社区）", "村民小组", "户主姓名", "作物", "人口", ...sums, "发放日期", "备注"];
  return makeList(`wide-list-${count}`, count, heads, (at) => {
    const area = (at % 17) + 1;
    const name = `${pick(FAMILY_NAMES, at * 7)}*${pick(GIVEN_NAMES, at * 5)}`;
    const where = [at + 1, pick(VILLAGES, Math.floor(at / 10)), `第${(at % 9) + 1}村民小组`, name];
    return [
      ...where,
      "早稻",
      (at % 6) + 1,
      `${area}.50`,
      `${area}.00`,
      "86.00",
      `${area * 86}.00`,
      "2024年9月30日",
      "",
    ];
  });
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? "";
}

function makeList(
  id: string,
  count: number,
  heads: readonly string[],
  row: (at: number) => (string | number)[],
): ReadDocument {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const lines = [heads, heads.map(() => "---"), ...Array.from({ length: count }, (_, at) => row(at))];
  const source = `---
标题: 双桥乡2024年种粮补贴发放名单公示
公开主体: 双桥乡人民政府
成文日期: 2024-10-08
---

# 双桥乡2024年种粮补贴发放名单公示

现将双桥乡2024年种粮补贴发放名单公示如下。

${lines.map(line).join("\n")}

监督电话：0793-6620118
`;
  return { id, source, document: documentOf(source, id) };
}
