import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve.ts";
import { contentWith, runBuild, temporaryFolder } from "./run-build.ts";

const ID = "2023-05-13-roads";
const PROBLEMS = Array.from({ length: 201 }, (_, at) => `${at + 1}.第${at + 1}个村道路破损。\n\n整改措施:修补路面。`);

/** What is seen of the sheets of a page. */
const sheetsOn = (page: Page) =>
  page
    .locator(".sheet-body")
    .evaluateAll((all) =>
      all.flatMap((one) => (one.getClientRects().length > 0 ? [one.textContent.replace(/\s/gu, "")] : [])),
    );

test("one problem of a long list is printed from the print centre: by keyboard, on a phone, without a script", async () => {
  const out = join(temporaryFolder(), "dist");
  const source = `---\n标题: 整改方案\n---\n\n# 整改方案\n\n${PROBLEMS.join("\n\n")}\n`;
  expect(runBuild(["--content", contentWith({ [ID]: source }), "--out", out]).status).toBe(0);
  const [browser, site] = [await launchBrowser(), await serveFolder(out)];
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 }, javaScriptEnabled });
    await page.goto(`${site.url}documents/${ID}/print/`);
    const link = page.getByRole("link", { name: "A4 1张 问题150 第150个村道路破损。" });
    expect(await link.isVisible()).toBe(false);
    await page.getByText("问题101至问题200").focus();
    await page.keyboard.press("Enter");
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/print\/a4\/2\/#p150$/u);
    expect(await sheetsOn(page)).toEqual(["150.第150个村道路破损。整改措施:修补路面。"]);
    if (!javaScriptEnabled) continue;
    const button = page.getByRole("button", { name: "打印" });
    await button.waitFor();
    // What is printed stands chosen; the list is folded, or the button would stand below a hundred lines.
    expect((await button.boundingBox())?.y).toBeLessThan(800);
    expect(await page.locator("sheet-picker .total").textContent()).toBe("共1张");
  }
  await browser.close();
  await site.close();
});
