import type { Excerpt } from "../../search/excerpt.ts";
import type { Hit } from "../../search/hits.ts";
import type { DocumentResult } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { excerptRuns } from "./excerpt-runs.ts";
import { buildElement, fillElement } from "../build-element.ts";

export interface ResultSettings {
  /** The path the site stands under, with its slashes. */
  base: string;
  /** What was searched: the pages mark it. */
  searched: string;
  /** How many hits of a document are shown at once; the others are folded away. */
  open: number;
}

/** A document in the list, and what fills in its further hits when the first have been shown. */
export interface ResultItem {
  element: HTMLLIElement;
  fillOthers: () => void;
}

export function buildResult(result: DocumentResult, settings: ResultSettings): ResultItem {
  const shown = result.hits.slice(0, settings.open);
  const buildOne = hitBuilder(result.hits, settings);
  const element = buildElement(
    "li",
    { class: "result" },
    buildElement("h2", {}, titleLink(result, settings)),
    buildElement("p", { class: "from" }, ...factsOf(result), printLink(result, settings)),
    buildElement("ol", { role: "list", class: "hits" }, ...shown.map(buildOne)),
  );
  if (shown.length === result.hits.length && result.complete) return { element, fillOthers: () => undefined };
  const others = foldOthers(result, settings);
  element.append(others.element);
  return { element, fillOthers: others.fill };
}

/** The further hits of a document, folded away. Where its text was not read to the end, that is done on opening. */
function foldOthers(result: DocumentResult, settings: ResultSettings): { element: HTMLElement; fill: () => void } {
  const known = result.hits.slice(settings.open);
  const summary = buildElement("summary", {}, result.complete ? words.otherHits(known.length) : words.allHits);
  const list = buildElement("ol", { role: "list", class: "hits" });
  const element = buildElement("details", { class: "other-hits" }, summary, list);
  const readAll = async (): Promise<void> => {
    const shown = new Set(result.hits.slice(0, settings.open).map(keyOf));
    try {
      const all = await result.allHits();
      fillElement(list, ...all.filter((hit) => !shown.has(keyOf(hit))).map(hitBuilder(all, settings)));
    } catch {
      element.open = false;
      summary.textContent = `${words.unreachable}${words.retry}`;
    }
  };
  if (!result.complete)
    element.addEventListener("toggle", () => {
      if (element.open) void readAll();
    });
  return { element, fill: () => fillElement(list, ...known.map(hitBuilder(result.hits, settings))) };
}

function keyOf({ page, anchor, excerpt }: Hit): string {
  return `${page}#${anchor} ${excerpt.text}`;
}

function titleLink({ page, title }: DocumentResult, settings: ResultSettings): HTMLAnchorElement {
  return buildElement("a", { href: address(page, "", settings), class: "official" }, ...runsOf(title));
}

/** From the print centre of a document its sheets are one choice away. */
function printLink({ page, title }: DocumentResult, { base }: ResultSettings): HTMLAnchorElement {
  const label = `${words.print} ${title.text}`;
  return buildElement("a", { href: `${base}${page}print/`, class: "print-link", "aria-label": label }, words.print);
}

function factsOf({ issuer, documentNumber, date, validity, occurrences }: DocumentResult): Node[] {
  const facts: Node[] = [issuer, documentNumber]
    .filter((fact) => fact !== undefined)
    .map((fact) => buildElement("span", { class: "official" }, fact));
  if (date !== undefined) facts.push(buildElement("time", { datetime: date.replace(" ", "T") }, date));
  if (validity !== undefined) facts.push(buildElement("span", { class: "validity" }, validity));
  if (occurrences !== undefined) facts.push(buildElement("span", {}, words.occurrences(occurrences)));
  return facts;
}

/** @param all hits of the document: several in one unit, and those in no numbered one, are told apart by the words around */
function hitBuilder(all: readonly Hit[], settings: ResultSettings): (hit: Hit) => HTMLLIElement {
  const counts = new Map<string, number>();
  for (const { page, anchor } of all) counts.set(page + anchor, (counts.get(page + anchor) ?? 0) + 1);
  return (hit) => {
    const several = (counts.get(hit.page + hit.anchor) ?? 0) > 1 || hit.citation === undefined;
    return buildHit(hit, address(hit.page, hit.anchor, settings, several ? wordsAround(hit.excerpt) : undefined));
  };
}

function buildHit(hit: Hit, href: string): HTMLLIElement {
  const place = placeOf(hit);
  const excerpt = runsOf(hit.excerpt);
  // A title line is its own citation.
  const parts =
    place === hit.excerpt.text
      ? [buildElement("span", { class: "place official" }, ...excerpt)]
      : [
          buildElement("span", { class: "place official" }, place),
          " ",
          buildElement("span", { class: "excerpt official" }, ...excerpt),
        ];
  return buildElement("li", {}, buildElement("a", { href }, ...parts));
}

/** Characters before the first mark that go into an address. */
const AROUND = 8;

/** The first marked words with some before them. */
function wordsAround({ text, marks: [first] }: Excerpt): string | undefined {
  if (!first) return undefined;
  return [...text.slice(0, first[0])].slice(-AROUND).join("") + text.slice(first[0], first[1]);
}

function placeOf({ kind, citation }: Hit): string {
  const name = words.kinds[kind];
  if (citation === undefined) return name;
  return kind === "disclosure" || kind === "table" ? `${name} ${citation}` : citation;
}

/** The question goes along, so that the page can mark the words; the anchor works without. */
export function address(page: string, anchor: string, { base, searched }: ResultSettings, near?: string): string {
  const query = new URLSearchParams({ q: searched, ...(near === undefined ? {} : { near }) });
  return `${base}${page}?${query.toString()}${anchor === "" ? "" : `#${anchor}`}`;
}

export function runsOf({ text, marks, cutBefore, cutAfter }: Excerpt): Node[] {
  const runs = excerptRuns(text, marks).flatMap(({ text: run, marked, half, breakAfter }): Node[] => {
    const words = half ? buildElement("span", { class: "half" }, run) : document.createTextNode(run);
    const node = marked ? buildElement("mark", {}, words) : words;
    return breakAfter ? [node, buildElement("wbr", {})] : [node];
  });
  const cut = () => buildElement("span", { class: "cut", "aria-hidden": "true" }, "…");
  return [...(cutBefore ? [cut()] : []), ...runs, ...(cutAfter ? [cut()] : [])];
}
