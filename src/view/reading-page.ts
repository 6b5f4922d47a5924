import { hasWidePunctuation } from "../model/half-width.ts";
import type { OfficialDocument } from "../model/document.ts";
import { textOf } from "../model/text.ts";
import { words } from "../ui/zh-CN.ts";
import type { Addresses } from "./addresses.ts";
import type { Breadcrumb } from "./breadcrumbs.ts";
import { breadcrumbs } from "./breadcrumbs.ts";
import { quoteTitle } from "./citation.ts";
import type { ContentsEntry } from "./contents.ts";
import { listContents } from "./contents.ts";
import type { Fact, FactRow } from "./disclosure-table.ts";
import { listFacts, listMainFacts } from "./disclosure-table.ts";
import type { DocumentText, TextOptions } from "./document-text.ts";
import { renderDocument } from "./document-text.ts";
import type { ProblemSummary } from "./news.ts";
import { summarizeProblems } from "./news.ts";
import type { OfficialLine } from "./official-line.ts";
import { officialLine } from "./official-line.ts";
import type { SiteLine } from "./site-line.ts";
import { siteLine } from "./site-line.ts";

/** Everything the page of a whole document shows. */
export interface ReadingPage {
  title: OfficialLine;
  breadcrumbs: Breadcrumb[];
  text: DocumentText;
  /** Empty for a text so short that a list would not help. */
  contents: ContentsEntry[];
  facts: FactRow[];
  mainFacts: Fact[];
  attachments: { name: string; href: string; type: string }[];
  problems?: ProblemSummary;
  /** Whether the text needs the punctuation font. */
  widePunctuation: boolean;
  /** How the whole document is cited. */
  citation: SiteLine;
}

export function buildReadingPage(
  document: OfficialDocument,
  addresses: Addresses,
  options: TextOptions = {},
): ReadingPage {
  const { disclosure } = document;
  const contents = listContents(document);
  const problems = summarizeProblems(document, addresses);
  return {
    title: officialLine(disclosure.title),
    breadcrumbs: documentTrail(document, addresses),
    text: renderDocument(document, addresses, options),
    contents: contents.length > 1 ? contents : [],
    facts: listFacts(disclosure),
    mainFacts: listMainFacts(disclosure),
    attachments: (disclosure.attachments ?? []).map(({ name, file }) => ({
      name,
      href: addresses.attachment(document.id, file),
      type: /\.([a-z0-9]+)$/iu.exec(file)?.[1]?.toUpperCase() ?? "",
    })),
    ...(problems ? { problems } : {}),
    widePunctuation: hasWidePunctuation(textOf(document)),
    citation: siteLine(citeDocument(document)),
  };
}

/** 首页 › 公开目录 › the document › further steps. */
export function documentTrail(
  document: OfficialDocument,
  addresses: Addresses,
  ...steps: { label: string; href?: string }[]
): Breadcrumb[] {
  const title = document.disclosure.title;
  return breadcrumbs(addresses, [
    { label: words.catalogue, href: addresses.catalogue },
    steps.length > 0 ? { label: title, href: addresses.document(document.id) } : { label: title },
    ...steps,
  ]);
}

/** Title, 发文字号, 公开主体 and 成文日期, as far as they are stated. */
export function citeDocument({ disclosure }: OfficialDocument): string {
  const { title, documentNumber, issuer, formedOn } = disclosure;
  return [quoteTitle(officialLine(title).text), documentNumber, issuer, formedOn].filter(Boolean).join("，");
}
