import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "../../src/sources/check-content.ts";
import { keepGood } from "../../src/sources/keep-good.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

const BROKEN = NOTICE.replace("2023-05-04'", "2023-05-34'");

let content: TemporaryContent;

beforeEach(() => {
  content = makeContent({ git: false });
});

afterEach(() => {
  content.remove();
});

const read = () => checkContent(content.root, "2026-01-01");
const write = (name: string, text: string) => {
  writeFileSync(join(content.root, name), text);
};
const add = (id: string, title: string) => {
  mkdirSync(join(content.root, "documents", id), { recursive: true });
  write(`documents/${id}/document.md`, `---\n标题: ${title}\n---\n\n# ${title}\n\n各村：\n`);
};
const titles = ({ documents }: Awaited<ReturnType<typeof read>>) =>
  documents.map(({ document }) => document.disclosure.title);
const ids = ({ documents }: Awaited<ReturnType<typeof read>>) => documents.map(({ document }) => document.id);

test("without errors everything is as it is now", async () => {
  const last = await read();
  const now = await read();
  expect(keepGood(last, now)).toBe(now);
});

test("of a document with errors the last good version stays, and its messages are those of now", async () => {
  const last = await read();
  const known = last.documents.find(({ document }) => document.id === ID);
  expect(known).toBeDefined();
  write(`documents/${ID}/document.md`, BROKEN);
  const shown = keepGood(last, await read());
  expect(shown.documents.find(({ document }) => document.id === ID)).toBe(known);
  expect(shown.files.flatMap(({ messages }) => messages).some(({ reason }) => reason.includes("2023-05-34"))).toBe(
    true,
  );
});

test("beside it, what was changed without errors is shown as it is now, and what was deleted is gone", async () => {
  add("2023-06-01-a", "甲通知");
  add("2023-06-02-b", "乙通知");
  const last = await read();
  expect(ids(last)).toEqual([ID, "2023-06-01-a", "2023-06-02-b"]);
  write(`documents/${ID}/document.md`, BROKEN);
  write("site.yaml", "网站名称: [");
  add("2023-06-01-a", "甲公告");
  rmSync(join(content.root, "documents/2023-06-02-b"), { recursive: true });
  const shown = keepGood(last, await read());
  expect(shown.documents.map(({ document }) => `${document.id} ${document.disclosure.title}`)).toEqual([
    `${ID} 某镇关于做好防汛工作的通知`,
    "2023-06-01-a 甲公告",
  ]);
  expect(shown.site).toBe(last.site);
});

test("of a document that never was without errors what can be read is shown, as it is now", async () => {
  write(`documents/${ID}/document.md`, BROKEN);
  const first = keepGood(undefined, await read());
  expect(titles(first)).toEqual(["某镇关于做好防汛工作的通知"]);
  write(`documents/${ID}/document.md`, BROKEN.replace("两人", "三人"));
  const second = keepGood(first, await read());
  expect(JSON.stringify(second.documents)).toContain("三人");
  write(`documents/${ID}/document.md`, NOTICE);
  write("site.yaml", "网站名称: [");
  const third = keepGood(second, await read());
  expect(JSON.stringify(third.documents)).toContain("两人");
  expect(third.documents.map(({ unfinished }) => unfinished)).toEqual([undefined]);
});

test.each([
  ["without 公开信息", "# 甲通知\n\n各村：\n", ["甲通知"]],
  ["without any title", "各村：\n", [ID]],
  ["without a word", "---\n标题: 甲\n---\n", []],
])("%s", async (_, text, expected) => {
  write(`documents/${ID}/document.md`, text);
  expect(titles(keepGood(undefined, await read()))).toEqual(expected);
});

test("what has errors only on sheets and in attachments is shown as it is now", async () => {
  const last = await read();
  mkdirSync(join(content.root, "documents", ID, "attachments"), { recursive: true });
  write(`documents/${ID}/attachments/a.png`, "村,户");
  write(`documents/${ID}/document.md`, `${NOTICE.replace("两人", "三人")}\n![图](attachments/a.png)\n`);
  const now = await read();
  expect(now.files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal)).toMatchObject([
    { ruleId: "picture-unreadable" },
  ]);
  expect(JSON.stringify(keepGood(last, now).documents)).toContain("三人");
});

test("beside errors no address is gone", async () => {
  write("published.yaml", "公文:\n  2020-01-01-left: r1=12345678 main\n");
  write(`documents/${ID}/document.md`, BROKEN);
  const now = await read();
  expect(now.permanence.gone).not.toEqual([]);
  expect(keepGood(undefined, now).permanence.gone).toEqual([]);
});
