import path from "node:path";
import process from "node:process";
import type { AstroIntegration } from "astro";

/** Tells the page of previews that the content has changed. */
export const CONTENT_CHANGED = "gongkailan:content";

/** Editors save in several steps, and the loaders read what they saved. Milliseconds. */
const QUIET = 400;

const PAGES = { "/editors/rules": "_rules", "/editors/preview": "_preview" } as const;

/** Pages for editors, on the dev server only: the built site has none of them. */
export function editorsPages(): AstroIntegration {
  return {
    name: "gongkailan-editors",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "dev") return;
        for (const [pattern, page] of Object.entries(PAGES))
          injectRoute({ pattern, entrypoint: `./src/pages/editors/${page}.astro` });
      },
      "astro:server:setup": ({ server }) => {
        const root = path.resolve(process.env["GONGKAILAN_CONTENT"] ?? "content");
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_event: string, changed: string) => {
          if (!path.resolve(changed).startsWith(root + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            server.ws.send(CONTENT_CHANGED, {});
          }, QUIET);
        });
      },
    },
  };
}
