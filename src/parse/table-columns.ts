import type { ColumnKind, TableColumn, TableRow } from "../model/document.ts";
import { gridOf } from "../model/table.ts";
import { withoutBlanks } from "../model/text.ts";

/** What is as good as no value: strokes, 无. */
const NOTHING = /^(?:[-—–－/／\\*×]+|无|暂无|\.{2,}|…+)$/u;
const UNIT = "(?:[%％‰]|[十百千万亿]*(?:元|户|人|个|亩|件|处|条|次|公里|平方米|立方米|吨|公斤|岁|年|月|天|日)?)";
const NUMBER = new RegExp(`^[-+−－±≈约]?[￥¥]?[0-9０-９][0-9０-９,，.．]*${UNIT}$`, "u");
const AMOUNT = /[.．][0-9０-９]{2}$|[0-9０-９],[0-9０-９]{3}|元$|^[-−－]?[￥¥]/u;
const MONEY_HEAD = /元|金额|资金|收入|支出|余额|预算|决算|补助|补贴|投资|造价|价|工资|报酬|费/u;
const DATE =
  /^(?:[0-9０-９]{4}[-/.．年][0-9０-９]{1,2}(?:[-/.．月][0-9０-９]{1,2}日?|月)|[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{4}年)(?:底|末|初)?(?:以?前)?$/u;
/** 张三, 张＊, 欧阳某某, 阿依古丽·买买提. */
const NAME = /^[\p{Script=Han}]{1,3}[\p{Script=Han}某*＊×xX○〇]{1,3}(?:·[\p{Script=Han}某*＊×]{1,8})?$/u;
const NAME_HEAD =
  /姓名|名字|户主|负责人|责任人|联系人|申请人|领款人|经办人|组长|书记|主任|镇长|村长|代表|(?:对象|成员|人员)$/u;
const CODE = /^(?=.*[0-9０-９*＊])[-A-Za-z0-9０-９*＊#()（）/.〔〕［］[\]号第]{6,}$/u;
const SERIAL_HEAD = /^(?:序号|编号|序|号|NO\.?|№|项次|行次)$/iu;

/** What the columns of a table hold, from the cells below its head; a kind is one that nine of ten values are of. */
export function readColumns(rows: readonly TableRow[], width: number): TableColumn[] {
  const grid = gridOf(rows, width);
  return Array.from({ length: width }, (_, column) => {
    const values: string[] = [];
    let head = "";
    rows.forEach(({ kind, cells }, at) => {
      const cell = grid[at]?.[column];
      if (kind === "head") head = cell?.value ? withoutBlanks(cell.value) : head;
      else if (kind === "body" && cell?.columnSpan === 1 && cells.includes(cell))
        values.push(withoutBlanks(cell.value));
    });
    const stated = values.filter((value) => value !== "" && !NOTHING.test(value));
    return { kind: kindOf(stated, head), isSerial: column === 0 && isSerial(stated, head) };
  });
}

/** What the words of one cell, blanks apart, are by themselves; undefined where they are no value of such a kind. */
export function readValue(words: string): Exclude<ColumnKind, "money" | "prose"> | undefined {
  if (DATE.test(words)) return "date";
  if (NUMBER.test(words) && words.replace(/\D/gu, "").length < 11) return "number";
  if (CODE.test(words)) return "code";
  return NAME.test(words) ? "name" : undefined;
}

function kindOf(values: readonly string[], head: string): ColumnKind {
  const most = (test: (value: string) => boolean) =>
    values.length > 0 && values.filter(test).length * 10 >= values.length * 9;
  if (most((value) => DATE.test(value))) return "date";
  if (most((value) => NUMBER.test(value) && (AMOUNT.test(value) || value.replace(/\D/gu, "").length < 11))) {
    const isMoney = MONEY_HEAD.test(head) || values.some((value) => AMOUNT.test(value));
    return isMoney ? "money" : "number";
  }
  if (most((value) => CODE.test(value))) return "code";
  const areNames = (value: string) => value.split(/[、，,；;]/u).every((name) => NAME.test(name));
  if (most(areNames) && (NAME_HEAD.test(head) || values.some((value) => /[*＊×某]/u.test(value)))) return "name";
  return "prose";
}

/** 序号: a head that says so over short numbers, or numbers that go up from 1 under no head at all. */
function isSerial(values: readonly string[], head: string): boolean {
  const numbers = values.map((value) =>
    /^[0-9０-９]{1,5}$/u.test(value) ? Number(value.normalize("NFKC")) : Number.NaN,
  );
  if (SERIAL_HEAD.test(head)) return values.every((value) => [...value].length <= 5);
  return head === "" && numbers.length > 1 && numbers.every((number, at) => number === at + 1);
}
