// @ts-check
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { defineConfig } from "astro/config";
import { editorsPages } from ".config/editors-pages.ts";
import { decodeFile } from "./src/parse/decode.ts";
import { readSite } from "./src/parse/site.ts";

/** Content folder of this run; `scripts/build.ts` may ask for another one. */
const content = path.resolve(process.env.GONGKAILAN_CONTENT ?? "content");
const url = readAddress();

export default defineConfig({
  output: "static",
  site: url?.origin,
  base: process.env.GONGKAILAN_BASE ?? url?.pathname ?? "/",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  // Official text is rendered by src/markdown; this keeps inline styles out for good.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [editorsPages()],
  // No file may become a data: address, so that `default-src 'self'` is enough for any server.
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
      ],
    },
  },
});

/** 网址 of site.yaml. A broken site.yaml is reported by the loaders, not here. */
function readAddress() {
  const file = path.join(content, "site.yaml");
  const site = existsSync(file) ? readSite(decodeFile(file, readFileSync(file))) : undefined;
  return site?.url === undefined ? undefined : new URL(site.url);
}
