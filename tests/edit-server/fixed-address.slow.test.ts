import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { todayInChina } from "../../scripts/today.ts";
import type { Address } from "../../src/edit-server/fixed-address.ts";
import { startAtFixedAddress } from "../../src/edit-server/fixed-address.ts";
import type { EditServer } from "../../src/edit-server/server.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { makeContent } from "../editor/content-folder.ts";

let content: TemporaryContent;
let folder: string;
let file: string;
let port: number;
const open: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  content = makeContent({ git: false });
  folder = mkdtempSync(path.join(tmpdir(), "gongkailan-address-"));
  file = path.join(folder, "profile/editor.json");
  const other = await listen(createServer(), 0);
  port = other.port;
  await other.close();
});

afterEach(async () => {
  for (const close of open.splice(0)) await close();
  content.remove();
  rmSync(folder, { recursive: true });
});

async function listen(server: Server, at: number): Promise<{ port: number; close: () => Promise<void> }> {
  await new Promise<void>((done) => server.listen(at, "127.0.0.1", done));
  const address = server.address();
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => {
        done();
      });
    });
  return { port: typeof address === "object" && address ? address.port : 0, close };
}

/** Starts an editor as `npm run edit` does; it is closed after the test. */
async function start(root = content.root) {
  let server: EditServer | undefined;
  const started = await startAtFixedAddress(file, root, async (at) => {
    server = await startEditServer(root, todayInChina, () => undefined, at);
  });
  if (server) open.push(server.close);
  return { ...started, url: server?.url };
}

const kept = () => JSON.parse(readFileSync(file, "utf8")) as Address;

test("an address is made once, only this user can read it, and a restart has the same", async () => {
  const first = await start();
  expect(first.how).toBe("new");
  expect(kept()).toEqual(first.address);
  expect(first.url).toBe(`http://127.0.0.1:${first.address.port}/${first.address.token}/`);
  expect([statSync(file).mode & 0o777, statSync(path.dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  await open.pop()?.();
  const again = await start();
  expect(again).toMatchObject({ how: "kept", address: first.address, url: first.url });
  expect((await fetch(again.url ?? "")).status).toBe(200);
});

test("a second start of one folder says that it runs, one of another folder stands beside it for this time", async () => {
  const first = await start();
  expect(await start()).toEqual({ how: "running", address: first.address, url: undefined });
  const other = makeContent({ git: false });
  open.push(() => Promise.resolve(other.remove()));
  const beside = await start(other.root);
  expect(beside.how).toBe("beside");
  expect(beside.address.port).toBeGreaterThan(first.address.port);
  expect(kept()).toEqual(first.address);
});

test("where another program has the port, it is not told the token, and a new address stays", async () => {
  await start();
  await open.pop()?.();
  const before = { ...kept(), port };
  writeFileSync(file, JSON.stringify(before), { mode: 0o600 });
  const asked: string[] = [];
  const stranger = await listen(
    createServer(({ url, headers }, response) => {
      asked.push(`${url ?? ""} ${JSON.stringify(headers)}`);
      response.end("甲 乙");
    }),
    port,
  );
  open.push(stranger.close);
  const moved = await start();
  expect(moved.how).toBe("moved");
  expect(moved.address.token).not.toBe(before.token);
  expect(kept()).toEqual(moved.address);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^\/who\/[\w-]{32} /u);
  expect(asked[0]).not.toContain(before.token);
  await open.pop()?.();
  expect(await start()).toMatchObject({ how: "kept", address: moved.address });
});

test("an address that others may have read, or that is none, is made anew", async () => {
  await start();
  await open.pop()?.();
  const before = kept();
  chmodSync(file, 0o644);
  const again = await start();
  expect([again.how, again.address.token === before.token]).toEqual(["new", false]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await open.pop()?.();
  writeFileSync(file, '{"port":80,"token":"../.."}', { mode: 0o600 });
  expect((await start()).how).toBe("new");
});

test("an address that cannot be kept is told", async () => {
  writeFileSync(path.join(folder, "profile"), "甲");
  expect((await start()).how).toBe("forgotten");
});

test("who asks without the token learns nothing from the answer, and by another name nothing at all", async () => {
  const { address } = await start();
  const ask = (nonce: string) => fetch(`http://127.0.0.1:${address.port}/who/${nonce}`);
  const [one, other] = await Promise.all([ask("a".repeat(32)), ask("b".repeat(32))]);
  const [first, second] = [await one.text(), await other.text()];
  expect(first).toMatch(/^[\w-]{43} [\w-]{43}\n$/u);
  expect(first).not.toBe(second);
  expect(first).not.toContain(address.token);
  expect((await ask("a".repeat(31))).status).toBe(403);
  expect((await fetch(`http://[::ffff:127.0.0.1]:${address.port}/who/${"a".repeat(32)}`)).status).toBe(403);
});
