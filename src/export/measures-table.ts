import type { Labelled, LabelKind, Node, Numbered, OfficialDocument } from "../model/document.ts";
import { collectMeasures, collectProblems, listBeside } from "../model/walk.ts";
import { dataWords } from "../ui/data-words.ts";
import { words } from "../ui/zh-CN.ts";
import { listCitations } from "../view/citation.ts";
import { sectionTitle } from "../view/titles.ts";
import type { DataSite } from "./data-site.ts";
import { dataAddress } from "./data-site.ts";
import type { DataCell, DataColumn, DataTable } from "./data-table.ts";
import { plainText } from "./plain-text.ts";

/** What stands under a label of its own and so gets a column of its own. */
const FACTS: readonly LabelKind[] = ["responsible", "limit", "goal", "progress", "other"];

const COLUMNS: readonly DataColumn[] = [
  { head: words.standsIn, kind: "text", width: 24 },
  { head: dataWords.problemNumber, kind: "text", width: 8 },
  { head: words.problem, kind: "text", width: 48 },
  { head: dataWords.measureNumber, kind: "text", width: 8 },
  { head: words.measure, kind: "text", width: 64 },
];
const LAST_COLUMNS: readonly DataColumn[] = [
  { head: dataWords.citation, kind: "text", width: 18 },
  { head: dataWords.id, kind: "text", width: 12 },
  { head: dataWords.address, kind: "address", width: 48 },
];

/** A line of the table: a measure, or a problem without any. */
interface Line {
  problem: Numbered;
  group: Numbered | undefined;
  measure: Numbered | undefined;
  /** Label of a column → what the source has under it. */
  facts: Map<string, string>;
}

/**
 * 问题 and 整改措施 of a document: a line for each measure, numbers and labels as printed. Labels such as 责任单位 become
 * columns in the order the source brings them; one that holds for a whole problem has a column that says so.
 */
export function measuresTable(document: OfficialDocument, place: DataSite): DataTable {
  const citations = new Map(document.parts.flatMap((part) => [...listCitations(part)]));
  const lines = collectProblems(document).flatMap(({ problem, sections }) => linesOf(problem, sections.at(-1)));
  const labels = [...new Set(lines.flatMap(({ facts }) => [...facts.keys()]))];
  return {
    name: words.measureList,
    columns: [...COLUMNS, ...labels.map((head): DataColumn => ({ head, kind: "text", width: 20 })), ...LAST_COLUMNS],
    rows: lines.map(({ problem, group, measure, facts }): DataCell[] => {
      const unit = measure ?? problem;
      const page = place.addresses.problem(document.id, problem.id);
      return [
        group && (group.marker?.text ?? "") + sectionTitle(group),
        problem.marker?.text,
        plainText(statementOf(problem)) || undefined,
        measure?.marker?.text,
        measure && plainText(measure.children.filter((node) => !isFact(node))),
        ...labels.map((label) => facts.get(label)),
        citations.get(unit.id),
        unit.id,
        dataAddress(measure ? `${page}#${measure.id}` : page, place),
      ];
    }),
  };
}

function linesOf(problem: Numbered, group: Numbered | undefined): Line[] {
  const whole = new Map<string, string>();
  const ofWhole = problem.children.filter(isFact).filter(({ holdsFor }) => holdsFor === undefined);
  ofWhole.forEach((fact) => addFact(whole, dataWords.ofWholeProblem(fact.name), fact));
  const measures = collectMeasures(problem);
  if (measures.length === 0) return [{ problem, group, measure: undefined, facts: whole }];
  return measures.map((measure) => {
    const facts = new Map<string, string>();
    const own = [...measure.children, ...listBeside(problem, measure)];
    own.filter(isFact).forEach((fact) => addFact(facts, fact.name, fact));
    for (const [label, value] of whole) facts.set(label, value);
    return { problem, group, measure, facts };
  });
}

/** Everything of a problem that is neither a measure nor a fact: what is wrong, and what stands before the measures. */
function statementOf(problem: Numbered): Node[] {
  return problem.children.flatMap((node): Node[] => {
    if (node.type === "measure") return [];
    if (node.type !== "labelled") return [node];
    if (node.kind !== "measures") return isFact(node) ? [] : [node];
    const rest = node.children.filter((child) => child.type !== "measure");
    return rest.length === 0 ? [] : [{ ...node, children: rest }];
  });
}

function isFact(node: Node): node is Labelled {
  return node.type === "labelled" && FACTS.includes(node.kind);
}

function addFact(facts: Map<string, string>, head: string, fact: Labelled): void {
  const value = plainText(fact.children);
  const before = facts.get(head);
  facts.set(head, before === undefined ? value : `${before}\n${value}`);
}
