import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { EditServer } from "../../src/edit-server/server.ts";
import { startEditServer } from "../../src/edit-server/server.ts";
import { TOKEN_HEADER } from "../../src/editor/exchange.ts";
import type { PublishState } from "../../src/editor/publish-exchange.ts";
import { reviewedText } from "../../src/sources/reviewed-text.ts";
import type { TemporaryContent } from "../editor/content-folder.ts";
import { ID, NOTICE, makeContent } from "../editor/content-folder.ts";

const DRAFT = "2024-05-02-qiushou";
const TOKEN = "t".repeat(32);

let content: TemporaryContent;
let server: EditServer;
let today: string;
/** What the server does every minute. */
let minute: () => void;
let place: string;
const logged: unknown[] = [];

async function start(): Promise<void> {
  const settings = path.join(content.root, "../.git/publishing.json");
  const every = (work: () => void) => {
    minute = work;
    return () => undefined;
  };
  const at = { port: 0, token: TOKEN, settings, every };
  server = await startEditServer(
    content.root,
    () => today,
    (problem) => logged.push(problem),
    at,
  );
}

beforeEach(async () => {
  content = makeContent();
  place = path.join(content.root, "../www");
  today = "2024-05-01";
  await start();
});

afterEach(async () => {
  await server.close();
  content.remove();
  expect(logged).toEqual([]);
});

const inside = (...names: string[]) => path.join(content.root, ...names);
const isOnSite = (id: string) => existsSync(path.join(place, "documents", id, "index.html"));

async function ask(kind: string, body: object = {}): Promise<PublishState> {
  const origin = new URL(server.url).origin;
  const headers = { "content-type": "application/json", origin, [TOKEN_HEADER]: TOKEN };
  const answer = await fetch(`${server.url}${kind}`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await answer.json()) as PublishState;
}

async function ended(): Promise<PublishState> {
  await expect.poll(async () => (await ask("publish-state")).step, { timeout: 120_000 }).not.toMatch(/ing$/u);
  return ask("publish-state");
}

/** A draft that is done: everybody has said his word. */
function addReady(id: string, day: string): void {
  const folder = inside("drafts", id);
  mkdirSync(folder, { recursive: true });
  const text = NOTICE.replaceAll("防汛", "秋收").replace("成文日期:", `发布日期: '${day}'\r\n成文日期:`);
  writeFileSync(path.join(folder, "document.md"), text);
  const print = reviewedText(folder, text);
  const lines = ["撰稿 张某 提交", "一审 李某 同意", "二审 赵某 同意", "保密审查 王某 可以公开"].map((one) => {
    const [step = "", name = "", verdict = ""] = one.split(" ");
    return `- 步骤: ${step}\n  姓名: ${name}\n  日期: 2024-05-01\n  结论: ${verdict}\n  文本指纹: ${print}\n`;
  });
  writeFileSync(path.join(folder, "review.yaml"), lines.join(""));
}

async function publish(): Promise<PublishState> {
  await ask("publish-set", { place, keyFile: "", password: null, remember: false });
  await ask("publish-build");
  expect(await ended()).toMatchObject({ step: "built" });
  await ask("publish-place");
  return ended();
}

test("a paper waits for its day, and is published at the next start after it", async () => {
  addReady(DRAFT, "2024-05-02 09:00");
  addReady("2024-05-01-xiazhong", "2024-05-01");
  expect((await ask("publish-state")).drafts).toEqual([
    "这次一起公开：某镇关于做好秋收工作的通知",
    "等到 2024-05-02：某镇关于做好秋收工作的通知",
  ]);
  expect(await publish()).toMatchObject({ step: "placed" });
  expect(["2024-05-01-xiazhong", ID].map(isOnSite)).toEqual([true, true]);
  minute();
  expect((await ask("publish-state")).step).toBe("placed");
  expect(existsSync(inside("drafts", DRAFT))).toBe(true);

  await server.close();
  today = "2024-05-03";
  await start();
  expect((await ended()).step).toBe("placed");
  expect(isOnSite(DRAFT)).toBe(true);
  expect(existsSync(inside("drafts", DRAFT))).toBe(false);
  expect(readFileSync(inside("published.yaml"), "utf8")).toContain(`  ${DRAFT}: r1=`);
  expect(content.git("show", "--name-only", "HEAD")).toContain(`content/documents/${DRAFT}/review.yaml`);
  const home = await (await fetch(server.url)).text();
  expect(home).toContain("2024-05-03，有草稿的发布日期到了：");
  expect(home).toContain("从草稿移到待公开：某镇关于做好秋收工作的通知");
});

test("while the window is open it is the day; what else has changed is not published unseen, and what has errors stays", async () => {
  await publish();
  addReady(DRAFT, "2024-05-02");
  addReady("2024-05-02-b", "2024-05-02");
  cpSync(inside("drafts", DRAFT), inside("drafts/2024-05-02-wrong"), { recursive: true });
  writeFileSync(inside("drafts/2024-05-02-wrong/personal-data-waivers.yaml"), "- 规则: 错\n");
  writeFileSync(content.file, NOTICE.replace("两人", "三人"));
  today = "2024-05-02";
  minute();
  const state = await ended();
  expect(state.step).toBe("built");
  expect(state.said.join("\n")).toMatch(/没有移，还在草稿里：某镇关于做好秋收工作的通知。还有 \d 个错误/u);
  expect(state.said.join("\n")).toContain("还有别的改动，没有自动公开");
  expect(state.changes?.join("\n")).toMatch(/^新公开.*\n新公开.*\n有改动/u);
  expect([DRAFT, "2024-05-02-b"].map(isOnSite)).toEqual([false, false]);
  expect(existsSync(inside("drafts/2024-05-02-wrong"))).toBe(true);
  minute();
  expect((await ask("publish-state")).step).toBe("built");
});
