// @ts-check
import { defineConfig } from "astro/config";
import { readerTarget, scriptsForReaders, widthsOfWindow } from "./.config/browsers.ts";
import { devPages } from "./.config/dev-pages.ts";

/** Site, base and folders are those of the content: the scripts say them (scripts/site-address.ts). */
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  // Official text is rendered by src/markdown; this keeps inline styles out for good.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [devPages()],
  // No file may become a data: address, so that `default-src 'self'` is enough for any server.
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: readerTarget },
    css: { postcss: { plugins: [widthsOfWindow] } },
    plugins: [scriptsForReaders],
  },
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
