import { COMMANDED, ENDING, NAMES, NOBODY, NOMINAL, NO_ACTOR, NO_SUBJECT, PREDICATE, VERB } from "./actor-words.ts";

const PREDICATES = new RegExp(`^(?:${PREDICATE})`, "u");
const LATER = new RegExp(`^(?:${COMMANDED})`, "u");
/** A word of two characters that begins as an ending does: 人均, 人员. */
const CUT =
  /人(?=[均口数次民员士才群大工])|级(?=组织)|办(?=单位|人(?!员)|法|事)|村(?=规民约|民|级|庄)|民(?=工)|所(?=在)|处(?=[理置罚])/uy;
const ENDINGS = new RegExp(`(?:${ENDING})$`, "u");
const GOES_ON = new RegExp(
  `^(?:${ENDING}|第|党|支|民|委|级|组成|构成|公室|会|联合(?=[社会体校])|自然(?=资源|保护|村)|以|等|任|与(?!其)|[、和及或的])`,
  "u",
);
const LONGEST = 36;
/** What follows a subject whose verb is not known: two characters of a word, or a time. */
const ANYTHING = /^(?:\p{Script=Han}{2}|[0-9]+(?:个?工作日|天|日|小时|分钟)内)/u;
/** 由镇审批: one character is an actor before these. */
const SHORT =
  /^[省市县区镇乡村组](?:审[批核定查]|批准|核[定实准]|统[一筹]|负责|承担|牵头|汇总|验收|补助|出资|兜底|里|上)/u;

/** An actor as it is written, and where what he has to do begins. */
export interface Actor {
  /** The words of all bearers together. */
  words: string;
  /** Place in the text that was asked. */
  start: number;
  end: number;
}

/**
 * The actor that a clause begins with: words that end like an office or a post, with no verb in them, before words that a
 * duty begins with; else the longest such words where the clause commands further on.
 *
 * @param plain with narrow signs
 */
export function readSubject(plain: string): Actor | undefined {
  if (NOBODY.test(plain)) return undefined;
  let found: Actor | undefined;
  let open: Actor | undefined;
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 1); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (isCut(plain, end) || !isActor(words)) continue;
    if (PREDICATES.test(rest)) return { words, start: 0, end };
    if (!words.endsWith("级") && LATER.test(rest)) found = { words, start: 0, end };
    open = { words, start: 0, end };
  }
  return found ?? (open && isOpen(open.words, plain.slice(open.end)) ? open : undefined);
}

/** Whether what follows an actor may be a verb that no list has: no noun, nothing that tells how things are. */
function isOpen(words: string, rest: string): boolean {
  return ANYTHING.test(rest) && !GOES_ON.test(rest) && !NOMINAL.test(rest) && !NO_SUBJECT.test(words) && !isDeed(words);
}

/** Whether words begin with what somebody does. */
export function isDeed(plain: string): boolean {
  return PREDICATES.test(plain);
}

function isCut(plain: string, end: number): boolean {
  CUT.lastIndex = end - 1;
  return CUT.test(plain);
}

/** Behind 由 any verb may follow: the shortest name that a known verb follows, else the longest that does not go on. */
export function readAgent(plain: string): Actor | undefined {
  let found: Actor | undefined;
  for (let end = 1; end <= Math.min(LONGEST, plain.length - 2); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (isCut(plain, end) || (end === 1 ? !SHORT.test(plain) : !isActor(words))) continue;
    if (PREDICATES.test(rest)) return { words, start: 0, end };
    if (/^\p{Script=Han}{2}/u.test(rest) && !GOES_ON.test(rest)) found = { words, start: 0, end };
  }
  return found;
}

/** Whether words are the name of an actor, or a list of such names. */
export function isActor(words: string): boolean {
  const bare = words.replace(/(?<=.)\([^()]{1,14}\)$|(?<=.)\p{Script=Han}某{1,2}$/u, "");
  if (!ENDINGS.test(bare) || NO_ACTOR.test(bare) || NOBODY.test(bare)) return false;
  return /^[\p{Script=Han}()、“”·]+$/u.test(words) && !VERB.test(words.replace(NAMES, "")) && balanced(words);
}

function balanced(words: string): boolean {
  return words.split("(").length === words.split(")").length;
}

/**
 * The names in a list of actors: `村支书、乡村振兴专干和帮扶联系人`. A name of one character belongs to the next: 镇、村干部; 任何单位和个人 is
 * one.
 */
export function splitBearers(words: string): string[] {
  // 任何单位和个人, 镇（街道）、村（社区）、组三级网格员: together they are one.
  if (/^任何|、[^、]*[两三四]级[^、]*$/u.test(words)) return [words];
  const listed = words.replace(/等[^、]*$/u, "");
  // 宣传、教育、卫健等部门: what is listed are no names by themselves.
  if (listed !== words && !ENDINGS.test(listed)) return [words];
  const parts = listed
    .split(/(?:、(?![^()（）]*[)）])|,|，|以及|或者|特别是|会同|协同|(?<=[队局所站办委会院司部])联合)/u)
    .flatMap(splitJoined);
  const names: string[] = [];
  let at = 0;
  let begun: number | undefined;
  for (const part of parts) {
    const start = listed.indexOf(part, at);
    at = start + part.length;
    const from = begun ?? start;
    begun = part.length === 1 ? from : undefined;
    if (begun === undefined) names.push(listed.slice(from, at));
  }
  if (begun !== undefined) names.push(listed.slice(begun));
  return names.filter((name) => name !== "");
}

const JOINED = /(?<!发展|改革|协调|督促)和(?!改革)|(?<!以)及|与|或/u;

/** 甲和乙 are two where 甲 is a name by itself: 自然资源和村镇建设办 is one. */
function splitJoined(part: string): string[] {
  const match = JOINED.exec(part);
  const first = match && part.slice(0, match.index);
  if (!match || first === null || (first.length > 1 && !ENDINGS.test(first))) return [part];
  return [first, ...splitJoined(part.slice(match.index + match[0].length))];
}
