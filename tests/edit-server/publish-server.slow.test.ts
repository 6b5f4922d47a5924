import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startEditServer } from "../../src/edit-server/server.ts";
import { TOKEN_HEADER } from "../../src/editor/exchange.ts";
import type { PublishState } from "../../src/editor/publish-exchange.ts";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { openPlace } from "../../src/publishing/open-place.ts";
import { sealSite } from "../../src/publishing/seal-site.ts";
import { makeContent } from "../editor/content-folder.ts";
import { startSftpServer } from "../publishing/sftp-server.ts";

const TOKEN = "t".repeat(32);

test("the window sends nothing to a server that nobody vouched for, then what it knows, and takes the site back", async () => {
  const content = makeContent();
  const top = mkdtempSync(path.join(tmpdir(), "gongkailan-server-"));
  const sftp = await startSftpServer(top, () => false);
  const settings = path.join(content.root, "../.git/own/publishing.json");
  const at = { port: 0, token: TOKEN, settings, every: () => () => undefined };
  const logged: unknown[] = [];
  const editor = await startEditServer(
    content.root,
    () => "2026-01-01",
    (problem) => logged.push(problem),
    at,
  );
  onTestFinished(async () => {
    await editor.close();
    await sftp.close();
    content.remove();
    rmSync(top, { recursive: true });
  });
  const ask = async (kind: string, body: object = {}) => {
    const headers = { "content-type": "application/json", origin: new URL(editor.url).origin, [TOKEN_HEADER]: TOKEN };
    const answer = await fetch(`${editor.url}${kind}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, state: (await answer.json()) as PublishState };
  };
  const ended = async () => {
    await expect.poll(async () => (await ask("publish-state")).state.step, { timeout: 60_000 }).not.toMatch(/ing$/u);
    return (await ask("publish-state")).state;
  };
  const place = `${sftp.url}/www`;
  // Two sites were sent from here before.
  const site = path.join(content.root, "../dist");
  for (const text of ["一", "二"]) {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    writeFileSync(path.join(site, "index.html"), text);
    sealSite(site, { documents: {}, files: hashSite(site) }, [], { publicKey: undefined, keyFile: "" });
    const { password, hostKey } = sftp;
    const far = await openPlace(place, { site, now: () => 0, tell: () => undefined, password, hostKey });
    await far.put(site);
    far.close();
  }
  const set = { place, keyFile: "", password: sftp.password, remember: false };
  expect((await ask("publish-set", set)).state).toMatchObject({ place, hasPassword: true, canUndo: true, hostKey: "" });
  await ask("publish-undo");
  const unknown = await ended();
  expect(unknown).toMatchObject({ step: "unplaced", hostKey: sftp.hostKey });
  expect(unknown.said.join("")).toContain("第一次连这台服务器");
  expect((await ask("publish-trust", { hostKey: "SHA256:other" })).status).toBe(409);
  expect((await ask("publish-trust", { hostKey: unknown.hostKey })).state).toMatchObject({ hostKey: "" });
  await ask("publish-undo");
  expect((await ended()).said.join("\n")).toContain("已退回到旧网站");
  expect(readFileSync(path.join(top, "www/index.html"), "utf8")).toBe("一");
  expect(readFileSync(settings, "utf8")).not.toContain(sftp.password);
  expect((await ask("publish-set", { ...set, password: null, remember: true })).status).toBe(200);
  expect(readFileSync(settings, "utf8")).toContain(sftp.password);
  expect((await ask("publish-set", { ...set, place: "sftp://a:b@host/" })).status).toBe(400);
  expect(logged).toEqual([]);
});
