import * as fc from "fast-check";

/** A made-up document of the genre: its paragraphs in order, and what its page states beside it. */
export interface MadeDocument {
  title: string;
  /** Title lines and paragraphs of the whole text, in order, without wraps. */
  paragraphs: string[];
  issuer: string;
  date: string;
}

const word = fc.constantFrom(
  "巩固", "拓展", "成果", "衔接", "责任", "落实", "排查", "监测", "帮扶", "产业", "就业", "资金", "项目", "村级", "全镇", "干部",
  "群众", "饮水", "安全", "住房", "教育", "医疗", "政策", "台账", "清单", "进度", "督查", "整改", "2022年", "3个", "41.9%", "“回头看”",
  "《工作提示》", "(含学前教育)", "C、D级", "1.2万元", "12户", "和", "的", "对", "在", "由", "各站所",
); // prettier-ignore
const words = (min: number, max: number) =>
  fc.array(word, { minLength: min, maxLength: max }).map((list) => list.join(""));
const clause = words(3, 7).filter((text) => /^\p{Script=Han}/u.test(text));
const sentence = fc
  .array(clause, { minLength: 2, maxLength: 4 })
  .chain((list) => fc.constantFrom("，", ",").map((comma) => `${list.join(comma)}。`));
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(""));
const heading = fc.constantFrom("总体要求", "整改问题及措施", "实施步骤", "工作要求", "组织领导", "保障机制");
const place = fc.constantFrom("青树嘴镇", "橹湾镇", "白苎滩乡", "藕塘街道");
const subject = fc.constantFrom("安全生产督查发现问题", "农村饮水考核评估反馈问题", "2022年耕地保护检查问题");
const CHINESE = "一二三四五六七八九十";

const measures = fc.oneof(
  prose,
  fc
    .array(prose, { minLength: 2, maxLength: 4 })
    .map((list) => list.map((text, index) => `(${index + 1})${text}`).join("")),
);

export const madeDocument: fc.Arbitrary<MadeDocument> = fc
  .record({
    place,
    subject,
    notice: prose,
    opening: prose,
    first: heading,
    firstText: prose,
    problems: fc.array(fc.record({ text: prose, measures }), { minLength: 1, maxLength: 4 }),
    requirements: fc.array(prose, { minLength: 1, maxLength: 4 }),
    date: fc.record({
      year: fc.integer({ min: 2015, max: 2025 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    full: fc.boolean(),
  })
  .map(({ place, subject, notice, opening, first, firstText, problems, requirements, date, full }) => {
    const plan = `${place}${subject}整改方案`;
    const title = `${place}关于印发《${plan}》的通知`;
    const issuer = `${place}人民政府`;
    const colon = full ? "：" : ":";
    const [left, right] = full ? ["（", "）"] : ["(", ")"];
    const paragraphs = [
      title,
      `各村、各部门、驻村工作队${colon}`,
      notice,
      issuer,
      `${date.year}年${date.month}月${date.day}日`,
      plan,
      opening,
      `一、${first}`,
      firstText,
      "二、整改任务",
      ...problems.flatMap(({ text, measures }, index) => [`${index + 1}.${text}`, `整改措施${colon}${measures}`]),
      "三、工作纪律",
      ...requirements.map((text, index) => `${left}${CHINESE[index]}${right}${text}`),
    ];
    const two = (number: number) => String(number).padStart(2, "0");
    return { title, paragraphs, issuer, date: `${date.year}-${two(date.month)}-${two(date.day)}` };
  });

/** The document as a scraper prints it: one line, a blank between paragraphs. */
export function asOneLine({ title, paragraphs, issuer }: MadeDocument): string {
  return [
    title,
    "详细信息",
    "公开具体内容 |",
    `${paragraphs.join(" ")} |`,
    "基本信息",
    "所属领域 | 扶贫 | ||",
    `公开主体 | ${issuer} | 公开方式 | 主动公开 |`,
    "- 详细信息",
  ].join("\n");
}

/** The document as copied from a page: a line for each paragraph, navigation above and tools below. */
export function asLines({ title, paragraphs, issuer }: MadeDocument): string {
  return [
    "您现在的位置：首页 > 政务公开 > 通知公告",
    title,
    `发布时间：2025-12-31 09:30 来源：${issuer} 浏览次数：12`,
    "",
    ...paragraphs.slice(1).map((paragraph) => `　　${paragraph}`),
    "",
    "【打印】【关闭】",
    "上一篇：无",
    "版权所有：某县人民政府",
  ].join("\r\n");
}

/** The document as a saved web page. */
export function asWebPage({ title, paragraphs, issuer }: MadeDocument): string {
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}_某县人民政府</title><style>p{margin:0}</style></head>
<body><div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
<h1>${title}</h1><div class="info"><span>发布时间：2025-12-31</span> <span>来源：${issuer}</span></div>
<div id="zoom">${paragraphs
    .slice(1)
    .map((text) => `<p>&nbsp;&nbsp;&nbsp;&nbsp;${escape(text)}</p>`)
    .join("\n")}</div>
<div class="foot">上一篇：<a href="1.html">关于其他事项的公告</a></div><script>var a = "<p>不是文字</p>";</script></body></html>`;
}
