import type { ReviewState } from "../model/review.ts";
import { daysBetween, isRealDate } from "../model/calendar-date.ts";
import { deriveDeadline } from "../parse/deadline.ts";
import { readTimeLimit } from "../parse/time-limit.ts";
import { homeWords as words } from "../ui/home-words.ts";
import { reviewWords } from "../ui/review-page-words.ts";
import type { Shelf } from "./new-exchange.ts";

/** How far a document has come: 草稿, 待审, 待公开, 已公开, 已修订, 已废止. */
export type DocumentState = "draft" | "waiting" | "ready" | "published" | "revised" | "repealed";

/** In the order of their life. */
export const STATES: readonly DocumentState[] = ["draft", "waiting", "ready", "published", "revised", "repealed"];

/** What the list of the editor knows of a document. */
export interface DocumentFacts {
  id: string;
  shelf: Shelf;
  /** Empty where it has none or cannot be read. */
  title: string;
  number: string;
  /** 所属领域, the column it stands in. */
  domain: string;
  formedOn: string;
  publishedOn: string;
  timeLimit: string;
  validity: string;
  repealedOn: string;
  /** Whether it is in published.yaml. */
  isPublished: boolean;
  /** Whether there is an earlier version. */
  isRevised: boolean;
  /** The days on which what was approved runs out. */
  approvedUntil: readonly string[];
  review: ReviewState;
}

/** What a document is now, as its files say. */
export function stateOf(facts: DocumentFacts, today: string): DocumentState {
  const { isSubmitted, missing } = facts.review;
  const isReviewed = isSubmitted && missing.length === 0;
  if (facts.shelf === "drafts") return isReviewed ? "ready" : isSubmitted ? "waiting" : "draft";
  const isRepealed = /废止|失效/u.test(facts.validity) || (facts.repealedOn !== "" && facts.repealedOn <= today);
  if (isRepealed) return "repealed";
  if (!facts.isPublished) return isReviewed ? "ready" : "waiting";
  return facts.isRevised ? "revised" : "published";
}

/**
 * The day that a paper waits for: it stands among the drafts, all is done, and 发布日期 was to come when its review ended.
 *
 * @param today undefined also for a day that has come
 */
export function waitsUntil({ shelf, publishedOn, review }: DocumentFacts, today = ""): string | undefined {
  const day = publishedOn.slice(0, 10);
  const isDone = shelf === "drafts" && review.isSubmitted && review.missing.length === 0;
  return isDone && isRealDate(day) && day > review.lastDay && day > today ? day : undefined;
}

/** What stands beside the state of a document: what its review wants, or the day that it waits for. */
export function hintOf(facts: DocumentFacts, today: string): string {
  const { isAsked, isSubmitted, isStale, against, missing } = facts.review;
  const day = waitsUntil(facts, today);
  if (day !== undefined) return reviewWords.hints.waits(day);
  if (missing.length === 0 || !(isAsked || isSubmitted)) return "";
  if (isStale) return reviewWords.hints.stale;
  if (against) return reviewWords.hints.against(against.姓名);
  return isSubmitted ? reviewWords.hints.missing(missing) : "";
}

/** Days before the last one on which a 公开时限 is told, and an approval. */
const SOON = { limit: 10, approval: 30 };

/** What has to be done soon, or is late; the earliest day first. */
export function dueOf(facts: DocumentFacts, today: string): { day: string; words: string }[] {
  const { formedOn, publishedOn, timeLimit, approvedUntil, shelf } = facts;
  const due: { day: string; words: string }[] = [];
  const tell = (day: string, days: number, say: (day: string, left: number) => string) => {
    const left = daysBetween(today, day);
    if (left <= days) due.push({ day, words: say(day, left) });
  };
  if (!facts.isPublished && timeLimit !== "") {
    const deadline = deriveDeadline({ timeLimit: readTimeLimit(timeLimit), formedOn: formedOn || undefined });
    if ("lastDay" in deadline) tell(deadline.lastDay, SOON.limit, words.limit);
  }
  if (!facts.isPublished && /^\d{4}-\d{2}-\d{2}/u.test(publishedOn) && publishedOn.slice(0, 10) <= today)
    due.push({ day: publishedOn.slice(0, 10), words: words.dayCame(publishedOn, shelf === "drafts") });
  for (const day of approvedUntil) tell(day, SOON.approval, words.approval);
  return due.sort((one, other) => (one.day < other.day ? -1 : 1));
}
