import { collectMeasures, collectProblems } from "../../model/walk.ts";
import { screenWords as words } from "../../ui/print-words.ts";
import type { Screen } from "../paper.ts";
import { planBlocks } from "../plan-blocks.ts";
import type { PrintSource } from "../print-source.ts";
import type { Run } from "../runs.ts";
import { runsOf } from "../runs.ts";
import { listContacts } from "./contacts.ts";
import type { FittedSlides } from "./fit.ts";
import { fitExactly, fitSlides } from "./fit.ts";
import { flowSlides } from "./flow.ts";
import type { SlideFrame } from "./frame.ts";
import { furniture } from "./quotes.ts";
import { shareOut } from "./share-out.ts";
import type { Slide } from "./slide.ts";
import { secondsOf, toLoop } from "./slide.ts";
import type { SlideUnit } from "./slide-units.ts";
import type { Topic } from "./topics.ts";
import { joinTopics } from "./topics.ts";

/** Size of the title that lines are broken for. */
const COVER = 68;

/** Blank above and under what stands over a large code. */
const BESIDE_CODE = 72;

/** How many slides a topic may have, if there is no other one. */
const MOST_SLIDES = 6;

/** A topic with less time than this is only named. */
const LEAST = 9;

/** Plans what a document is about: its title, topics, whom to ask. */
export class ShortPlanner {
  readonly #source: PrintSource;
  readonly #screen: Screen<string>;
  readonly #frame: SlideFrame;
  readonly #sizes: readonly number[];

  /** @param sizes of type, the largest first */
  constructor(source: PrintSource, screen: Screen<string>, frame: SlideFrame, sizes: readonly number[]) {
    this.#source = source;
    this.#screen = screen;
    this.#frame = frame;
    this.#sizes = sizes;
  }

  /** Title, issuer, date, and how many problems and measures there are. */
  title(): Slide[] {
    const { document } = this.#source;
    const { title, issuer, formedOn } = document.disclosure;
    const problems = collectProblems(document);
    const measures = problems.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0);
    const lines = [issuer, formedOn, problems.length > 0 ? words.counts(problems.length, measures) : undefined];
    const blocks = [
      ...planBlocks([{ type: "title", text: title }], this.#frame.planning(COVER)),
      ...lines.flatMap((line): SlideUnit["blocks"] =>
        line === undefined ? [] : [{ type: "centred", runs: furniture(line) }],
      ),
    ];
    return this.cover(blocks);
  }

  /** Where the text says whom to call. */
  ask(most: number): Slide[] {
    const quotes = listContacts(this.#source.document).map((quote) => runsOf(quote));
    for (let count = quotes.length; count > 0; count--) {
      const own = quotes.slice(0, count);
      const slides = this.cover([{ type: "centred", runs: furniture(words.ask) }, ...own.map(quotation)]);
      if (slides.length === 1 && toLoop(slides).seconds <= most) return slides;
    }
    return [];
  }

  cover(blocks: SlideUnit["blocks"]): Slide[] {
    const { room, frame } = this.#frame;
    // The code on it is twice as large.
    const { height, code } = this.#screen;
    const own = { ...room, height: height - 2 * code - BESIDE_CODE };
    const { size, slides } = fitSlides([{ isPart: false, blocks }], own, this.#sizes);
    return slides.map((slide) => frame(slide, { kind: "cover", size }));
  }

  /** All topics within so many seconds. */
  topics(topics: readonly Topic[], seconds: number): Slide[] {
    if (seconds / topics.length < LEAST) return this.fill(joinTopics(topics), seconds);
    const needs = topics.map((topic) => toLoop(this.#flow(topic, topic.quotes)).seconds);
    const shares = shareOut(needs, seconds);
    const most = Math.max(1, Math.floor(MOST_SLIDES / topics.length));
    return topics.flatMap((topic, at) => this.fill(topic, shares[at] ?? 0, "", most));
  }

  /** As many quotations as have room and are read in the time; a long one is passed over. */
  fill(topic: Topic, seconds: number, position = "", most = MOST_SLIDES): Slide[] {
    const quotes = this.#quotesFor(topic, seconds, most);
    return quotes ? this.#flow(topic, quotes, position) : [];
  }

  /** As {@link fill}, on so many slides wherever there is as much to say, in the largest type that has room. */
  fillAll(topic: Topic, most: number, position = ""): Slide[] {
    const quotes = this.#quotesFor(topic, Infinity, most);
    if (!quotes) return [];
    return this.#frameAll(topic, fitExactly(unitsOf(topic, quotes), this.#frame.room, this.#sizes, most), position);
  }

  /** How many slides a topic would take. */
  count(topic: Topic): number {
    return flowSlides(unitsOf(topic, topic.quotes), this.#frame.room, this.#sizes[0] ?? 0).length;
  }

  #quotesFor(topic: Topic, seconds: number, most: number): readonly Run[][] | undefined {
    if (topic.quotes.length === 0 && topic.heading === undefined && topic.count === undefined) return undefined;
    const { room } = this.#frame;
    const own: Run[][] = [];
    const fits = (quotes: readonly Run[][]) => {
      const slides = flowSlides(unitsOf(topic, quotes), room, this.#sizes.at(-1) ?? 0);
      return slides.length <= most && slides.reduce((sum, { blocks }) => sum + secondsOf(blocks), 0) <= seconds;
    };
    if (fits(topic.quotes)) return topic.quotes;
    for (let [at, passed] = [0, 0]; at < topic.quotes.length && passed < MOST_PASSED; at++) {
      const quote = topic.quotes[at];
      if (!quote) break;
      if (fits([...own, quote])) own.push(quote);
      else passed++;
    }
    return own.length === 0 && !fits([]) ? undefined : own;
  }

  #flow(topic: Topic, quotes: readonly Run[][], position = ""): Slide[] {
    return this.#frameAll(topic, fitSlides(unitsOf(topic, quotes), this.#frame.room, this.#sizes), position);
  }

  #frameAll(topic: Topic, { size, slides }: FittedSlides, position: string): Slide[] {
    return slides.map((slide) => this.#frame.frame(slide, { kind: "overview", size, position, unit: topic.id }));
  }
}

/** So many quotations are tried that have no room. */
const MOST_PASSED = 8;

/** Title line and count of a topic with the first quotation, then the others, then how many are left out. */
function unitsOf({ heading, count, quotes, more }: Topic, own: readonly Run[][]): SlideUnit[] {
  const head: SlideUnit["blocks"] = [
    ...(heading ? [{ type: "heading", level: 1, runs: heading, quoted: true } as const] : []),
    ...(count === undefined ? [] : [plain(furniture(count))]),
  ];
  const rest = quotes.length - own.length;
  const blocks = [...own.map(quotation), ...(rest > 0 ? [plain(furniture(more(rest)))] : [])];
  const units = blocks.map((block, at): SlideUnit => ({
    isPart: false,
    blocks: at === 0 ? [...head, block] : [block],
  }));
  return units.length > 0 ? units : [{ isPart: false, blocks: head }];
}

function plain(runs: Run[]): SlideUnit["blocks"][number] {
  return { type: "paragraph", indent: false, part: "label", runs };
}

function quotation(runs: Run[]): SlideUnit["blocks"][number] {
  return { type: "paragraph", indent: false, part: "text", runs, quoted: true };
}
