import type { Excerpt } from "./excerpt.ts";
import type { Match } from "./match.ts";
import { charactersOf } from "./pair-words.ts";
import type { Intent } from "./question.ts";
import type { PieceBlock, PieceText } from "./read-piece.ts";
import { readPiece } from "./read-piece.ts";

/** A quotation that may answer a question, with its place: the words of the document and nothing else. */
export interface Answer {
  /** Title of the document, and how the unit is cited. */
  title: string;
  citation?: string;
  /** Address of the page below the site, and the id of the unit on it. */
  page: string;
  anchor: string;
  excerpt: Excerpt;
}

/** What is asked about: the words of one thing, and how much it matters. */
export interface AskedWord {
  options: readonly (readonly string[])[];
  weight: number;
}

const OFFICE = String.raw`(?:办公室|办|局|站|所|中心|委员会|委|政府|大厅|窗口|村支书|书记|主任|干部|工作队|责任人|负责人|科|股|医院|卫生院|学校)`;
const PHONE = /(?:0\d{2,3}[－-]?)?[1-9]\d{6,7}(?!\d)|1\d{10}|\b1[12]\d{3}\b|(?<!\d)(?:110|119|120|12345|12348)(?!\d)/u;

/** What a sentence has that answers, the more telling first. */
const EVIDENCE: Readonly<Record<Intent, readonly RegExp[]>> = {
  amount: [
    /\d[\d,，.．]*\s*(?:余)?(?:万|千|百)?(?:元|块|%|％|‰|万元|亿元|斤|公斤|亩|平方米|户|人|倍|折)(?:[／/每]\S{1,6})?/u,
    /百分之\S+|全额|[一二三四五六七八九十百千]+元/u,
    /标准|比例/u,
  ],
  time: [
    /每周\S{0,12}|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|初|中旬|上旬|下旬|份)?(?:\S{0,3}[至到—-]\S{0,12}\d{1,2}(?:月|日)(?:\d{1,2}日)?)?(?:前|止|起)?/u,
    /\d+个?(?:工作日|日|天|月|年)(?:内|以内|前)?|每[年月季周]\S{0,8}|[一二三四五六七八九十]+个?(?:工作日|日内|个月)|[上下]午|\d{1,2}[:：时]\d{0,2}/u,
    /期限|时限|截止|长期/u,
  ],
  who: [
    PHONE,
    new RegExp(
      String.raw`(?:责任单位|责任人|责任部门|主管|负责|牵头|受理|联系人|咨询|向)\S{0,24}?${OFFICE}|${OFFICE}\S{0,8}(?:负责|受理|牵头|办理|审批|审核)`,
      "u",
    ),
    /负责|责任单位|牵头|受理|联系/u,
  ],
  where: [
    /(?:地点|地址|窗口|位于|前往|到|在|向)\S{0,24}?(?:大厅|窗口|中心|委员会|村委会|政府|站|所|路\d*号?|街道?|楼|室|学校|卫生院|银行|网点|平台)/u,
    /大厅|窗口|服务中心|地址|地点/u,
  ],
  papers: [
    /(?:提供|提交|携带|出具|凭|持|带)\S{0,40}?(?:身份证|户口簿|户口本|复印件|申请书|申请表|证明|证书|材料|照片|社保卡|银行卡|存折|\S{0,6}证|户口|簿)/u,
    /身份证|户口簿|户口本|复印件|申请书|申请表|证明材料|证件|材料/u,
  ],
  may: [
    /符合\S{0,40}?(?:条件|情形|之一)|应当(?:符合|具备|满足)|具备下列|(?:可以|均可|可)(?:申请|享受|领取|办理|参加)|不得|不予|不符合|对象(?:为|是|包括)|范围(?:为|是|包括)|年满\S{1,6}周?岁/u,
    /条件|对象|资格|可以|不得|范围|优先|禁止|免费/u,
  ],
  how: [
    /(?:由|向|到|通过|经)\S{0,30}?(?:提出|申请|申报|提交|报名|办理|登记|缴纳|缴费|拨打|备案)/u,
    /申请|申报|受理|审核|审批|办理|登记|流程|程序|缴纳|报名|备案/u,
  ],
};

/** Documents that are read for an answer, pieces of each, and answers that are shown. */
const DOCUMENTS = 4;
const PIECES = 2;
const MOST = 2;
/** The date at the end of a text answers nothing. */
const DATED = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
/** Characters of a quotation. */
const LONGEST = 130;

interface Candidate extends Answer {
  score: number;
}

/** The sentences of the best documents that say what is asked, the best first. None where nothing says it. */
export async function findAnswers(
  intents: readonly Intent[],
  words: readonly AskedWord[],
  matches: readonly Match[],
): Promise<Answer[]> {
  if (intents.length === 0 || words.length === 0) return [];
  const read = await Promise.all(
    matches.slice(0, DOCUMENTS).map(async ({ volume, pieces }, rank) => {
      const stored = await Promise.all(pieces.slice(0, PIECES).map((number) => volume.piece(number)));
      return stored.flatMap((piece) =>
        listCandidates(readPiece(piece), intents, words).map(({ block, ...found }): Candidate => {
          const citation = piece.citations[block.anchor];
          const place = { page: block.page, anchor: block.anchor, ...(citation === undefined ? {} : { citation }) };
          return { title: piece.title, ...place, excerpt: found.excerpt, score: found.score - rank * 0.15 };
        }),
      );
    }),
  );
  const best = read.flat().sort((a, b) => b.score - a.score);
  const top = best[0]?.score ?? 0;
  const different = best.filter(({ excerpt }, at) => best.findIndex((one) => one.excerpt.text === excerpt.text) === at);
  return different
    .filter(({ score }) => score > top * 0.8)
    .slice(0, MOST)
    .map(({ score: _score, ...answer }) => answer);
}

function listCandidates(text: PieceText, intents: readonly Intent[], words: readonly AskedWord[]) {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  let [title, heading] = ["", ""];
  return text.blocks.flatMap((block, at) => {
    const { kind } = block;
    if (kind === "title") title = joined(block.text);
    if (kind === "heading") heading = joined(block.text);
    if (kind === "title" || kind === "heading" || kind === "attachment") return [];
    const isRow = kind === "table" || kind === "disclosure";
    const first = text.blocks[at - 1];
    if (isRow && first?.line === block.line) return [];
    const line = isRow ? text.blocks.filter((one) => one.line === block.line) : [block];
    const around = joined(
      text.blocks
        .filter((one) => one.line === block.line)
        .map((one) => one.text)
        .join(""),
    );
    return sentencesOf(line, isRow).flatMap((excerpt) => {
      const evidence = evidenceIn(excerpt.text, intents);
      if (!evidence) return [];
      const here = joined(excerpt.text);
      let score = 0;
      let isAbout = false;
      for (const { options, weight } of words) {
        const stands = (within: string) => options.some((option) => within.includes(option.join("")));
        const share = stands(here) ? 1 : stands(around) ? 0.8 : stands(heading) ? 0.7 : stands(title) ? 0.6 : 0;
        score += (share * weight) / total;
        if (share > 0 && weight === heaviest) isAbout = true;
        if (weight === heaviest && stands(title)) score += 0.4;
      }
      if (!isAbout) return [];
      const fact = kind === "disclosure" ? 0.3 : 0;
      return [{ block, score: score + evidence.worth - fact, excerpt: { ...excerpt, marks: [evidence.mark] } }];
    });
  });
}

function joined(text: string): string {
  return charactersOf(text).join("");
}

function evidenceIn(text: string, intents: readonly Intent[]): { worth: number; mark: [number, number] } | undefined {
  for (const [worth, level] of [0.8, 0.4, 0.1].entries())
    for (const intent of intents) {
      const found = EVIDENCE[intent][worth]?.exec(text);
      if (found) return { worth: level, mark: [found.index, found.index + found[0].length] };
    }
  return undefined;
}

/** The sentences of a paragraph, a long one from comma to comma; the cells of a row are one. */
function sentencesOf(line: readonly PieceBlock[], isRow: boolean): Excerpt[] {
  const text = isRow ? line.map((one) => one.text).join("\u3000") : (line[0]?.text ?? "");
  if (!isRow && DATED.test(text.trim())) return [];
  if (isRow || text.length <= LONGEST) return [{ text, marks: [], cutBefore: false, cutAfter: false }];
  const excerpts: Excerpt[] = [];
  let index = 0;
  for (const sentence of text.match(/[^。；;！？!?]+[。；;！？!?]*|[。；;！？!?]+/gu) ?? []) {
    const parts = sentence.length > LONGEST ? (sentence.match(/[^，,]+[，,]?/gu) ?? []) : [sentence];
    let at = index;
    let held = "";
    for (const [number, part] of parts.entries()) {
      held += part;
      const next = parts[number + 1];
      if (next !== undefined && held.length + next.length <= LONGEST) continue;
      excerpts.push({ text: held, marks: [], cutBefore: at > 0, cutAfter: at + held.length < text.length });
      at += held.length;
      held = "";
    }
    index += sentence.length;
  }
  return excerpts;
}
