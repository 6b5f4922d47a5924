import type { OfficialDocument } from "../model/document.ts";
import { narrowSigns, withoutBlanks } from "../model/text.ts";
import { walk } from "../model/walk.ts";
import type { Proposal } from "./proposal.ts";

/** A reference to a document of this site names it: only where both number and title say so, and of one document alone. */
export function withCitedDocument<One extends Proposal>(proposal: One, others: readonly OfficialDocument[]): One {
  if (proposal.list !== "引用" || proposal.entry.文号 === undefined) return proposal;
  const { 文号: number, 名称: name } = proposal.entry;
  const [found, second] = others.filter(
    (one) => fold(numberOf(one)) === fold(number) && isTitled(fold(one.disclosure.title), fold(name)),
  );
  if (!found || second) return proposal;
  const reason = `${proposal.reason}；文号和标题同本站的《${found.disclosure.title}》一样`;
  return { ...proposal, entry: { ...proposal.entry, 公文: found.id }, reason };
}

/** 发文字号 of its 公开信息, else as it is printed under the title. */
function numberOf({ disclosure, parts }: OfficialDocument): string {
  let printed = "";
  for (const { children } of parts)
    walk(children, (node) => {
      if (node.type === "paragraph" && node.role === "document-number" && printed === "") printed = node.value;
    });
  return disclosure.documentNumber ?? printed;
}

/** Titles are cited without who issued them, or by what they issue. */
function isTitled(title: string, name: string): boolean {
  const plain = name.replace(/^《|》$/gu, "");
  return title.endsWith(plain) || title.includes(`《${plain}》`);
}

const fold = (text: string) =>
  narrowSigns(withoutBlanks(text))
    .replace(/[[(〔]/gu, "〔")
    .replace(/[\])〕]/gu, "〕");
