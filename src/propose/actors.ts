import { ENDING, NAMES, NOBODY, NO_ACTOR, PREDICATE, VERB } from "./actor-words.ts";

const PREDICATES = new RegExp(`^(?:${PREDICATE})`, "u");
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
 * duty begins with.
 *
 * @param plain with narrow signs
 */
export function readSubject(plain: string): Actor | undefined {
  if (NOBODY.test(plain)) return undefined;
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 1); end++) {
    const words = plain.slice(0, end);
    if (isActor(words) && PREDICATES.test(plain.slice(end))) return { words, start: 0, end };
  }
  return undefined;
}

/** Behind 由 any verb may follow: the shortest name that does not go on. */
export function readAgent(plain: string): Actor | undefined {
  for (let end = 2; end <= Math.min(LONGEST, plain.length - 2); end++) {
    const words = plain.slice(0, end);
    const rest = plain.slice(end);
    if (isActor(words) && (PREDICATES.test(rest) || (/^\p{Script=Han}{2}/u.test(rest) && !GOES_ON.test(rest))))
      return { words, start: 0, end };
  }
  return undefined;
}

/** Whether words are the name of an actor, or a list of such names. */
export function isActor(words: string): boolean {
  if (!ENDINGS.test(words) || NO_ACTOR.test(words) || NOBODY.test(words)) return false;
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
  const parts = listed.split(/(?:、|,|，|以及|或者|特别是|会同|(?<!发展|改革|协调|督促)和(?!改革)|(?<!以)及|与|或)/u);
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
