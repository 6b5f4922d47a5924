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
 * Marks on the page what was searched: `?q=` of the address where a hit has led here, or what is typed into its box. A bar at
 * the foot of the window steps from mark to mark; Esc takes all of it away.
 */
export class SearchMarks extends HTMLElement {
  private readonly parts = [...document.querySelectorAll(SEARCHED)];
  private typed = "";
  private ranges: MarkRange[] = [];
  private marks: ShownMarks | undefined;
  /** Number of the mark that is shown, -1 before the first. */
  private at = -1;
  /** What the box was opened by, which gets the focus again. */
  private opener: HTMLElement | undefined;

  connectedCallback(): void {
    this.listen();
    const asked = new URLSearchParams(location.search);
    const typed = asked.get("q")?.trim() ?? "";
    if (typed === "") return;
    const target = targetUnit();
    const near = asked.get("near");
    this.box.value = typed;
    const first = this.mark(typed, target, near);
    this.point(first);
    if (first >= 0) afterLoading(() => this.comeIntoView());
  }

  /** Opens the box. @param opener gets the focus back */
  open(opener: HTMLElement): void {
    this.opener = opener;
    this.show();
    this.box.focus();
    this.box.select();
  }

  private get box(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  private listen(): void {
    this.addEventListener("click", (event) => {
      const action = (event.target as Element).closest<HTMLElement>("button[data-do]")?.dataset["do"];
      if (action === "close") this.close();
      else if (action !== undefined) this.step(action === "next" ? 1 : -1);
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.step(1);
    });
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !event.shiftKey || event.target !== this.box) return;
      event.preventDefault();
      this.step(-1);
    });
    // A word that is being composed with an input method is none yet.
    this.box.addEventListener("input", (event) => event.isComposing || this.look());
    this.box.addEventListener("compositionend", () => this.look());
    document.addEventListener("keydown", (event) => {
      // The bar of a chosen number lies above this one and closes first.
      const above = document.querySelector("unit-actions .bar:not([hidden])");
      if (event.key === "Escape" && !event.isComposing && !above) this.close();
    });
    // Who goes to another unit of the page goes on from there.
    window.addEventListener("hashchange", () => {
      const unit = targetUnit();
      if (unit && this.marks) this.point(firstMark(this.ranges, unit, []));
    });
    // What is moved in the page loses its marks.
    document.addEventListener("rows-moved", () => {
      if (!this.marks) return;
      this.mark(this.typed, targetUnit());
      this.point(this.at);
    });
  }

  /** Marks what is typed, and shows the first of it from what is read on. */
  private look(): void {
    const typed = this.box.value.trim();
    if (typed === this.typed) return;
    this.mark(typed, null);
    const { marks, ranges } = this;
    const below = ranges.findIndex((_range, at) => (marks?.box(at).top ?? 0) >= 0);
    this.point(ranges.length === 0 ? -1 : Math.max(0, below));
    this.comeIntoView();
  }

  /** @returns number of the mark that the address means; -1 where it means none */
  private mark(typed: string, target: Element | null, near: string | null = null): number {
    this.marks?.clear();
    this.typed = typed;
    this.ranges = typed === "" ? [] : findMarks(this.parts, readQuery(typed), target);
    const around = near === null ? [] : findStretch(this.parts, near);
    const first = target ? firstMark(this.ranges, target, around) : -1;
    this.marks = showMarks(this.ranges);
    return first;
  }

  private step(by: number): void {
    const total = this.ranges.length;
    if (total === 0) return;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    this.point((from + by + total) % total);
    this.comeIntoView();
  }

  private point(at: number): void {
    this.at = at;
    this.marks?.point(at);
    this.show();
  }

  private show(): void {
    const bar = this.querySelector<HTMLElement>(".bar");
    const count = this.querySelector(".count");
    if (!bar || !count) return;
    bar.hidden = false;
    document.documentElement.classList.add("has-search-marks");
    const total = this.ranges.length;
    this.querySelectorAll<HTMLElement>("[data-do=previous], [data-do=next]").forEach((button) => {
      button.hidden = total === 0;
    });
    const typed = askedInSentence(this.typed);
    if (typed === "") count.textContent = "";
    else if (total === 0) count.textContent = words.noMark(typed);
    else if (this.at < 0) count.textContent = words.markCount(typed, total);
    else count.textContent = words.markPlace(typed, this.at + 1, total);
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
    const bar = this.querySelector<HTMLElement>(".bar");
    if (!bar || bar.hidden) return;
    this.mark("", null);
    this.marks = undefined;
    this.box.value = "";
    bar.hidden = true;
    this.opener?.focus();
    this.opener = undefined;
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
