import type { Page } from "playwright-core";
import { afterEach, beforeEach } from "vitest";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { makeContent } from "../editor/content-folder.ts";
import type { OpenEditor } from "./open-editor.ts";
import { openEditor } from "./open-editor.ts";

/** A content folder, and the editor that is open on it. */
export interface Opened {
  content: TemporaryContent;
  editor: OpenEditor;
  page: Page;
}

/**
 * Gives each test of a file a content folder of its own and the editor, open on it in one browser.
 *
 * @param take is given them, before each test
 * @param prepare changes the folder before the editor is started
 */
export function openForEach(
  take: (opened: Opened) => Promise<void> | void,
  prepare: (content: TemporaryContent) => void = () => undefined,
): void {
  const browser = oneBrowser();
  let opened: Opened;
  beforeEach(async () => {
    const content = makeContent();
    prepare(content);
    const editor = await openEditor(browser(), content);
    opened = { content, editor, page: editor.page };
    await take(opened);
  });
  afterEach(async () => {
    await opened.editor.close();
    opened.content.remove();
  });
}
