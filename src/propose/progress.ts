import type { Labelled, Node, Numbered, OfficialDocument, Paragraph } from "../model/document.ts";
import { textOf, withoutBlanks } from "../model/text.ts";
import { collectMeasures, collectProblems, readingOf, walkUnits } from "../model/walk.ts";
import { countOf, readNumbers } from "../parse/read-marker.ts";
import type { PlacedProposal } from "./proposal.ts";

/** A problem or measure of an earlier document. */
interface Earlier {
  document: OfficialDocument;
  unit: string;
  /** `6`, of a measure `6-3`. */
  number: string;
  words: string;
}

/** What became of something, as documents put it; the longest that stands at a place. */
const STATE =
  /(?:已经?|均已|现已|全部|全面|基本|阶段性|部分|按期|如期|提前|初步)*(?:完成整改|整改完成|整改到位|整改落实|落实到位|办理完毕|完成|办结|销号|解决|整改)(?:并?(?:长期坚持|持续推进|销号))?|正在(?:抓紧)?(?:整改|推进|办理|落实|实施)(?:中)?|(?:尚未|还未|暂未|未)(?:完成(?:整改)?|整改到位|整改|销号|办结|启动)|(?:需要?|并)?(?:长期坚持|持续推进|持续整改|常态化推进)/u;
/** 完成 and the like say what became of it with a word of time before, or at the end: not 完成时限, 为完成任务. */
const SAID = /^(?:已|均|现|全|基本|阶段|部分|按期|如期|提前|初步|正在|尚未|还未|暂未|未|需|并|长期|持续|常态)/u;
const NAMED =
  /(?:问题(?:第|序号|编号)?(?<after>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![个项年月日])|第(?<before>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:个|项|条|号)?(?:反馈)?问题)/u;
/** Of the problem named last: 措施(1)已完成. */
const MEASURE = /措施[(（]?(?<measure>[0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）]?(?![个项年月日])/u;
/** So many characters on end, or all of the shorter text, are the same words. */
const RUN = 6;
/** A cell that says nothing but what became of it. */
const SHORT = 12;

/**
 * 进展 that a document seems to tell of problems of earlier ones: only where the number is the same and the words agree, and in
 * the document's own words.
 */
export function proposeProgress(document: OfficialDocument, others: readonly OfficialDocument[]): PlacedProposal[] {
  const earlier = others.filter((one) => isEarlier(one, document)).flatMap(listEarlier);
  if (earlier.length === 0) return [];
  const byNumber = Map.groupBy(earlier, ({ number }) => number);
  const found = new Map<string, PlacedProposal>();
  const add = (one: Earlier, common: string, told: Told | undefined, target: string) => {
    const key = `${one.document.id} ${one.unit}`;
    if (told && !found.has(key)) found.set(key, proposalOf(one, common, told, target));
  };
  const whole = withoutBlanks(`${document.disclosure.title}\n${textOf(document)}`);
  for (const part of document.parts)
    walkUnits(part.children, (node, ancestors) => {
      if (node.type === "paragraph") {
        const target = ancestors.findLast((one): one is Numbered => "id" in one)?.id ?? part.id;
        for (const { one, common, told } of namedIn(node, byNumber, whole)) add(one, common, told, target);
      } else if ("marker" in node && node.marker && node.type !== "measure")
        for (const { one, common, told, target } of toldOf(node, String(countOf(node.marker)), byNumber))
          add(one, common, told, target);
    });
  return [...found.values()];
}

function isEarlier({ disclosure: one, ...other }: OfficialDocument, { disclosure, ...own }: OfficialDocument): boolean {
  const [before, day] = [one.formedOn ?? one.publishedOn, disclosure.formedOn ?? disclosure.publishedOn];
  return other.id !== own.id && before !== undefined && day !== undefined && before.slice(0, 10) < day.slice(0, 10);
}

function listEarlier(document: OfficialDocument): Earlier[] {
  return collectProblems(document).flatMap(({ problem }) => {
    if (!problem.marker) return [];
    const number = String(countOf(problem.marker));
    const measures = collectMeasures(problem).flatMap((measure): Earlier[] =>
      measure.marker
        ? [{ document, unit: measure.id, number: `${number}-${countOf(measure.marker)}`, words: headOf(measure) }]
        : [],
    );
    return [{ document, unit: problem.id, number, words: headOf(problem) }, ...measures];
  });
}

/** What its own paragraphs say. */
function headOf({ children }: Numbered): string {
  return children.flatMap((node) => (node.type === "paragraph" ? withoutBlanks(node.value) : [])).join("");
}

/** A sentence that says what became of something. */
interface Told {
  quote: string;
  state: string;
  line: number;
}

interface Match {
  one: Earlier;
  common: string;
  told: Told | undefined;
}

/** A unit with the number and words of an earlier problem, and the numbered parts of it with those of its measures. */
function toldOf(
  unit: Numbered,
  number: string,
  byNumber: ReadonlyMap<string, Earlier[]>,
): (Match & { target: string })[] {
  const words = unit.children.flatMap((node) =>
    node.type === "paragraph" || node.type === "heading" ? withoutBlanks(node.value) : [],
  );
  const head = /^[^。；;]*/u.exec(words.join("。"))?.[0] ?? "";
  return (byNumber.get(number) ?? []).flatMap((one) => {
    const common = commonWords(head, one.words);
    if (common === undefined) return [];
    const own = { one, common, told: progressOf(unit, head), target: unit.id };
    const parts = numberedIn(unit).flatMap((part) =>
      part.marker ? toldOf(part, `${number}-${countOf(part.marker)}`, byNumber) : [],
    );
    return [own, ...parts.filter((part) => part.one.document === one.document)];
  });
}

/** The numbered units right inside, also below a label. */
function numberedIn(node: Numbered | Labelled): Numbered[] {
  return node.children.flatMap((child) =>
    child.type === "labelled" ? numberedIn(child) : child.type === "item" || child.type === "measure" ? [child] : [],
  );
}

/** What a label such as 整改情况 says; else what stands behind the words of the problem. */
function progressOf(unit: Numbered, head: string): Told | undefined {
  const labels = unit.children.filter((node): node is Labelled => node.type === "labelled" && node.kind === "progress");
  if (labels.length > 0) return firstTold(labels.flatMap(paragraphsIn), "", true);
  const isPlain = !unit.children.some((node) => node.type === "labelled");
  return isPlain ? firstTold(unit.children.flatMap(paragraphsIn), head, false) : undefined;
}

function paragraphsIn(node: Node): Paragraph[] {
  if (node.type === "paragraph") return [node];
  return "id" in node ? [] : readingOf(node).flatMap(paragraphsIn);
}

function firstTold(paragraphs: readonly Paragraph[], head: string, isLabelled: boolean): Told | undefined {
  for (const { value, position } of paragraphs)
    for (const quote of withoutBlanks(value).split(/[。；;]/u)) {
      const state = quote === head && !isLabelled ? undefined : stateOf(quote, isLabelled);
      if (state !== undefined) return { quote, state, line: position.start.line };
    }
  return undefined;
}

function stateOf(quote: string, isLabelled = false): string | undefined {
  if (isLabelled && quote !== "" && quote.length <= SHORT && STATE.test(quote)) return quote;
  for (const [state] of quote.matchAll(new RegExp(STATE, "gu")))
    if (SAID.test(state) || quote.endsWith(state)) return state;
  return undefined;
}

/** 问题6…已完成: the number and words stand in one sentence, or the paper is named that the number is of. */
function namedIn({ value, position }: Paragraph, byNumber: ReadonlyMap<string, Earlier[]>, whole: string): Match[] {
  let problem: string | undefined;
  return withoutBlanks(value)
    .split(/[。；;]/u)
    .flatMap((quote): Match[] => {
      const { after, before } = NAMED.exec(quote)?.groups ?? {};
      problem = after ?? before ?? problem;
      const measure = MEASURE.exec(quote)?.groups?.["measure"];
      const state = stateOf(quote);
      const number = [problem, measure].flatMap((one) => (one === undefined ? [] : readNumbers(one))).join("-");
      if (number === "" || state === undefined || (after ?? before ?? measure) === undefined) return [];
      return (byNumber.get(number) ?? []).flatMap((one) => {
        const title = withoutBlanks(one.document.disclosure.title);
        const common = commonWords(quote, one.words) ?? titleIn(whole, title);
        return common === undefined ? [] : [{ one, common, told: { quote, state, line: position.start.line } }];
      });
    });
}

/** The title of the earlier paper, or what it issues (《…》), where it is named. */
function titleIn(text: string, title: string): string | undefined {
  return [title, /《(?<issued>.+)》/u.exec(title)?.groups?.["issued"] ?? title].find((name) => text.includes(name));
}

/** The longest words that both have on end; undefined where they are too few to tell. */
function commonWords(one: string, other: string): string | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  for (let length = short.length; length >= Math.min(RUN, Math.max(4, short.length)); length--)
    for (let at = 0; at + length <= short.length; at++)
      if (long.includes(short.slice(at, at + length))) return short.slice(at, at + length);
  return undefined;
}

function proposalOf({ document, unit, number }: Earlier, common: string, told: Told, target: string): PlacedProposal {
  const { quote, state, line } = told;
  const title = document.disclosure.title;
  const where = `问题${number.replace("-", "措施")}`;
  return {
    list: "进展",
    entry: { 位置: target, 原文: quote, 状态: state, 公文: document.id, 问题: unit },
    reason: `序号同《${title}》的${where}一样，都有“${common}”`,
    line,
  };
}
