import { screenWords as words } from "../../ui/print-words.ts";
import type { Screen } from "../paper.ts";
import type { PrintSource } from "../print-source.ts";
import type { Run } from "../runs.ts";
import { runsOf } from "../runs.ts";
import type { SlideFrame } from "./frame.ts";
import { furniture } from "./quotes.ts";
import { ShortPlanner } from "./short-planner.ts";
import type { Loop } from "./slide.ts";
import { SHORT, toLoop } from "./slide.ts";
import type { Topic } from "./topics.ts";
import { listTopics } from "./topics.ts";

/** The most seconds for what is due, and for whom to ask. */
const MOST = { due: 40, ask: 15 } as const;

/** Sizes of type, the largest first. */
export const SHORT_SIZES: readonly number[] = [84, 80, 76, 72, 68, 64, 60, 56, 52];

/**
 * What a document is about, in at most three minutes: its title, a slide for each group of problems or each section, what is
 * due, whom to ask. Words are the source's, beginnings of its sections and sentences; ours are labels and counts.
 */
export function planShort(source: PrintSource, screen: Screen, frame: SlideFrame): Loop {
  const planner = new ShortPlanner(source, screen, frame, SHORT_SIZES);
  const title = planner.title();
  const due = planner.fill(dueTopic(source), MOST.due, words.due);
  const asked = planner.ask(MOST.ask);
  const rest = SHORT - toLoop([...title, ...due, ...asked]).seconds;
  return toLoop([...title, ...planner.topics(listTopics(source.document), rest), ...due, ...asked]);
}

/** The place of a phase says its name again. */
const LONG_CITATION = 10;

/** What is due by days that the source states. */
export function dueTopic({ due }: PrintSource): Topic {
  return {
    quotes: due().map(({ words: said, matter, citation }): Run[] => [
      ...runsOf(said, "hei"),
      ...(matter === undefined ? [] : [...furniture("："), ...runsOf(matter)]),
      ...(citation === undefined || citation.length > LONG_CITATION ? [] : furniture(words.cited(citation))),
    ]),
    more: words.moreDue,
  };
}
