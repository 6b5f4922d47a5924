import type { Vocabularies } from "../lint/define-rule.ts";
import type { OfficialDocument } from "../model/document.ts";
import { matchVocabulary } from "../parse/vocabulary.ts";
import type { SearchSource } from "../search/records.ts";
import { addressesUnder } from "../view/addresses.ts";
import { listCitations } from "../view/citation.ts";
import { listDate } from "../view/dates.ts";
import { listFacts } from "../view/disclosure-table.ts";
import { annexMark } from "../view/titles.ts";

/** One name for what is the same under other words, as the word lists have it. */
export type NameOf = (list: "所属领域" | "公开主体", value: string) => string;

/** Names by the word lists of a content folder; both file names that editors use for a list are looked at. */
export function namesFrom(vocabularies: Vocabularies): NameOf {
  const others = { 所属领域: "领域", 公开主体: "主体别名" } as const;
  return (list, value) => {
    for (const name of [list, others[list]]) {
      const vocabulary = vocabularies[name];
      if (!vocabulary) continue;
      const match = matchVocabulary(value, vocabulary);
      if (match.kind !== "unknown") return match.canonical;
    }
    return value;
  };
}

const site = addressesUnder("/");

/** A document as the index takes it. Addresses are those below the site, whatever its base. */
export function toSearchSource(document: OfficialDocument, nameOf: NameOf): SearchSource {
  const { disclosure, id } = document;
  const date = listDate(disclosure)?.value;
  const { domain, issuer, primaryItem, secondaryItem } = disclosure;
  const genre = genreOf(disclosure.title);
  return {
    document,
    facts: listFacts(disclosure).flatMap((row) =>
      row
        .filter(({ values }) => values.length > 0)
        .map(({ id: anchor, label, values }) => ({ id: anchor, label, values: values.map(({ text }) => text) })),
    ),
    citations: citationsOf(document),
    page: site.document(id).slice(1),
    problemPage: (problem) => site.problem(id, problem).slice(1),
    ...(date ? { date } : {}),
    facets: {
      ...(domain ? { domain: [nameOf("所属领域", domain)] } : {}),
      ...(issuer ? { issuer: [nameOf("公开主体", issuer)] } : {}),
      ...(date ? { year: [date.slice(0, 4)] } : {}),
      ...(primaryItem ? { item: [primaryItem, ...(secondaryItem ? [`${primaryItem}/${secondaryItem}`] : [])] } : {}),
      ...(genre ? { genre: [genre] } : {}),
    },
  };
}

/** Citations of all units; those of an annex begin with its mark. */
function citationsOf(document: OfficialDocument): Map<string, string> {
  return new Map(
    document.parts.flatMap((part) => {
      const mark = part.kind === "annex" ? annexMark(part) : "";
      const own: [string, string][] = mark === "" ? [] : [[part.id, mark]];
      const units = [...listCitations(part)].map(([id, citation]): [string, string] => [
        id,
        mark === "" ? citation : `${mark} ${citation}`,
      ]);
      return [...own, ...units];
    }),
  );
}

/** 公文种类 (《党政机关公文处理工作条例》第八条) and what else titles of disclosed documents end with. */
const GENRES =
  /(?<genre>决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|公示|方案|预案|规划|计划|办法|细则|规定|条例|制度|指南|目录|清单|名单|解读|要点|总结|函|令)$/u;

/** 类别: the word a title ends with, where it is one that names a kind of document (law 2: nothing is guessed). */
export function genreOf(title: string): string | undefined {
  const bare = title.replace(/\s+/gu, "").replace(/(?:[（(〔[][^（(〔[]*[）)〕\]]|[》”"])+$/u, "");
  return GENRES.exec(bare)?.groups?.["genre"];
}
