import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { todayInChina } from "../../scripts/today.ts";
import type { EditServer } from "../../src/edit-server/server.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import { TOKEN_HEADER } from "../../src/editor/exchange.ts";
import { compareText } from "../../src/proof/compare.ts";
import { sourceText } from "../../src/proof/source-text.ts";
import { png } from "../attachments/made-pictures.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { accessibilityOf, listenTo } from "./open-editor.ts";

const HOUR = 3_600_000;

const browser = oneBrowser();
let content: TemporaryContent;
let server: EditServer;
let page: Page;
let now: number;
let complaints: string[];

beforeEach(async () => {
  content = makeContent();
  [now, complaints] = [0, []];
  server = await startEditServer(content.root, todayInChina, (problem) => complaints.push(String(problem)), {
    port: 0,
    token: "a".repeat(32),
    machine: { now: () => now, hosts: () => ["127.0.0.1"] },
  });
  page = await browser().newPage({ viewport: { width: 1366, height: 768 } });
  listenTo(page, complaints);
  await page.goto(`${server.url}documents/${ID}/`);
});

afterEach(async () => {
  await page.close();
  await server.close();
  content.remove();
});

const verbatim = (shown: Page, place: string) =>
  shown.locator(place).evaluateAll((found) =>
    found
      .map((one) => {
        const copy = one.cloneNode(true) as Element;
        for (const ours of copy.querySelectorAll("[data-furniture]")) ours.remove();
        return copy.textContent;
      })
      .join(""),
  );

/** Switches the preview on as a clerk does. @returns the address for the phone */
async function turnOn(): Promise<string> {
  await page.getByRole("link", { name: "在手机上看" }).click();
  await page.getByRole("button", { name: "打开" }).click();
  await page.locator("#state", { hasText: "正开着，还有 59 分钟" }).waitFor();
  return (await page.locator("#url").textContent()) ?? "";
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What a request is answered with, as it is written and as no browser would send it; 0 where nobody listens. */
function ask(url: string, target: string, { method = "GET", headers = {}, body = "" }: Asked = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; text: string }>((done) => {
    const sent = request({ host: hostname, port, path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        done({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on("error", () => {
      done({ status: 0, text: "" });
    });
    sent.end(body);
  });
}

test("the sheets as they will be printed, of what was typed too, word for word", async () => {
  await page.getByRole("link", { name: "打印的样子" }).click();
  expect(await accessibilityOf(page)).toEqual([]);
  expect(compareText(sourceText(NOTICE), await verbatim(page, ".set.whole [data-verbatim]"))).toBeUndefined();
  expect(await page.locator(".set:visible").count()).toBe(1);
  // With the keyboard alone another set is shown, and another paper.
  await page.getByRole("link", { name: /^一张纸/u }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".set.brief").waitFor({ state: "visible" });
  expect(await page.locator(".set.whole").isVisible()).toBe(false);
  await page.getByRole("link", { name: "A3" }).click();
  await page.locator(".sheets.a3 .set.whole").waitFor({ state: "visible" });
  // What was typed and not saved.
  await page.goto(`${server.url}documents/${ID}/`);
  await page.locator("#text .cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n请互相转告。");
  await page.locator("#kept", { hasText: /\S/u }).waitFor();
  const sheets = await browser().newPage();
  await sheets.goto(`${server.url}sheets/${ID}/`);
  await sheets.getByText("这是照写了还没有保存的内容排的。").waitFor();
  expect(await verbatim(sheets, ".set.whole [data-verbatim]")).toContain("请互相转告");
  await sheets.close();
  expect(complaints).toEqual([]);
});

test("a phone sees one document and registers a wall, until it is switched off", async () => {
  const url = await turnOn();
  expect(await accessibilityOf(page)).toEqual([]);
  expect(await page.locator("#code").evaluate((code: HTMLImageElement) => code.decode().then(() => true))).toBe(true);
  // It stands in the list, too, that it is on.
  const list = await browser().newPage();
  await list.goto(server.url);
  await list.getByText("正开着，还有 59 分钟自己关。").waitFor();
  await list.close();
  const phone = await browser().newPage({ viewport: { width: 375, height: 700 }, isMobile: true });
  listenTo(phone, complaints);
  await phone.goto(url);
  expect(await accessibilityOf(phone)).toEqual([]);
  expect(compareText(sourceText(NOTICE), await verbatim(phone, ".official-text"))).toBeUndefined();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await phone.locator("a:not(.permalink)").allTextContents()).toEqual(["张贴登记"]);
  await phone.getByRole("link", { name: "张贴登记" }).click();
  expect(await accessibilityOf(phone)).toEqual([]);
  await phone.getByLabel("村", { exact: true }).fill("黄溪村");
  await phone.getByLabel("地点").fill("村口");
  await phone.getByLabel("照片").setInputFiles({ name: "1.png", mimeType: "image/png", buffer: Buffer.from(png()) });
  await phone.getByRole("button", { name: "登记", exact: true }).click();
  await phone.locator("#state", { hasText: "登记好了：黄溪村，村口。" }).waitFor();
  const written = readFileSync(path.join(content.file, "../postings.yaml"), "utf8");
  expect(written).toMatch(/^- 村: 黄溪村\n {2}地点: 村口\n {2}起: \S+\n {2}照片: posted-\S+-1\.jpg\n$/u);
  await page.getByRole("button", { name: "关掉" }).click();
  await page.locator("#state", { hasText: "没有打开" }).waitFor();
  expect((await ask(url, new URL(url).pathname)).status).toBe(0);
  await phone.close();
  expect(complaints).toEqual([]);
});

test("after an hour it is off by itself, and its address never comes back", async () => {
  const url = await turnOn();
  const { pathname } = new URL(url);
  now = HOUR - 1;
  expect((await ask(url, pathname)).status).toBe(200);
  now = HOUR;
  expect([0, 403]).toContain((await ask(url, pathname)).status);
  await expect.poll(async () => (await ask(url, pathname)).status).toBe(0);
  await page.locator("#state", { hasText: "没有打开" }).waitFor();
  await page.getByRole("button", { name: "打开" }).click();
  await page.locator("#shown").waitFor();
  expect(new URL((await page.locator("#url").textContent()) ?? "").pathname).not.toBe(pathname);
});

test("nothing but the pages of that document is answered, and nothing is written but a wall", async () => {
  const other = path.join(content.root, "documents/2024-yi");
  mkdirSync(path.join(other, "attachments"), { recursive: true });
  writeFileSync(path.join(other, "document.md"), "---\n标题: 乙\n---\n\n不给手机看。\n");
  for (const folder of [other, path.dirname(content.file)]) {
    mkdirSync(path.join(folder, "attachments"), { recursive: true });
    writeFileSync(path.join(folder, "attachments/a.png"), png());
  }
  const url = await turnOn();
  const { host, origin, pathname: root } = new URL(url);
  const picture = `${root}documents/${ID}/attachments/a.png`;
  expect((await ask(url, picture)).status).toBe(200);
  const hidden = [
    "documents/2024-yi/attachments/a.png",
    `documents/${ID}/`,
    `documents/${ID}/document.md`,
    `documents/${ID}/attachments/..%2fdocument.md`,
    `documents/${ID}/attachments/../document.md`,
    `documents/..%2f..%2fsite.yaml`,
    `documents/${ID}/attachments/..%2f..%2f2024-yi%2fattachments%2fa.png`,
    ...["new/", "publish/", `manage/${ID}/`, `postings/${ID}/`, `sheets/${ID}/`, `phone/${ID}/`, "phone-code.svg"],
    ...["edit-document.js", "publish.js", "editor.css", "preview/", "post/x", "%zz"],
  ];
  for (const name of atLeastOne(hidden)) expect((await ask(url, root + name)).status, name).toBe(404);
  for (const method of ["PUT", "DELETE", "OPTIONS"]) expect((await ask(url, root, { method })).status).toBe(403);
  // Who does not know the path, or asks by another name.
  for (const target of ["/", `/${"a".repeat(32)}/`, `/who/${"b".repeat(32)}`])
    expect((await ask(url, target)).status, target).toBe(403);
  for (const name of ["evil.example", `localhost:${new URL(url).port}`])
    expect((await ask(url, root, { headers: { host: name } })).status, name).toBe(403);
  expect((await ask(url, root, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);

  const token = root.split("/")[1] ?? "";
  const headers = { origin, host, "content-type": "application/json", [TOKEN_HEADER]: token };
  const row = { id: ID, village: "甲村", place: "村口", from: "2024-05-08", to: "", sheet: "", picture: "" };
  const post = (kind: string, body: object, more: Record<string, string> = {}) =>
    ask(url, `${root}${kind}`, { method: "POST", headers: { ...headers, ...more }, body: JSON.stringify(body) });
  for (const kind of ["save", "remove", "create", "post-table", "phone-on", "publish-build", "post/", ""])
    expect((await post(kind, row)).status, kind).toBe(404);
  expect((await post("post", row, { origin: "http://evil.example" })).status).toBe(403);
  expect((await post("post", row, { [TOKEN_HEADER]: "a".repeat(32) })).status).toBe(403);
  expect((await post("post", row, { "content-type": "text/plain" })).status).toBe(403);
  expect((await post("post", { ...row, id: "2024-yi" })).status).toBe(404);
  expect((await post("post", { ...row, picture: "AAAA".repeat(2_000_000) })).status).toBe(413);
  expect((await post("post", { ...row, village: "甲".repeat(201) })).status).toBe(400);
  expect(existsSync(path.join(content.file, "../postings.yaml"))).toBe(false);
  expect((await post("post", row)).status).toBe(200);
  for (let count = 0; count < 100; count++) await post("post", row);
  expect((await post("post", { ...row, village: "乙村" })).status).toBe(429);
  expect(existsSync(path.join(other, "postings.yaml"))).toBe(false);
  // The editor itself does not answer by the address of the network.
  expect((await ask(server.url, new URL(server.url).pathname, { headers: { host } })).status).toBe(403);
});
