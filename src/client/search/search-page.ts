import { SearchError } from "../../search/index-reader.ts";
import type { Search, SearchResults } from "../../search/search.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { openSearch } from "./open-search.ts";
import { readFilters } from "./search-filters.ts";
import { listenToKeys } from "./search-keys.ts";
import type { SearchState } from "./search-state.ts";
import { readState, writeState } from "./search-state.ts";
import { SearchView } from "./search-view.ts";

/** Documents shown at a time. */
const PAGE = 10;
/** Documents shown at once: on a slow line the first are there long before the others. */
const FIRST = 3;
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
      this.ask({ ...this.asked, filters: readFilters(view.filters) }, "push");
    });
    view.sort.addEventListener("change", () => {
      this.ask({ ...this.asked, sort: readState(`?sort=${view.sort.value}`).sort }, "push");
    });
    view.more.addEventListener("click", () => void this.showMore());
    this.addEventListener("click", (event) => this.clicked(event));
    window.addEventListener("popstate", () => this.restore());
  }

  private typed(): void {
    window.clearTimeout(this.pause);
    this.newest++;
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
      const kept: Kept = { shown: this.shown, top: window.scrollY };
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
    if (typed.trim() === "") {
      this.newest++;
      this.view?.clear();
      return;
    }
    const asks = (limit: number) => this.answer((search) => search.search(typed, { filters, sort, limit }));
    let found = await asks(Math.min(FIRST, this.shown));
    if (found && found.total > found.results.length) {
      this.view?.show(found, this.asked);
      found = await asks(this.shown);
    }
    if (!found) return;
    const number = this.newest;
    const also = found.also();
    if (found.unfiltered > 0) this.view?.show(found, this.asked);
    try {
      const more = await also;
      if (number !== this.newest) return;
      if (found.unfiltered > 0) this.view?.showAlso(found, this.asked, more);
      else this.view?.show(found, this.asked, more);
    } catch (error) {
      if (number === this.newest && found.unfiltered === 0) this.fail(error);
    }
    if (top !== undefined) window.scrollTo(0, top);
  }

  private async showMore(): Promise<void> {
    const { typed, filters, sort } = this.asked;
    const offset = this.shown;
    const found = await this.answer((search) => search.search(typed, { filters, sort, offset, limit: PAGE }));
    if (!found) return;
    this.shown = offset + found.results.length;
    this.view?.append(found, this.asked);
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
