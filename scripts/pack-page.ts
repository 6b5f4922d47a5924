import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { build } from "esbuild";
import { readerTarget } from "../.config/browsers.ts";

const SHEET = /<link rel="stylesheet" href="(?<href>[^"]+)">/gu;
const SCRIPT = /<script type="module" src="(?<href>[^"]+)"><\/script>/gu;

/** What is loaded only when it is needed stays a file of its own. */
const laterApart: Plugin = {
  name: "later-apart",
  setup(bundle) {
    bundle.onResolve({ filter: /^/ }, ({ kind, path: name }) =>
      kind === "dynamic-import" ? { path: name, external: true } : undefined,
    );
  },
};

/**
 * Puts the style sheets of a built page into one file and its scripts into another, in their order. Astro cuts both into parts
 * that pages share; on a slow line each file costs a way there and back, and of scripts one waits for the other.
 *
 * @param site folder of the site
 * @param page of the file in it, as `search/index.html`
 */
export async function packPage(site: string, page: string): Promise<void> {
  const file = path.join(site, page);
  const html = readFileSync(file, "utf8");
  const name = page.split("/")[0] ?? "";
  const base = /^.*?(?=_astro\/)/u.exec(hrefsOf(html, SHEET)[0] ?? "")?.[0] ?? "/";
  const write = (kind: string, content: string | Uint8Array): string => {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
    const own = `_astro/${name}.${hash}.${kind}`;
    writeFileSync(path.join(site, own), content);
    return base + own;
  };
  const inSite = (href: string) => path.join(site, href.slice(base.length));
  const sheets = hrefsOf(html, SHEET).map((href) => readFileSync(inSite(href), "utf8"));
  const script = await bundle(hrefsOf(html, SCRIPT).map(inSite), path.join(site, "_astro"));
  const sheet = `<link rel="stylesheet" href="${write("css", sheets.join("\n"))}">`;
  const tag = `<script type="module" src="${write("js", script)}"></script>`;
  writeFileSync(file, keepFirst(keepFirst(html, SHEET, sheet), SCRIPT, tag));
}

function hrefsOf(html: string, tag: RegExp): string[] {
  return [...html.matchAll(tag)].map(({ groups }) => groups?.["href"] ?? "");
}

async function bundle(files: readonly string[], folder: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"), resolveDir: folder },
    bundle: true,
    // Not that of whoever stands above the folder of the site.
    tsconfigRaw: {},
    write: false,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: readerTarget,
    plugins: [laterApart],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** A text with the first of some tags in place of all. */
function keepFirst(html: string, tag: RegExp, by: string): string {
  let isFirst = true;
  return html.replace(tag, () => {
    const text = isFirst ? by : "";
    isFirst = false;
    return text;
  });
}
