/**
 * npm run edit: an editor in the browser for those without VS Code, on this machine only.
 *
 * Options: --content DIR; --open starts the browser. Prints the address, which carries the token of this run. Ends with
 * Ctrl+C. Exit code 1 where it cannot start.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { startEditServer } from "../src/edit-server/server.ts";
import { explainOptionError } from "./option-error.ts";
import { todayInChina } from "./today.ts";

const USAGE = "用法：npm run edit -- [--content 文件夹] [--open]";

try {
  const { content, open } = readOptions();
  const { url } = await startEditServer(content, todayInChina, (problem) => {
    console.error("编辑程序出错，网页上写的内容没有保存：", problem);
  });
  console.log(`在浏览器里打开：${url}\n只有这台电脑能打开。用完在这里按 Ctrl+C 结束。`);
  if (open) openBrowser(url);
} catch (error) {
  console.error(`${explainOptionError(error)}\n${USAGE}`);
  process.exitCode = 1;
}

function readOptions(): { content: string; open: boolean } {
  const { values } = parseArgs({
    options: { content: { type: "string", default: "content" }, open: { type: "boolean", default: false } },
  });
  const content = path.resolve(values.content);
  if (!existsSync(path.join(content, "documents"))) throw new Error(`“${values.content}”里没有 documents 文件夹`);
  return { content, open: values.open };
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
