import path from "node:path";
import type { AstroIntegration } from "astro";
import { siteAddress } from "../scripts/site-address.ts";
import { todayInChina } from "../scripts/today.ts";
import { watchFolder } from "../scripts/watch-folder.ts";
import { handedOver } from "../src/sources/handed-over.ts";
import { previewContent } from "../src/sources/preview-content.ts";

const PAGES = { "/editors/rules": "_rules", "/editors/preview": "_preview" } as const;

/**
 * What only the dev server has: the pages for editors, which the built site has none of, and pages that follow the
 * content while it is edited.
 */
export function devPages(): AstroIntegration {
  let stop: (() => void) | undefined;
  let isDev = false;
  return {
    name: "gongkailan-dev",
    hooks: {
      "astro:config:setup": async ({ command, injectRoute, updateConfig, logger }) => {
        isDev = command === "dev";
        if (!isDev) return;
        for (const [pattern, page] of Object.entries(PAGES))
          injectRoute({ pattern, entrypoint: `./src/pages/editors/${page}.astro` });
        // scripts/dev.ts hands its content over before; `astro dev` by itself takes content/.
        if (handedOver()) return;
        await previewContent(path.resolve("content"), todayInChina(), (report) => {
          logger.error(`\n${report}`);
        });
        updateConfig(siteAddress(handedOver()?.content.site));
      },
      "astro:server:setup": ({ server, logger }) => {
        const root = handedOver()?.root;
        // A build has a server too while it collects types; a folder that is watched would keep it from ending.
        if (!isDev || root === undefined) return;
        stop?.();
        stop = watchFolder(root, async () => {
          try {
            await previewContent(root, todayInChina(), (report) => {
              logger.error(`\n${report}`);
            });
          } catch (error) {
            // A file may go away while it is read; its return is the next change.
            logger.error(`读文件时出错，改动保存后再看：${error instanceof Error ? error.message : String(error)}`);
          }
          // Pages and their addresses are worked out anew, and the browser asks for them.
          for (const { hot } of Object.values(server.environments)) hot.send({ type: "full-reload" });
        });
      },
      "astro:server:done": () => {
        stop?.();
      },
    },
  };
}
