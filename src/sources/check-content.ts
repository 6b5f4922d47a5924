import path from "node:path";
import { Coverage } from "../fonts/coverage.ts";
import { readOfficeFonts } from "../fonts/office-fonts.ts";
import { applyAcknowledgements, tellUnusedAcknowledgements } from "../lint/acknowledgements.ts";
import { tellUnusedApprovals } from "../lint/approvals.ts";
import { DECISION } from "../lint/decisions.ts";
import { PERSONAL_DATA_WAIVER } from "../lint/personal-data-waivers.ts";
import type { TellProgress } from "../model/tell-progress.ts";
import { eachOf } from "../model/tell-progress.ts";
import { checkAttachmentTexts } from "./check-attachments.ts";
import { checkGlyphs, tellBrokenFont } from "./check-glyphs.ts";
import { checkPlans } from "./check-plans.ts";
import type { Content } from "./read-content.ts";
import { parseAnyway, readContent } from "./read-content.ts";
import { PictureTrial } from "./try-picture.ts";

/**
 * Reads a content folder and tells everything that is wrong or doubtful in it: what `npm run check` says, what stops a
 * build, and what the dev server shows. All of it is on the files.
 *
 * @param root absolute path of the content folder
 * @param today `YYYY-MM-DD`
 * @param tell is told how much of it is done
 */
export async function checkContent(root: string, today: string, tell?: TellProgress): Promise<Content> {
  // Of each document the text comes first, then all that goes with it.
  const content = readContent(root, today, (done, all) => tell?.(done, all * 2));
  for (const name of readOfficeFonts(path.join(root, "fonts")).broken) content.files.push(tellBrokenFont(root, name));
  await checkFolders(content, root, { tell: (done, all) => tell?.(all + done, all * 2) });
  return content;
}

/** How folders are checked. */
interface CheckedHow {
  /** Whether attachments are opened; without it, nothing is said about approvals and confirmations. */
  attachments?: boolean;
  /** Where the folders stand. */
  shelf?: string;
  /** Is told how many documents were checked. */
  tell?: TellProgress;
}

/**
 * Tells what the text of documents alone does not say: of their attachments, and of the sheets and slides that are made
 * of them. Documents with errors are looked at too. Afterwards tells the approvals and confirmations that were needed
 * nowhere.
 */
export async function checkFolders(
  content: Pick<Content, "documents" | "folders" | "site">,
  root: string,
  { attachments: opened = true, shelf = "documents", tell }: CheckedHow = {},
): Promise<void> {
  const coverage = new Coverage(path.join(root, "fonts"));
  const trial = new PictureTrial(root);
  const readable = new Map(content.documents.map((one) => [one.document.id, one]));
  for (const { id, file, attachments, waivers, decisions, acknowledgements } of eachOf(content.folders, tell)) {
    const read = readable.get(id);
    const document = read?.document ?? parseAnyway(id, file);
    if (opened) await checkAttachmentTexts({ document, file, waivers, decisions, shelf }, attachments, root, trial);
    const undrawn = await checkGlyphs(document, file, coverage);
    if (read && undrawn.length > 0) read.undrawn = undrawn;
    checkPlans(document, file, content.site?.url);
    if (opened && waivers) tellUnusedApprovals(waivers, PERSONAL_DATA_WAIVER, "批准");
    if (opened && decisions) tellUnusedApprovals(decisions, DECISION, "决定");
    applyAcknowledgements(file, acknowledgements);
    if (opened && acknowledgements) tellUnusedAcknowledgements(file, acknowledgements);
  }
}
