import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { DevServer } from "../browser/dev-server.ts";
import { startDevServer } from "../browser/dev-server.ts";
import { launchBrowser } from "../browser/launch.ts";

const ID = "2022-06-15-plan";
const NOTICE = `---
标题: 某镇道路整改方案
公开主体: 某镇人民政府
成文日期: 2022-06-15
---

# 某镇道路整改方案

各村:

1.道路破损。

整改措施:修补路面。
`;
const OTHER = "---\n标题: 某镇防汛通知\n---\n\n# 某镇防汛通知\n\n各村:\n\n一、加强值守。\n";
/** Documents that have errors when the server starts: one of signs, one that is known by its text alone. */
const RARE = "---\n标题: 某镇地名公告\n---\n\n# 某镇地名公告\n\n新名：\uE863塘。\n";
const UNDATED = "---\n标题: 某镇防疫通知\n成文日期: 2023-05-34\n---\n\n# 某镇防疫通知\n\n各村：\n\n一、加强消毒。\n";
const FRAMES = ["wide", "phone", "print", "screen"] as const;

let browser: Browser;
let server: DevServer;
let page: Page;
/** What the console said, and requests that failed. */
let complaints: string[];

beforeAll(async () => {
  const documents = { [ID]: NOTICE, "2023-05-04-flood": OTHER, rare: RARE, undated: UNDATED };
  [server, browser] = await Promise.all([startDevServer(documents), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return () => page.close();
});

/** A frame of the document that is chosen. */
const frame = (name: string) => page.frameLocator(`iframe[name="${name}"][src]`);

/** Saves the notice as an editor does. */
function save(text: string): void {
  writeFileSync(join(server.content, "documents", ID, "document.md"), text);
}

/** Waits until every frame has these words in it. */
async function everyFrameSays(words: string): Promise<void> {
  for (const name of FRAMES) await frame(name).getByText(words).first().waitFor({ state: "attached" });
}

test("while the notice is typed, every frame follows; an error is told, and what was there before stays", async () => {
  await page.goto(`${server.url}editors/preview/#${ID}`);
  const shown = page.locator(`[data-document="${ID}"]`);
  await everyFrameSays("道路破损");
  expect(await page.getByLabel("公文").inputValue()).toBe(ID);
  expect(await page.locator("iframe[src]").count()).toBe(FRAMES.length);
  expect(await shown.locator(".error").count()).toBe(0);

  const changed = NOTICE.replace("道路破损", "道路塌陷");
  save(changed);
  await everyFrameSays("道路塌陷");
  expect(await findings(page)).toEqual([]);

  save(changed.replace("道路塌陷", "道路积水").replace("2022-06-15", "2022-06-31"));
  const message = shown.locator("li.error");
  await message.waitFor();
  expect(await message.locator("p").allTextContents()).toEqual([
    "错误 “成文日期”没有“2022-06-31”这一天",
    `content/documents/${ID}/document.md:4:7 [frontmatter]`,
    expect.stringMatching(/^改法：/u),
  ]);
  expect(await shown.locator(".warning").textContent()).toContain("有错误，下面还是上一次没有错误时的样子");
  expect(await page.locator("option:checked").textContent()).toContain("1 个错误");
  await everyFrameSays("道路塌陷");
  for (const name of FRAMES) expect(await frame(name).getByText("道路积水").count(), name).toBe(0);
  expect(await findings(page)).toEqual([]);

  save(NOTICE.replace("道路破损", "道路积水"));
  await everyFrameSays("道路积水");
  await message.waitFor({ state: "detached" });
  expect(await shown.locator(".warning").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("another document is chosen, and a new one can be chosen as soon as it is there", async () => {
  await page.goto(`${server.url}editors/preview/#${ID}`);
  await page.getByLabel("公文").selectOption("2023-05-04-flood");
  await everyFrameSays("加强值守");
  expect(new URL(page.url()).hash).toBe("#2023-05-04-flood");
  mkdirSync(join(server.content, "documents/new"));
  writeFileSync(join(server.content, "documents/new/document.md"), OTHER.replace(/防汛/gu, "防火"));
  await page.locator('option[value="new"]').waitFor({ state: "attached" });
  // The choice is kept.
  await everyFrameSays("加强值守");
  await page.getByLabel("公文").selectOption("new");
  await everyFrameSays("某镇防火通知");
  expect(complaints).toEqual([]);
});

test.each([
  [
    "rare",
    "塘",
    "某镇地名公告（1 个错误",
    "U+E863 是自造字或者看不见的字符，别的电脑上显示不出来",
    "7:4 [private-sign]",
  ],
  ["undated", "加强消毒", "某镇防疫通知（1 个错误", "“成文日期”没有“2023-05-34”这一天", "3:7 [frontmatter]"],
])("a document that had an error at the start is shown with it: %s", async (id, words, label, told, place) => {
  await page.goto(`${server.url}editors/preview/#${id}`);
  await everyFrameSays(words);
  const shown = page.locator(`[data-document="${id}"]`);
  expect(await page.locator("option:checked").textContent()).toContain(label);
  expect(await shown.locator(".warning").textContent()).toBe("有错误，改正以前不能发布；下面是现在的样子。");
  expect(await shown.locator("li.error p").allTextContents()).toEqual([
    `错误 ${told}`,
    `content/documents/${id}/document.md:${place}`,
    expect.stringMatching(/^改法：/u),
  ]);
  expect(complaints).toEqual([]);
});

test("the page of rules shows each rule with its examples", async () => {
  await page.goto(`${server.url}editors/rules/`);
  expect(await page.locator("h1").textContent()).toBe("检查规则");
  const rule = page.locator("#problem-number");
  await rule.waitFor();
  expect(await rule.textContent()).toContain("problem-number");
  // Examples of files, and what an import may doubt.
  expect(await page.locator("#site").textContent()).toContain("网址: www.example.gov.cn");
  expect(await page.locator("#merged-cells").textContent()).toContain("这张表里合并的格子互相重叠");
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** axe's findings for WCAG 2.2 AA, as `rule: first element`; the frames are pages of the site, whose own test looks at them. */
async function findings(shown: Page): Promise<string[]> {
  await shown.evaluate(axe.source);
  const { violations } = await shown.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
