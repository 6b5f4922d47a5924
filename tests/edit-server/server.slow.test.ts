import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EditServer } from "../../src/edit-server/server.ts";
import { todayInChina } from "../../scripts/today.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import type { SaveReply } from "../../src/editor/exchange.ts";
import { TOKEN_HEADER } from "../../src/editor/exchange.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

const SESSION = "0123456789ab";
const ENTRY = { 规则: "run-on", 原文: "各村", 理由: "原件如此", 确认人: "李某" };
const SECRET = "仅供内部使用";

let content: TemporaryContent;
let server: EditServer;
let token: string;
let port: number;
const logged: unknown[] = [];

beforeAll(async () => {
  content = makeContent({ git: false });
  const outside = path.join(content.root, "../outside");
  mkdirSync(outside);
  for (const name of ["document.md", "secret.png"]) writeFileSync(path.join(outside, name), SECRET);
  const documents = path.join(content.root, "documents");
  symlinkSync(outside, path.join(documents, "linked-folder"));
  mkdirSync(path.join(documents, "linked-file/attachments"), { recursive: true });
  symlinkSync(path.join(outside, "document.md"), path.join(documents, "linked-file/document.md"));
  mkdirSync(path.join(documents, ID, "attachments"));
  symlinkSync(path.join(outside, "secret.png"), path.join(documents, ID, "attachments/linked.png"));
  writeFileSync(path.join(documents, ID, "attachments/图.png"), "picture");
  writeFileSync(path.join(documents, ID, "attachments/.hidden.png"), SECRET);
  writeFileSync(path.join(content.root, "secret.png"), SECRET);
  server = await startEditServer(content.root, todayInChina, (problem) => logged.push(problem));
  const url = new URL(server.url);
  token = url.pathname.split("/")[1] ?? "";
  port = Number(url.port);
});

afterAll(async () => {
  await server.close();
  content.remove();
});

beforeEach(() => {
  writeFileSync(content.file, NOTICE);
});

interface Answer {
  status: number;
  body: string;
  headers: Readonly<Record<string, unknown>>;
}

/** Sends a request as it is written, as no browser would. */
function send(target: string, headers: Record<string, string> = {}, method = "GET", body = ""): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request({ host: "127.0.0.1", port, path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => {
        done({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
    });
    sent.on("error", fail).end(body);
  });
}

function post(kind: string, value: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const own = { origin: `http://127.0.0.1:${port}`, "content-type": "application/json", [TOKEN_HEADER]: token };
  return send(`/${token}/${kind}`, { ...own, ...headers }, "POST", JSON.stringify(value));
}

describe("who is let in", () => {
  test.each([
    { name: "no token", target: "/" },
    { name: "no token for a file", target: "/editor.css" },
    { name: "another token", target: `/${"a".repeat(32)}/` },
    { name: "half a token", target: () => `/${token.slice(0, 16)}/` },
    { name: "the token as a question", target: () => `/?token=${token}` },
    { name: "the address of another server", target: () => `http://example.com/${token}/` },
    { name: "a name that was made to mean this machine", headers: { host: "example.com" } },
    { name: "such a name with the port", headers: () => ({ host: `example.com:${port}` }) },
    { name: "no port", headers: { host: "127.0.0.1" } },
    { name: "a page of another site", headers: { origin: "https://example.com" } },
    { name: "another port of this machine", headers: { origin: "http://127.0.0.1:1" } },
    { name: "no origin at all", headers: { origin: "null" } },
    { name: "a frame of another site", headers: { "sec-fetch-site": "cross-site" } },
    { name: "another site of this machine", headers: { "sec-fetch-site": "same-site" } },
  ] satisfies { name: string; target?: string | (() => string); headers?: object | (() => object) }[])(
    "$name: 403",
    async ({ target = () => `/${token}/`, headers = {} }) => {
      const path_ = typeof target === "string" ? target : target();
      const answer = await send(path_, (typeof headers === "function" ? headers() : headers) as Record<string, string>);
      expect([answer.status, answer.body]).toEqual([
        403,
        "打不开：网址不完整，里面没有口令。请双击“开始”，它会打开正确的网页；打开以后可以收藏。\n",
      ]);
    },
  );

  test.each([
    { name: "no token header", headers: { [TOKEN_HEADER]: "" } },
    { name: "another token header", headers: { [TOKEN_HEADER]: "x" } },
    { name: "a form of another site", headers: { origin: "https://example.com" } },
    { name: "a plain form", headers: { "content-type": "text/plain" } },
    { name: "a form", headers: { "content-type": "application/x-www-form-urlencoded" } },
  ])("a change with $name: 403, and nothing is changed", async ({ headers }) => {
    const { version } = await versionOf();
    const draft = { fields: {}, body: "改了" };
    const answer = await post("save", { id: ID, base: NOTICE, draft, version, session: SESSION }, headers);
    expect(answer.status).toBe(403);
    expect(readFileSync(content.file, "utf8")).toBe(NOTICE);
  });

  test("a page of this run is let in, by either name of this machine, under a strict policy", async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const { status, headers } = await send(`/${token}/`, { host, "sec-fetch-site": "none" });
      expect(status).toBe(200);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'self';/u);
      expect(headers["referrer-policy"]).toBe("no-referrer");
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});

describe("nothing outside the content is read", () => {
  test.each([
    "..",
    "../..",
    ".",
    "%2e%2e",
    "%2e%2e%2f%2e%2e",
    "..%2foutside",
    "%2e%2e%5coutside",
    "..\\outside",
    "%252e%252e%252foutside",
    "/etc",
    "%2fetc",
    "C:%5cWindows",
    "C:",
    "linked-folder",
    "linked-file",
    `${ID}%00`,
    `${ID}%00.md`,
    `${ID}.`,
    `${ID}%20`,
    "%ff",
    "%",
    "CON",
    "nul.md",
    `${ID}%2fattachments`,
    `${ID}:stream`,
    "%e2%80%ae",
    "",
  ])("as a document: %s", async (id) => {
    const { status, body } = await send(`/${token}/documents/${id}/`);
    expect(status).toBe(404);
    expect(body).not.toContain(SECRET);
    expect(body).not.toMatch(/node:|at .*\.ts/u);
  });

  test.each([
    "linked.png",
    ".hidden.png",
    "..%2f..%2f..%2fsecret.png",
    "..%5c..%5c..%5csecret.png",
    "../../../secret.png",
    "%2e%2e/%2e%2e/secret.png",
    "图.png%00.png",
    "document.md",
    "..%2fdocument.md",
    "%E5%9B%BE.png%2f",
    "",
  ])("as a picture: %s", async (name) => {
    const { status, body } = await send(`/${token}/documents/${ID}/attachments/${encodeURI(decodeURI(name))}`);
    expect(status).toBe(404);
    expect(body).not.toContain(SECRET);
  });

  test("a picture of the document is", async () => {
    const { status, body, headers } = await send(
      `/${token}/documents/${ID}/attachments/${encodeURIComponent("图.png")}`,
    );
    expect([status, body, headers["content-type"]]).toEqual([200, "picture", "image/png"]);
  });

  test.each([
    "..",
    "../outside",
    "..\\outside",
    "linked-folder",
    "linked-file",
    `${ID}\0`,
    `${ID}/../../..`,
    "/",
    "C:\\",
    "",
    ".",
  ])("nothing is written: %s", async (id) => {
    const draft = { fields: {}, body: "改了" };
    const typed = { id, base: SECRET, draft };
    for (const [kind, request_] of [
      ["save", { ...typed, version: "x", session: SESSION }],
      ["check", { ...typed, version: "x" }],
      ["keep", { ...typed, session: SESSION }],
      ["drop", { id, session: SESSION }],
      ["acknowledge", { id, entry: ENTRY }],
    ] as const) {
      const { status, body } = await post(kind, request_);
      expect(status).toBe(404);
      expect(body).not.toContain(SECRET);
    }
    expect(readFileSync(path.join(content.root, "../outside/document.md"), "utf8")).toBe(SECRET);
    expect(readdirSync(path.dirname(content.root)).sort()).toEqual(["content", "outside"]);
  });
});

async function versionOf(): Promise<{ version: string }> {
  const { body } = await send(`/${token}/documents/${ID}/`);
  const json = /id="open">(?<json>[^<]*)</u.exec(body)?.groups?.["json"] ?? "{}";
  return JSON.parse(json) as { version: string };
}

describe("what a page can ask for", () => {
  test("saving changes the lines of the draft, and leaves nothing beside the file", async () => {
    const { version } = await versionOf();
    const draft = { fields: { 公开主体: "某镇党政办" }, body: null };
    const { status, body } = await post("save", { id: ID, base: NOTICE, draft, version, session: SESSION });
    expect(status).toBe(200);
    const reply = JSON.parse(body) as SaveReply;
    expect(reply.text).toBe(NOTICE.replace("公开主体: 某镇人民政府 ", "公开主体: 某镇党政办 "));
    expect(readFileSync(content.file, "utf8")).toBe(reply.text);
    expect(reply.git).toEqual({ uncommitted: [], missing: "这个文件夹不是 git 版本库。" });
    expect(readdirSync(path.dirname(content.file)).sort()).toEqual(["attachments", "document.md"]);
  });

  test("what is confirmed is written beside the document; a file that cannot be read, or is a link, is left alone", async () => {
    const file = path.join(path.dirname(content.file), "acknowledgements.yaml");
    expect((await post("acknowledge", { id: ID, entry: ENTRY })).status).toBe(200);
    expect(readFileSync(file, "utf8")).toBe("- 规则: run-on\n  原文: 各村\n  理由: 原件如此\n  确认人: 李某\n");
    expect((await post("acknowledge", { id: ID, entry: { ...ENTRY, 理由: " " } })).status).toBe(400);
    writeFileSync(file, "规则: [\n");
    const { status, body } = await post("acknowledge", { id: ID, entry: ENTRY });
    expect([status, body.includes("所以没有写进去")]).toEqual([409, true]);
    rmSync(file);
    symlinkSync(path.join(content.root, "../outside/document.md"), file);
    expect((await post("acknowledge", { id: ID, entry: ENTRY })).status).toBe(409);
    expect(readFileSync(path.join(content.root, "../outside/document.md"), "utf8")).toBe(SECRET);
    rmSync(file);
  });

  test("a file that changed meanwhile is not overwritten: 409", async () => {
    const { version } = await versionOf();
    const other = NOTICE.replace("两人", "三人");
    writeFileSync(content.file, other);
    for (const base of [NOTICE, other]) {
      const draft = { fields: {}, body: "改了" };
      const { status, body } = await post("save", { id: ID, base, draft, version, session: SESSION });
      expect(status).toBe(409);
      expect((JSON.parse(body) as { message: string }).message).toContain("这个文件被别的程序或别人改过，所以没有保存");
      expect(readFileSync(content.file, "utf8")).toBe(other);
    }
  });

  test("a file that is gone, or no UTF-8, is told", async () => {
    const { version } = await versionOf();
    renameSync(content.file, `${content.file}.away`);
    const save = { id: ID, base: NOTICE, draft: { fields: {}, body: "改了" }, version, session: SESSION };
    expect((await post("save", save)).status).toBe(404);
    renameSync(`${content.file}.away`, content.file);
    writeFileSync(content.file, Buffer.from([0xb9, 0xab, 0xce, 0xc4]));
    const { status, body } = await send(`/${token}/documents/${ID}/`);
    expect([status, body.includes("文件不是 UTF-8 编码")]).toEqual([422, true]);
    expect((await send(`/${token}/`)).body).toContain("（没有标题）");
  });

  test.each([
    { name: "no JSON", kind: "save", value: undefined, status: 400 },
    { name: "half a request", kind: "save", value: { id: ID }, status: 400 },
    {
      name: "more than is known",
      kind: "check",
      value: { id: ID, base: "", version: "x", draft: { source: "" }, path: "x" },
      status: 400,
    },
    {
      name: "the page of a draft that is a path",
      kind: "keep",
      value: { id: ID, base: "", draft: { source: "" }, session: "../../content" },
      status: 400,
    },
    { name: "another action", kind: "delete", value: {}, status: 404 },
    { name: "a commit without words", kind: "commit", value: { id: ID, version: "x", words: " " }, status: 400 },
  ])("$name: $status", async ({ kind, value, status }) => {
    const answer = await post(kind, value);
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.body) as { message: string }).message).toMatch(/\p{Script=Han}/u);
  });

  test("an unexpected error is told in Chinese and logged, without its trace", async () => {
    logged.length = 0;
    const base = "---\n标题: [甲\n---\n";
    const draft = { fields: { 标题: "乙" }, body: null };
    const { status, body } = await post("check", { id: ID, base, version: "x", draft });
    expect(status).toBe(500);
    expect(JSON.parse(body)).toEqual({
      message: "编辑程序出了意外的错误，没有保存。写的内容还在这一页；“开始”的窗口写明了详细情况记在哪个文件里。",
    });
    expect(logged).toHaveLength(1);
  });

  test("words of a document are no markup of the page", async () => {
    writeFileSync(content.file, NOTICE.replace("各村：", "</script><img src=x onerror=alert(1)>"));
    const { body } = await send(`/${token}/documents/${ID}/`);
    expect(body).not.toContain("<img");
    expect(body.match(/<\/script>/gu)).toHaveLength(2);
  });
});

describe("what is pasted", () => {
  const paste = (html: string, id = ID) =>
    send(
      `/${token}/paste`,
      { [TOKEN_HEADER]: token, "content-type": "application/json", origin: `http://127.0.0.1:${port}` },
      "POST",
      JSON.stringify({ id, html, pictures: [], whole: false }),
    );
  const picture = '<p>见图。</p><img src="data:image/png;base64,iVBORw0KGgo=">';

  test("comes as a body has it, its pictures among the attachments", async () => {
    const { status, body } = await paste(picture);
    expect([status, JSON.parse(body)]).toEqual([
      200,
      {
        text: "见图。\n\n![](attachments/图1.png)",
        files: ["图1.png"],
        doubts: [expect.objectContaining({ words: "见图。" })],
      },
    ]);
    expect(readFileSync(path.join(content.root, "documents", ID, "attachments/图1.png"))).toHaveLength(8);
    expect(JSON.parse((await paste(picture)).body)).toMatchObject({ files: ["图2.png"] });
  });

  test("is left alone where it cannot be read, or there is no such document", async () => {
    expect(JSON.parse((await paste("<div>".repeat(20_000))).body)).toEqual({ text: null, doubts: [], files: [] });
    expect((await paste(picture, "2020-nothing")).status).toBe(404);
    expect((await paste(picture, "linked-folder")).status).toBe(404);
  });
});
