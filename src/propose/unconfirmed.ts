import type { Annotations, Quoted } from "../model/annotations.ts";
import { shares } from "./overlap.ts";
import type { Proposal } from "./proposal.ts";

/** The proposals for which there is no confirmed entry of their kind, at their place, that says the same of the same words. */
export function withoutConfirmed<One extends Proposal>(
  proposals: readonly One[],
  annotations: Annotations | undefined,
): One[] {
  if (!annotations || annotations.outright) return [...proposals];
  return proposals.filter((one) => !isConfirmed(one, annotations));
}

function isConfirmed({ list, entry }: Proposal, annotations: Annotations): boolean {
  const some = <Own extends Quoted>(confirmed: readonly Own[], isSame: (own: Own) => boolean) =>
    confirmed.some((own) => own.target === entry.位置 && shares(own.quote, entry.原文, "shorter") && isSame(own));
  const holds = (a: string, b: string) => a.includes(b) || b.includes(a);
  switch (list) {
    case "责任":
      return some(annotations.duties, ({ bearers }) => (entry.主体 ?? []).every((name) => bearers.includes(name)));
    case "时限":
      return some(annotations.times, ({ words }) => holds(words, entry.时间 ?? entry.原文));
    case "指标":
      return some(annotations.figures, ({ words }) => holds(words, entry.数值));
    case "判定规则":
      return some(annotations.rules, ({ condition }) => shares(condition, entry.条件, "longer"));
    case "术语":
      return some(annotations.terms, ({ term }) => holds(term, entry.词));
    case "引用":
      return some(annotations.references, ({ name }) => holds(name, entry.名称));
    case "进展":
      return some(annotations.progress, ({ document, unit }) => document === entry.公文 && unit === entry.问题);
  }
}
