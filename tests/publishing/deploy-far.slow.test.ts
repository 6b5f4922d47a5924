import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import { sealSite } from "../../src/publishing/seal-site.ts";
import type { FileServer } from "./file-servers.ts";
import { startFtpServer } from "./ftp-server.ts";
import { startSftpServer } from "./sftp-server.ts";

const COMMAND = path.resolve(import.meta.dirname, "../../scripts/deploy.ts");

let folder: string;
let server: FileServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongkailan-far-"));
  mkdirSync(path.join(folder, "server"));
});

afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const top = () => path.join(folder, "server");
const there = () => path.join(top(), "www");

function makeSite(text: string): void {
  const site = path.join(folder, "dist");
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site);
  writeFileSync(path.join(site, "index.html"), text);
  sealSite(site, { documents: {}, files: hashSite(site) }, [], { publicKey: undefined, keyFile: "" });
}

/** The server is in this process, so nothing here may wait without listening. */
async function deploy(to: string, options: readonly string[], password?: string) {
  const env = { ...process.env, ...(password !== undefined && { GONGKAILAN_PASSWORD: password }) };
  const site = path.join(folder, "dist");
  const child = spawn(process.execPath, [COMMAND, "--out", site, "--to", to, ...options], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (words: string) => (said.out += words));
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said.error += words));
  const [status] = (await once(child, "close")) as [number];
  return { status, ...said };
}

test("by SFTP a site is sent to a known server only, listed first, and taken back", async () => {
  server = await startSftpServer(top(), () => false);
  const to = `${server.url}/www`;
  makeSite("一");
  const first = await deploy(to, ["--yes"], server.password);
  expect(first.status).toBe(1);
  expect(first.error).toContain(`第一次连这台服务器，它的指纹是 ${server.hostKey ?? "?"}`);
  expect(readdirSync(top())).toEqual([]);
  const known = ["--host-key", server.hostKey ?? ""];
  const listed = await deploy(to, [...known, "--list"], server.password);
  expect(listed).toEqual({ status: 0, out: "共更新 1 个文件，去掉 0 个。\n", error: "" });
  expect(readdirSync(top())).toEqual([]);
  const placed = await deploy(to, [...known, "--yes"], server.password);
  expect(placed.out).toContain(`已发布到 ${to}，只发了有变化的文件。`);
  makeSite("二");
  expect((await deploy(to, [...known, "--yes"], server.password)).status).toBe(0);
  expect(readFileSync(path.join(there(), "index.html"), "utf8")).toBe("二");
  expect((await deploy(to, [...known, "--undo", "--yes"], server.password)).out).toContain("已退回到旧网站");
  expect(readFileSync(path.join(there(), "index.html"), "utf8")).toBe("一");
});

test("what goes wrong with a server is told in plain words, and nothing is left there", async () => {
  makeSite("一");
  server = await startFtpServer(top(), () => false);
  const wrong = await deploy(`${server.url}/www`, ["--yes"], "错");
  expect(wrong).toEqual({ status: 1, out: "", error: "服务器没有认可用户名或密码，没有发布。核对以后再试。\n" });
  const { port } = new URL(server.url.replace(/^ftp/u, "http"));
  await server.close();
  server = undefined;
  const away = await deploy(`ftp://user@127.0.0.1:${port}/www`, ["--yes"], "甲");
  expect(away).toEqual({ status: 1, out: "", error: "服务器没有开这个端口，没有发布。核对端口，问管服务器的人。\n" });
  expect(existsSync(there())).toBe(false);
  expect((await deploy("sftp://user:secret@host/www", [])).error).toBe("没有发布。不要把密码写在地址里\n");
});
