import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach } from "vitest";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { makeContent } from "../editor/content-folder.ts";
import type { EditorProcess } from "./editor-process.ts";
import { startEditor } from "./editor-process.ts";
import { listenTo } from "./open-editor.ts";

/** A content folder without git, and an editor that can be killed and started again while its tabs stay open. */
export interface KilledEditor {
  content: TemporaryContent;
  /** What consoles of pages and the server's error output said. */
  complaints: string[];
  open: (address: string) => Promise<Page>;
  kill: () => Promise<void>;
  start: () => Promise<void>;
}

/** Gives each test of a file one of its own. */
export function killedEditor(take: (opened: KilledEditor) => void): void {
  const browser = oneBrowser();
  let context: BrowserContext;
  let content: TemporaryContent;
  let editor: EditorProcess;
  beforeEach(async () => {
    const complaints: string[] = [];
    content = makeContent({ git: false });
    context = await browser().newContext({ viewport: { width: 1366, height: 768 } });
    const start = async () => {
      editor = await startEditor(content.root, (words) => complaints.push(words));
    };
    const open = async (address: string) => {
      const page = await context.newPage();
      listenTo(page, complaints);
      await page.goto(editor.url + address);
      return page;
    };
    await start();
    take({ content, complaints, open, start, kill: () => editor.kill() });
  });
  afterEach(async () => {
    await context.close();
    await editor.kill();
    content.remove();
  });
}
