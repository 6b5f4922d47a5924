import type { Page } from "playwright-core";

/**
 * Collects what goes wrong on a page from now on, as `kind: words`: messages of the console, errors, requests that
 * fail or go to other sites, what Chromium's Issues panel would show (deprecated or blocked things, cookies, a policy
 * that is broken), and questions for the place or for notifications that no reader asked for.
 *
 * @param site address below which everything is to be asked for
 */
export async function watchPage(page: Page, site: string): Promise<string[]> {
  const wrong: string[] = [];
  const tell = (kind: string, words: string) => wrong.push(`${page.url()} ${kind}: ${words}`);
  page.on("console", (message) => tell("console", message.text()));
  page.on("pageerror", (error) => tell("error", error.message));
  page.on("requestfailed", (request) => tell("failed", request.url()));
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith("data:")) tell("foreign", request.url());
  });
  const session = await page.context().newCDPSession(page);
  session.on("Audits.issueAdded", ({ issue }) => tell("issue", `${issue.code} ${JSON.stringify(issue.details)}`));
  await session.send("Audits.enable");
  await page.addInitScript(() => {
    const asked = (what: string) => () => {
      console.warn(`asks for ${what}`);
    };
    navigator.geolocation.getCurrentPosition = asked("the place");
    navigator.geolocation.watchPosition = asked("the place") as () => number & undefined;
    Notification.requestPermission = asked("notifications") as () => Promise<NotificationPermission> & undefined;
  });
  return wrong;
}

/** Fields that refuse what is pasted, and pictures drawn out of shape or coarser than a phone shows, in the page that is open. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (one: Element) => one.outerHTML.slice(0, 120);
    const refusing = [...document.querySelectorAll("input, textarea")].filter(
      (one) => !one.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true })),
    );
    const drawn = [...document.images].filter(
      ({ naturalWidth, naturalHeight, width, height, currentSrc }) =>
        Math.min(naturalWidth, naturalHeight, width, height) > 5 && !currentSrc.endsWith(".svg"),
    );
    const bent = drawn.filter(({ naturalWidth, naturalHeight, width, height }) =>
      naturalWidth / naturalHeight > width / height
        ? Math.abs((width * naturalHeight) / naturalWidth - height) >= 2
        : Math.abs((height * naturalWidth) / naturalHeight - width) >= 2,
    );
    // One and a half dots a pixel; of large pictures three quarters of that do.
    const coarse = drawn.filter(({ naturalWidth, width, height }) => {
      const dots = Math.max(width, height) > 64 ? 1.125 : 1.5;
      return naturalWidth < Math.floor(width * dots);
    });
    return [
      ...refusing.map((one) => `refuses what is pasted: ${name(one)}`),
      ...bent.map((one) => `out of shape: ${name(one)}`),
      ...coarse.map((one) => `coarse: ${name(one)}`),
    ];
  });
}
