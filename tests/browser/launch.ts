import type { Browser, LaunchOptions } from "playwright-core";
import { chromium } from "playwright-core";
import { chineseFont } from "./chinese-font.ts";
import { unpackChromium } from "./unpack-chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--lang=zh-CN",
];

/** Milliseconds after which a page that hangs is given up, far more than a busy machine needs. */
const PATIENCE = 180_000;

/**
 * Starts a browser for tests and screenshots: on Linux (x64) the Chromium that npm installs, with a Chinese font; elsewhere
 * the Chrome or Edge that is installed. Close it with `close()`.
 *
 * @param more further flags of the command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await launch(more);
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

async function launch(more: readonly string[]): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") return launchBundled(more);
  const options: LaunchOptions = { headless: true, args: [...more], timeout: PATIENCE };
  try {
    return await chromium.launch({ ...options, channel: "chrome" });
  } catch {
    return await chromium.launch({ ...options, channel: "msedge" });
  }
}

async function launchBundled(more: readonly string[]): Promise<Browser> {
  const [files, font] = await Promise.all([unpackChromium(), chineseFont()]);
  return chromium.launch({
    executablePath: files.executable,
    args: [...FLAGS, ...more],
    timeout: PATIENCE,
    env: { ...environment(), ...font, LD_LIBRARY_PATH: libraryPath(files.libraries) },
  });
}

function libraryPath(libraries: string): string {
  const inherited = process.env["LD_LIBRARY_PATH"];
  return inherited === undefined ? libraries : `${libraries}:${inherited}`;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
