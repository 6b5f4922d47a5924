import { spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readManifest } from "../../src/manifest/manifest.ts";
import { printOf } from "../../src/publishing/hash-site.ts";
import { newKeyPair } from "../../src/publishing/sign.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import { runNode } from "../runner/run-node.ts";
import { ROOT, runBuild, temporaryFolder } from "../site/run-build.ts";

const DOCUMENT = "---\n标题: 甲\n发布日期: 2022-07-01\n---\n\n# 甲\n\n1.渠道淤塞。\n\n整改措施:清淤。";
const MOVED = "- 从: /documents/old-one/\n  到: /documents/one-document/\n";

interface Built {
  content: string;
  out: string;
  key: string;
  publicKey: string;
}

const folder = mkdtempSync(join(tmpdir(), "gongkailan-verify-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A signed site, with an old address in it. */
function buildSigned(): Built {
  const [content, out, key] = ["content", "dist", "private.pem"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  cpSync(join(ROOT, "content/vocabulary"), join(content, "vocabulary"), { recursive: true });
  mkdirSync(join(content, "documents/one-document"), { recursive: true });
  writeFileSync(join(content, "documents/one-document/document.md"), DOCUMENT);
  writeFileSync(join(content, "redirects.yaml"), MOVED);
  writeFileSync(join(content, "published.yaml"), "公文:\n  old-one: r1=00000000 main\n");
  const made = runNode(["scripts/key.ts", "--out", key]);
  expect(made.status, made.stderr).toBe(0);
  const publicKey = /^公钥: (?<key>\S+)$/mu.exec(made.stdout)?.groups?.["key"] ?? "";
  writeFileSync(
    join(content, "site.yaml"),
    `网站名称: 某镇\n网址: https://www.example.gov.cn/zwgk/\n公钥: ${publicKey}\n`,
  );
  const { status, output } = build({ content, out, key });
  expect(output).toContain("一字不差");
  expect(output).not.toContain("没有签名");
  expect(status).toBe(0);
  return { content, out, key, publicKey };
}

function build({ content, out, key }: Omit<Built, "publicKey">) {
  return runBuild(["--content", content, "--out", out], { env: { GONGKAILAN_KEY: key } });
}

async function verify(...words: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ["scripts/verify.ts", ...words], { cwd: ROOT });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
  return new Promise((done) => child.on("close", (status) => done({ status, said })));
}

/** Sends the files of a folder under /zwgk/; old addresses as a server does that was told of them. */
async function serve(folder: string, moved: Record<string, string> = {}): Promise<string> {
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").replace(/^\/zwgk\//u, ""));
    const file = join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const to = moved[name];
    if (to !== undefined) response.writeHead(301, { location: `/zwgk/${to}` }).end();
    else if (existsSync(file) && statSync(file).isFile()) response.end(readFileSync(file));
    else response.writeHead(404).end("没有");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return `http://127.0.0.1:${address.port}/zwgk`;
}

let built: Built;
beforeAll(() => {
  built = buildSigned();
});

/** Answers each name below /zwgk/ in its own way. */
async function serveAs(answer: (name: string, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    answer(decodeURIComponent((request.url ?? "").replace(/^\/zwgk\//u, "")), response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return `http://127.0.0.1:${address.port}/zwgk/`;
}

/** A copy of the site that may be spoilt. */
function copyOfSite(): string {
  const copy = join(temporaryFolder(), "dist");
  cpSync(built.out, copy, { recursive: true });
  return copy;
}

const PAGE = "documents/one-document/index.html";

describe("npm run verify of a server as strangers find it", () => {
  /** One that packs what it sends. */
  const packing = () =>
    serveAs((name, response) => {
      const file = join(built.out, name === "" || name.endsWith("/") ? `${name}index.html` : name);
      if (existsSync(file) && statSync(file).isFile())
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(readFileSync(file)));
      else response.writeHead(404).end();
    });

  test("one that packs, and one that leads there from another name: nothing is wrong", async () => {
    const packed = await packing();
    const other = await serveAs((name, response) => {
      response.writeHead(301, { location: packed + encodeURI(name) }).end();
    });
    for (const place of atLeastOne([packed, other])) {
      const { status, said } = await verify(place);
      expect(said).toContain("与清单全部相同");
      expect(status).toBe(0);
    }
  });

  test("one that sends a page for whatever is asked: it is said, and every other file is told", async () => {
    const place = await serveAs((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>欢迎</p>");
    });
    const unknown = await verify(place);
    expect(unknown.said).toContain("给出的 manifest.json 是一个网页，不是全站清单：写网站首页的网址");
    expect(unknown.said).not.toMatch(/\n\s+at /u);
    expect(unknown.status).toBe(1);
    const kept = await verify(place, "--manifest", join(built.out, "manifest.json"));
    for (const name of atLeastOne(["index.html", PAGE, "documents/one-document/document.txt"]))
      expect(kept.said.split("\n")).toContain(`改动  ${name}`);
    expect(kept.status).toBe(1);
  });
});

describe.each(["folder", "server"])("npm run verify of a %s", (kind) => {
  const placeOf = async (site: string) =>
    kind === "folder" ? site : serve(site, { "documents/old-one/": "documents/one-document/" });

  test("finds nothing where nothing was done, and says whose signature it is", async () => {
    const { status, said } = await verify(await placeOf(built.out));
    expect(said).toContain("与清单全部相同");
    expect(said).toContain(`再用 --key 核对：${built.publicKey}`);
    expect(status).toBe(0);
    const trusted = await verify(await placeOf(built.out), "--key", built.publicKey);
    expect(trusted.said).toContain("签名与公钥相符。");
    expect(trusted.status).toBe(0);
  });

  test("tells each file that was changed, is missing or was added", async () => {
    const site = copyOfSite();
    const page = readFileSync(join(site, PAGE), "utf8");
    writeFileSync(join(site, PAGE), page.replace("清淤", '疏通<a href="../../more/">更多</a>'));
    rmSync(join(site, "data/catalogue.csv"));
    mkdirSync(join(site, "more"));
    writeFileSync(join(site, "more/index.html"), "伪造");
    const { status, said } = await verify(await placeOf(site));
    expect(said.split("\n").filter((line) => /^(?:改动|缺少|多出)/u.test(line))).toEqual([
      `改动  ${PAGE}`,
      "缺少  data/catalogue.csv",
      "多出  more/index.html",
    ]);
    expect(said).toContain("共 3 处不对");
    expect(status).toBe(1);
  });

  test("tells links, which a server follows, whatever they lead to", async () => {
    const site = copyOfSite();
    symlinkSync("/etc/hostname", join(site, "a.txt"));
    symlinkSync("loop", join(site, "loop"));
    rmSync(join(site, "data/catalogue.csv"));
    symlinkSync("../index.html", join(site, "data/catalogue.csv"));
    const { status, said } = await verify(site);
    expect(said.split("\n").filter((line) => /^(?:改动|缺少|多出)/u.test(line))).toEqual([
      "改动  data/catalogue.csv",
      "多出  a.txt",
      "多出  loop",
    ]);
    expect(status).toBe(1);
  });

  test("does not believe a list that was changed with the files", async () => {
    const site = copyOfSite();
    appendFileSync(join(site, PAGE), "伪造");
    const list = join(site, "manifest.json");
    const print = printOf(readFileSync(join(site, PAGE)));
    const line = new RegExp(`("${PAGE}": ).*?(,?\n)`, "u");
    writeFileSync(list, readFileSync(list, "utf8").replace(line, `$1${JSON.stringify(print)}$2`));
    const { status, said } = await verify(await placeOf(site));
    expect(said).not.toContain("改动");
    expect(said).toContain("签名  manifest.sig 不是用这把公钥签的");
    expect(status).toBe(1);
    const kept = await verify(await placeOf(site), "--manifest", join(built.out, "manifest.json"));
    expect(kept.said).toContain(`改动  ${PAGE}`);
  });

  test("asks for the signature that a known key promises", async () => {
    const site = copyOfSite();
    rmSync(join(site, "manifest.sig"));
    expect(await verify(await placeOf(site))).toMatchObject({
      status: 1,
      said: expect.stringContaining("没有签名") as string,
    });
    const other = await verify(await placeOf(built.out), "--key", newKeyPair().publicKey);
    expect(other).toMatchObject({ status: 1, said: expect.stringContaining("不是用这把公钥签的") as string });
  });
});

test("a server that leads a page elsewhere changed it", async () => {
  const place = await serve(built.out, { "documents/one-document/": "search/" });
  const { status, said } = await verify(place);
  expect(said).toContain(`改动  ${PAGE}`);
  expect(status).toBe(1);
});

test("what cannot be verified is told with the way to write it", async () => {
  for (const words of [[], ["nowhere"], [temporaryFolder()], ["a", "b"], [built.out, "--earlier", "nowhere"]])
    expect(await verify(...words)).toMatchObject({ status: 1, said: expect.stringContaining("用法：") as string });
});

describe("the chain of manifests", () => {
  const list = () => readFileSync(join(built.out, "manifest.json"), "utf8");

  test("is registered by npm run lock, and goes on with the next site", async () => {
    const first = list();
    const kept = join(folder, "first.json");
    writeFileSync(kept, first);
    const lock = () => runNode(["scripts/lock.ts", "--content", built.content, "--out", built.out]);
    expect(lock().stdout).toContain(printOf(Buffer.from(first)).sha256);
    expect(build(built).status).toBe(0);
    // The register itself decides of addresses; what does not change is the same after it is registered.
    const second = list();
    expect(lock().status).toBe(0);
    expect(build(built).status).toBe(0);
    expect(list()).toBe(second);
    expect(readManifest(second)?.earlier).toEqual([
      {
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
        sha256: printOf(Buffer.from(first)).sha256,
        added: ["one-document"],
      },
    ]);

    const late = join(built.content, "documents/late-one");
    mkdirSync(late);
    writeFileSync(join(late, "document.md"), DOCUMENT.replaceAll("甲", "乙"));
    expect(build(built).output).toContain("documents/late-one/document.md:3:7: 提醒 发布日期是 2022-07-01，可是");
    expect(readManifest(list())?.earlier.map(({ sha256 }) => sha256)).toEqual(
      [first, second].map((text) => printOf(Buffer.from(text)).sha256),
    );
    const { status, said } = await verify(built.out, "--earlier", kept);
    expect(said).toContain("日期  documents/late-one/ 写的发布日期是 2022-07-01");
    expect(said).not.toContain("不接着");
    expect(status).toBe(1);
    writeFileSync(kept, `${first} `);
    expect((await verify(built.out, "--earlier", kept)).said).toContain("清单  不接着");
  });

  test("does not take a site that is not whole", () => {
    const site = copyOfSite();
    const lock = () => runNode(["scripts/lock.ts", "--content", built.content, "--out", site]);
    appendFileSync(join(site, "index.html"), " ");
    expect(lock()).toMatchObject({ status: 1, stderr: expect.stringContaining("改动  index.html") as string });
    rmSync(join(site, "manifest.json"));
    expect(lock()).toMatchObject({ status: 1, stderr: expect.stringContaining("没有全站清单") as string });
  });
});

describe("the private key", () => {
  test("is read by its owner only, and never written over", () => {
    expect(statSync(built.key).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
    const { status, stderr } = runNode(["scripts/key.ts", "--out", built.key]);
    expect(stderr).toContain("已经有了");
    expect(status).toBe(1);
  });

  test("does not go where others see it", () => {
    for (const place of [join(ROOT, "key.pem"), join(built.content, "key.pem"), join(built.out, "data/key.pem")]) {
      const { status, stderr } = runNode(["scripts/key.ts", "--out", place]);
      expect(stderr).toContain("私钥不能放在");
      expect(status).toBe(1);
      expect(existsSync(place)).toBe(false);
    }
  });

  test("that is not there, or another, leaves the site unsigned and says so", () => {
    const out = join(temporaryFolder(), "dist");
    expect(build({ ...built, out, key: join(folder, "nowhere.pem") }).output).toContain("这台电脑上没有私钥");
    expect(existsSync(join(out, "manifest.sig"))).toBe(false);
    const other = join(folder, "other.pem");
    writeFileSync(other, newKeyPair().privatePem);
    expect(build({ ...built, out, key: other }).output).toContain("不是一对");
  });
});
