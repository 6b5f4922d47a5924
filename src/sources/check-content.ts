import { checkAttachmentTexts } from "./check-attachments.ts";
import type { Content } from "./read-content.ts";
import { readContent } from "./read-content.ts";

/**
 * Reads a content folder and tells everything that is wrong or doubtful in it: what `npm run check` says, what stops a
 * build, and what the dev server shows. All of it is on the files.
 *
 * @param root absolute path of the content folder
 * @param today `YYYY-MM-DD`
 */
export async function checkContent(root: string, today: string): Promise<Content> {
  const content = readContent(root, today);
  await checkAttachmentTexts(content, root);
  return content;
}
