import type { Node, Numbered, OfficialDocument, Table } from "../../model/document.ts";
import { collectMeasures, collectProblems, walk } from "../../model/walk.ts";
import type { ProblemPlace } from "../../model/walk.ts";
import { screenWords as words } from "../../ui/print-words.ts";
import { groupProblems } from "../board-units.ts";
import type { Run } from "../runs.ts";
import { headingOf, quoteOf } from "./quotes.ts";

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

/** What a document is about, in its order. */
export function listTopics(document: OfficialDocument): Topic[] {
  const places = collectProblems(document);
  if (places.length > 0) return groupProblems(places).map(({ section, places: own }) => topicOfGroup(section, own));
  const nodes = document.parts.filter(({ kind }) => kind !== "notice").flatMap(({ children }) => children);
  const sections = nodes.filter((node): node is Numbered => node.type === "section");
  if (sections.length < 2)
    return [topicOf(nodes.flatMap((node) => (node.type === "section" ? node.children : [node])))];
  return sections.map((section): Topic => {
    const heading = headingOf(section);
    return { ...topicOf(section.children.slice(1)), id: section.id, ...(heading && { heading }) };
  });
}

function topicOfGroup(section: Numbered | undefined, places: readonly ProblemPlace[]): Topic {
  const heading = section && headingOf(section);
  const measures = places.reduce((sum, { problem }) => sum + collectMeasures(problem).length, 0);
  return {
    ...(section && { id: section.id }),
    ...(heading && { heading }),
    count: words.counts(places.length, measures),
    quotes: places.flatMap(({ problem }) => {
      const quote = quoteOf(problem);
      return quote ? [quote] : [];
    }),
    more: words.moreProblems,
  };
}

function topicOf(nodes: readonly Node[]): Topic {
  const tables: Table[] = [];
  walk(nodes, (node) => {
    if (node.type === "table") tables.push(node);
  });
  const rows = tables.reduce((sum, { rows: own }) => sum + own.filter(({ kind }) => kind === "body").length, 0);
  return {
    ...(rows > 0 && { count: words.rows(rows) }),
    quotes: nodes.flatMap((node) => {
      const quote = quoteOf(node);
      return quote ? [quote] : [];
    }),
    more: words.moreText,
  };
}
