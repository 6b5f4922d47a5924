import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import process from "node:process";

/** What was copied elsewhere, as a file of its kind. */
export interface Clipboard {
  path: string;
  bytes: Uint8Array;
}

interface Command {
  file: string;
  args: readonly string[];
  read: (output: Buffer) => Buffer;
}

const asIs = (output: Buffer) => output;
/** Windows: its console would spoil what is no ASCII, and its HTML has a head of offsets before it. */
const fromBase64 = (output: Buffer) => Buffer.from(output.toString("latin1").trim(), "base64");
const withoutOffsets = (output: Buffer) => {
  const html = fromBase64(output).toString("utf8");
  return Buffer.from(html.slice(Math.max(html.indexOf("<"), 0)));
};
/** macOS: «data HTML3C703E». */
const fromHex = (output: Buffer) =>
  Buffer.from(/«data \w{4}(?<hex>[\dA-F]*)»/u.exec(output.toString("utf8"))?.groups?.["hex"] ?? "", "hex");

const windows = (format: string, read: Command["read"]): Command => ({
  file: "powershell",
  args: [
    "-NoProfile",
    "-STA",
    "-Command",
    `Add-Type -AssemblyName System.Windows.Forms; $words = [Windows.Forms.Clipboard]::GetText('${format}'); [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($words))`,
  ],
  read,
});
const wayland = (type: string): Command => ({ file: "wl-paste", args: ["--no-newline", "--type", type], read: asIs });
const x11 = (type: string): Command => ({
  file: "xclip",
  args: ["-out", "-selection", "clipboard", "-target", type],
  read: asIs,
});

/** What gives the HTML of a clipboard, and its plain text, on each system. */
const COMMANDS: Readonly<Record<string, { html: readonly Command[]; plain: readonly Command[] }>> = {
  win32: { html: [windows("Html", withoutOffsets)], plain: [windows("UnicodeText", fromBase64)] },
  darwin: {
    html: [{ file: "osascript", args: ["-e", "the clipboard as «class HTML»"], read: fromHex }],
    plain: [{ file: "pbpaste", args: [], read: asIs }],
  },
  linux: {
    html: [wayland("text/html"), x11("text/html")],
    plain: [wayland("text/plain;charset=utf-8"), x11("UTF8_STRING")],
  },
};

/** Reads what was copied last: with its paragraphs and tables where the program that copied it says them; undefined where there is nothing. */
export function readClipboard(platform: string = process.platform): Clipboard | undefined {
  const { html, plain } = COMMANDS[platform] ?? { html: [], plain: [] };
  const page = firstOf(html);
  if (page) return { path: "剪贴板.html", bytes: Buffer.concat([Buffer.from("\ufeff"), page]) };
  const text = firstOf(plain);
  return text && { path: "剪贴板.txt", bytes: text };
}

function firstOf(commands: readonly Command[]): Buffer | undefined {
  for (const { file, args, read } of commands) {
    const { status, stdout } = spawnSync(file, args, { maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "ignore"] });
    const bytes = status === 0 ? read(stdout) : Buffer.alloc(0);
    if (bytes.toString("utf8").trim() !== "") return bytes;
  }
  return undefined;
}
