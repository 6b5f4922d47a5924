import { withoutBlanks } from "../model/text.ts";

/** Longer quotes are sentences, not words that somebody looks up. */
const LONGEST_QUOTE = 20;

const TITLE = /《[^《》]+(?:《[^《》]*》[^《》]*)*》/gu;
const QUOTE = /“[^“”]+”|‘[^‘’]+’|「[^「」]+」/gu;
const NUMBER =
  /(?<organ>[\p{Script=Han}A-Za-z]{0,16})(?<rest>[〔［[(（【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*第?\s*\d+\s*号)/gu;
/** What leads to a document number without being part of it: 根据…, 依照…. */
const BEFORE_NUMBER =
  /^.*(?:根据|按照|依据|依照|遵照|关于|印发|转发|参照|通知|意见|方案|办法|精神|以及|文件|[和及与的以按据])/u;

/**
 * The words of a text that people look up by: titles in 《》, terms in quotes and document numbers
 * (中农组发〔2022〕22号), each as it is printed, blanks taken out.
 */
export function findSearchWords(text: string): string[] {
  return [...matches(text, TITLE), ...findQuotes(text), ...findNumbers(text)].map(withoutBlanks);
}

function findQuotes(text: string): string[] {
  // Straight quotes have no sides: they are pairs only where their number is even.
  const parts = text.split('"');
  const straight = parts.length % 2 === 1 ? parts.filter((_, at) => at % 2 === 1).map((inside) => `"${inside}"`) : [];
  return [...matches(text, QUOTE), ...straight].filter((quote) => {
    const inside = [...withoutBlanks(quote.slice(1, -1))];
    return inside.length > 1 && inside.length <= LONGEST_QUOTE && !/[。；;“"]/u.test(quote.slice(1, -1));
  });
}

function findNumbers(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap(({ groups }) => {
    const organ = (groups?.["organ"] ?? "").replace(BEFORE_NUMBER, "");
    return organ === "" ? [] : [organ + (groups?.["rest"] ?? "")];
  });
}

/** The units and persons that a value of 责任单位 or 责任领导 names: 社会事务办、各村(社区) → two. */
export function splitNames(value: string): string[] {
  const names: string[] = [];
  let [name, depth] = ["", 0];
  for (const character of withoutBlanks(value)) {
    if (/[(（]/u.test(character)) depth++;
    if (/[)）]/u.test(character)) depth--;
    if (depth <= 0 && /[、,，;；。.：:]/u.test(character)) {
      names.push(name);
      name = "";
    } else name += character;
  }
  return [...names, name].filter((one) => one !== "" && [...one].length <= LONGEST_QUOTE);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}
