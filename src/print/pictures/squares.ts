import type { PrintSource } from "../print-source.ts";
import type { SlideFrame } from "../slides/frame.ts";
import { furniture } from "../slides/quotes.ts";
import { shareOut } from "../slides/share-out.ts";
import { dueTopic } from "../slides/short-loop.ts";
import { ShortPlanner } from "../slides/short-planner.ts";
import type { Slide } from "../slides/slide.ts";
import type { Topic } from "../slides/topics.ts";
import { joinTopics, listTopics, listWholeTopics } from "../slides/topics.ts";
import { screenWords as words } from "../../ui/print-words.ts";
import { SQUARE } from "./formats.ts";

const NINE = 9;

/**
 * 九宫格: the title, what the document is about, what is due, whom to ask with the code. Nine squares wherever there is as
 * much to quote. Words are the source's; ours are labels and counts.
 */
export function planSquares(source: PrintSource, frame: SlideFrame): Slide[] {
  const planner = new ShortPlanner(source, SQUARE, frame, SQUARE.sizes);
  const title = planner.title().map(withoutCode);
  const last = planLast(source, planner);
  const due = dueTopic(source);
  const rest = NINE - title.length - last.length;
  const dues = due.quotes.length > 0 ? [{ topic: due, position: words.due }] : [];
  const planned = [listTopics(source.document), listWholeTopics(source.document)].map((topics) => {
    const all = [...joinTo(topics, rest - dues.length).map((topic) => ({ topic, position: "" })), ...dues];
    return { all, needs: all.map(({ topic }) => planner.count(topic)) };
  });
  const isEnough = ({ needs }: { needs: number[] }) => needs.reduce((sum, need) => sum + need, 0) >= rest;
  const { all, needs } = planned.find(isEnough) ?? planned[1] ?? { all: [], needs: [] };
  const shares = shareSquares(needs, rest);
  return [
    ...title,
    ...all.flatMap(({ topic, position }, at) => planner.fillAll(topic, shares[at] ?? 0, position)),
    ...last,
  ];
}

/** Whom to ask where the text says so, else which document it is; beside the code. */
function planLast({ document, address }: PrintSource, planner: ShortPlanner): Slide[] {
  const asked = planner.ask(Infinity);
  if (asked.length > 0 || address() === undefined) return asked;
  return planner.cover([{ type: "centred", runs: furniture(document.disclosure.title) }]);
}

function withoutCode(slide: Slide): Slide {
  return { ...slide, sheet: { ...slide.sheet, address: null, typed: null, code: null } };
}

/** Neighbours go together where there are more topics than squares. */
function joinTo(topics: readonly Topic[], most: number): Topic[] {
  const each = Math.ceil(topics.length / Math.max(1, most));
  if (each <= 1) return [...topics];
  return Array.from({ length: Math.ceil(topics.length / each) }, (_, at) =>
    joinTopics(topics.slice(at * each, (at + 1) * each)),
  );
}

/** One square for each that has something to say, and the others for those that say most. */
function shareSquares(needs: readonly number[], sum: number): number[] {
  const shares = shareOut(needs, sum);
  for (let left = sum - shares.reduce((one, other) => one + other, 0); left > 0; left--) {
    const at = needs.findIndex((need, place) => need > (shares[place] ?? 0));
    if (at < 0) break;
    shares[at] = (shares[at] ?? 0) + 1;
  }
  return shares;
}
