import type { NoResultHelp } from "../../search/no-result.ts";
import type { SearchResults } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { askedInSentence } from "./asked.ts";
import { buildElement } from "../build-element.ts";

/** Ways on that do not depend on what was typed. */
export interface OtherWays {
  catalogue: string;
  /** Whether there is an index below. */
  index: boolean;
  phone?: { number: string; href: string | undefined; office: string | undefined };
}

/**
 * What to do when nothing was found.
 *
 * @param askFor address of the search page with another question
 */
export function noResultHelp(
  { unfiltered }: SearchResults,
  help: NoResultHelp | undefined,
  ways: OtherWays,
  askFor: (typed: string) => string,
): Node[] {
  if (unfiltered > 0) {
    const clear = buildElement("button", { type: "button", "data-clear-filters": "" }, words.clearFilters);
    return [buildElement("p", {}, words.nothingFiltered(unfiltered)), clear];
  }
  const link = (typed: string) => buildElement("a", { href: askFor(typed), "data-ask": typed }, askedInSentence(typed));
  const parts: Node[] = [];
  if (help?.suggestion !== undefined)
    parts.push(buildElement("p", { class: "suggestion" }, words.suggestion, link(help.suggestion)));
  if (help && help.words.length > 1) {
    const each = help.words.map(({ typed, total }) =>
      buildElement("li", {}, total > 0 ? link(typed) : `“${askedInSentence(typed)}”`, ` ${words.wordTotal(total)}`),
    );
    parts.push(buildElement("p", {}, words.eachWord), buildElement("ul", { role: "list" }, ...each));
  }
  if (help?.shorter) {
    const { typed, total } = help.shorter;
    parts.push(buildElement("p", {}, words.shorter, link(typed), ` ${words.wordTotal(total)}`));
  }
  return [...parts, otherWays(ways)];
}

function otherWays({ catalogue, index, phone }: OtherWays): HTMLElement {
  const items = [buildElement("li", {}, buildElement("a", { href: catalogue }, words.inCatalogue))];
  if (index) items.push(buildElement("li", {}, buildElement("a", { href: "#words" }, words.inIndex)));
  if (phone) {
    const number = phone.href === undefined ? phone.number : buildElement("a", { href: phone.href }, phone.number);
    items.push(buildElement("li", {}, words.ask(phone.office ?? ""), number));
  }
  return buildElement(
    "div",
    {},
    buildElement("p", {}, words.otherWays),
    buildElement("ul", { role: "list" }, ...items),
  );
}
