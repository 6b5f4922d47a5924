import { readQuery } from "../../search/query.ts";
import { searchWords as words } from "../../ui/search-words.ts";
import { placeInAddress } from "../place-in-address.ts";
import { askedInSentence } from "./asked.ts";
import type { MarkRange } from "./find-marks.ts";
import { findMarks, findStretch } from "./find-marks.ts";
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
    const parts = [...document.querySelectorAll(SEARCHED)];
    const target = targetUnit();
    const near = new URLSearchParams(location.search).get("near");
    let ranges = findMarks(parts, readQuery(this.typed), target);
    const first = target ? firstMark(ranges, target, near === null ? [] : findStretch(parts, near)) : -1;
    this.total = ranges.length;
    this.marks = showMarks(ranges);
    this.point(first);
    this.listen();
    if (first >= 0) afterLoading(() => this.comeIntoView());
    // Who goes to another unit of the page goes on from there.
    window.addEventListener("hashchange", () => {
      const unit = targetUnit();
      if (unit && this.marks) this.point(firstMark(ranges, unit, []));
    });
    // What is moved in the page loses its marks.
    document.addEventListener("rows-moved", () => {
      if (!this.marks) return;
      this.marks.clear();
      ranges = findMarks(parts, readQuery(this.typed), target);
      this.marks = showMarks(ranges);
      this.point(this.at);
    });
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
    const typed = askedInSentence(this.typed);
    if (this.total === 0) count.textContent = words.noMark(typed);
    else if (at < 0) count.textContent = words.markCount(typed, this.total);
    else count.textContent = words.markPlace(typed, at + 1, this.total);
  }

  private comeIntoView(): void {
    // Into the part of a wide table that is seen.
    this.marks?.element(this.at)?.closest("td, th")?.scrollIntoView({ block: "nearest", inline: "nearest" });
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
    address.searchParams.delete("near");
    history.replaceState(history.state, "", address.pathname + address.search + address.hash);
  }
}

/** The unit that the address names. */
function targetUnit(): HTMLElement | null {
  return document.getElementById(placeInAddress());
}

/**
 * Number of the mark that a hit has led to: the one with the words around it, else the first in the unit's own text,
 * else the first in a unit inside it, else the first behind its beginning; -1 where there is none.
 */
function firstMark(ranges: readonly MarkRange[], target: Element, around: readonly MarkRange[]): number {
  const inside = ({ startContainer }: MarkRange) => target.contains(startContainer);
  const behind = ({ startContainer }: MarkRange) =>
    (target.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const own = ({ startContainer }: MarkRange) => startContainer.parentElement?.closest("[id]") === target;
  const named = (range: MarkRange) => around.some((words) => inside(words) && endsIn(words, range));
  return [named, own, inside, behind].reduce((found, test) => (found < 0 ? ranges.findIndex(test) : found), -1);
}

/** Whether the end of some words lies in a mark. */
function endsIn({ endContainer, endOffset }: MarkRange, mark: MarkRange): boolean {
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  return range.comparePoint(endContainer, endOffset) === 0;
}

/** The browser scrolls to the unit by itself until the page has been loaded. */
function afterLoading(act: () => void): void {
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(act));
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}
