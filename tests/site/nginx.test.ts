import { readFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeNginx } from "../../src/serving/nginx.ts";
import { readServing } from "../../src/sources/read-serving.ts";
import { builtSite } from "../browser/built-site.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Nginx } from "../browser/nginx.ts";
import { isInstalled, startNginx } from "../browser/nginx.ts";

/** A real nginx, where the machine has one; without it these tests are skipped, and are counted as skipped. */
const isThere = isInstalled("nginx");
const SEED = "documents/2022-06-15-zhenggai-fangan";

/** nginx with the configuration that `npm run server` prints, but for the port. */
async function serve(base: string): Promise<Nginx> {
  return startNginx(writeNginx(readServing(builtSite(), base), builtSite()));
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

async function ask({ port }: Nginx, address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path: address, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on("error", reject);
  });
}

describe.skipIf(!isThere).each(["/", "/zwgk/qszz/"])("nginx serves the site under %s", (base) => {
  let served: Nginx;
  beforeAll(async () => {
    served = await serve(base);
  });
  afterAll(() => {
    served.stop();
  });
  const file = (name: string, headers?: Record<string, string>) => ask(served, base + name, headers);

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
  ])("%s comes as %s", async (name, type) => {
    const { status, headers } = await file(name);
    expect([status, headers["content-type"]]).toEqual([200, type]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("pages are asked for again and not sent again, what has a fingerprint in its name is kept", async () => {
    const page = await file(`${SEED}/`);
    expect(page.headers["cache-control"]).toBe("no-cache");
    const again = await file(`${SEED}/`, { "if-none-match": page.headers.etag ?? "" });
    expect(again.status).toBe(304);
    const [, script = ""] = /src="[^"]*(?<name>_astro\/[^"]*\.js)"/u.exec(page.body.toString()) ?? [];
    expect((await file(script)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("pages come packed, and unpacked are what was built", async () => {
    const plain = await file(`${SEED}/`);
    const packed = await file(`${SEED}/`, { "accept-encoding": "gzip" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    const brotli = readFileSync(join(builtSite(), SEED, "index.html.br"));
    expect(brotliDecompressSync(brotli)).toEqual(plain.body);
  });

  test("the search index, which is packed by itself, comes as it is", async () => {
    const { volumes } = JSON.parse((await file("pagefind/entry.json")).body.toString()) as {
      volumes: { folder: string }[];
    };
    const { headers, body } = await file(`pagefind/${volumes[0]?.folder ?? ""}/volume.bin`, {
      "accept-encoding": "gzip",
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(gunzipSync(body).length).toBeGreaterThan(0);
  });

  test("what is not there is the site's own page of 404, also with a policy", async () => {
    const { status, headers, body } = await file("documents/none/");
    expect(status).toBe(404);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(body).toEqual(readFileSync(join(builtSite(), "404.html")));
  });

  test("other sites may read data, not show pages in a frame", async () => {
    expect((await file("data/catalogue.json")).headers["access-control-allow-origin"]).toBe("*");
    expect((await file(`${SEED}/index.json`)).headers["access-control-allow-origin"]).toBe("*");
    expect((await file("")).headers["access-control-allow-origin"]).toBeUndefined();
    expect((await file("")).headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  });

  test("old addresses lead on at once", async () => {
    const { moved } = readServing(builtSite(), base);
    const [old] = moved.filter(({ from }) => from.includes("/catalogue/"));
    if (!old) throw new Error("No old address of a list.");
    const { status, headers } = await ask(served, old.from);
    expect(status).toBe(301);
    expect(headers.location).toMatch(new RegExp(`${old.to}$`, "u"));
  });
});

test.skipIf(!isThere)(
  "pages and the file for USB run under the policy that nginx sends, without a word in the console",
  async () => {
    const served = await serve("/");
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const words: string[] = [];
    page.on("console", (message) => words.push(message.text()));
    page.on("pageerror", (error) => words.push(error.message));
    for (const name of ["", `${SEED}/`, "search/", `${SEED}/screen/landscape/`, `${SEED}/screen/landscape.html`])
      await page.goto(`http://127.0.0.1:${served.port}/${name}`, { waitUntil: "load" });
    const shown = await page.locator("slide-show .slide:not([hidden])").count();
    await browser.close();
    served.stop();
    expect(words).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  },
);
