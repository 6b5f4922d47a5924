import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { todayInChina } from "../../scripts/today.ts";
import type { EditServer } from "../../src/edit-server/server.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import { TOKEN_HEADER } from "../../src/editor/exchange.ts";
import { hasPhotoLocation } from "../../src/attachments/photo-location.ts";
import { checkContent } from "../../src/sources/check-content.ts";
import { exif, join } from "../attachments/made-files.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

let content: TemporaryContent;
let server: EditServer;
const logged: unknown[] = [];

beforeEach(async () => {
  content = makeContent({ git: false });
  server = await startEditServer(content.root, todayInChina, (problem) => logged.push(problem));
});

afterEach(async () => {
  await server.close();
  content.remove();
  expect(logged.splice(0)).toEqual([]);
});

async function post(kind: string, body: unknown, headers: Record<string, string> = {}) {
  const { origin, pathname } = new URL(server.url);
  const own = { origin, "content-type": "application/json", [TOKEN_HEADER]: pathname.split("/")[1] ?? "" };
  const reply = await fetch(server.url + kind, {
    method: "POST",
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.text() };
}

const inside = (...names: string[]) => path.join(content.root, ...names);
const base64 = (words: string) => Buffer.from(words).toString("base64");
const blank = { input: { kind: "template", name: "空白" }, keep: [], decision: null };
const create = (change: object = {}) =>
  post("create", { ...blank, body: null, name: "2026-03-01-a", shelf: "drafts", ...change });

describe("a new folder", () => {
  test.each(["..", "../x", "a/b", "a\\b", "A", "通知", ".new", "con.", "a\0", " ", "-a", "a--b"])(
    "is not made where its name leads elsewhere: %j",
    async (name) => {
      expect((await create({ name })).status).toBe(400);
      expect(existsSync(inside("drafts"))).toBe(false);
    },
  );

  test.each(["withdrawn", "..", "", "vocabulary"])("is not made in another place: %j", async (shelf) => {
    expect((await create({ shelf })).status).toBe(400);
    expect(readdirSync(content.root).sort()).toEqual(["documents", "site.yaml", "vocabulary"]);
  });

  test("is not made behind a link, and never over one that is there", async () => {
    mkdirSync(inside("../outside"));
    symlinkSync(inside("../outside"), inside("drafts"));
    expect((await create()).status).toBe(409);
    expect(readdirSync(inside("../outside"))).toEqual([]);
    rmSync(inside("drafts"));
    expect((await create()).status).toBe(200);
    writeFileSync(inside("drafts/2026-03-01-a/document.md"), "甲");
    expect((await create({ shelf: "documents" })).status).toBe(409);
    expect((await create({ name: ID })).status).toBe(409);
    expect(readFileSync(inside("drafts/2026-03-01-a/document.md"), "utf8")).toBe("甲");
    expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
  });

  test("is not made for a page of another site", async () => {
    for (const headers of [{ [TOKEN_HEADER]: "x" }, { "content-type": "text/plain" }])
      expect((await post("create", { ...blank, body: null, name: "a", shelf: "drafts" }, headers)).status).toBe(403);
    expect(existsSync(inside("drafts"))).toBe(false);
  });

  test("is not made of what is too large, and other questions may not be large at all", async () => {
    const large = "A".repeat(100_000_000);
    const input = { kind: "file", name: "a.docx", bytes: large };
    for (const kind of ["read", "create", "attach"]) expect((await post(kind, { input })).status).toBe(413);
    expect((await post("check", { id: "A".repeat(17_000_000) })).status).toBe(413);
    expect((await post("read", { ...blank, input: { ...input, bytes: large.slice(0, 20_000_000) } })).status).toBe(200);
  });
});

describe("a draft in drafts/", () => {
  const folder = "drafts/2026-03-01-qiushou";

  beforeEach(() => {
    mkdirSync(inside(folder, "attachments"), { recursive: true });
    writeFileSync(inside(folder, "document.md"), NOTICE.replace("防汛", "秋收"));
    writeFileSync(inside(folder, "attachments/图.png"), "picture");
  });

  test("is opened, checked with its attachments, and saved like a document", async () => {
    const page = await (await fetch(`${server.url}documents/2026-03-01-qiushou/`)).text();
    expect(page).toContain("某镇关于做好秋收工作的通知");
    const picture = await fetch(
      `${server.url}documents/2026-03-01-qiushou/attachments/${encodeURIComponent("图.png")}`,
    );
    expect(await picture.text()).toBe("picture");
    writeFileSync(inside(folder, "attachments/名单.txt"), "张某 43052819900101001X");
    expect((await post("attach", { id: "2026-03-01-qiushou", name: "表.csv", bytes: base64("甲,乙") })).status).toBe(
      200,
    );
    expect(readFileSync(inside(folder, "document.md"), "utf8")).toContain(
      "附件:\r\n  - 名称: 表\r\n    文件: 表.csv\r\n",
    );
  });

  test("is read by no check and no build, whatever is wrong in it", async () => {
    const before = (await checkContent(content.root, "2026-03-01")).files.flatMap(({ messages }) =>
      messages.map(String),
    );
    writeFileSync(inside(folder, "document.md"), "---\n标题: [\n---\n");
    symlinkSync("/etc/passwd", inside(folder, "attachments/link.txt"));
    const { files, documents } = await checkContent(content.root, "2026-03-01");
    expect(files.flatMap(({ messages }) => messages.map(String))).toEqual(before);
    expect(documents.map(({ document }) => document.id)).toEqual([ID]);
  });
});

test("without documents the office of site.yaml publishes", async () => {
  rmSync(inside("documents"), { recursive: true });
  mkdirSync(inside("documents"));
  const site = readFileSync(inside("site.yaml"), "utf8");
  const office = /^主办单位: *(?<office>.+)$/mu.exec(site)?.groups?.["office"] ?? "";
  expect(office).not.toBe("");
  expect((await create()).status).toBe(200);
  expect(readFileSync(inside("drafts/2026-03-01-a/document.md"), "utf8")).toBe(`---\n公开主体: ${office}\n---\n\n`);
});

describe("an attachment", () => {
  const attach = (name: string, id = ID) => post("attach", { id, name, bytes: base64("甲") });

  test.each(["打开.html", "图.svg", "a.exe", "a", "a.", ".hidden.pdf.js", "a.pdf.lnk", "甲.xml", ".htaccess"])(
    "that could run in a browser, or is no data, is not taken: %s",
    async (name) => {
      expect((await attach(name)).status).toBe(400);
      expect(existsSync(path.join(content.file, "../attachments"))).toBe(false);
      expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
    },
  );

  test("gets a name that is an address on every machine, and takes no other's place", async () => {
    expect(JSON.parse((await attach("../../名单?.PDF")).body)).toEqual({ name: "／..／名单？.PDF" });
    expect((await attach("CON.pdf")).body).toContain("CON_.pdf");
    expect((await attach("con_.PDF")).status).toBe(409);
    expect(readdirSync(path.join(content.file, "../attachments"))).toHaveLength(2);
  });

  test("that is a photo does not say where it was taken", async () => {
    const photo = join([0xff, 0xd8, 0xff, 0xe1, 0, 136], "Exif\0\0", exif([29, 112]), [0xff, 0xd9]);
    expect(hasPhotoLocation(photo)).toBe(true);
    await post("attach", { id: ID, name: "房.jpg", bytes: Buffer.from(photo).toString("base64") });
    const kept = readFileSync(path.join(content.file, "../attachments/房.jpg"));
    expect([kept.length, hasPhotoLocation(kept)]).toEqual([photo.length, false]);
  });

  test("goes into no folder that is a link, or is not there", async () => {
    mkdirSync(inside("../outside"));
    writeFileSync(inside("../outside/document.md"), NOTICE);
    symlinkSync(inside("../outside"), inside("documents/linked"));
    symlinkSync(inside("../outside"), path.join(content.file, "../attachments"));
    for (const id of ["linked", "..", "no-such", "../outside", ID])
      expect((await attach("a.pdf", id)).status).toBe(404);
    expect(readdirSync(inside("../outside"))).toEqual(["document.md"]);
  });
});
