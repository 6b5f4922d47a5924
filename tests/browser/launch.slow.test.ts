import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./launch.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test.runIf(process.platform === "linux").each(["宋体", "SimSun, serif", "sans-serif"])(
  "Chinese text in %s is drawn with the Chinese font",
  async (family) => {
    const page = await browser.newPage();
    await page.setContent(`<p style="font-family:${family}">公开栏，：；（）①</p>`);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    expect(fonts.map(({ familyName, glyphCount }) => ({ familyName, glyphCount }))).toEqual([
      { familyName: "Noto Sans SC Medium", glyphCount: 9 },
    ]);
    await page.close();
  },
);

test("several browsers can be started at once", async () => {
  const others = await Promise.all([launchBrowser(), launchBrowser()]);
  expect(others.map((other) => other.isConnected())).toEqual([true, true]);
  await Promise.all(others.map((other) => other.close()));
});
