import type { Node, Numbered, OfficialDocument, Table } from "../../model/document.ts";
import { collectMeasures, collectProblems, walk } from "../../model/walk.ts";
import type { ProblemPlace } from "../../model/walk.ts";
import { screenWords as words } from "../../ui/print-words.ts";
import { groupProblems } from "../board-units.ts";
import type { Run } from "../runs.ts";
import { furniture, headingOf, quoteOf, sentencesOf } from "./quotes.ts";

/** What a short loop says of one group of problems, or of one section. */
export interface Topic {
  /** Its id and title line, where it has any. */
  id?: string;
  heading?: Run[];
  /** `8个问题，15条整改措施` */
  count?: string;
  /** First sentences. */
  quotes: Run[][];
  /** What of them has no room, as words: `还有3个问题，见全文`. */
  more: (count: number) => string;
}

/** What is quoted of a node. */
type Quoting = (node: Node) => Run[][];

const firstQuote: Quoting = (node) => {
  const quote = quoteOf(node);
  return quote ? [quote] : [];
};

/** What a document is about, in its order, with the first sentence of each problem or paragraph. */
export function listTopics(document: OfficialDocument): Topic[] {
  return topicsOf(document, firstQuote);
}

/** The same with all sentences, and with the sections that have no problems: for a document that says little. */
export function listWholeTopics(document: OfficialDocument): Topic[] {
  const topics = topicsOf(document, sentencesOf);
  const within = new Set(collectProblems(document).flatMap(({ sections }) => sections.map(({ id }) => id)));
  const others = within.size === 0 ? [] : sectionsIn(nodesOf(document)).filter(({ id }) => !within.has(id));
  return [...topics, ...others.map((section) => topicOfSection(section, sentencesOf))].map((topic) => ({
    ...topic,
    more: words.moreSentences,
  }));
}

function topicsOf(document: OfficialDocument, quoting: Quoting): Topic[] {
  const places = collectProblems(document);
  if (places.length > 0)
    return groupProblems(places).map(({ section, places: own }) => topicOfGroup(section, own, quoting));
  const nodes = nodesOf(document);
  const sections = sectionsIn(nodes);
  if (sections.length < 2) {
    const own = nodes.flatMap((node) => (node.type === "section" ? node.children : [node]));
    return [topicOf(own, quoting)];
  }
  return sections.map((section) => topicOfSection(section, quoting));
}

function nodesOf({ parts }: OfficialDocument): Node[] {
  return parts.filter(({ kind }) => kind !== "notice").flatMap(({ children }) => children);
}

function sectionsIn(nodes: readonly Node[]): Numbered[] {
  return nodes.filter((node): node is Numbered => node.type === "section");
}

function topicOfSection(section: Numbered, quoting: Quoting): Topic {
  const heading = headingOf(section);
  return { ...topicOf(section.children.slice(1), quoting), id: section.id, ...(heading && { heading }) };
}

function topicOfGroup(section: Numbered | undefined, places: readonly ProblemPlace[], quoting: Quoting): Topic {
  const heading = section && headingOf(section);
  const measures = places.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0);
  return {
    ...(section && { id: section.id }),
    ...(heading && { heading }),
    count: words.counts(places.length, measures),
    quotes: places.flatMap(({ problem }) => quoting(problem)),
    more: words.moreProblems,
  };
}

function topicOf(nodes: readonly Node[], quoting: Quoting): Topic {
  const tables: Table[] = [];
  walk(nodes, (node) => {
    if (node.type === "table") tables.push(node);
  });
  const rows = tables.reduce((sum, { rows: own }) => sum + own.filter(({ kind }) => kind === "body").length, 0);
  return {
    ...(rows > 0 && { count: words.rows(rows) }),
    quotes: nodes.flatMap(quoting),
    more: words.moreText,
  };
}

/** Too many topics for three minutes are named one under another. */
export function joinTopics(topics: readonly Topic[]): Topic {
  return {
    quotes: topics.flatMap(({ heading, count }) =>
      heading ? [[...heading, ...(count === undefined ? [] : furniture(`　${count}`))]] : [],
    ),
    more: words.moreText,
  };
}
