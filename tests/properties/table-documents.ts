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
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `${pick(FAMILY_NAMES, at * 7)}*${at % 3 === 0 ? "" : pick(GIVEN_NAMES, at * 5)}`;
    const bill = `${(at % 59) + 1}50.00`;
    return `| ${at + 1} | ${pick(VILLAGES, Math.floor(at / 40))} | ${name} | ${(at % 6) + 1} | ${bill} |`;
  });
  const source = `---
标题: 双桥乡2024年种粮补贴发放名单公示
公开主体: 双桥乡人民政府
成文日期: 2024-10-08
---

# 双桥乡2024年种粮补贴发放名单公示

现将双桥乡2024年种粮补贴发放名单公示如下。

| 序号 | 村（社区） | 户主姓名 | 人口 | 补贴金额（元） |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

监督电话：0793-6620118
`;
  const id = `name-list-${count}`;
  return { id, source, document: documentOf(source, id) };
}
