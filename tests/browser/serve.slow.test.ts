import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Served } from "./serve.ts";
import { serveFolder } from "./serve.ts";

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkailan-serve-"));
  await mkdir(join(folder, "site/documents/甲 乙"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "outside");
  await writeFile(join(folder, "site/index.html"), "front");
  await writeFile(join(folder, "site/404.html"), "missing");
  await writeFile(join(folder, "site/documents/甲 乙/index.html"), "document");
  await writeFile(join(folder, "site/font.woff2"), "font");
  served = await serveFolder(join(folder, "site"), {
    base: "/zwgk/",
    headers: { "content-security-policy": "default-src 'self'" },
  });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test.each([
  { name: "the front page", path: "", status: 200, type: "text/html; charset=utf-8", body: "front" },
  { name: "a folder", path: "documents/甲 乙/", status: 200, type: "text/html; charset=utf-8", body: "document" },
  { name: "a file", path: "font.woff2?v=1", status: 200, type: "font/woff2", body: "font" },
  {
    name: "a folder without a page",
    path: "documents/",
    status: 404,
    type: "text/html; charset=utf-8",
    body: "missing",
  },
  { name: "a file that is not there", path: "x.js", status: 404, type: "text/html; charset=utf-8", body: "missing" },
  { name: "a file asked for as a folder", path: "font.woff2/", status: 404, type: undefined, body: "missing" },
  { name: "a page without its extension", path: "index", status: 404, type: undefined, body: "missing" },
  { name: "a way out", path: "..%2Fsecret.txt", status: 404, type: undefined, body: "missing" },
  { name: "an address that is no text", path: "%ff", status: 404, type: undefined, body: "missing" },
])("answers $name", async ({ path, status, type, body }) => {
  const response = await fetch(served.url + path);
  expect({ status: response.status, body: await response.text() }).toEqual({ status, body });
  expect(response.headers.get("content-security-policy")).toBe("default-src 'self'");
  if (type !== undefined) expect(response.headers.get("content-type")).toBe(type);
});

test("sends a folder without its slash to the folder", async () => {
  const response = await fetch(`${served.url}documents/${encodeURIComponent("甲 乙")}`, { redirect: "manual" });
  expect(response.status).toBe(301);
  expect(response.headers.get("location")).toBe(`/zwgk/documents/${encodeURIComponent("甲 乙")}/`);
});

test("has nothing outside its base", async () => {
  expect((await fetch(new URL("/font.woff2", served.url))).status).toBe(404);
});
