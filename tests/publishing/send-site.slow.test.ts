import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashSite } from "../../src/publishing/hash-site.ts";
import type { Place } from "../../src/publishing/open-place.ts";
import { openPlace } from "../../src/publishing/open-place.ts";
import { explainRemote, UnknownHost } from "../../src/publishing/remote-files.ts";
import { sealSite } from "../../src/publishing/seal-site.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import type { Cut, FileServer } from "./file-servers.ts";
import { startFtpServer } from "./ftp-server.ts";
import type { MadeCertificate } from "./made-certificates.ts";
import { makeAuthority } from "./made-certificates.ts";
import { startSftpServer } from "./sftp-server.ts";

let folder: string;
/** What the server has at its top. */
let top: string;
let server: FileServer;
let cut: Cut;
let done: string[];
let start: typeof startSftpServer;

/** A site, by the names of its files. */
function makeSite(name: string, files: Readonly<Record<string, string>>): string {
  const site = path.join(folder, name);
  rmSync(site, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  sealSite(site, { documents: {}, files: hashSite(site) }, [], { publicKey: undefined, keyFile: "" });
  return site;
}

const FIRST = {
  "index.html": "首页一",
  "a/index.html": "甲",
  "a/old.html": "旧",
  "gone/x/y.html": "去",
  "s.css": "一",
};
const SECOND = {
  "index.html": "首页二",
  "a/index.html": "甲",
  "b/index.html": "乙",
  "s.css": "二",
  "文 件#1.txt": "丙",
};

const there = () => path.join(top, "www", "zwgk");
const siteOf = (site: string) => [...hashSite(site)];

async function within<T>(
  work: (place: Place) => Promise<T>,
  site = path.join(folder, "dist"),
  secret = {},
): Promise<T> {
  const place = await openPlace(`${server.url}/www/zwgk`, {
    site,
    now: () => 0,
    tell: () => undefined,
    password: server.password,
    hostKey: server.hostKey,
    ...secret,
  });
  try {
    return await work(place);
  } finally {
    place.close();
  }
}

/** The built site is always in one folder. */
async function publish(files: Readonly<Record<string, string>>): Promise<void> {
  const site = makeSite("dist", files);
  await within((place) => place.put(site));
}

describe.each(
  atLeastOne([
    { kind: "SFTP", starts: startSftpServer },
    { kind: "FTP", starts: startFtpServer },
  ]),
)("$kind", ({ starts }) => {
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "gongkailan-send-"));
    top = path.join(folder, "server");
    mkdirSync(path.join(top, "www"), { recursive: true });
    done = [];
    cut = () => false;
    start = starts;
    server = await start(top, (operation, name) => {
      done.push(`${operation} ${name}`);
      return cut(operation, name);
    });
  });

  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test("a site is sent, then what has changed alone, and nothing else; the former comes back", async () => {
    await publish(FIRST);
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
    done = [];
    await publish(SECOND);
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
    expect(readdirSync(path.join(top, "www"))).toEqual(["zwgk"]);
    expect(existsSync(path.join(there(), "gone"))).toBe(false);
    const placed = done.flatMap((one) => /^rename (\/www\/zwgk\/.*)$/u.exec(one)?.[1] ?? []);
    expect([...new Set(placed)].map((one) => one.slice("/www/zwgk/".length))).toEqual([
      "文 件#1.txt",
      "b/index.html",
      "s.css",
      "index.html",
      "manifest.json",
    ]);
    const last = done.lastIndexOf("rename /www/zwgk/index.html");
    expect(done.indexOf("remove /www/zwgk/a/old.html")).toBeGreaterThan(last);
    await within((place) => place.takeBack());
    expect(readFileSync(path.join(there(), "index.html"), "utf8")).toBe("首页一");
    expect(existsSync(path.join(there(), "gone/x/y.html"))).toBe(true);
    await within((place) => place.takeBack());
    expect(readFileSync(path.join(there(), "index.html"), "utf8")).toBe("首页二");
  });

  test.each([
    { name: "the first file", at: "write", count: 1 },
    { name: "a file in the middle", at: "write", count: 3 },
    { name: "the switch", at: "rename", count: 7 },
  ] as const)("cut off at $name, every page is whole, and the next run goes on", async ({ at, count }) => {
    await publish(FIRST);
    let seen = 0;
    cut = (operation) => operation === at && ++seen >= count;
    await expect(publish(SECOND)).rejects.toThrow();
    expect(seen).toBeGreaterThanOrEqual(count);
    const pages = { ...FIRST, ...SECOND };
    const texts = Object.keys(FIRST).map((name) => readFileSync(path.join(there(), name), "utf8"));
    for (const [index, name] of atLeastOne(Object.keys(FIRST)).entries())
      expect([FIRST[name as keyof typeof FIRST], pages[name as keyof typeof pages]]).toContain(texts[index]);
    cut = () => false;
    done = [];
    // Somebody has changed his mind meanwhile.
    await publish({ ...SECOND, "b/index.html": "乙二", "a/old.html": "旧" });
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
    expect(readdirSync(path.join(top, "www"))).toEqual(["zwgk"]);
  });

  test("what was sent before the line broke is not sent again", async () => {
    await publish(FIRST);
    cut = (operation, name) => operation === "write" && name.endsWith("/manifest.json");
    await expect(publish(SECOND)).rejects.toThrow();
    cut = () => false;
    done = [];
    await publish(SECOND);
    expect(done.filter((one) => one.startsWith("write")).map((one) => path.basename(one))).toEqual([
      "manifest.json",
      "touched.json",
    ]);
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
  });

  test("what is no site of ours is not touched, and a list from there leads nowhere else", async () => {
    mkdirSync(there());
    writeFileSync(path.join(there(), "照片.jpg"), "甲");
    await expect(publish(FIRST)).rejects.toThrow("不是本软件生成的网站");
    expect(readdirSync(there())).toEqual(["照片.jpg"]);
    rmSync(path.join(there(), "照片.jpg"));
    writeFileSync(path.join(top, "www", "other.txt"), "别人的");
    await publish(FIRST);
    const list = path.join(there(), "manifest.json");
    const print = '{"size":1,"sha256":"' + "0".repeat(64) + '"}';
    writeFileSync(list, readFileSync(list, "utf8").replace('"files": {', `"files": {"../other.txt": ${print},`));
    await publish(SECOND);
    expect(readFileSync(path.join(top, "www", "other.txt"), "utf8")).toBe("别人的");
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
  });

  test("a site that was sent from elsewhere is not taken back", async () => {
    await publish(FIRST);
    await publish(SECOND);
    const other = makeSite("other/dist", { "index.html": "别处" });
    await within((place) => place.put(other), other);
    await expect(within((place) => place.takeBack())).rejects.toThrow("不是这台电脑发的最后一个");
    expect(siteOf(there())).toEqual(siteOf(other));
  });

  test("a server that renames over no file has them taken away first", async () => {
    await server.close();
    server = await start(
      top,
      () => false,
      (_from, _to, isThere) => isThere,
    );
    await publish(FIRST);
    await publish(SECOND);
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
    expect(readdirSync(there(), { recursive: true }).filter((name) => String(name).endsWith("-old"))).toEqual([]);
  });

  test("on such a server a file stays where the new one does not get its place, and the next time it does", async () => {
    await server.close();
    let isFull = false;
    server = await start(
      top,
      () => false,
      (from, to, isThere) => isThere || (isFull && to === "/www/zwgk/s.css" && !from.endsWith("-old")),
    );
    await publish(FIRST);
    isFull = true;
    await expect(publish(SECOND)).rejects.toThrow();
    expect(readFileSync(path.join(there(), "s.css"), "utf8")).toBe("一");
    isFull = false;
    await publish(SECOND);
    expect(siteOf(there())).toEqual(siteOf(path.join(folder, "dist")));
  });

  test("a wrong password is told, and nothing is there", async () => {
    await expect(within((place) => place.before(), undefined, { password: "错" })).rejects.toThrow();
    expect(readdirSync(there().replace(/zwgk$/u, ""))).toEqual([]);
  });
});

describe("FTPS", () => {
  const authority = makeAuthority("某县信息中心");
  const trusted = getCACertificates("default");
  let own: string;
  let ftps: FileServer;
  const open = () =>
    openPlace(`${ftps.url}/www/zwgk`, { site: own, now: () => 0, tell: () => undefined, password: ftps.password });
  const startWith = async (certificate: MadeCertificate) => {
    ftps = await startFtpServer(path.join(own, "server"), () => false, undefined, certificate);
  };

  beforeEach(() => {
    own = mkdtempSync(path.join(tmpdir(), "gongkailan-send-"));
    folder = own;
    mkdirSync(path.join(own, "server/www"), { recursive: true });
  });

  afterEach(async () => {
    setDefaultCACertificates(trusted);
    await ftps.close();
    rmSync(own, { recursive: true });
  });

  test("with a certificate that is vouched for a site is sent, all of it encrypted", async () => {
    await startWith(authority.vouchFor("127.0.0.1"));
    setDefaultCACertificates([...trusted, authority.cert]);
    const place = await open();
    try {
      await place.put(makeSite("dist", FIRST));
    } finally {
      place.close();
    }
    expect(siteOf(path.join(own, "server/www/zwgk"))).toEqual(siteOf(path.join(own, "dist")));
  });

  test.each([
    { what: "of an authority that nobody knows", address: "127.0.0.1", isKnown: false },
    { what: "of another server", address: "127.0.0.2", isKnown: true },
  ])("with a certificate $what nothing is sent, the password neither, which is told in plain words", async (one) => {
    await startWith(authority.vouchFor(one.address));
    if (one.isKnown) setDefaultCACertificates([...trusted, authority.cert]);
    const problem: unknown = await open().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(explainRemote(problem)).toMatch(/^服务器的证书不可靠/u);
    expect(readdirSync(path.join(own, "server/www"))).toEqual([]);
  });
});

test("a server that nobody vouched for gets no password", async () => {
  const own = mkdtempSync(path.join(tmpdir(), "gongkailan-send-"));
  const sftp = await startSftpServer(own, () => false);
  try {
    const open = (hostKey?: string) =>
      openPlace(`${sftp.url}/`, { site: own, now: () => 0, tell: () => undefined, password: sftp.password, hostKey });
    await expect(open()).rejects.toThrow(UnknownHost);
    await expect(open()).rejects.toMatchObject({ hostKey: sftp.hostKey });
    await expect(open("SHA256:other")).rejects.toThrow("指纹变了");
    (await open(sftp.hostKey)).close();
  } finally {
    await sftp.close();
    rmSync(own, { recursive: true });
  }
});
