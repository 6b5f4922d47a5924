import * as fc from "fast-check";
import type { MadeDocument } from "../import/made-documents.ts";

/** A made-up document of the genre; `table`, if any, stands behind the last paragraph. */
export interface MadeGenre extends MadeDocument {
  table: string[][];
}

const PIECES = [
  "巩固成果", "压实责任", "逐户排查", "监测帮扶", "饮水安全", "村级道路", "资金项目", "“回头看”", "《工作提示》", "41.9%", "1.2万元", "12户", "3个月内", "C、D级",
  "(含学前教育)", "7月5日前", "村干部", "群众", "台账", "的", "和", "对", "由各村",
]; // prettier-ignore
const clause = fc
  .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 6 })
  .map((list) => list.join(""))
  .filter((text) => /^\p{Script=Han}/u.test(text));
const sentence = fc
  .tuple(clause, clause, fc.constantFrom("，", ","))
  .map(([one, other, comma]) => `${one}${comma}${other}。`);

const HAN = [..."一二三四五六七八九十"];
const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨"];
type Print = (number: number, full: boolean) => string;
const brackets = (words: string, full: boolean) => (full ? `（${words}）` : `(${words})`);
const PROBLEM_STYLES: readonly Print[] = [
  (number, full) => `${number}${full ? "．" : "."}`,
  (number) => `${number}、`,
  (number, full) => `问题${number}${full ? "：" : ":"}`,
];
const MEASURE_STYLES: readonly Print[] = [
  (number, full) => brackets(String(number), full),
  (number) => CIRCLED[number - 1] ?? "",
  (number) => `${HAN[number - 1] ?? ""}是`,
];

const measures = fc.record({
  style: fc.constantFrom(...MEASURE_STYLES),
  runOn: fc.boolean(),
  list: fc.array(sentence, { maxLength: 5 }),
  single: sentence,
});
const problem = fc.record({
  words: sentence,
  measures,
  responsible: fc.option(fc.constantFrom("镇农业办", "镇民政办、各村", "党政办 责任领导：张某")),
  limit: fc.option(fc.constantFrom("2023年6月30日前", "立行立改", "长期坚持", "7月底前")),
});
const plan = fc
  .record({
    full: fc.boolean(),
    print: fc.constantFrom(...PROBLEM_STYLES),
    opening: sentence,
    groups: fc.array(fc.array(problem, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ full, print, opening, groups }) => {
    const colon = full ? "：" : ":";
    let number = 0;
    const write = ({ words, measures: own, responsible, limit }: (typeof groups)[number][number]) => {
      const items = own.list.map((text, at) => own.style(at + 1, full) + text);
      const label = `整改措施${colon}`;
      const body = items.length === 0 ? [label + own.single] : own.runOn ? [label + items.join("")] : [label, ...items];
      return [
        print(++number, full) + words,
        ...body,
        ...(responsible === null ? [] : [`责任单位${colon}${responsible}`]),
        ...(limit === null ? [] : [`整改时限${colon}${limit}`]),
      ];
    };
    const grouped = groups.flatMap((group, at) => [
      `${brackets(HAN[at] ?? "", full)}群众反映的问题`,
      ...group.flatMap(write),
    ]);
    return ["一、总体要求", opening, "二、整改问题及措施", ...grouped, "三、工作要求", opening];
  });

const rules = fc
  .array(fc.tuple(sentence, fc.array(clause, { maxLength: 3 })), { minLength: 3, maxLength: 9 })
  .map((articles) =>
    articles.flatMap(([words, items], at) => [
      ...(at % 4 === 0 ? [`第${HAN[at / 4] ?? ""}章　${["总则", "职责", "附则"][at / 4] ?? ""}`] : []),
      `第${HAN[at] ?? ""}条　${words}`,
      ...items.map((item, index) => `（${HAN[index] ?? ""}）${item}；`),
    ]),
  );

const notice = fc
  .array(fc.tuple(sentence, fc.array(sentence, { maxLength: 3 })), { minLength: 2, maxLength: 5 })
  .map((parts) =>
    parts.flatMap(([words, items], at) => [
      `${HAN[at] ?? ""}、${["加强领导", "落实责任", "强化督查", "及时报送", "做好宣传"][at] ?? ""}`,
      words,
      ...items.map((item, index) => `${index + 1}.${item}`),
    ]),
  );

const annex = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => ["附件1", "工作任务清单", ...list]);
const table = fc
  .array(fc.tuple(fc.constantFrom("青石村", "白水村", "桃花社区"), fc.nat({ max: 9999 }).map(String)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => [["村（社区）", "户数"], ...rows]);

/** Notices, plans in several numberings, rules; half-width or full-width; with an annex or without, with a table or without. */
export const madeGenre: fc.Arbitrary<MadeGenre> = fc
  .record({
    body: fc.oneof({ weight: 3, arbitrary: plan }, rules, notice),
    subject: fc.constantFrom("安全生产问题整改", "农村饮水管理", "防汛值守"),
    annex: fc.option(annex),
    table: fc.option(table),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ body, subject, annex: more, table: rows, day }) => {
    const title = `青树嘴镇关于做好${subject}工作的通知`;
    const issuer = "青树嘴镇人民政府";
    const paragraphs = [title, "各村、各部门：", ...body, issuer, `2023年5月${day}日`, ...(more ?? [])];
    return { title, paragraphs, issuer, date: `2023-05-${String(day).padStart(2, "0")}`, table: rows ?? [] };
  });
