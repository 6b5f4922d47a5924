import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { ConfirmItem, OpenConfirm } from "../../src/editor/confirm-exchange.ts";
import type { WrittenAnnotations } from "../../src/model/annotations.ts";
import { LIST_NAMES } from "../../src/model/proposal-answers.ts";
import { withoutBlanks } from "../../src/model/text.ts";
import type { Proposal } from "../../src/propose/proposal.ts";
import { ID } from "../editor/content-folder.ts";
import { entryOfProposal, isFor } from "../propose/measure.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { markWords } from "./mark-words.ts";
import type { Opened } from "./open-for-each.ts";
import { openForEach } from "./open-for-each.ts";

/**
 * Seconds of the Keystroke-Level Model (Card, Moran and Newell, 1980): a key of an average typist, pointing, pressing or letting go of
 * a button, moving the hand between keyboard and mouse, making up one's mind.
 */
const [KEY, POINT, BUTTON, HAND, MIND] = [0.28, 1.1, 0.1, 0.4, 1.35];
/** Characters in a second: 260 words in a minute (Brysbaert, 2019), of one character and a half. */
const READING = (260 * 1.5) / 60;

const SEED = path.resolve(import.meta.dirname, "../../content/documents/2022-06-15-zhenggai-fangan");
const FORMED_ON = "2022-06-15";
/** The first twenty problems. */
const isOfTwenty = (place: string) => /^p(?:[1-9]|1\d|20)(?:-|$)/u.test(place);

let { content, editor, page } = {} as Opened;

openForEach(async (opened) => {
  ({ content, editor, page } = opened);
  writeFileSync(content.file, readFileSync(path.join(SEED, "document.md"), "utf8"));
  await page.goto(`${editor.url}confirm/${ID}/`);
});

/** A clerk at the page, who makes the entries that were confirmed; what the hands do is counted. */
class Clerk {
  readonly #page: Page;
  seconds = 0;
  keys = 0;
  clicks = 0;
  #isAtMouse = false;

  constructor(shown: Page) {
    this.#page = shown;
  }

  decide(): void {
    this.seconds += MIND;
  }

  async press(key: string): Promise<void> {
    this.#take(false);
    this.keys++;
    this.seconds += KEY;
    await this.#page.keyboard.press(key);
  }

  async click(selector: string): Promise<void> {
    this.#take(true);
    this.clicks++;
    this.seconds += POINT + 2 * BUTTON;
    await this.#page.locator(selector).click();
  }

  async mark(box: string, words: string): Promise<void> {
    this.#take(true);
    this.clicks++;
    this.seconds += 2 * (POINT + BUTTON);
    await markWords(this.#page, box, words);
  }

  async choose(selector: string, value: string): Promise<void> {
    this.#take(true);
    this.clicks += 2;
    this.seconds += 2 * (POINT + 2 * BUTTON);
    await this.#page.locator(selector).selectOption(value);
  }

  #take(isMouse: boolean): void {
    if (isMouse !== this.#isAtMouse) this.seconds += HAND;
    this.#isAtMouse = isMouse;
  }
}

type Entry = Pick<Proposal, "list" | "entry">;
const asEntry = ({ list, entry }: Entry) => entryOfProposal({ list, entry, reason: "" } as Proposal, FORMED_ON);
const same = (one: Entry, other: Entry) => one.list === other.list && isFor(asEntry(one), asEntry(other));

/** Those of the first twenty problems; a duty that names nobody is not asked for. */
function entriesIn(yaml: string): Entry[] {
  const written = parse(yaml) as WrittenAnnotations;
  return LIST_NAMES.flatMap((list) => (written[list] ?? []).map((entry) => ({ list, entry }))).filter(
    ({ list, entry }) => isOfTwenty(entry.位置) && (list !== "责任" || "主体" in entry),
  );
}

const shownQuote = () => page.locator('[data-field="原文"]').textContent();

test("the first twenty problems of the seed are confirmed on the page in a quarter of an hour, the reading of what is asked with it", async () => {
  const open = JSON.parse((await page.locator("#open").textContent()) ?? "") as OpenConfirm;
  const confirmed = entriesIn(readFileSync(path.join(SEED, "annotations.yaml"), "utf8"));
  const left = new Set(atLeastOne(confirmed));
  const clerk = new Clerk(page);
  const read = new Set<string>();
  let added = 0;
  const items = open.items as (ConfirmItem & Entry)[];
  const missing = confirmed.filter((one) => !items.some((item) => same(item, one)));
  const textOf = ({ from, to }: ConfirmItem) => open.paragraphs.slice(from, to + 1);
  const isIn = ({ entry }: Entry, paragraphs: OpenConfirm["paragraphs"]) =>
    paragraphs.some(({ unit, text }) => unit === entry.位置 && withoutBlanks(text).includes(withoutBlanks(entry.原文)));
  const isHere = (one: Entry, item: ConfirmItem) => {
    const from = Math.max(-1, ...items.filter(({ from }) => from < item.from).map(({ to }) => to)) + 1;
    return isIn(one, open.paragraphs.slice(from, item.to + 1));
  };
  for (const item of atLeastOne(items)) {
    expect(await shownQuote()).toBe(item.entry.原文);
    if (!isOfTwenty(item.entry.位置)) {
      // The other problems wait for another day.
      await page.keyboard.press("ArrowRight");
      continue;
    }
    read.add(
      textOf(item)
        .map(({ text }) => text)
        .join("\n"),
    );
    for (const one of missing.filter((entry) => left.has(entry) && isHere(entry, item))) {
      const box = isIn(one, textOf(item)) ? "#ask-text" : "#ask-before";
      read.add((await page.locator(box).textContent()) ?? "");
      await add(clerk, box, one);
      left.delete(one);
      added++;
    }
    await expect.poll(shownQuote).toBe(item.entry.原文);
    clerk.decide();
    const found = [...left].filter((one) => same(item, one));
    await clerk.press(found.length > 0 || confirmed.some((one) => same(item, one)) ? "Enter" : "Delete");
    for (const one of found) left.delete(one);
  }
  const reading = [...read].reduce((sum, text) => sum + withoutBlanks(text).length, 0) / READING;
  const figures = `${clerk.keys} keys, ${clerk.clicks} clicks, ${added} added, ${Math.round(clerk.seconds)} s with the hands, ${Math.round(reading)} s of reading`;
  expect([...left]).toEqual([]);
  expect(clerk.keys, figures).toBeGreaterThan(100);
  expect((clerk.seconds + reading) / 60, figures).toBeLessThan(15);
  // What is written says what was confirmed, and nothing else.
  const written = () => entriesIn(readFileSync(path.join(path.dirname(content.file), "annotations.yaml"), "utf8"));
  await expect
    .poll(() => confirmed.filter((one) => !written().some((other) => same(one, other))), { timeout: 20_000 })
    .toEqual([]);
  expect(written().filter((one) => !confirmed.some((other) => same(one, other)))).toEqual([]);
  expect(editor.complaints).toEqual([]);
  console.log(figures);
});

/** An entry that nothing proposed: its words are marked, one key for its kind, what is proposed of the rest is mended. */
async function add(clerk: Clerk, box: string, { list, entry }: Entry): Promise<void> {
  const own = entry as Readonly<Record<string, string | string[]>>;
  clerk.decide();
  await clerk.mark(box, list === "时限" ? String(own["时间"] ?? entry.原文) : entry.原文);
  await clerk.press(String(["责任", "时限", "指标", "判定规则", "术语", "引用"].indexOf(list) + 1));
  await page.locator("#state", { hasText: `添了一条${list}` }).waitFor();
  const kind = own["类别"];
  if (list === "时限" && typeof kind === "string") {
    const choice = page.locator('[data-choice="类别"]');
    if ((await choice.inputValue()) !== kind && (await choice.inputValue()) !== "") {
      clerk.decide();
      await clerk.choose('[data-choice="类别"]', kind);
    }
  }
  for (const name of Array.isArray(own["主体"]) ? own["主体"] : []) {
    const chosen = page.locator('.names [aria-pressed="true"]');
    clerk.decide();
    for (const wrong of await chosen.allTextContents())
      if (wrong !== name) await clerk.click(`.names [data-name="${wrong}"]`);
    if ((await page.locator(`.names [data-name="${name}"][aria-pressed="true"]`).count()) > 0) continue;
    await clerk.mark("#ask-text", name);
    await clerk.press("a");
  }
  clerk.decide();
  await clerk.press("Enter");
}
