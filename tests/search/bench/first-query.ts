import type { Browser, Page } from "playwright-core";

/** What a first question costs who has never been on the site: its page, its program, the index. */
export interface FirstQuery {
  /** Paths of all files that were asked for until nothing more was, in order. */
  files: string[];
  /** Seconds from the address to the first answer, the question in it. */
  opened: number;
  /** Seconds from the last key to the first answer, on a page that is open. */
  typed: number;
}

/** A slow line: bytes in a second, and milliseconds of a way there and back. */
export interface Line {
  bytes: number;
  wait: number;
}

/** 400 kbit/s and 400 ms. */
export const SLOW_LINE: Line = { bytes: 50_000, wait: 400 };

const ANSWERED = ".result, .also li, .no-result > *";

/**
 * Asks a question on a phone that knows nothing of the site.
 *
 * @param site address of the site, with its base
 * @param line as fast as it goes, where not given
 */
export async function askFirst(browser: Browser, site: string, question: string, line?: Line): Promise<FirstQuery> {
  const address = `${site}search/?q=${encodeURIComponent(question)}`;
  const { page, files } = await openPhone(browser, line);
  let begin = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector(ANSWERED, { state: "attached", timeout: 120_000 });
  const opened = (performance.now() - begin) / 1000;
  await page.waitForLoadState("networkidle");
  await page.context().close();

  const typing = await openPhone(browser, line);
  await typing.page.goto(`${site}search/`, { waitUntil: "networkidle" });
  const box = typing.page.locator("main input[type=search]");
  await box.focus();
  await typing.page.waitForLoadState("networkidle");
  begin = performance.now();
  await box.fill(question);
  await typing.page.waitForSelector(ANSWERED, { state: "attached", timeout: 120_000 });
  const typed = (performance.now() - begin) / 1000;
  await typing.page.context().close();
  return { files, opened, typed };
}

async function openPhone(browser: Browser, line: Line | undefined): Promise<{ page: Page; files: string[] }> {
  const context = await browser.newContext({ viewport: { width: 375, height: 667 } });
  const page = await context.newPage();
  const files: string[] = [];
  page.on("request", (request) => files.push(new URL(request.url()).pathname));
  if (line) {
    const session = await context.newCDPSession(page);
    const speed = { downloadThroughput: line.bytes, uploadThroughput: line.bytes, latency: line.wait, offline: false };
    await session.send("Network.emulateNetworkConditions", speed);
  }
  return { page, files };
}
