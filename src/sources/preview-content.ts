import { countMessages } from "../lint/messages.ts";
import { reportText } from "../lint/reporters/text.ts";
import { checkContent } from "./check-content.ts";
import { handOver, handedOver } from "./handed-over.ts";
import { keepGood } from "./keep-good.ts";

/**
 * Reads and checks a content folder for the dev server and gives it to the pages, as often as it changes.
 *
 * @param root absolute path of the content folder
 * @param today `YYYY-MM-DD`
 * @param tell is given what `npm run check` would say, where there are errors; the pages stay as they were without
 */
export async function previewContent(root: string, today: string, tell: (report: string) => void): Promise<void> {
  const now = await checkContent(root, today);
  if (countMessages(now.files).errors > 0) tell(reportText(now.files));
  handOver({ root, content: keepGood(handedOver()?.content, now), print: {} });
}
