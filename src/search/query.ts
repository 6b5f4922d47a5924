import { charactersOf } from "./pair-words.ts";

/** One word of a query. */
export interface Term {
  /** As typed. */
  typed: string;
  /** As it is compared. */
  characters: string[];
}

export interface Query {
  /** The words between the blanks, each once. A document has to have all of them. */
  terms: Term[];
  /** All of what was typed without its blanks, where it has some: people paste text with blanks the source lacks. */
  joined?: Term;
}

/** Characters and words beyond which a query is cut: far more than anyone types, little enough for a browser. */
const LONGEST = 1000;
const MOST_TERMS = 30;

/** Reads what somebody typed. Every sign stands for itself: there are no operators. */
export function readQuery(typed: string): Query {
  const words = [...typed.normalize("NFC")].slice(0, LONGEST).join("").split(/\s+/u);
  const all = words.map(toTerm).filter(({ characters }) => characters.length > 0);
  const terms = [...new Map(all.map((term) => [term.characters.join(""), term])).values()].slice(0, MOST_TERMS);
  return all.length > 1 ? { terms, joined: toTerm(all.map((term) => term.typed).join("")) } : { terms };
}

function toTerm(typed: string): Term {
  return { typed, characters: charactersOf(typed) };
}

const QUOTED = /(^|\s)(?:"([^"]+)"|[“”＂„]([^“”＂]+)[“”＂]|[「『]([^」』]+)[」』])(?=\s|$)/gu;

/** The same without the quotes around words, for those who mean an exact phrase by them; undefined where there are none. */
export function withoutQuotes(typed: string): string | undefined {
  const bare = typed.replace(
    QUOTED,
    (_all, before: string, ascii?: string, curved?: string, corner?: string) =>
      before + (ascii ?? curved ?? corner ?? ""),
  );
  return bare === typed ? undefined : bare;
}
