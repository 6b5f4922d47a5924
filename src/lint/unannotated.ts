import type { Annotations, Quoted } from "../model/annotations.ts";
import type { Node, OfficialDocument } from "../model/document.ts";
import { withoutBlanks } from "../model/text.ts";
import { walk } from "../model/walk.ts";
import { readTimeWords } from "../parse/time-words.ts";

/** A sentence that looks like a duty, a time or a figure and is quoted by no annotation of that kind. */
export interface Unannotated {
  kind: "duty" | "time" | "figure";
  /** The unit it stands in, the innermost one with an id; the part where there is none. */
  target: string;
  sentence: string;
  line: number;
}

/** Rather too many than too few: an editor throws away, but does not find what is not shown. */
const DUTY =
  /要求?|应当?|必须|须|不得|严禁|负责|责任|承担|牵头|组织|督促|落实|确保|指导|协调|配合|开展|制定|建立|完成|报送?|推进|加强|实施|监督|检查|排查|走访|审核|录入|上报/u;
/** Digits that count something; not the numbers of documents and years alone. */
const FIGURE =
  /(?<![0-9〔［[（(])[0-9０-９]+(?:[.．,][0-9]+)?(?:%|％|[万亿]?[元户人名个次天项件亩吨岁]|个?百分点|平方米|公里)/u;
const SENTENCE = /[^。；;！!？?\n]+[。；;！!？?]?/gu;

/** Lists what an editor may have overlooked, in the order of the text. Nothing is written by it. */
export function findUnannotated(document: OfficialDocument): Unannotated[] {
  const found: Unannotated[] = [];
  for (const part of document.parts)
    walk(part.children, (node, ancestors) => {
      const text = sentenceOf(node);
      if (text === undefined) return;
      const target = innermostId([...ancestors, node]) ?? part.id;
      for (const [sentence] of text.matchAll(SENTENCE)) {
        for (const kind of kindsOf(sentence, document.disclosure.formedOn))
          if (!isQuoted(sentence, kind, document.annotations))
            found.push({ kind, target, sentence: sentence.trim(), line: node.position.start.line });
      }
    });
  return found;
}

/** Paragraphs and cells; titles lay no duty on anybody. */
function sentenceOf(node: Node): string | undefined {
  if (node.type === "paragraph" && node.role === undefined) return node.value;
  return node.type === "table"
    ? node.rows.map(({ cells }) => cells.map(({ value }) => value).join(" ")).join("\n")
    : undefined;
}

function innermostId(nodes: readonly Node[]): string | undefined {
  const unit = nodes.findLast((node) => "id" in node);
  return unit && "id" in unit ? unit.id : undefined;
}

function kindsOf(sentence: string, formedOn: string | undefined): Unannotated["kind"][] {
  return [
    ...(DUTY.test(sentence) ? ["duty" as const] : []),
    ...(readTimeWords(sentence, formedOn) ? ["time" as const] : []),
    ...(FIGURE.test(sentence) ? ["figure" as const] : []),
  ];
}

const LISTS: Record<Unannotated["kind"], (annotations: Annotations) => readonly Quoted[]> = {
  duty: ({ duties, rules }) => [...duties, ...rules],
  time: ({ times }) => times,
  figure: ({ figures }) => figures,
};

/** Whether a quote stands in the sentence, or the sentence in a quote. */
function isQuoted(sentence: string, kind: Unannotated["kind"], annotations: Annotations | undefined): boolean {
  const plain = withoutBlanks(sentence);
  return LISTS[kind](annotations ?? { duties: [], times: [], figures: [], rules: [], terms: [], references: [] }).some(
    ({ quote }) => {
      const other = withoutBlanks(quote);
      return plain.includes(other) || other.includes(plain.replace(/[。；;]$/u, ""));
    },
  );
}
