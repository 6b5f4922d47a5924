import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { startEditor } from "./editor-process.ts";

/** The editor of a content folder, open in a browser. */
export interface OpenEditor {
  page: Page;
  url: string;
  /** What the page's console and the server's error output said. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Starts the editor as 开始 does, and opens its list. */
export async function openEditor(browser: Browser, content: TemporaryContent): Promise<OpenEditor> {
  const complaints: string[] = [];
  const { url, kill } = await startEditor(content.root, (words) => complaints.push(words));
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  listenTo(page, complaints);
  await page.goto(url);
  const close = async () => {
    await page.close();
    await kill();
  };
  return { page, url, complaints, close };
}

/** Keeps what the console of a page complains of. */
export function listenTo(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

/** axe's findings for WCAG 2.2 AA, as `rule: first element`. */
export async function accessibilityOf(shown: Page): Promise<string[]> {
  await shown.evaluate(axe.source);
  const { violations } = await shown.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
