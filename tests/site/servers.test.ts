import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCaddy } from "../../src/serving/caddy.ts";
import { writeIis } from "../../src/serving/iis.ts";
import { writeNginx } from "../../src/serving/nginx.ts";
import { writeHeadersFile, writeRedirectsFile } from "../../src/serving/pages-hosts.ts";
import { readServing } from "../../src/sources/read-serving.ts";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import { isInstalled, startCaddy, startNginx } from "../browser/web-servers.ts";
import { atLeastOne } from "../runner/at-least-one.ts";
import type { Answer, Ask } from "../serving/answer.ts";
import { readPagesHost } from "../serving/read-pages-host.ts";
import { readWebConfig } from "../serving/read-web-config.ts";

const SEED = "documents/2022-06-15-zhenggai-fangan";

interface Served {
  ask: Ask;
  port?: number;
  stop: () => void;
}

/** The built site with one document, and a feed, which only a site with 网址 has. */
let site = "";

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), "gongkailan-served-"));
  const isWanted = (name: string) => !/documents.[^/\\]+/u.test(name) || name.includes(SEED.slice("documents/".length));
  cpSync(builtSite(), site, { recursive: true, filter: (name) => isWanted(name.slice(builtSite().length)) });
  mkdirSync(join(site, "feeds"));
  writeFileSync(join(site, "feeds/all.xml"), "<feed/>");
});
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

/** A real server, with the configuration that `npm run server` prints, but for the port. */
async function real(kind: "nginx" | "caddy", base: string): Promise<Served> {
  const serving = readServing(site, base);
  const { port, stop } =
    kind === "nginx" ? await startNginx(writeNginx(serving, site)) : await startCaddy(writeCaddy(serving, site));
  return { ask: (address, headers) => askPort(port, address, headers), port, stop };
}

/** A reader of what other servers find in the folder of the site; no such server runs here. */
function read(kind: "IIS" | "hosts", base: string): Served {
  const serving = readServing(site, base);
  const ask =
    kind === "IIS"
      ? readWebConfig(writeIis(serving), site, base)
      : readPagesHost(writeHeadersFile(serving), writeRedirectsFile(serving), site, base);
  return { ask, stop: () => undefined };
}

function askPort(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

/** A server that this machine does not have is skipped, and counted as skipped. */
const SERVERS = (["/", "/zwgk/qszz/"] as const).flatMap((base) => [
  { kind: "nginx", base, isThere: isInstalled("nginx"), isReal: true, start: () => real("nginx", base) },
  { kind: "Caddy", base, isThere: isInstalled("caddy"), isReal: true, start: () => real("caddy", base) },
  {
    kind: "web.config of IIS, read by a test,",
    base,
    isThere: true,
    isReal: false,
    start: () => Promise.resolve(read("IIS", base)),
  },
  {
    kind: "_headers and _redirects, read by a test,",
    base,
    isThere: true,
    isReal: false,
    start: () => Promise.resolve(read("hosts", base)),
  },
]);

for (const { kind, base, isThere, isReal, start } of atLeastOne(SERVERS))
  describe.skipIf(!isThere)(`${kind} under ${base}`, () => {
    let served: Served;
    beforeAll(async () => {
      served = await start();
    });
    afterAll(() => {
      served.stop();
    });
    const file = (name: string, headers?: Record<string, string>) => served.ask(base + name, headers);

    test.each([
      ["", "text/html; charset=utf-8"],
      [`${SEED}/`, "text/html; charset=utf-8"],
      [`${SEED}/index.json`, "application/json; charset=utf-8"],
      [`${SEED}/document.txt`, "text/plain; charset=utf-8"],
      [`${SEED}/document.md`, "text/markdown; charset=utf-8"],
      [`${SEED}/measures.csv`, "text/csv; charset=utf-8"],
      [`${SEED}/akn.xml`, "application/xml; charset=utf-8"],
      [`${SEED}/print/official.pdf`, "application/pdf"],
      [`${SEED}/lists/calendar.ics`, "text/calendar; charset=utf-8"],
      ["data/catalog.jsonld", "application/ld+json; charset=utf-8"],
      ["feeds/all.xml", "application/atom+xml; charset=utf-8"],
    ])("%s comes as %s", async (name, type) => {
      const { status, headers } = await file(name);
      expect([status, headers["content-type"]]).toEqual([200, type]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
    });

    test("pages are asked for again, what has a fingerprint in its name is kept, and that it is missing is not", async () => {
      const page = await file(`${SEED}/`);
      expect(page.headers["cache-control"]).toBe("no-cache");
      const [, script = ""] = /src="[^"]*(?<name>_astro\/[^"]*\.js)"/u.exec(page.body.toString()) ?? [];
      expect((await file(script)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
      if (isReal) expect((await file("_astro/none.js")).headers["cache-control"]).toBe("no-cache");
    });

    test("what is not there is the site's own page of 404, also with a policy", async () => {
      for (const name of atLeastOne(["documents/none/", "documents/none.pdf"])) {
        const { status, headers, body } = await file(name);
        expect(status).toBe(404);
        expect(headers["content-type"]).toBe("text/html; charset=utf-8");
        expect(headers["content-security-policy"]).toContain("default-src 'self'");
        expect(body).toEqual(readFileSync(join(site, "404.html")));
      }
    });

    test("other sites may read data, not show pages in a frame", async () => {
      for (const name of atLeastOne(["data/catalogue.json", `${SEED}/index.json`, "manifest.json"]))
        expect((await file(name)).headers["access-control-allow-origin"]).toBe("*");
      expect((await file("")).headers["access-control-allow-origin"]).toBeUndefined();
      expect((await file("")).headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    });

    test("the file for USB has a policy of its own, with its script and no other", async () => {
      const { headers } = await file(`${SEED}/screen/landscape.html`);
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'sha256-[^']+';/u);
    });

    test("old addresses lead on at once", async () => {
      const { moved } = readServing(site, base);
      expect(moved.length).toBeGreaterThan(5);
      const some = [...moved.slice(0, 1), ...moved.filter((one) => one.to.includes("#")).slice(0, 1)];
      for (const { from, to } of atLeastOne(some)) {
        const { status, headers } = await served.ask(from);
        expect(status).toBe(301);
        expect(headers["location"]).toMatch(new RegExp(`${RegExp.escape(to)}$`, "u"));
      }
    });

    test.runIf(isReal)("a page that has not changed is not sent again", async () => {
      const page = await file(`${SEED}/`);
      const again = await file(`${SEED}/`, { "if-none-match": String(page.headers["etag"]) });
      expect(again.status).toBe(304);
    });

    test.runIf(isReal)("pages come packed, and unpacked are what was built", async () => {
      const plain = await file(`${SEED}/`);
      const packed = await file(`${SEED}/`, { "accept-encoding": "gzip" });
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(packed.body)).toEqual(plain.body);
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      const brotli = readFileSync(join(site, SEED, "index.html.br"));
      expect(brotliDecompressSync(brotli)).toEqual(plain.body);
    });

    test.runIf(isReal)("the search index, which is packed by itself, comes as it is", async () => {
      const { headers, body } = await file("pagefind/entry.bin", { "accept-encoding": "gzip" });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers["content-type"]).toBe("application/octet-stream");
      expect(gunzipSync(body).length).toBeGreaterThan(0);
    });
  });

test.skipIf(!isInstalled("nginx"))(
  "pages and the file for USB run under the policy that nginx sends, without a word in the console",
  async () => {
    const served = await real("nginx", "/");
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const words: string[] = [];
    page.on("console", (message) => words.push(message.text()));
    page.on("pageerror", (error) => words.push(error.message));
    for (const name of ["", `${SEED}/`, "search/", `${SEED}/screen/landscape/`, `${SEED}/screen/landscape.html`])
      await page.goto(`http://127.0.0.1:${String(served.port)}/${name}`, { waitUntil: "load" });
    const shown = await page.locator("slide-show .slide:not([hidden])").count();
    await browser.close();
    served.stop();
    expect(words).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  },
);
