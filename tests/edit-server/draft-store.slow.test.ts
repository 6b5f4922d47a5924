import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DraftReplies } from "../../src/edit-server/draft-replies.ts";
import { DraftStore } from "../../src/edit-server/draft-store.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

const [ONE, OTHER] = ["aaaaaaaaaaaa", "bbbbbbbbbbbb"];

let top: string;
let store: DraftStore;
const folder = (session = ONE) => path.join(top, ".drafts/content", ID, session);
const textsOf = (session = ONE) => readdirSync(folder(session)).sort();

/** Lets a text have been kept at a moment, in seconds. */
function at(name: string, seconds: number, session = ONE): void {
  utimesSync(path.join(folder(session), name), seconds, seconds);
}

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "gongkailan-drafts-"));
  mkdirSync(path.join(top, "content"));
  store = new DraftStore(path.join(top, "content"));
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

test("a text is a whole file beside the content folder, byte for byte, and git leaves it out", () => {
  store.keep(ID, ONE, "\ufeff原来\r\n", "\ufeff写的\r\n");
  expect(textsOf()).toEqual(["000001.md", "base.md"]);
  expect(readFileSync(path.join(folder(), "000001.md"), "utf8")).toBe("\ufeff写的\r\n");
  expect(readFileSync(path.join(top, ".drafts/.gitignore"), "utf8")).toBe("*\n");
  expect(readdirSync(path.join(top, "content"))).toEqual([]);
  expect(new DraftStore(path.join(top, "content")).pending(ID)).toMatchObject([
    { session: ONE, step: 1, base: "\ufeff原来\r\n", text: "\ufeff写的\r\n" },
  ]);
});

test("of a minute of typing the last text stays, and one of each minute before", () => {
  store.keep(ID, ONE, "", "一");
  at("000001.md", 1000);
  store.keep(ID, ONE, "", "二");
  at("000002.md", 1030);
  store.keep(ID, ONE, "", "三");
  expect(textsOf()).toEqual(["000001.md", "000003.md", "base.md"]);
  at("000003.md", 1070);
  store.keep(ID, ONE, "", "四");
  expect(textsOf()).toEqual(["000001.md", "000003.md", "000004.md", "base.md"]);
  store.keep(ID, ONE, "", "四");
  expect(textsOf()).toHaveLength(4);
  expect(store.history(ID).map(({ step }) => step)).toEqual([4, 3, 1]);
});

test("the oldest of two hundred go, but nothing that was never saved", () => {
  store.keep(ID, OTHER, "", "没有保存");
  at("000001.md", 1, OTHER);
  for (const step of atLeastOne(Array.from({ length: 203 }, (_, index) => index + 1))) {
    store.keep(ID, ONE, "", `第 ${step} 次`);
    at(`${String(step).padStart(6, "0")}.md`, 1000 * step);
  }
  const kept = store.history(ID);
  expect([kept.length, kept.at(-1)?.session, kept.at(-2)?.step]).toEqual([201, OTHER, 4]);
});

test("what was saved or given up is offered no more, and stays in the history", () => {
  store.keep(ID, ONE, "", "一");
  store.keep(ID, OTHER, "", "二");
  at("000001.md", 1000, OTHER);
  expect(store.pending(ID).map(({ text }) => text)).toEqual(["一", "二"]);
  store.settle(ID, ONE);
  expect(store.pending(ID).map(({ text }) => text)).toEqual(["二"]);
  expect(store.history(ID).map((one) => store.read(ID, one))).toEqual(["一", "二"]);
  store.keep(ID, ONE, "一", "三");
  expect(store.pending(ID)[0]).toMatchObject({ base: "一", text: "三", step: 2 });
});

test.each(["../content", "..", "a/b", "a\\b", ".hidden", ""])("nothing is kept for a document named %j", (id) => {
  expect(() => {
    store.keep(id, ONE, "", "一");
  }).toThrow("不完整");
  expect(store.knows(id)).toBe(false);
  expect(readdirSync(top)).toEqual(["content"]);
});

test("a page is named by twelve figures, and nothing else", () => {
  expect(() => {
    store.keep(ID, "../../content", "", "一");
  }).toThrow("不完整");
});

test.each([".drafts", ".drafts/content", `.drafts/content/${ID}`])("a link at %s is not followed", (place) => {
  const outside = path.join(top, "outside");
  mkdirSync(outside);
  mkdirSync(path.dirname(path.join(top, place)), { recursive: true });
  symlinkSync(outside, path.join(top, place));
  expect(() => {
    store.keep(ID, ONE, "", "一");
  }).toThrow("不是文件夹，写的内容没有记下");
  expect(readdirSync(outside)).toEqual([]);
});

describe("what is offered when a document is opened", () => {
  let content: TemporaryContent;
  let replies: DraftReplies;
  const keep = (session: string, text: string, base = NOTICE, from?: { session: string; step: number }) =>
    replies.keep({ id: ID, session, base, draft: { source: text }, ...(from ? { from } : {}) });

  beforeEach(() => {
    content = makeContent({ git: false });
    replies = new DraftReplies(content.root);
  });

  afterEach(() => {
    content.remove();
  });

  const mine = NOTICE.replace("两人", "四人");

  test("nothing where nothing was typed, or what was typed is what the file says", () => {
    keep(ONE, NOTICE);
    const { offers, resumed, history, session } = replies.open(ID, null);
    expect([offers, resumed]).toEqual([[], null]);
    expect(history).toMatchObject([{ session: ONE, step: 1 }]);
    expect(session).toMatch(/^[\da-f]{12}$/u);
    expect(session).not.toBe(replies.open(ID, null).session);
  });

  test("what was typed, with its time as in China and what it changes; a page that goes on with it has it alone", () => {
    keep(ONE, mine);
    const kept = path.join(content.root, "../.drafts/content", ID, ONE, "000001.md");
    utimesSync(kept, 1_795_800_000, 1_795_800_000);
    const [offer] = replies.open(ID, null).offers;
    expect(offer).toMatchObject({ session: ONE, step: 1, time: "2026-11-28 01:20", isStale: false });
    expect(offer?.changes.filter(({ kind }) => kind !== "same").map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(replies.open(ID, ONE)).toMatchObject({ offers: [], resumed: { text: mine, isMerged: false } });
    keep(OTHER, mine, NOTICE, { session: ONE, step: 1 });
    expect(replies.open(ID, null).offers.map(({ session }) => session)).toEqual([OTHER]);
  });

  test("a page that was typed in meanwhile keeps its own draft when another goes on with a former text of it", () => {
    keep(ONE, mine);
    keep(ONE, NOTICE.replace("两人", "五人"));
    keep(OTHER, mine, NOTICE, { session: ONE, step: 1 });
    expect(
      replies
        .open(ID, null)
        .offers.map(({ session }) => session)
        .sort(),
    ).toEqual([ONE, OTHER]);
  });

  test("over a file that was changed elsewhere: put together, or where both changed one place, both", () => {
    keep(ONE, mine);
    const other = NOTICE.replace("各村：", "各村、社区：");
    replaceFile(other);
    expect(replies.open(ID, null).offers).toMatchObject([{ isStale: true }]);
    expect(replies.open(ID, ONE).resumed).toMatchObject({ text: other.replace("两人", "四人"), isMerged: true });
    replaceFile(NOTICE.replace("两人", "六人"));
    const { resumed, conflict } = replies.open(ID, ONE);
    expect(resumed).toBeNull();
    expect(conflict).toMatchObject({ from: { session: ONE, step: 1 } });
    expect(conflict?.pieces.filter((piece) => "mine" in piece)).toEqual([
      { mine: ["一、加强值守。各村每天安排四人值守。  "], theirs: ["一、加强值守。各村每天安排六人值守。  "] },
    ]);
  });

  test("a text of the history, also one that was given up; one that is not there is said to be gone", () => {
    keep(ONE, mine);
    replies.drop({ id: ID, session: ONE });
    expect(replies.open(ID, null).offers).toEqual([]);
    expect(replies.open(ID, `${ONE}-1`).resumed).toMatchObject({ text: mine, isMerged: false });
    expect(replies.open(ID, ONE)).toMatchObject({ resumed: null, isGone: false });
    for (const asked of [`${ONE}-9`, OTHER, "../x"]) expect(replies.open(ID, asked).isGone).toBe(true);
  });

  test("of a document that goes away while somebody types is kept all the same", () => {
    keep(ONE, mine);
    rmSync(content.file);
    keep(ONE, `${mine}再写`);
    expect(new DraftStore(content.root).pending(ID)).toMatchObject([{ text: `${mine}再写` }]);
    expect(() => replies.keep({ id: "other", session: ONE, base: "", draft: { source: "一" } })).toThrow("没有“other”");
  });

  function replaceFile(text: string): void {
    rmSync(content.file);
    writeFileSync(content.file, text);
  }
});
