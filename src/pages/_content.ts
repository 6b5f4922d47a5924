import type { HandedOver } from "../sources/handed-over.ts";
import { handedOver } from "../sources/handed-over.ts";
import type { SiteContent } from "../sources/site-content.ts";
import { toSiteContent } from "../sources/site-content.ts";
import { listStacks } from "../model/sheet-units.ts";
import { summarizeProblems } from "../view/news.ts";

let kept: { from: HandedOver; content: SiteContent } | undefined;

/** What the pages are made from: what was handed over last, bound once. Throws where nothing was. */
export function readSiteContent(): SiteContent {
  const from = handedOver();
  if (!from) throw new Error("No content was handed over: npm run build and npm run dev do that.");
  if (kept?.from !== from) kept = { from, content: toSiteContent(from, import.meta.env.BASE_URL) };
  return kept.content;
}

/** Static paths of pages that every document has. */
export function documentPaths() {
  const { documents } = readSiteContent();
  return documents.map((document) => ({ params: { id: document.id }, props: { document } }));
}

/** Static paths of the pages that have the problems of a long list alone on sheets, a hundred on each. */
export function documentStacks() {
  const { documents } = readSiteContent();
  return documents.flatMap((document) =>
    listStacks(document).map((stack) => ({
      params: { id: document.id, stack: String(stack) },
      props: { document, stack },
    })),
  );
}

/** Static paths of the pages that list problems: one for each document that has any. */
export function documentsWithProblems() {
  const { documents, addresses } = readSiteContent();
  return documents.flatMap((document) => {
    const summary = summarizeProblems(document, addresses);
    return summary ? [{ params: { id: document.id }, props: { document, summary } }] : [];
  });
}
