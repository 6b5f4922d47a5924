/**
 * npm run edit: an editor in the browser for those without VS Code, on this machine only. 开始.cmd, 开始.command and 开始.sh
 * run it.
 *
 * Options: --content DIR; --open starts the browser. Prints the address, which stays the same from run to run: its port
 * and token are kept in a file of this user's own (~/.gongkailan/editor.json, or what GONGKAILAN_EDITOR names). Ends with
 * Ctrl+C, or at once where this folder is being edited already. Exit code 1 where it cannot start.
 */
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import { homedir, networkInterfaces } from "node:os";
import path from "node:path";
import process from "node:process";
import { inspect, parseArgs } from "node:util";
import type { Start } from "../src/edit-server/fixed-address.ts";
import { startAtFixedAddress } from "../src/edit-server/fixed-address.ts";
import { startEditServer } from "../src/edit-server/server.ts";
import { explainOptionError } from "./option-error.ts";
import { todayInChina } from "./today.ts";

const USAGE = "用法：npm run edit -- [--content 文件夹] [--open]";
const FILE = process.env["GONGKAILAN_EDITOR"] ?? path.join(homedir(), ".gongkailan", "editor.json");
const SETTINGS = path.join(path.dirname(FILE), "publishing.json");

const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u;

const TOLD: Readonly<Record<Start, string>> = {
  kept: "网址和上次一样，收藏的、没有关的网页接着能用。",
  new: "网址以后不变，可以收藏。",
  moved: "原来的网址被别的程序占了，换成这一个，以后不变；以前收藏过的，请重新收藏。",
  beside: "另一个文件夹的编辑程序正开着，所以网址这一次不同，不要收藏。",
  running: "编辑程序已经开着，不用再开。",
  forgotten: `网址记不下来（写不进 ${FILE}），下一次会变，不要收藏。`,
};

const machine = { now: () => Date.now(), hosts: localAddresses };

try {
  const { content, open } = readOptions();
  const { address, how } = await startAtFixedAddress(path.resolve(FILE), content, (at) =>
    startEditServer(content, todayInChina, tellProblem, { ...at, settings: SETTINGS, machine }),
  );
  const url = `http://127.0.0.1:${address.port}/${address.token}/`;
  const end = how === "running" ? "" : "\n只有这台电脑能打开。用完关掉这个窗口，或按 Ctrl+C。";
  console.log(`在浏览器里打开：${url}\n${TOLD[how]}${end}`);
  if (open) openBrowser(url);
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

/** The details are for those who maintain the program, and no words for a clerk. */
function tellProblem(problem: unknown): void {
  const log = path.join(path.dirname(FILE), "editor.log");
  try {
    mkdirSync(path.dirname(log), { recursive: true, mode: 0o700 });
    appendFileSync(log, `${new Date().toISOString()} ${inspect(problem)}\n`, { mode: 0o600 });
    console.error(`编辑程序出错，网页上写的内容没有保存。详细情况记在 ${log}，请交给维护人员。`);
  } catch {
    console.error("编辑程序出错，网页上写的内容没有保存：", problem);
  }
}

function readOptions(): { content: string; open: boolean } {
  const { values } = parseArgs({
    options: { content: { type: "string", default: "content" }, open: { type: "boolean", default: false } },
  });
  const content = path.resolve(values.content);
  if (!existsSync(path.join(content, "documents"))) throw new Error(`“${values.content}”里没有 documents 文件夹`);
  return { content: realpathSync(content), open: values.open };
}

/** Addresses of this machine in networks that are nobody else's (RFC 1918): a phone beside it can reach them. */
function localAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((found = []) => found)
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && PRIVATE.test(address))
    .map(({ address }) => address);
}

/** The address stands on the screen anyway, so a system without such a command loses nothing. */
function openBrowser(url: string): void {
  const command = process.platform === "win32" ? "explorer.exe" : process.platform === "darwin" ? "open" : "xdg-open";
  spawn(command, [url], { stdio: "ignore", detached: true })
    .on("error", () => {
      console.log("没能打开浏览器，请把上面的网址复制到浏览器里。");
    })
    .unref();
}
