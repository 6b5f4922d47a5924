import { hasWidePunctuation } from "../model/half-width.ts";
import type { Numbered, OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
import { collectMeasures, collectProblems } from "../model/walk.ts";
import type { ProblemPlace } from "../model/walk.ts";
import type { Addresses } from "./addresses.ts";
import { citeTitle, listCitations } from "./citation.ts";
import { renderProblem } from "./document-text.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import { beginningOf, sectionTitle } from "./titles.ts";

/** A link to a problem: its citation and what it begins with. */
export interface ProblemLink {
  href: string;
  citation: string;
  beginning: OfficialLine;
}

/** Everything the page of one problem shows. */
export interface ProblemPage {
  id: string;
  documentId: string;
  /** `问题6` */
  citation: string;
  /** `《2021年度…整改方案》` */
  citeTitle: string;
  beginning: OfficialLine;
  /** Sections and group it stands in, outermost first, as printed. */
  places: { line: OfficialLine; href: string }[];
  /** Its place among the document's problems, from 1. */
  index: number;
  total: number;
  measures: number;
  /** Pictures of the whole have its table: it has none of its own. */
  isRow: boolean;
  html: string;
  /** Whether the text needs the punctuation font. */
  widePunctuation: boolean;
  /** The problem within the whole text. */
  href: string;
  previous?: ProblemLink;
  next?: ProblemLink;
}

/** One page per problem, in the order of the source. */
export function listProblemPages(document: OfficialDocument, addresses: Addresses): ProblemPage[] {
  const places = collectProblems(document);
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const linkTo = (place: ProblemPlace | undefined): ProblemLink | undefined =>
    place && {
      href: addresses.problem(document.id, place.problem.id),
      citation: citations.get(place.problem.id) ?? "",
      beginning: officialLine(beginningOf(place.problem)),
    };
  return places.map((place, index) => {
    const { problem, part, sections, table } = place;
    const previous = linkTo(places[index - 1]);
    const next = linkTo(places[index + 1]);
    return {
      id: problem.id,
      documentId: document.id,
      isRow: table !== undefined,
      citation: citations.get(problem.id) ?? "",
      citeTitle: citeTitle(part, document),
      beginning: officialLine(beginningOf(problem)),
      places: sections.map((section) => placeOf(section, document, addresses)),
      index: index + 1,
      total: places.length,
      measures: collectMeasures(problem).length,
      html: renderProblem(problem, part, document, addresses),
      widePunctuation: hasWidePunctuation(textOf(problem)),
      href: addresses.unit(document.id, problem.id),
      ...(previous ? { previous } : {}),
      ...(next ? { next } : {}),
    };
  });
}

function placeOf(section: Numbered, document: OfficialDocument, addresses: Addresses) {
  return {
    line: officialLine((section.marker?.text ?? "") + sectionTitle(section)),
    href: addresses.unit(document.id, section.id),
  };
}
