import { COMMANDED, ENDING, NAMES, NOBODY, NO_ACTOR, PREDICATE, VERB } from "./actor-words.ts";

const PREDICATES = new RegExp(`^(?:${PREDICATE})`, "u");
const LATER = new RegExp(`^(?:${COMMANDED})`, "u");
/** A word of two characters that begins as an ending does: 人均, 人员. */
const CUT = /人(?=[均口数次民员士才群大工])/uy;
const ENDINGS = new RegExp(`(?:${ENDING})$`, "u");
const GOES_ON = new RegExp(
  `^(?:${ENDING}|第|党|支|民|委|级|组成|构成|公室|会|联合|自然|以|等|任|与(?!其)|[、和及或的])`,
  "u",
);
const LONGEST = 36;

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
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 1); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (isCut(plain, end) || !isActor(words)) continue;
    if (PREDICATES.test(rest)) return { words, start: 0, end };
    if (!words.endsWith("级") && LATER.test(rest)) found = { words, start: 0, end };
  }
  return found;
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
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 2); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (!isActor(words)) continue;
    if (PREDICATES.test(rest)) return { words, start: 0, end };
    if (/^\p{Script=Han}{2}/u.test(rest) && !GOES_ON.test(rest)) found = { words, start: 0, end };
  }
  return found;
}

/** Whether words are the name of an actor, or a list of such names. */
export function isActor(words: string): boolean {
  const bare = words.replace(/(?<=.)\([^()]{1,14}\)$/u, "");
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
  if (/^任何/u.test(words)) return [words];
  const listed = words.replace(/等[^、]*$/u, "");
  // 宣传、教育、卫健等部门: what is listed are no names by themselves.
  if (listed !== words && !ENDINGS.test(listed)) return [words];
  const parts = listed.split(/(?:、|,|，|以及|或者|特别是|会同)/u).flatMap(splitJoined);
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
