import type { AlsoResults, SearchResults } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { askedInAddress, askedInSentence } from "./asked.ts";
import { buildElement, fillElement } from "../build-element.ts";
import { showAlso, showAnswers } from "./search-also.ts";
import { showDays, showFilters } from "./search-filters.ts";
import type { OtherWays } from "./search-no-result.ts";
import { noResultHelp } from "./search-no-result.ts";
import { buildResult } from "./search-results.ts";
import type { SearchState } from "./search-state.ts";
import { countFilters, writeState } from "./search-state.ts";

/** Documents shown at a time. */
export const PAGE = 10;
/** Hits shown of each document, and where only one was found. */
const OPEN = 4;
const OPEN_ALONE = 10;
/** Milliseconds after which a search that is still going on says so, and after which it says that the network is slow. */
const SOON = 400;
const SLOW = 6000;

/** What the search page shows: the parts of it that change. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly box: HTMLInputElement;
  readonly results: HTMLElement;
  /** All that was found, in order. */
  readonly list: HTMLElement;
  readonly filters: HTMLElement;
  /** The boxes for the first and the last day. */
  readonly days: HTMLElement;
  readonly sort: HTMLSelectElement;
  readonly more: HTMLButtonElement;
  private readonly page: HTMLElement;
  private readonly title = document.title;
  private waits: number[] = [];

  constructor(page: HTMLElement) {
    this.page = page;
    this.form = this.part("form");
    this.box = this.part("input[type=search]");
    this.results = this.part("[data-search-results]");
    this.list = this.part(".found > .list");
    this.filters = this.part(".filters > div");
    this.days = this.part(".days");
    this.sort = this.part("select");
    this.more = this.part("[data-search-more]");
  }

  /** JavaScript runs: what says that it does not goes away. */
  start(): void {
    this.part(".cannot-search").hidden = true;
    const details = this.part<HTMLDetailsElement>("details.filters");
    const wide = matchMedia("(min-width: 900px)");
    const fit = () => (details.open = wide.matches);
    fit();
    wide.onchange = fit;
  }

  tellOffline(): void {
    this.part(".cannot-search .why").textContent = words.offline;
  }

  /** A search goes on; what was found before stays until there is something new. */
  work(): void {
    this.results.setAttribute("aria-busy", "true");
    this.stopWaiting();
    this.waits = [
      window.setTimeout(() => this.say(words.searching), SOON),
      window.setTimeout(() => this.say(words.stillWaiting), SLOW),
    ];
  }

  /** Nothing is asked: the page is as it came. */
  clear(): void {
    this.done("");
    fillElement(this.results);
    this.part(".also").hidden = true;
    this.part(".answers").hidden = true;
    this.help([]);
    this.part(".found").hidden = true;
    this.part(".search-example").hidden = false;
    this.part(".search-help").hidden = false;
    document.title = this.title;
  }

  /** @param also where it is known already: nothing has the query as it was typed */
  show(found: SearchResults, state: SearchState, also?: AlsoResults): void {
    this.listResults(found, state, true);
    this.showAlso(found, state, also);
    showFilters(this.filters, also ? also.facets : found.facets, countFilters(state.filters));
    showDays(this.days, state.filters);
    const ticked = countFilters(state.filters);
    this.part(".filters > summary").textContent = ticked > 0 ? words.filtersOn(ticked) : words.filters;
    this.sort.value = state.sort;
    this.part(".sort").hidden = found.total < 2;
    const total = found.total + (also?.total ?? 0);
    this.part(".search-example").hidden = total > 0;
    this.part(".found").hidden = found.unfiltered === 0 && total + ticked === 0;
    this.part(".search-help").hidden = total > 0;
    const askFor = (typed: string) => writeState({ ...state, typed });
    this.help(total > 0 ? [] : noResultHelp(found, also?.help, this.ways(), askFor));
    document.title = `${askedInSentence(state.typed)}_${this.title}`;
    this.done(headline(found, also));
  }

  /** What was found in other ways, below what has the query as it was typed; the quotations above all. */
  showAlso(found: SearchResults, state: SearchState, also?: AlsoResults): void {
    const settings = { base: this.page.dataset["base"] ?? "/", searched: askedInAddress(state.typed), open: OPEN };
    showAnswers(this.part(".answers"), also?.answers ?? [], settings.base);
    const askFor = (typed: string) => writeState({ ...state, typed });
    showAlso(this.part(".also"), also, { ...settings, askFor, isAlone: found.total === 0 });
  }

  /** @param isAsked whether somebody asked for it, and goes on reading there */
  append(found: SearchResults, state: SearchState, isAsked: boolean): void {
    const first = this.listResults(found, state, false);
    if (isAsked) first?.querySelector("a")?.focus();
    this.done(isAsked ? words.shown(this.count, found.total) : headline(found, undefined));
  }

  /** How many documents are shown. */
  get count(): number {
    return this.results.querySelectorAll(".result").length;
  }

  /** Whether the list ends in the window, or not further than so many pixels below it. */
  isEndNear(margin = 0): boolean {
    return this.list.getBoundingClientRect().bottom <= window.innerHeight + margin;
  }

  /** @param reason `outdated` can only be helped by loading the page anew */
  fail(sentence: string, reason: string): void {
    this.done(sentence);
    const button =
      reason === "outdated"
        ? buildElement("button", { type: "button", "data-reload": "" }, words.reload)
        : buildElement("button", { type: "button", "data-retry": "" }, words.retry);
    fillElement(this.results);
    this.part(".found").hidden = true;
    this.part(".search-help").hidden = false;
    this.help([button]);
  }

  private listResults(found: SearchResults, state: SearchState, anew: boolean): HTMLElement | undefined {
    const settings = {
      base: this.page.dataset["base"] ?? "/",
      searched: askedInAddress(found.searched ?? state.typed),
      open: found.total === 1 ? OPEN_ALONE : OPEN,
    };
    const items = found.results.map((result) => buildResult(result, settings));
    const elements = items.map(({ element }) => element);
    const old = this.results.querySelector("ol");
    if (old && !anew) old.append(...elements);
    else fillElement(this.results, buildElement("ol", { role: "list" }, ...elements));
    const left = found.total - this.count;
    this.more.hidden = left <= 0;
    this.more.textContent = words.more(Math.min(left, this.count < PAGE ? PAGE - this.count : PAGE));
    items.forEach(({ fillOthers }) => fillOthers());
    return elements[0];
  }

  private help(parts: readonly Node[]): void {
    const place = this.part(".no-result");
    place.hidden = parts.length === 0;
    fillElement(place, ...parts);
  }

  private ways(): OtherWays {
    const { catalogue = "", phone, phoneHref, office } = this.page.dataset;
    const ways = { catalogue, index: document.getElementById("words") !== null };
    return phone === undefined ? ways : { ...ways, phone: { number: phone, href: phoneHref, office } };
  }

  private done(sentence: string): void {
    document.documentElement.removeAttribute("data-asked");
    this.stopWaiting();
    this.say(sentence);
    this.results.setAttribute("aria-busy", "false");
  }

  private stopWaiting(): void {
    this.waits.forEach((wait) => window.clearTimeout(wait));
  }

  private say(sentence: string): void {
    const status = this.part(".search-status");
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  private part<Kind extends HTMLElement>(selector: string): Kind {
    const part = this.page.querySelector<Kind>(selector);
    if (!part) throw new Error(`The search page has no ${selector}.`);
    return part;
  }
}

function headline({ total, typed, searched, results: [first] }: SearchResults, also: AlsoResults | undefined): string {
  if (total === 0 && also && also.total > 0) return words.nothingLiteral(askedInSentence(typed), also.total);
  if (total === 0) return words.nothing(askedInSentence(typed));
  const hits = total === 1 ? first?.occurrences : undefined;
  const count = hits === undefined ? words.found(total) : words.foundHits(total, hits);
  return searched === undefined ? count : `${words.searchedAs(askedInSentence(searched))}，${count}`;
}
