import { readQuery } from "../search/query.ts";
import { searchWords as words } from "../ui/zh-CN.ts";
import { findMarks } from "./find-marks.ts";
import type { ShownMarks } from "./show-marks.ts";
import { showMarks } from "./show-marks.ts";

/** Parts of a page that the search looks into. */
const SEARCHED = "[data-verbatim], .page-title, .basic-facts, .attachments";

/**
 * Marks what was searched (`?q=` of the address) on the page that a hit leads to. A bar at the foot of the window steps
 * from mark to mark; Esc takes all of it away.
 */
export class SearchMarks extends HTMLElement {
  private readonly typed = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  private marks: ShownMarks | undefined;
  private total = 0;
  /** Number of the mark that is shown, -1 before the first. */
  private at = -1;

  connectedCallback(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const ranges = findMarks([...document.querySelectorAll(SEARCHED)], readQuery(this.typed), target);
    this.total = ranges.length;
    // The first one in the unit the address names, or behind its beginning.
    const first = target ? ranges.findIndex(({ startContainer }) => isAtOrBehind(startContainer, target)) : -1;
    this.marks = showMarks(ranges);
    this.point(first);
    this.listen();
    if (first >= 0) afterLoading(() => this.comeIntoView());
  }

  private listen(): void {
    this.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("button[data-do]")?.dataset["do"];
      if (action === "close") this.close();
      else if (action !== undefined) this.step(action === "next" ? 1 : -1);
    });
    document.addEventListener("keydown", (event) => {
      // The bar of a chosen number lies above this one and closes first.
      const above = document.querySelector("unit-actions .bar:not([hidden])");
      if (event.key === "Escape" && !event.isComposing && !above) this.close();
    });
  }

  private step(by: number): void {
    if (this.total === 0) return;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    this.point((from + by + this.total) % this.total);
    this.comeIntoView();
  }

  private point(at: number): void {
    this.at = at;
    this.marks?.point(at);
    const bar = this.querySelector<HTMLElement>(".bar");
    const count = this.querySelector(".count");
    if (!bar || !count) return;
    bar.hidden = false;
    document.documentElement.classList.add("has-search-marks");
    this.querySelectorAll<HTMLElement>("[data-do=previous], [data-do=next]").forEach((button) => {
      button.hidden = this.total === 0;
    });
    const typed = [...this.typed].length > LONGEST ? `${[...this.typed].slice(0, LONGEST).join("")}…` : this.typed;
    if (this.total === 0) count.textContent = words.noMark(typed);
    else if (at < 0) count.textContent = words.markCount(typed, this.total);
    else count.textContent = words.markPlace(typed, at + 1, this.total);
  }

  private comeIntoView(): void {
    const box = this.marks?.box(this.at);
    const bar = this.querySelector(".bar")?.getBoundingClientRect();
    const bottom = bar && bar.height > 0 ? bar.top : window.innerHeight;
    if (!box || (box.top >= 0 && box.bottom <= bottom)) return;
    window.scrollBy(0, box.top - bottom / 3);
  }

  private close(): void {
    if (!this.marks) return;
    this.marks.clear();
    this.marks = undefined;
    this.remove();
    document.documentElement.classList.remove("has-search-marks");
    const address = new URL(location.href);
    address.searchParams.delete("q");
    history.replaceState(history.state, "", address.pathname + address.search + address.hash);
  }
}

/** A longer question is cut in the bar. */
const LONGEST = 16;

function isAtOrBehind(node: Node, target: Element): boolean {
  if (target.contains(node)) return true;
  return (target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The browser scrolls to the unit by itself until the page has been loaded. */
function afterLoading(act: () => void): void {
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(act));
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}
