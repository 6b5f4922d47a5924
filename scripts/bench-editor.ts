/**
 * Types in the editor of a document of so many problems, in a browser, and beside it in a plain text area with the same text,
 * and tells how long each key and the messages took: `node scripts/bench-editor.ts FOLDER PROBLEMS SLOWER`. Used by
 * scripts/bench.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { startEditServer } from "../src/edit-server/server.ts";
import { launchBrowser } from "../tests/browser/launch.ts";
import { todayInChina } from "./today.ts";

/** What typing in the editor took. Milliseconds. */
export interface EditorCost {
  problems: number;
  characters: number;
  /** From a key to what it changed on the screen: the middle one, and the longest. */
  key: number;
  longest: number;
  /** The same in a plain text area with the same text. */
  plain: number;
  /** From the last key to what was found. */
  messages: number;
}

const ID = "2022-06-15-bench";
const KEYS = 24;

if (import.meta.main) {
  const [folder, problems, slower] = process.argv.slice(2);
  if (!folder || !problems || !slower) throw new Error("FOLDER PROBLEMS SLOWER");
  process.stdout.write(JSON.stringify(await measureEditor(path.resolve(folder), Number(problems), Number(slower))));
}

async function measureEditor(folder: string, problems: number, slower: number): Promise<EditorCost> {
  const text = writeDocument(folder, problems);
  const server = await startEditServer(folder, todayInChina, console.error);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const debug = await page.context().newCDPSession(page);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(`${server.url}documents/${ID}/`);
    await page.waitForFunction(() => /^\d/u.test(document.querySelector("#counts")?.textContent ?? ""));
    await page.locator("#text .cm-content").focus();
    const keys = await typeKeys(page);
    const messages = await untilMessages(page);
    // Only typing is compared: a plain text area takes minutes to be filled on a slow machine.
    await debug.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await page.setContent("<textarea></textarea>");
    await page.locator("textarea").fill(text);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const [plain = 0] = middleAndLongest(await typeKeys(page));
    const [key = 0, longest = 0] = middleAndLongest(keys);
    return { problems, characters: text.length, key, longest, plain, messages };
  } finally {
    await browser.close();
    await server.close();
  }
}

function writeDocument(folder: string, problems: number): string {
  const each = Array.from({ length: problems }, (_, index) =>
    [
      `${index + 1}.第${index + 1}个问题的表述是这样，有关单位没有按照规定的时限完成整改工作，资料不完整，台账不规范。`,
      "整改措施：（1）对照清单逐项核查，明确责任人和完成时限，按月报送进展情况。（2）加强业务培训，完善工作台账。",
      "责任单位：某某镇人民政府",
      "整改时限：2022年12月底",
    ].join("\n\n"),
  );
  const body = `\n# 某镇整改方案\n\n## 一、问题\n\n${each.join("\n\n")}\n`;
  mkdirSync(path.join(folder, "documents", ID), { recursive: true });
  const head = "---\n标题: 某镇整改方案\n公开主体: 某镇人民政府\n成文日期: '2022-06-15'\n---\n";
  writeFileSync(path.join(folder, "documents", ID, "document.md"), head + body);
  return body;
}

/** How long each of some keys took at the end of the text, until the browser had drawn what it changed. */
async function typeKeys(page: Page): Promise<number[]> {
  await page.keyboard.press("Control+End");
  const costs: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const begin = performance.now();
    await page.keyboard.type("字");
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    costs.push(performance.now() - begin);
    // Every few keys somebody thinks, and what was typed is checked and kept.
    if (key % 6 === 5) await new Promise((thought) => setTimeout(thought, 700));
  }
  return costs;
}

async function untilMessages(page: Page): Promise<number> {
  const counts = await page.locator("#counts").textContent();
  const begin = performance.now();
  await page.keyboard.type("，，");
  await page.waitForFunction((before) => document.querySelector("#counts")?.textContent !== before, counts);
  return performance.now() - begin;
}

function middleAndLongest(costs: readonly number[]): (number | undefined)[] {
  const sorted = [...costs].sort((one, other) => one - other);
  return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
}
