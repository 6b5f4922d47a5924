import { withoutBlanks } from "../model/text.ts";
import { shownTexts } from "./shown-texts.ts";

const LEADS_ON = /<meta http-equiv="refresh" content="0; url=(?<to>[^"#]*)/u;
const NAMED = /<(?<kind>title|h1)>(?<name>[^<]*)<\/\k<kind>>/gu;
const OF_DOCUMENT = /^documents\/(?<id>[^/]+)\//u;

/** The site that such a page belongs to. */
export interface LeadingSite {
  /** The path that it stands under, with slashes around it. */
  base: string;
  /** 标题 of a document. */
  titleOf: (id: string) => string | undefined;
  /** What is said of each place that was withdrawn, without blanks: the page that it leads to speaks of the whole document. */
  withdrawn: ReadonlySet<string>;
  /** A page of the site. */
  read: (name: string) => string | undefined;
}

/**
 * What a page that only leads on calls the place where it leads, if that is neither the 标题 of the document there, with words of
 * ours around it, nor said on the page there, nor that it was withdrawn. Of so short a text, words that are known one by one prove little: 的通告 is two.
 */
export function findWrongName(page: string, { base, titleOf, withdrawn, read }: LeadingSite): string | undefined {
  const to = LEADS_ON.exec(page)?.groups?.["to"];
  if (to === undefined) return undefined;
  const name = decodeURI(to.startsWith(base) ? to.slice(base.length) : to);
  const title = titleOf(OF_DOCUMENT.exec(name)?.groups?.["id"] ?? "");
  const isTitle = (said: string) => title !== undefined && said.includes(withoutBlanks(title));
  const isThere = (said: string) => wordsOf(read(`${name}index.html`) ?? "").includes(said);
  const names = [...page.matchAll(NAMED)].map(({ groups }) => groups?.["name"] ?? "");
  return names.find((one) => {
    const said = wordsOf(one);
    return !isTitle(said) && !withdrawn.has(said) && !isThere(said);
  });
}

function wordsOf(page: string): string {
  return withoutBlanks([...shownTexts("page.html", new TextEncoder().encode(page))].join(""));
}
