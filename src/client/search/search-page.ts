import { charactersOf } from "../../search/pair-words.ts";
import { SearchError } from "../../search/index-reader.ts";
import type { Filters } from "../../search/filter-matches.ts";
import type { Search, SearchOptions, SearchResults } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { openSearch } from "./open-search.ts";
import { readFilters, typedDays } from "./search-filters.ts";
import { listenToKeys } from "./search-keys.ts";
import type { SearchState } from "./search-state.ts";
import { readState, writeState } from "./search-state.ts";
import { PAGE, SearchView } from "./search-view.ts";

/** Documents shown at once, the fewer the more files were looked into: on a slow line they are there long before the others. */
const firstOf = (typed: string) => (charactersOf(typed).length > 2 ? 1 : 2);
/** Milliseconds after the last key before the search begins. */
const PAUSE = 150;

/** How the address follows: a new entry of the history, the same one changed, or not at all. */
type Follow = "push" | "replace" | "none";

/** What the history keeps of a page of results, so that the way back leads to the same place. */
interface Kept {
  shown: number;
  top: number;
}

/** The search page: asks the index for what is typed, and keeps address and history in step. */
export class SearchPage extends HTMLElement {
  private search: Search | undefined;
  private view: SearchView | undefined;
  private asked: SearchState = readState("");
  private shown = PAGE;
  /** What is loaded when the end of the list comes near. */
  private rest: (() => Promise<void>) | undefined;
  /** Number of the newest question: what comes back for an older one is dropped. */
  private newest = 0;
  private pause: number | undefined;
  /** Whether the entry of the history is one to come back to, and not just half a word. */
  private settled = true;

  connectedCallback(): void {
    const view = new SearchView(this);
    this.view = view;
    if (location.protocol === "file:") {
      view.tellOffline();
      return;
    }
    this.search = openSearch(this.dataset["base"] ?? "/");
    view.start();
    this.listen(view);
    this.restore();
  }

  private listen(view: SearchView): void {
    const { box } = view;
    listenToKeys(this, box, view.list);
    box.addEventListener("focus", () => void this.search?.preload().catch(() => undefined), { once: true });
    // A word that is being composed with an input method is no question yet.
    box.addEventListener("input", (event) => event.isComposing || this.typed());
    box.addEventListener("compositionend", () => this.typed());
    view.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask({ ...this.asked, typed: box.value }, this.settled ? "push" : "replace");
      this.settled = true;
      // On a phone the keyboard would hide the results.
      if (matchMedia("(pointer: coarse)").matches) box.blur();
    });
    view.filters.addEventListener("change", () => {
      this.ask({ ...this.asked, filters: { ...readFilters(view.filters), ...daysOf(this.asked) } }, "push");
    });
    view.days.addEventListener("change", () => {
      this.ask({ ...this.asked, filters: { ...readFilters(view.filters), ...typedDays(view.days) } }, "push");
    });
    view.sort.addEventListener("change", () => {
      this.ask({ ...this.asked, sort: readState(`?sort=${view.sort.value}`).sort }, "push");
    });
    view.more.addEventListener("click", () => void this.showMore());
    this.addEventListener("click", (event) => this.clicked(event));
    window.addEventListener("popstate", () => this.restore());
    window.addEventListener("scroll", () => void this.goOn(window.innerHeight), { passive: true });
  }

  private typed(): void {
    window.clearTimeout(this.pause);
    this.newest++;
    this.rest = undefined;
    this.view?.work();
    this.pause = window.setTimeout(() => {
      const state = { ...this.asked, typed: this.view?.box.value ?? "" };
      this.ask(state, this.settled ? "push" : "replace");
      this.settled = false;
    }, PAUSE);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    if (target.closest("[data-retry]")) this.ask(this.asked, "none");
    else if (target.closest("[data-reload]")) location.reload();
    else if (target.closest("[data-clear-filters]")) this.ask({ ...this.asked, filters: {} }, "push");
    const suggested = target.closest<HTMLElement>("[data-ask]")?.dataset["ask"];
    if (suggested !== undefined && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (this.view) this.view.box.value = suggested;
      this.ask({ ...this.asked, typed: suggested }, "push");
      this.view?.box.focus();
    }
    if (target.closest("a[href]") && this.asked.typed.trim() !== "") {
      const kept: Kept = { shown: this.view?.count ?? 0, top: window.scrollY };
      history.replaceState(kept, "");
    }
  }

  /** Shows what the address says, as far down as it was left. */
  private restore(): void {
    const kept = history.state as Partial<Kept> | null;
    const state = readState(location.search);
    this.settled = true;
    if (this.view) this.view.box.value = state.typed;
    this.ask(state, "none", Math.max(PAGE, kept?.shown ?? 0), kept?.top);
  }

  private ask(state: SearchState, follow: Follow, shown = PAGE, top?: number): void {
    window.clearTimeout(this.pause);
    this.asked = state;
    this.shown = shown;
    const address = location.pathname + writeState(state);
    if (follow === "push" && address !== location.pathname + location.search) history.pushState(null, "", address);
    else if (follow !== "none") history.replaceState(null, "", address);
    void this.run(top);
  }

  private async run(top?: number): Promise<void> {
    const { typed, filters, sort } = this.asked;
    this.rest = undefined;
    if (typed.trim() === "") {
      this.newest++;
      this.view?.clear();
      return;
    }
    const asks = async (options: SearchOptions) => {
      const found = await this.answer((search) => search.search(typed, { filters, sort, ...options }));
      if (found && found.unfiltered > 0) this.view?.show(found, this.asked);
      return found;
    };
    let found = top === undefined ? await asks({ limit: firstOf(typed), isBrief: true }) : undefined;
    if (top !== undefined || (found && isPart(found) && this.view?.isEndNear()))
      found = await asks({ limit: this.shown });
    if (!found) return;
    const { isQuestion, unfiltered, results } = found;
    const also = this.alsoOf(found);
    if (isQuestion || unfiltered === 0) await also();
    else this.rest = results.length < Math.min(this.shown, found.total) ? () => this.showMore(false, also) : also;
    await this.goOn();
    if (top !== undefined) window.scrollTo(0, top);
  }

  /** Loads what is below the list once its end is in the window, or not further than so many pixels below it. */
  private async goOn(margin = 0): Promise<void> {
    const { rest } = this;
    if (!rest || !this.view?.isEndNear(margin)) return;
    this.rest = undefined;
    await rest();
    await this.goOn(margin);
  }

  /** Looks for what was meant, and shows it below what was typed. */
  private alsoOf(found: SearchResults): () => Promise<void> {
    return async () => {
      const number = this.newest;
      try {
        const more = await found.also();
        if (number !== this.newest) return;
        if (found.unfiltered > 0) this.view?.showAlso(found, this.asked, more);
        else this.view?.show(found, this.asked, more);
      } catch (error) {
        if (number === this.newest && found.unfiltered === 0) this.fail(error);
      }
    };
  }

  /** @param then what is loaded when the end of that comes near */
  private async showMore(isAsked = true, then = this.rest): Promise<void> {
    const { typed, filters, sort } = this.asked;
    const offset = this.view?.count ?? 0;
    const limit = offset < PAGE ? PAGE - offset : PAGE;
    const found = await this.answer((search) => search.search(typed, { filters, sort, offset, limit }));
    if (!found) return;
    this.rest = then;
    this.view?.append(found, this.asked, isAsked);
  }

  /** The answer to the newest question; undefined where a newer one has been asked, or none came and that was said. */
  private async answer(question: (search: Search) => Promise<SearchResults>): Promise<SearchResults | undefined> {
    const number = ++this.newest;
    this.view?.work();
    try {
      const found = this.search && (await question(this.search));
      return number === this.newest ? found : undefined;
    } catch (error) {
      if (number === this.newest) this.fail(error);
      return undefined;
    }
  }

  private fail(error: unknown): void {
    const reason = error instanceof SearchError ? error.reason : "broken";
    this.view?.fail(words[reason], reason);
  }
}

/** The days that were asked for, whatever stands in their boxes. */
function daysOf({ filters: { from, to } }: SearchState): Pick<Filters, "from" | "to"> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Whether there is more to be read of what was found. */
function isPart({ total, results }: SearchResults): boolean {
  return total > results.length || results.some(({ complete }) => !complete);
}
