import type { Random } from "../audit/random.ts";
import type { Language } from "./language.ts";

/** A generated document: the name of its folder and its `document.md`. */
export interface GeneratedDocument {
  id: string;
  source: string;
}

type Genre = "notice" | "rules" | "report" | "announcement" | "emergency-plan" | "problems";

/** How often each genre comes, of 100. */
const SHARES: [Genre, number][] = [
  ["notice", 34],
  ["rules", 25],
  ["report", 15],
  ["announcement", 14],
  ["emergency-plan", 8],
  ["problems", 4],
];

const HAN = "一二三四五六七八九十";
const YEARS = 8;

/** Makes documents one after the other, without end. */
export function* generateDocuments(language: Language, random: Random): Generator<GeneratedDocument> {
  const towns = Array.from({ length: 24 }, () => `${language.place()}${random.pick(["镇", "乡"])}人民政府`);
  for (let number = 1; ; number++) {
    const day = `${2018 + random.below(YEARS)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    yield writeDocument(`${day}-${number}`, day, random.pick(towns), language, random);
  }
}

function writeDocument(id: string, day: string, issuer: string, language: Language, random: Random): GeneratedDocument {
  const genre = pickGenre(random);
  const topics = language.topics(12 + random.below(30));
  const subject = topics.slice(0, 2).join("") + random.pick(["工作", "管理", "补助", "建设", "整治"]);
  const write = writer(topics, language, random);
  const { title, body } = GENRES[genre](subject, write, random);
  const number = `${issuer.slice(0, 2)}政发〔${day.slice(0, 4)}〕${1 + random.below(60)}号`;
  const [domain, item] = random.pick(DOMAINS);
  const frontmatter = [
    `标题: ${title}`,
    `发文字号: ${number}`,
    `所属领域: ${domain}`,
    `一级事项: ${item}`,
    `公开时限: 信息形成(变更)20个工作日内`,
    `公开方式: 主动`,
    `公开主体: ${issuer}`,
    `成文日期: ${day}`,
  ];
  return {
    id,
    source: `---\n${frontmatter.join("\n")}\n---\n\n# ${title}\n\n${body.join("\n\n")}\n\n${issuer}\n\n${day}\n`,
  };
}

const DOMAINS: [string, string][] = [
  ["扶贫", "政策文件"],
  ["社会救助", "临时救助"],
  ["涉农补贴", "补贴发放"],
  ["安全生产", "监督检查"],
  ["救灾", "应急预案"],
  ["义务教育", "招生管理"],
  ["财政预决算", "部门决算"],
  ["生态环境", "公共服务"],
];

/** Paragraphs of so many sentences. */
type Writer = (sentences: number) => string;

function writer(topics: readonly string[], language: Language, random: Random): Writer {
  const [comma, stop] = random.below(3) === 0 ? [",", "。"] : ["，", "。"];
  return (sentences) =>
    Array.from({ length: sentences }, () => language.sentence(topics).replaceAll("，", comma) + stop).join("");
}

type GenreWriter = (subject: string, write: Writer, random: Random) => { title: string; body: string[] };

const GENRES: Record<Genre, GenreWriter> = {
  notice: (subject, write, random) => ({
    title: `关于做好${subject}的通知`,
    body: [
      "各村（社区）、各部门：",
      write(2),
      ...sections(4, random, () => [write(4), ...numbered(2 + random.below(4), write)]),
    ],
  }),
  rules: (subject, write, random) => ({
    title: `${subject}办法`,
    body: Array.from({ length: 30 + random.below(60) }, (_, at) => `第${han(at + 1)}条 ${write(1 + random.below(4))}`),
  }),
  report: (subject, write, random) => ({
    title: `${subject}情况报告`,
    body: sections(5, random, () => Array.from({ length: 6 }, (_, at) => `（${han(at + 1)}）${write(5)}`)),
  }),
  announcement: (subject, write, random) => ({
    title: `关于${subject}的公告`,
    body: [write(3), table(random, write), write(2)],
  }),
  "emergency-plan": (subject, write, random) => ({
    title: `${subject}应急预案`,
    body: Array.from({ length: 6 }, (_, at) => at + 1).flatMap((chapter) => [
      `${chapter} ${begin(write(1), 8)}`,
      ...Array.from({ length: 3 + random.below(3) }, (_, at) => `${chapter}.${at + 1} ${write(4)}`),
    ]),
  }),
  problems: (subject, write, random) => ({
    title: `${subject}问题整改方案`,
    body: [
      "## 一、总体要求",
      write(3),
      "## 二、整改问题及措施",
      ...Array.from({ length: 8 + random.below(8) }, (_, at) => [
        `${at + 1}.${write(2)}`,
        `整改措施：${Array.from({ length: 2 + random.below(3) }, (__, measure) => `（${measure + 1}）${write(2)}`).join("")}`,
        "责任单位：党政办、农业办",
      ]).flat(),
    ],
  }),
};

function sections(count: number, random: Random, write: () => string[]): string[] {
  return Array.from({ length: count }, (_, at) => [
    `## ${han(at + 1)}、${random.pick(["总体要求", "主要任务", "工作措施", "组织保障"])}`,
    ...write(),
  ]).flat();
}

function numbered(count: number, write: Writer): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1}．${write(2)}`);
}

function table(random: Random, write: Writer): string {
  const rows = Array.from(
    { length: 10 + random.below(30) },
    (_, at) => `| ${at + 1} | ${begin(write(1), 3)} | ${random.below(9000)} |`,
  );
  return ["| 序号 | 姓名 | 金额（元） |", "| --- | --- | --- |", ...rows].join("\n");
}

/** The first characters of a text, none of them torn. */
function begin(text: string, count: number): string {
  return [...text].slice(0, count).join("");
}

function pickGenre(random: Random): Genre {
  let chance = random.below(100);
  for (const [genre, share] of SHARES) if ((chance -= share) < 0) return genre;
  return "notice";
}

/** 1–99 in Chinese. */
function han(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = HAN[(number % 10) - 1] ?? "";
  if (tens === 0) return ones;
  return (tens === 1 ? "" : (HAN[tens - 1] ?? "")) + "十" + ones;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
