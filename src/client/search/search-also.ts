import type { Answer } from "../../search/answers.ts";
import type { AlsoResult, AlsoResults } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { buildElement, fillElement } from "../build-element.ts";
import type { ResultSettings } from "./search-results.ts";
import { address, buildResult, runsOf } from "./search-results.ts";

interface AlsoSettings extends ResultSettings {
  /** Address of the search page with another question. */
  askFor: (typed: string) => string;
  /** Whether nothing has the query as it was typed. */
  isAlone: boolean;
}

/** Shows what has other words of the same meaning, or most of the words of a question, and says so. */
export function showAlso(place: HTMLElement, also: AlsoResults | undefined, settings: AlsoSettings): void {
  place.hidden = !also || also.total === 0;
  if (!also || also.total === 0) {
    fillElement(place);
    return;
  }
  const { looked, nowhere, results, total } = also;
  const links = looked.flatMap((word, at) => [
    ...(at > 0 ? ["、"] : []),
    buildElement("a", { href: settings.askFor(word), "data-ask": word }, word),
  ]);
  const heading = links.length > 0 ? [words.also, ...links] : [words.alsoHeading];
  const notes = [
    ...(nowhere.length > 0 ? [words.nowhere(quoteAll(nowhere))] : []),
    ...(total > results.length ? [words.alsoMore(results.length, total)] : []),
  ].map((note) => buildElement("p", { class: "note" }, note));
  const items = results.map((result) => buildAlso(result, settings));
  const top = buildElement("h2", { class: "also-heading" }, ...heading);
  fillElement(place, top, ...notes, buildElement("ol", { role: "list" }, ...items.map(({ element }) => element)));
  items.forEach(({ fillOthers }) => fillOthers());
}

function buildAlso(result: AlsoResult, settings: AlsoSettings) {
  const item = buildResult(result, { ...settings, searched: result.words.join(" ") });
  if (result.missing.length > 0)
    item.element
      .querySelector(".from")
      ?.append(buildElement("span", { class: "missing" }, words.missing(quoteAll(result.missing))));
  return item;
}

function quoteAll(list: readonly string[]): string {
  return list.map((word) => words.quoted(word)).join("");
}

/** Shows quotations that say what a question asks, each with its place. */
export function showAnswers(place: HTMLElement, answers: readonly Answer[], base: string): void {
  place.hidden = answers.length === 0;
  const items = answers.map(({ title, citation, page, anchor, excerpt }) => {
    const [mark] = excerpt.marks;
    const searched = mark ? excerpt.text.slice(...mark) : excerpt.text;
    const link = buildElement(
      "a",
      { href: address(page, anchor, { base, searched, open: 1 }), class: "official" },
      citation === undefined ? title : `${title} ${citation}`,
    );
    return buildElement(
      "li",
      {},
      buildElement("blockquote", { class: "official" }, ...runsOf(excerpt)),
      buildElement("p", { class: "from" }, link),
    );
  });
  fillElement(
    place,
    ...(items.length > 0
      ? [buildElement("h2", {}, words.answers), buildElement("ol", { role: "list" }, ...items)]
      : []),
  );
}
