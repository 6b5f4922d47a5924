import { Buffer } from "node:buffer";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { readClipboard } from "../scripts/new/clipboard.ts";
import { runNode } from "./runner/run-node.ts";
import { contentWith } from "./site/run-build.ts";

const HTML = "<p class=MsoNormal>关于防汛的通知</p><p>各村要加强值守。</p>";
const base64 = (words: string) => Buffer.from(words).toString("base64");

/** Puts programs before all others that say what a clipboard has; those that are not given are not there. */
function pretend(programs: Record<string, string>): void {
  const folder = mkdtempSync(path.join(tmpdir(), "clipboard-"));
  for (const name of ["powershell", "osascript", "pbpaste", "wl-paste", "xclip"])
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${programs[name] ?? "exit 1"}\n`, { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env["PATH"] ?? ""}`);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
}

const say = (words: string) => `cat <<'END'\n${words}\nEND`;

describe.skipIf(process.platform === "win32")("what was copied last", () => {
  test.each([
    ["win32", "HTML with its head of offsets", { powershell: say(base64(`Version:0.9\r\nStartHTML:00000097\r\n${HTML}`)) }, HTML],
    ["darwin", "HTML in figures", { osascript: say(`«data HTML${Buffer.from(HTML).toString("hex").toUpperCase()}»`) }, HTML],
    ["linux", "HTML under Wayland", { "wl-paste": say(HTML) }, HTML],
    ["linux", "HTML under X", { xclip: say(HTML) }, HTML],
    ["win32", "plain text", { powershell: `case "$*" in *Html*) ;; *) ${say(base64("甲"))}\n;; esac` }, "甲"],
    ["darwin", "plain text", { pbpaste: say("甲") }, "甲"],
    ["linux", "plain text", { xclip: `case "$*" in *html*) exit 1 ;; *) ${say("甲")}\n;; esac` }, "甲"],
  ] as const)("on %s: %s", (platform, _, programs, words) => {
    pretend(programs);
    const copied = readClipboard(platform);
    const text = new TextDecoder().decode(copied?.bytes).trim();
    expect([copied?.path, text]).toEqual([words === HTML ? "剪贴板.html" : "剪贴板.txt", words]);
  }); // prettier-ignore

  test("is nothing where there is none, or a system that is not known", () => {
    pretend({});
    expect([readClipboard("win32"), readClipboard("darwin"), readClipboard("linux"), readClipboard("aix")]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});

describe.runIf(process.platform === "linux")("npm run new -- --paste", () => {
  test("makes a document of it", () => {
    pretend({ "wl-paste": say(`${HTML}<table><tr><td>村</td><td>户</td></tr><tr><td>甲</td><td>3</td></tr></table><p>某镇人民政府</p><p>2023年5月4日</p>`) });
    const content = contentWith({});
    const { status, stdout } = runNode(["scripts/new.ts", "--content", content, "--paste", "--slug", "fangxun"]);
    expect([status, stdout.includes("公开主体：某镇人民政府（落款，第")]).toEqual([0, true]);
    const file = readFileSync(path.join(content, "documents/2023-05-04-fangxun/document.md"), "utf8");
    expect(file).toContain("# 关于防汛的通知\n\n各村要加强值守。\n\n| 村 | 户 |\n| --- | --- |\n| 甲 | 3 |\n\n某镇人民政府");
  });

  test("says what to do where nothing was copied", () => {
    pretend({});
    const content = contentWith({});
    const { status, stderr } = runNode(["scripts/new.ts", "--content", content, "--paste"]);
    expect([status, readdirSync(content).sort()]).toEqual([1, ["site.yaml", "vocabulary"]]);
    expect(stderr).toContain("剪贴板里没有文字");
  });
}); // prettier-ignore
