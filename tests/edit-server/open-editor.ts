import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { TemporaryContent } from "../editor/content-folder.ts";

const COMMAND = `${import.meta.dirname}/../../scripts/edit.ts`;

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
  const server = spawn(process.execPath, [COMMAND, "--content", content.root], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, GONGKAILAN_EDITOR: `${content.root}/../.git/editor.json` },
  });
  server.stderr.setEncoding("utf8").on("data", (words: string) => complaints.push(words));
  const [words] = (await once(server.stdout.setEncoding("utf8"), "data")) as [string];
  const url = /http:\S+/u.exec(words)?.[0] ?? "";
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  const close = async () => {
    await page.close();
    const ended = server.exitCode === null ? once(server, "exit") : undefined;
    server.kill();
    await ended;
  };
  return { page, url, complaints, close };
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
