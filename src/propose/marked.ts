import type { OfficialDocument } from "../model/document.ts";
import type { ListName } from "../model/proposal-answers.ts";
import { narrowSigns, withoutBlanks } from "../model/text.ts";
import { readFigure } from "../parse/figures.ts";
import { readTimeWords } from "../parse/time-words.ts";
import type { TextParagraph } from "./paragraphs.ts";
import type { Piece } from "./pieces.ts";
import type { PlacedProposal } from "./proposal.ts";
import { ofPiece } from "./propose.ts";

type Entry = Readonly<Record<string, string | readonly string[]>>;

/** The text that words are marked in, with what is proposed in it. */
interface Around {
  document: OfficialDocument;
  proposals: readonly PlacedProposal[];
}

/** An entry that quotes words which somebody marked in a paragraph; the rest of it as rules read it, else from what stands nearest. */
export function entryOfWords(list: ListName, words: string, at: TextParagraph, around: Around): Entry {
  const text = withoutBlanks(words);
  const { formedOn } = around.document.disclosure;
  const piece: Piece = {
    line: at.line,
    target: at.unit,
    role: "text",
    text,
    plain: narrowSigns(text),
    wholeUnit: () => text,
  };
  const [read] = ofPiece(piece, formedOn, new Set())
    .filter((one) => one.list === list)
    .map(({ entry }) => entry)
    .sort((one, other) => other.原文.length - one.原文.length);
  const rest = { ...unread(list, text, formedOn), ...read };
  const bearers = list === "责任" && !("主体" in rest) ? nearestBearers(at.line, around.proposals) : undefined;
  return { ...rest, 位置: at.unit, 原文: text, ...(bearers && { 主体: bearers }) };
}

/** What every entry of a kind states, where no rule reads it. */
function unread(list: ListName, text: string, formedOn: string | undefined): Entry {
  const head = { 位置: "", 原文: text };
  const cut = (between: RegExp) => {
    const match = between.exec(text);
    const [first, second] = match
      ? [text.slice(0, match.index), text.slice(match.index + match[0].length)]
      : [text, text];
    return [first === "" ? text : first, second === "" ? text : second] as const;
  };
  switch (list) {
    case "责任":
      return { ...head, 事项: text };
    case "时限":
      return { ...head, ...(!readTimeWords(text, formedOn) && { 类别: /[0-9]/u.test(text) ? "固定" : "笼统" }) };
    case "指标":
      return {
        ...head,
        名称: text,
        数值: readFigure(text) ? text : (/[0-9.,]+\p{Script=Han}?/u.exec(text)?.[0] ?? text),
      };
    case "判定规则": {
      const [condition, result] = cut(/[，,]/u);
      return { ...head, 条件: condition, 结果: result };
    }
    case "术语": {
      const [word, says] = cut(/[，,]?(?:是指|系指|指的是|即|[（(：:])/u);
      return { ...head, 词: word, 解释: says };
    }
    case "引用":
      return { ...head, 类别: "文件", 名称: /《.+》/u.exec(text)?.[0] ?? text };
    case "进展":
      return { ...head, 状态: text };
  }
}

/** Who has a duty in the same lines or above them. */
function nearestBearers(line: number, proposals: readonly PlacedProposal[]): readonly string[] | undefined {
  const above = proposals.filter((one) => one.list === "责任" && one.line <= line);
  const nearest = above.reduce<PlacedProposal | undefined>(
    (best, one) => (best && best.line > one.line ? best : one),
    undefined,
  );
  return nearest?.list === "责任" ? nearest.entry.主体 : undefined;
}
