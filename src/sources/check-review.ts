import path from "node:path";
import type { VFile } from "vfile";
import { tellUnreviewed } from "../lint/review.ts";
import type { OfficialDocument } from "../model/document.ts";
import type { ReviewEntry } from "../model/review.ts";
import { reviewState } from "../model/review.ts";
import { currentRevision } from "../model/revisions.ts";
import type { Site } from "../model/site.ts";
import type { Published } from "../permanence/published.ts";
import { publishedOf } from "../permanence/published.ts";
import { reviewedText } from "./reviewed-text.ts";

/** What of a content folder says whether it was reviewed. */
interface Reviewed {
  documents: readonly { document: OfficialDocument }[];
  folders: readonly { id: string; file: VFile; review: readonly ReviewEntry[] }[];
  permanence: { published: Published };
  site: Site | undefined;
}

/**
 * Tells the documents that have not passed their review. Where site.yaml names a number of steps, all have to; where it does
 * not, those that somebody has handed in. What was published before anybody reviewed it stays, as long as its text does.
 */
export function checkReview({ documents, folders, permanence, site }: Reviewed, root: string): void {
  const stated = site?.reviewSteps;
  if (stated === 0) return;
  const readable = new Map(documents.map(({ document }) => [document.id, document]));
  for (const { id, review, file } of folders) {
    const document = readable.get(id);
    if (!document) continue;
    if (review.length === 0 && (stated === undefined || isPublished(document, permanence))) continue;
    const print = reviewedText(path.join(root, "documents", id), String(file));
    tellUnreviewed(file, reviewState(review, print, stated));
  }
}

/** Whether readers have this very text already. */
function isPublished(document: OfficialDocument, { published }: Reviewed["permanence"]): boolean {
  const newest = currentRevision(document);
  const before = published.get(document.id)?.texts.get(newest);
  return before !== undefined && before === publishedOf(document).texts.get(newest);
}
