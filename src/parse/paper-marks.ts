import { closeLine, isQuoted, spanInLine } from "./closed-line.ts";

/**
 * What is printed on a paper and says that it is not to be published, or not yet: 密级 (保守国家秘密法, GB/T 9704-2012 7.2.2),
 * marks of internal papers, 公开属性 (条例 13–16), and 征求意见稿.
 */
export type PaperMarkKind = "secret" | "internal" | "withheld" | "draft";

/** What the kinds are called. */
export const MARK_WORDS: Readonly<Record<PaperMarkKind, string>> = {
  secret: "密级标志",
  internal: "内部资料标志",
  withheld: "不公开标志",
  draft: "未定稿标志",
};

/** Who may say that a paper is published all the same, and what has to be done, in the words of an editor. */
export const WHO_DECIDES: Readonly<Record<PaperMarkKind, string>> = {
  secret: "本机关的保密审查机构处理：涉密文件不得公开，也不得存在联网的电脑上；已经解密的，由原定密机关书面决定",
  internal: "制发机关的负责人审查，书面决定能不能公开",
  withheld: "签发文件的领导和政府信息公开工作机构书面决定能不能主动公开",
  draft: "签发文件的领导定稿",
};

/** A mark and where it stands in its line, the end not included. */
export interface PaperMark {
  kind: PaperMarkKind;
  start: number;
  end: number;
  /** As it is printed, blanks apart. */
  words: string;
}

/**
 * Where a line stands. In a cell, single words are data and no mark; in a header, a footer or a watermark they are marks
 * by themselves.
 */
export type LinePlace = "text" | "cell" | "frame";

const LEVEL = "(?:绝密|机密|秘密)";
const STAR = "[★☆✩✪✭✮✯⭐]";
const FIGURE = "[\\d０-９一二三四五六七八九十]{1,3}";
const TERM = `(?:${FIGURE}(?:年|个?月|[天日])|长期|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:解密|前)?)`;
/** A term that ends with something that happens; only a star before it makes a mark of these words. */
const EVENT = "(?:[\\p{Script=Han}]{2,10}[前后])";
const DOCUMENT = "(?:[此本该]\\p{Script=Han}{1,4}?(?:[属为系是]于?)?)";
/** 附注：此件不予公开. */
const NOTE = "(?:(?:附注|备注|说明|提示|注)[:：])?";

/** Marks that count wherever they stand in a line. */
const ANYWHERE: readonly (readonly [PaperMarkKind, string])[] = [
  ["secret", `(?<!国家|工作)${LEVEL}(?:${STAR}(?:${TERM}|${EVENT})?|[＊*]${TERM})`],
  ["secret", `密级(?:和保密期限|及保密期限)?[:：]${LEVEL}(?:${STAR}?${TERM})?`],
  ["internal", "密级[:：](?:内部|工作秘密)"],
  [
    "withheld",
    `[（(【[〔]${NOTE}${DOCUMENT}(?:依申请公开|不予?公开|不宜公开|不得公开|暂不公开|免予公开|不对外公开|非公开|内部掌握)[^）)】\\]〕]{0,12}[）)】\\]〕]`,
  ],
  ["draft", `[（(【[〔]${DOCUMENT}删减后公开[）)】\\]〕]`],
];

/** 公开方式：依申请公开, where a label stands at the beginning of something. */
const ATTRIBUTE =
  "(?:信息)?公开(?:方式|属性|类型|类别|形式|选项|性质)[:：](?:依申请公开|依申请|不予?公开|免予公开|非公开|内部公开)(?![、和及或与，,/]?主动)|公开(?:方式|属性|类型|类别|形式|选项|性质)[:：][^:：]{0,12}[■☑√☒✓✔](?:依申请公开|不予?公开)";

const OUTSIDE =
  "(?:请|严禁|不得|不准|禁止|切勿|请勿|勿|不要|不可)(?:擅自|随意|私自|对)?(?:外传|外泄|泄露|泄密|扩散|上网|对外(?:提供|公开|传播))";
const KEPT = "(?:请)?注意(?:妥善)?(?:保存|保管|保密)";
const INSIDE_ONLY =
  "(?:仅供|仅限|只供|只限|限于?|供)(?:本?(?:单位|机关|部门|系统))?内部(?:工作)?(?:人员)?(?:使用|参考|传阅|阅读|交流|掌握|学习)";
const INTERNAL = "(?:内部(?:工作)?(?:资料|文件|材料|使用|参考|参阅|传阅|掌握|刊物|发行|文稿|稿)|工作秘密)";
const BESIDE = "(?:请?妥善保管|严禁复制|请勿复制|翻印必究|阅后(?:即)?(?:销毁|收回|退回|焚毁)|[会用]后(?:请)?收回)";
const ISSUE = "(?:\\d{4}年)?(?:编号[:：]?)?(?:第?\\d{1,6}[期号]?)?";
const STOP = "[,，、;；。.·•—\\-!！]*";

/** Marks that are a line, or all of a bracket that is a line. */
const STRONG = `(?:${OUTSIDE}|${KEPT}|${INSIDE_ONLY})`;
const WHOLE: Readonly<Record<LinePlace, readonly (readonly [PaperMarkKind, string])[]>> = {
  cell: [
    ["secret", `(?:\\d{6})?${LEVEL}${TERM}`],
    [
      "internal",
      `${DOCUMENT}?${STOP}(?:(?:${INTERNAL}|${BESIDE})${STOP})*${STRONG}(?:${STOP}(?:${INTERNAL}|${STRONG}|${BESIDE}))*${STOP}`,
    ],
    ["withheld", `${NOTE}${DOCUMENT}(?:依申请公开|不予?公开|暂不公开|免予公开|不得公开|不宜公开)[。.]?`],
  ],
  text: [
    ["secret", `(?:份号[:：]?)?(?:\\d{6})?${LEVEL}(?:${STAR}?${TERM})?(?:特急|加急|平急|特提)?`],
    ["withheld", "[（(【[〔]属?于?(?:依申请公开|不予?公开|暂不公开|免予公开)[）)】\\]〕]"],
  ],
  frame: [
    ["internal", "内部|保密|工作秘密|敏感信息"],
    ["draft", "草稿|样稿|样本|初稿|DRAFT|draft|Draft"],
  ],
};
const ALONE = `${NOTE}${DOCUMENT}?${STOP}(?:(?:${INTERNAL}|${STRONG}|${BESIDE})${STOP})*(?:${INTERNAL}|${STRONG})(?:${STOP}(?:${INTERNAL}|${STRONG}|${BESIDE}))*${STOP}${ISSUE}`;

const DRAFT =
  "(?:第[一二三四五1-9]次|修订|修正|公开)*(?:(?:征求意见|送审|讨论|审议|审阅|会审|代拟|报批|修改)稿|草案|草稿|初稿|样稿)+";

const FIND: readonly (readonly [PaperMarkKind, RegExp])[] = ANYWHERE.map(([kind, source]) => [
  kind,
  new RegExp(source, "gu"),
]);
const FIND_ATTRIBUTE = new RegExp(ATTRIBUTE, "gu");
const FIND_WHOLE = compileWhole();
const DRAFT_AT_END = new RegExp(`[（(【[〔](?:${DRAFT})[）)】\\]〕]$`, "u");
const DRAFT_ALONE = new RegExp(`^[（(【[〔]?(?!草案$)(?:${DRAFT})[）)】\\]〕]?$`, "u");
/** Some of these words stand in every mark. */
const MAY_HOLD = /密|内部|公开|[传泄]|保[存管]|稿|草案|样本|敏感|draft/iu;
/** A paper that asks for opinions carries the draft on purpose. */
const ASKS_FOR_OPINIONS = /征求.{0,40}意见的|公开征求|征集.{0,20}意见/u;

/** The marks of one line: at most one for each place, in their order. */
export function findPaperMarks(text: string, place: LinePlace = "text"): PaperMark[] {
  const closed = closeLine(text);
  const { words } = closed;
  if (!MAY_HOLD.test(words)) return [];
  const found: { kind: PaperMarkKind; from: number; to: number }[] = [];
  for (const [kind, pattern] of FIND)
    for (const match of words.matchAll(pattern))
      if (!isQuoted(words, match.index)) found.push({ kind, from: match.index, to: match.index + match[0].length });
  for (const match of words.matchAll(FIND_ATTRIBUTE))
    if (!isQuoted(words, match.index) && beginsAt(text, closed.offsets[match.index] ?? 0))
      found.push({ kind: "withheld", from: match.index, to: match.index + match[0].length });
  if (found.length === 0) found.push(...wholeLine(words, place));
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, at, all) => at === 0 || from >= (all[at - 1]?.to ?? 0))
    .map(({ kind, from, to }) => ({ kind, ...spanInLine(closed, from, to), words: words.slice(from, to) }));
}

function wholeLine(words: string, place: LinePlace): { kind: PaperMarkKind; from: number; to: number }[] {
  const whole = { from: 0, to: words.length };
  for (const [kind, pattern] of FIND_WHOLE[place]) if (pattern.test(words)) return [{ kind, ...whole }];
  if (DRAFT_ALONE.test(words)) return place === "cell" ? [] : [{ kind: "draft", ...whole }];
  const draft = place === "cell" || ASKS_FOR_OPINIONS.test(words) ? null : DRAFT_AT_END.exec(words);
  if (!draft || isQuoted(words, draft.index)) return [];
  return [{ kind: "draft", from: draft.index, to: words.length }];
}

/** Whether something begins at a place: the line, or what stands behind a blank, a bar or a stop. */
function beginsAt(line: string, at: number): boolean {
  return at === 0 || /[\s|｜,，;；。、（(【]/u.test(line.charAt(at - 1));
}

function compileWhole(): Record<LinePlace, [PaperMarkKind, RegExp][]> {
  const compile = (list: readonly (readonly [PaperMarkKind, string])[]) =>
    list.map(([kind, source]): [PaperMarkKind, RegExp] => [
      kind,
      new RegExp(`^[（(【[〔]?(?:${source})[）)】\\]〕]?$`, "u"),
    ]);
  const cell = compile(WHOLE.cell);
  const text = [...compile([...WHOLE.text, ["internal", ALONE]]), ...cell];
  return { cell, text, frame: [...text, ...compile(WHOLE.frame)] };
}
